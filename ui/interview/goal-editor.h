/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-editor.h - the goals of a person, one card each. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_GOAL_EDITOR (vg_goal_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalEditor, vg_goal_editor, VG, GOAL_EDITOR, VgEditor)

G_END_DECLS
