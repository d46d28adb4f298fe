/* SPDX-License-Identifier: GPL-3.0-or-later */

/* choose-file.h - asks where a file shall go, or which file is meant. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @name: what the file is called unless the user changes it; neutral, since file names
 * are seen by others. @near is the source of the result.
 */
void vg_choose_file_to_save (GtkWidget *near,
                             const char *title,
                             const char *name,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/* Returns: (transfer full) (nullable): NULL where the user thought better of it */
GFile *vg_choose_file_to_save_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

/* VgFileWanted: @kind: what the chooser calls such files; @pattern: "*.data.vgb"; several
 * with a space between each
 */
typedef struct {
  const char *title;
  const char *kind;
  const char *pattern;
} VgFileWanted;

void vg_choose_file_to_open (GtkWidget *near,
                             const VgFileWanted *wanted,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/* Returns: (transfer full) (nullable): as above */
GFile *vg_choose_file_to_open_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
