/* SPDX-License-Identifier: GPL-3.0-or-later */

/* what-if-editor.h - what a person would want in a situation that may come. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_WHAT_IF_EDITOR (vg_what_if_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgWhatIfEditor, vg_what_if_editor, VG, WHAT_IF_EDITOR, VgEditor)

G_END_DECLS
