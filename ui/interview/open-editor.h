/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-editor.h - the answer to an open question: what was said and seen, and one field more. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_OPEN_EDITOR (vg_open_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgOpenEditor, vg_open_editor, VG, OPEN_EDITOR, VgEditor)

G_END_DECLS
