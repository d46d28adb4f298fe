/* SPDX-License-Identifier: GPL-3.0-or-later */

/* signal-row.h - one signal in a list: what was seen, whether it was discussed; opened, all that
 * can be written about it.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SIGNAL_ROW (vg_signal_row_get_type ())
G_DECLARE_FINAL_TYPE (VgSignalRow, vg_signal_row, VG, SIGNAL_ROW, GtkBox)

/* @place: of the signal, which stands there */
GtkWidget *vg_signal_row_new (VgInterview *interview, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* As the signal is now. */
void vg_signal_row_show (VgSignalRow *self);

/* Keeps what is typed. FALSE with @error set: the words are still there. */
gboolean vg_signal_row_save (VgSignalRow *self, GError **error);

G_END_DECLS
