/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/folder-row.h"

#include "ui/common/choose-folder.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgFolderRow {
  AdwActionRow parent_instance;

  GtkWidget *choose;
  GtkWidget *remove;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgFolderRow, vg_folder_row, ADW_TYPE_ACTION_ROW)

static const char *
get_title (VgFolderRow *self)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = vg_choose_folder_finish (result);
  g_autofree char *folder = file != NULL ? g_file_get_path (file) : NULL;

  if (folder != NULL)
    g_signal_emit (source, signals[CHOSEN], 0, folder);
}

static void
choose_clicked_cb (VgFolderRow *self)
{
  vg_choose_folder (GTK_WIDGET (self), get_title (self), folder_chosen_cb, NULL);
}

static void
remove_clicked_cb (VgFolderRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, "");
}

static void
vg_folder_row_class_init (VgFolderRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_FOLDER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_folder_row_init (VgFolderRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  self->choose = gtk_button_new_with_mnemonic (_ ("_Choose…"));
  self->remove = gtk_button_new_with_mnemonic (_ ("_None"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->remove, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->choose, "clicked", G_CALLBACK (choose_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->remove);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->choose);
}

void
vg_folder_row_show (VgFolderRow *self, const char *folder)
{
  gboolean is_there = *folder != '\0';

  g_return_if_fail (VG_IS_FOLDER_ROW (self));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), is_there ? folder : _ ("None chosen"));
  gtk_widget_set_visible (self->remove, is_there);
  vg_name_button (self->choose, get_title (self));
  vg_name_button (self->remove, get_title (self));
}
