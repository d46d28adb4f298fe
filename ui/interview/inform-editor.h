/* SPDX-License-Identifier: GPL-3.0-or-later */

/* inform-editor.h - what was explained, and how it was said back. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_INFORM_EDITOR (vg_inform_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgInformEditor, vg_inform_editor, VG, INFORM_EDITOR, VgEditor)

G_END_DECLS
