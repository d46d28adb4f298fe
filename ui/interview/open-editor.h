/* SPDX-License-Identifier: GPL-3.0-or-later */

/* open-editor.h - the answer to an open question: what was said and seen, and one field more. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_OPEN_EDITOR (vg_open_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgOpenEditor, vg_open_editor, VG, OPEN_EDITOR, VgEditor)

/* The place of the fragment that stands in the field, be it half a sentence; NULL where none does.
 */
const char *vg_open_editor_get_fragment (VgOpenEditor *self);

/* Puts the fragment at this place into the field, to go on with it; one that is not there any more
 * changes nothing.
 */
void vg_open_editor_take_up (VgOpenEditor *self, const char *place);

G_END_DECLS
