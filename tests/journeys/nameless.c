/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window with one control of each kind, none of which has a name, and three with a bad one:
 * the sweep over our own pages must find fault with each of them here.
 */

#include <gtk/gtk.h>

#define TITLE "Nameless"

static GtkWidget *
new_drop_down (void)
{
  return gtk_drop_down_new_from_strings ((const char *const[]){ "", NULL });
}

static GtkWidget *
new_scale (void)
{
  return gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 10, 1);
}

static GtkWidget *
new_spin_button (void)
{
  return gtk_spin_button_new_with_range (0, 10, 1);
}

static GtkWidget *
new_menu_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), gtk_popover_new ());
  return button;
}

static GtkWidget *
new_scroller (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), gtk_label_new ("Words"));
  gtk_widget_set_size_request (scroller, 80, 30);
  return scroller;
}

static GtkWidget *
new_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), gtk_drawing_area_new ());
  gtk_widget_set_size_request (list, 80, 30);
  return list;
}

static GtkWidget *
new_icon_button (void)
{
  return gtk_button_new_from_icon_name ("go-next-symbolic");
}

static GtkWidget *
new_twice (void)
{
  return gtk_button_new_with_label ("Open open");
}

/* What GTK 4.8 calls those without a name. */
static GtkWidget *
new_class_name (void)
{
  return gtk_button_new_with_label ("GtkButton");
}

static GtkWidget *
new_underscore (void)
{
  return gtk_button_new_with_label ("_Export");
}

static GtkWidget *(*const kinds[]) (void) = {
  gtk_button_new,  new_icon_button,   gtk_toggle_button_new,
  new_menu_button, gtk_switch_new,    gtk_check_button_new,
  gtk_entry_new,   gtk_text_view_new, new_drop_down,
  new_scale,       new_spin_button,   new_scroller,
  new_list,        new_twice,         new_underscore,
  new_class_name,
};

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_box_append (GTK_BOX (box), kinds[i]());
  gtk_window_set_title (GTK_WINDOW (window), TITLE);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication)
      application = gtk_application_new ("org.voorgesprek.Nameless", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
