/* SPDX-License-Identifier: GPL-3.0-or-later */

/* choice-editor.h - one of the values an item offers, or several of them. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_CHOICE_EDITOR (vg_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgChoiceEditor, vg_choice_editor, VG, CHOICE_EDITOR, VgEditor)

G_END_DECLS
