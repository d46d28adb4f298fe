/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/shortcuts.h"

#include "ui/common/hide-key.h"

void
vg_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/org/voorgesprek/ui/preferences/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  vg_hide_key_add (GTK_WIDGET (window));
  gtk_window_present (window);
}
