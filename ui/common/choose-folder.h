/* SPDX-License-Identifier: GPL-3.0-or-later */

/* choose-folder.h - asks for a folder, which may be made on the way. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @near is the source of the result. */
void vg_choose_folder (GtkWidget *near,
                       const char *title,
                       GAsyncReadyCallback callback,
                       gpointer user_data);

/* Returns: (transfer full) (nullable): NULL where the user thought better of it */
GFile *vg_choose_folder_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
