/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-part-editor.h - a question that asks one part of each goal: the goals one below the
 * other, each in the person's own words and with its answer.
 */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_GOAL_PART_EDITOR (vg_goal_part_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalPartEditor, vg_goal_part_editor, VG, GOAL_PART_EDITOR, VgEditor)

G_END_DECLS
