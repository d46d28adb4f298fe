/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/proposed-row.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"

GtkWidget *
vg_proposed_row_new (const VgProposed *proposed)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *title = proposed->label != NULL ? proposed->label : proposed->name;
  GtkWidget *label = vg_text_label_new (title, "dim-label");
  g_autofree char *name = g_strdup_printf ("%s: %s", title, proposed->said);

  gtk_widget_add_css_class (box, "proposed-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), vg_text_label_new (proposed->said, NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  vg_name (row, name, NULL);
  return row;
}
