/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window.h"

#include "ui/common/settings.h"
#include "ui/common/step-page.h"
#include "ui/common/toast.h"
#include "ui/door.h"
#include "ui/step-pages.h"
#include "ui/window-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (VgWindow, vg_window, ADW_TYPE_APPLICATION_WINDOW)

static void
note_done_cb (VgWindow *self, const char *said)
{
  GtkWidget *page = vg_trail_get_widget (self->trail);

  if (said != NULL && VG_IS_STEP_PAGE (page))
    vg_toast_with_undo (page, said, "page.undo");
  else if (said != NULL)
    vg_toast (self->toasts, said);
  gtk_widget_grab_focus (page);
}

/* GTK takes no notice of it while it asks whether the window may close. */
static void
close_now (VgWindow *self)
{
  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
vg_window_close_request (GtkWindow *window)
{
  VgWindow *self = VG_WINDOW (window);

  if (!self->may_close)
    vg_window_save_then (self, _ ("_Close without saving"), close_now);
  if (self->may_close)
    return GTK_WINDOW_CLASS (vg_window_parent_class)->close_request (window);

  if (vg_curtain_get_page (self->curtain) != NULL)
    vg_window_show_work (self);
  return GDK_EVENT_STOP;
}

static void
vg_window_dispose (GObject *object)
{
  VgWindow *self = VG_WINDOW (object);

  if (self->trail != NULL)
    vg_window_drop_workspace (self);
  g_clear_pointer (&self->trail, vg_trail_free);
  g_clear_pointer (&self->desk, vg_desk_free);
  g_clear_pointer (&self->curtain, vg_curtain_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_WINDOW);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->practice, g_free);
  g_clear_pointer (&self->vault_folder, g_free);

  G_OBJECT_CLASS (vg_window_parent_class)->dispose (object);
}

static void
vg_window_class_init (VgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vg_window_close_request;

  g_type_ensure (VG_TYPE_NOTE_PLACE);
  g_type_ensure (VG_TYPE_NOTICE);
  g_type_ensure (VG_TYPE_ROUND_BAR);
  g_type_ensure (VG_TYPE_CASE_SIDE);
  vg_step_pages_add_names ();

  vg_window_install_page_actions (widget_class);
  vg_window_install_place_actions (widget_class);
  vg_window_install_round_actions (widget_class);
  vg_window_install_case_actions (widget_class);
  vg_window_install_cases_actions (widget_class);
  vg_window_install_lock_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWindow, sides);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, work);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, side);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, note_place);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, round);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, notice);
  gtk_widget_class_bind_template_callback (widget_class, note_done_cb);
}

static void
remember_size (VgWindow *self)
{
  static const char *const pairs[][2] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "window-maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_object_bind_property (vg_settings_get_default (), pairs[i][0], self, pairs[i][1],
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
vg_window_init (VgWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->curtain = vg_curtain_new (GTK_WINDOW (self), self->sides, self->work);
  self->trail = vg_window_new_trail (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", FALSE);
  remember_size (self);
}

VgWindow *
vg_window_new (GtkApplication *application, VgShelf *shelf)
{
  VgWindow *self = NULL;

  g_return_val_if_fail (shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_WINDOW, "application", application, NULL);
  self->shelf = vg_shelf_ref (shelf);
  self->desk = vg_desk_new (shelf);

  return self;
}

void
vg_window_practise (VgWindow *self, const char *folder)
{
  g_return_if_fail (VG_IS_WINDOW (self) && self->practice == NULL);

  self->practice = g_strdup (folder);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.practise", NULL);
}

void
vg_window_show_door (VgWindow *self, const char *folder, gboolean is_locked)
{
  g_return_if_fail (VG_IS_WINDOW (self) && self->vault_folder == NULL && folder != NULL);

  self->vault_folder = g_strdup (folder);
  self->is_locked = is_locked;
  vg_window_go_to (self, NULL);
}

void
vg_window_rebuild (VgWindow *self)
{
  g_return_if_fail (VG_IS_WINDOW (self));

  if (vg_trail_get_kind (self->trail) == VG_PAGE_DOOR)
    vg_door_rebuild (VG_DOOR (vg_trail_get_widget (self->trail)));
  else
    vg_trail_rebuild (self->trail);
  vg_window_show_notice (self);
}

void
vg_window_save_at_once (VgWindow *self)
{
  g_autoptr (GError) error = NULL;
  VgCaseFile *file = NULL;

  g_return_if_fail (VG_IS_WINDOW (self));

  file = vg_desk_get_file (self->desk);
  if (file != NULL && !vg_case_file_save (file, &error))
    g_message ("%s", error->message);
  if (vg_window_get_vault (self) != NULL)
    vg_vault_close (vg_window_get_vault (self));
}
