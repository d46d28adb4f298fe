/* SPDX-License-Identifier: GPL-3.0-or-later */

/* note-editor.h - a text for the mediator; there is nothing to answer. */
#pragma once

#include "ui/interview/editor.h"

G_BEGIN_DECLS

#define VG_TYPE_NOTE_EDITOR (vg_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (VgNoteEditor, vg_note_editor, VG, NOTE_EDITOR, VgEditor)

G_END_DECLS
