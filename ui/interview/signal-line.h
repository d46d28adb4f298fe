/* SPDX-License-Identifier: GPL-3.0-or-later */

/* signal-line.h - a line for what one saw or heard just now: about whom, of which kind.
 *
 * Signal "done": the line may go.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SIGNAL_LINE (vg_signal_line_get_type ())
G_DECLARE_FINAL_TYPE (VgSignalLine, vg_signal_line, VG, SIGNAL_LINE, GtkBox)

GtkWidget *vg_signal_line_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* What is written now is noted at @question (nullable); puts the focus on the line. */
void vg_signal_line_begin (VgSignalLine *self, const char *question);

/* Keeps what is written. FALSE with @error set: the words are still there. */
gboolean vg_signal_line_save (VgSignalLine *self, GError **error);

G_END_DECLS
