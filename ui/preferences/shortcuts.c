/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preferences/shortcuts.h"

#include "ui/common/hide-key.h"
#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

/* GTK's own button for searching has a picture on it and no name. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    vg_name (widget, _ ("Search the shortcuts"), NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

void
vg_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder)
      builder = gtk_builder_new_from_resource ("/org/voorgesprek/ui/preferences/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  name_search (GTK_WIDGET (window));
  vg_hide_key_add (GTK_WIDGET (window));
  gtk_window_present (window);
}
