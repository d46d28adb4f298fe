/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goals-left.h - what the positions leave of each goal of the harmed: possible, only
 * in part, not with this position, or not known; and whether it was asked how it would be
 * without.
 */
#pragma once

#include "ui/positions/position-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_GOALS_LEFT (vg_goals_left_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalsLeft, vg_goals_left, VG, GOALS_LEFT, GtkBox)

GtkWidget *vg_goals_left_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the goals as they are in the case now. */
void vg_goals_left_show (VgGoalsLeft *self, const VgPositionWords *words);

G_END_DECLS
