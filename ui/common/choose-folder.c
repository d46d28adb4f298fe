/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/choose-folder.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkNativeDialog *chooser, int response, GTask *task)
{
  GFile *folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_task_return_pointer (task, folder, g_object_unref);
  g_object_unref (task);
  g_object_unref (chooser);
}

void
vg_choose_folder (GtkWidget *near,
                  const char *title,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  GtkFileChooserNative *chooser = NULL;
  GTask *task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (near));

  chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (near)),
                                         GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                         _ ("_Choose this folder"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_create_folders (GTK_FILE_CHOOSER (chooser), TRUE);

  task = g_task_new (near, NULL, callback, user_data);
  g_task_set_source_tag (task, vg_choose_folder);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
vg_choose_folder_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, vg_choose_folder), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
