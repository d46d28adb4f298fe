/* SPDX-License-Identifier: GPL-3.0-or-later */

/* read-back-editor.h - when the summary was read together, and what was put right. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_READ_BACK_EDITOR (vg_read_back_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgReadBackEditor, vg_read_back_editor, VG, READ_BACK_EDITOR, VgEditor)

G_END_DECLS
