/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-list.h - the kinds of goal that data/goals/goals.json knows. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgGoalList VgGoalList;

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the fault */
VgGoalList *vg_goal_list_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgGoalList *vg_goal_list_ref (VgGoalList *self);
void vg_goal_list_unref (VgGoalList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGoalList, vg_goal_list_unref)

guint vg_goal_list_get_n (VgGoalList *self);
const char *vg_goal_list_get_code (VgGoalList *self, guint index);

/* "harmed" or "accused": whose goal it can be. */
const char *vg_goal_list_get_role (VgGoalList *self, guint index);
const char *vg_goal_list_get_label (VgGoalList *self, guint index, const char *language);

/* What to bear in mind with it, or NULL. */
const char *vg_goal_list_get_note (VgGoalList *self, guint index, const char *language);

G_END_DECLS
