/* SPDX-License-Identifier: GPL-3.0-or-later */

/* scale-editor.h - a number on a scale, as a row of buttons. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_SCALE_EDITOR (vg_scale_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgScaleEditor, vg_scale_editor, VG, SCALE_EDITOR, VgEditor)

G_END_DECLS
