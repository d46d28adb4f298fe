/* SPDX-License-Identifier: GPL-3.0-or-later */

/* note-row.h - one quick note in a list: filed to a question from here, or where it was filed. */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NOTE_ROW (vg_note_row_get_type ())
G_DECLARE_FINAL_TYPE (VgNoteRow, vg_note_row, VG, NOTE_ROW, GtkBox)

/* @place: of the note, which stands there */
GtkWidget *vg_note_row_new (VgInterview *interview, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* As the note is now. @index: of the item one is at, where it can be filed; VG_NO_ITEM for none */
void vg_note_row_show (VgNoteRow *self, guint index);

G_END_DECLS
