/* SPDX-License-Identifier: GPL-3.0-or-later */

/* quick-note.h - a line for what comes up beside the question; filed with the talk and the
 * question it came up at.
 *
 * Signal "done": the line is kept, or was put away empty.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_QUICK_NOTE (vg_quick_note_get_type ())
G_DECLARE_FINAL_TYPE (VgQuickNote, vg_quick_note, VG, QUICK_NOTE, GtkBox)

GtkWidget *vg_quick_note_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Begins a note at @item (nullable), with the focus in it. */
void vg_quick_note_begin (VgQuickNote *self, VgItem *item);

/* Keeps what is typed. */
gboolean vg_quick_note_save (VgQuickNote *self, GError **error);

G_END_DECLS
