/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/waiting-page.h"

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
vg_waiting_page_new (const char *title, const char *why)
{
  GtkWidget *page = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  16, "valign", GTK_ALIGN_CENTER, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_box_append (GTK_BOX (page), spinner);
  gtk_box_append (GTK_BOX (page), new_label (title, "title-2"));
  gtk_box_append (GTK_BOX (page), new_label (why, "dim-label"));

  return page;
}
