/* SPDX-License-Identifier: GPL-3.0-or-later */

/* line-editor.h - an answer of one line: a text, a whole number or a date. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_LINE_EDITOR (vg_line_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgLineEditor, vg_line_editor, VG, LINE_EDITOR, VgEditor)

G_END_DECLS
