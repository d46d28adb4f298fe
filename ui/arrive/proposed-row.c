/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/proposed-row.h"

#include "ui/common/name.h"

static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

GtkWidget *
vg_proposed_row_new (const VgProposed *proposed)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *title = proposed->label != NULL ? proposed->label : proposed->name;
  GtkWidget *label = new_label (title);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, proposed->said);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "proposed-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_label (proposed->said));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vg_name (row, name, NULL);
  return row;
}
