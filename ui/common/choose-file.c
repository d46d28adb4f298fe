/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/choose-file.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkNativeDialog *chooser, int response, GTask *task)
{
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
  g_object_unref (chooser);
}

static GtkFileChooserNative *
new_chooser (GtkWidget *near, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, GTK_WINDOW (gtk_widget_get_root (near)), action,
      action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Save") : _ ("_Open"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

static void
show (GtkFileChooserNative *chooser, GTask *task)
{
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
vg_choose_file_to_save (GtkWidget *near,
                        const char *title,
                        const char *name,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GtkFileChooserNative *chooser = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near));

  chooser = new_chooser (near, title, GTK_FILE_CHOOSER_ACTION_SAVE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);

  task = g_task_new (near, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_choose_file_to_save);
  show (chooser, task);
}

GFile *
vg_choose_file_to_save_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, vg_choose_file_to_save), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
vg_choose_file_to_open (GtkWidget *near,
                        const VgFileWanted *wanted,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GtkFileChooserNative *chooser = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;
  g_auto (GStrv) patterns = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near) && wanted != NULL);

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, wanted->kind);
  patterns = g_strsplit (wanted->pattern, " ", -1);
  for (char **pattern = patterns; *pattern != NULL; pattern++)
    gtk_file_filter_add_pattern (filter, *pattern);
  chooser = new_chooser (near, wanted->title, GTK_FILE_CHOOSER_ACTION_OPEN);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);

  task = g_task_new (near, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_choose_file_to_open);
  show (chooser, task);
}

GFile *
vg_choose_file_to_open_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, vg_choose_file_to_open), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
