/* SPDX-License-Identifier: GPL-3.0-or-later */

/* quick-note.h - a line to note something in passing, to be filed later: beside a question, or
 * on any page of a case.
 *
 * Signal "done" (const char *said): the line may go; @said: what to say of it, or NULL.
 */
#pragma once

#include "interview/note.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_QUICK_NOTE (vg_quick_note_get_type ())
G_DECLARE_FINAL_TYPE (VgQuickNote, vg_quick_note, VG, QUICK_NOTE, GtkBox)

GtkWidget *vg_quick_note_new (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* What is written now is noted with @context; puts the focus on the line. */
void vg_quick_note_begin (VgQuickNote *self, const VgNoteContext *context);

/* Keeps what is written. FALSE with @error set: the words are still there. */
gboolean vg_quick_note_save (VgQuickNote *self, GError **error);

G_END_DECLS
