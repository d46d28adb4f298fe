/* SPDX-License-Identifier: GPL-3.0-or-later */

/* noted-pane.h - the signals and the quick notes of a person, beside the question. */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NOTED_PANE (vg_noted_pane_get_type ())
G_DECLARE_FINAL_TYPE (VgNotedPane, vg_noted_pane, VG, NOTED_PANE, GtkBox)

GtkWidget *vg_noted_pane_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* As they are now. @index: of the item one is at, or VG_NO_ITEM */
void vg_noted_pane_show (VgNotedPane *self, guint index);

/* Keeps what is typed there. FALSE with @error set: the words are still there. */
gboolean vg_noted_pane_save (VgNotedPane *self, GError **error);

G_END_DECLS
