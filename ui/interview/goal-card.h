/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-card.h - one goal: the person's own words, and on opening all that belongs to it.
 *
 * Signal "failed" (message): something could not be recorded.
 */
#pragma once

#include "derive/goal-list.h"
#include "interview/interview.h"
#include "ui/common/words-field.h"

G_BEGIN_DECLS

#define VG_TYPE_GOAL_CARD (vg_goal_card_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalCard, vg_goal_card, VG, GOAL_CARD, GtkBox)

/* @kinds: (nullable): the kinds of goal to choose from */
GtkWidget *vg_goal_card_new (VgCase *subject,
                             const char *party,
                             const char *place,
                             VgGoalList *kinds) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_goal_card_get_place (VgGoalCard *self);

/* Its fields for words, @index from 0; NULL after the last. Lends. */
VgWordsField *vg_goal_card_get_field (VgGoalCard *self, guint index);

/* Shows the goal as it stands now, as number @number of @of. */
void vg_goal_card_show (VgGoalCard *self, guint number, guint of);

void vg_goal_card_set_is_open (VgGoalCard *self, gboolean is_open);

/* Opens it, with the focus on what the goal looks like. */
void vg_goal_card_begin (VgGoalCard *self);

G_END_DECLS
