/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/hide-key.h"

static gboolean
pressed_cb (GtkWidget *dialog, GVariant *args, gpointer user_data)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  return window != NULL && gtk_widget_activate_action (GTK_WIDGET (window), "win.hide", NULL);
}

void
vg_hide_key_add (GtkWidget *dialog)
{
  GtkEventController *keys = NULL;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F9, 0),
                        gtk_callback_action_new (pressed_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
}
