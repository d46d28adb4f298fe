/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-column.h - the goals of one person in their own words, with what belongs to each.
 *
 * Where nothing was asked yet it leads to the talk: asks for win.talk-at (sss guide, party,
 * item).
 */
#pragma once

#include "derive/goal-list.h"
#include "guide/shelf.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_GOAL_COLUMN (vg_goal_column_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalColumn, vg_goal_column, VG, GOAL_COLUMN, GtkBox)

/* Shows the goals as they are now; made anew after each act. */
GtkWidget *vg_goal_column_new (VgCase *subject,
                               VgShelf *shelf,
                               VgGoalList *kinds,
                               const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
