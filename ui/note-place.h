/* SPDX-License-Identifier: GPL-3.0-or-later */

/* note-place.h - at the foot of the window, a line to note something in passing, on any page
 * of a case that has none of its own. Nothing, while nobody writes.
 *
 * Signal "done" (const char *said): the line is gone; @said: what to say of it, or NULL.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NOTE_PLACE (vg_note_place_get_type ())
G_DECLARE_FINAL_TYPE (VgNotePlace, vg_note_place, VG, NOTE_PLACE, GtkBox)

GtkWidget *vg_note_place_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the line, with the focus. What was begun there before is gone on with.
 *
 * @party: (nullable): whom the page in front is about
 */
void vg_note_place_begin (VgNotePlace *self, VgCase *subject, const char *party);

/* Keeps what is written there, if anything is. What cannot be kept stays a draft of the case. */
void vg_note_place_keep (VgNotePlace *self);

/* Takes the line away, and with it the case it was for. */
void vg_note_place_drop (VgNotePlace *self);

G_END_DECLS
