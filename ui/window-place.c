/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The place with cases: the door to it, practice or a vault, and what can be done there. */

#include "ui/window.h"

#include "derive/handed.h"
#include "ui/door.h"
#include "ui/window-private.h"
#include "workspace/practice-folder.h"

#include <glib/gi18n-lib.h>

VgVault *
vg_window_get_vault (VgWindow *self)
{
  GtkWidget *page = vg_trail_get_widget (self->trail);

  if (vg_desk_get_vault (self->desk) != NULL)
    return vg_desk_get_vault (self->desk);

  return VG_IS_DOOR (page) ? vg_door_get_vault (VG_DOOR (page)) : NULL;
}

void
vg_window_show_what_can_be_done (VgWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_vault = vg_desk_get_vault (self->desk) != NULL;
  VgCase *subject = vg_desk_get_case (self->desk);
  gboolean is_away = subject != NULL && vg_handed_is_away (subject);

  gtk_widget_action_set_enabled (widget, "win.erase-case", is_vault);
  gtk_widget_action_set_enabled (widget, "win.erase-person", is_vault && !is_away);
  gtk_widget_action_set_enabled (widget, "win.note", !is_away);
  gtk_widget_action_set_enabled (widget, "win.round", !is_vault);
  gtk_widget_action_set_enabled (widget, "win.acute", vg_desk_get_file (self->desk) != NULL);
  gtk_widget_action_set_enabled (widget, "win.lock", vg_window_get_vault (self) != NULL);
}

void
vg_window_show_notice (VgWindow *self)
{
  VgVault *vault = vg_desk_get_vault (self->desk);

  if (vg_desk_is_practice (self->desk))
    vg_notice_show_practice (self->notice, self->vault_folder != NULL);
  else
    vg_notice_show_reason (self->notice, vault != NULL ? vg_vault_get_reason (vault) : NULL);
}

void
vg_window_drop_workspace (VgWindow *self)
{
  VgVault *open = vg_window_get_vault (self);
  g_autoptr (VgVault) vault = open != NULL ? g_object_ref (open) : NULL;

  vg_trail_clear (self->trail);
  vg_window_drop_file (self);
  vg_desk_set_workspace (self->desk, NULL);
  if (vault != NULL)
    vg_vault_close (vault);
}

void
vg_window_go_to (VgWindow *self, VgWorkspace *workspace)
{
  const VgPage page = { .kind = workspace != NULL ? VG_PAGE_CASES : VG_PAGE_DOOR };
  /* The door, which goes first, may be the only one that holds it. */
  g_autoptr (VgWorkspace) kept = workspace != NULL ? g_object_ref (workspace) : NULL;

  vg_trail_clear (self->trail);
  vg_window_drop_file (self);
  vg_desk_set_workspace (self->desk, kept);

  vg_window_show_notice (self);
  vg_round_bar_leave (self->round);
  vg_trail_push (self->trail, &page);
  vg_curtain_keep_focus (self->curtain);
  vg_window_show_what_can_be_done (self);
}

static void
vault_opened_cb (VgWindow *self, VgVault *vault)
{
  g_autoptr (VgBookmark) bookmark = vg_bookmark_take (vault);

  vg_window_go_to (self, VG_WORKSPACE (vault));
  if (bookmark == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", bookmark->key);
  self->bookmark = g_steal_pointer (&bookmark);
}

GtkWidget *
vg_window_new_door (VgWindow *self)
{
  GtkWidget *door = vg_door_new (self->vault_folder, self->shelf, self->is_locked);

  g_signal_connect_object (door, "opened", G_CALLBACK (vault_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (door, "notify::vault", G_CALLBACK (vg_window_show_what_can_be_done),
                           self, G_CONNECT_SWAPPED);
  self->is_locked = FALSE;
  return door;
}

static void
practise_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (VgPracticeFolder) folder = NULL;

  if (vg_desk_get_workspace (self->desk) != NULL)
    return;
  folder = vg_practice_folder_new (self->practice, self->shelf);
  vg_window_go_to (self, VG_WORKSPACE (folder));
}

static void
leave_practice (VgWindow *self)
{
  if (vg_desk_is_practice (self->desk))
    vg_window_go_to (self, NULL);
}

static void
leave_practice_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_desk_is_practice (self->desk) && self->vault_folder != NULL)
    vg_window_save_then (self, _ ("_Leave without saving"), leave_practice);
}

static void
open_folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *folder = g_path_get_dirname (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

void
vg_window_install_place_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.practise", NULL, practise_cb);
  gtk_widget_class_install_action (widget_class, "win.leave-practice", NULL, leave_practice_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_cb);
}
