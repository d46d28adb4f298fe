/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/name.h"

#define NAMED "vg-named"

void
vg_name (GtkWidget *widget, const char *name, const char *description)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  /* The words inside would be said as well. */
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_object_set_data (G_OBJECT (widget), NAMED, GINT_TO_POINTER (TRUE));

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (description != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
vg_name_button (GtkWidget *button, const char *subject)
{
  g_auto (GStrv) words = g_strsplit (gtk_button_get_label (GTK_BUTTON (button)), "_", -1);
  g_autofree char *plain = g_strjoinv ("", words);
  g_autofree char *name = subject != NULL ? g_strdup_printf ("%s, %s", plain, subject)
                                          : g_strdup (plain);

  vg_name (button, name, NULL);
}

/* GTK from 4.12 on makes it focusable once more when it comes into a window. */
static void
focusable_cb (GtkWidget *chosen)
{
  if (gtk_widget_get_focusable (chosen))
    gtk_widget_set_focusable (chosen, FALSE);
}

/* What a drop down has chosen stands on it as an item of a list, of a type that is GTK's own. */
static void
pass_over_chosen (GtkWidget *inner)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (inner), "GtkListItemWidget")) {
    g_signal_connect (inner, "notify::focusable", G_CALLBACK (focusable_cb), NULL);
    gtk_widget_set_focusable (inner, FALSE);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (inner); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      pass_over_chosen (child);
}

void
vg_name_with_inner (GtkWidget *widget, const char *name)
{
  vg_name (widget, name, NULL);
  vg_name (gtk_widget_get_first_child (widget), name, NULL);
  if (GTK_IS_DROP_DOWN (widget))
    pass_over_chosen (widget);
}

void
vg_name_menu_of (GtkWidget *split_button, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (split_button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      vg_name_with_inner (child, name);
}

void
vg_name_list_item (GtkListItem *item, const char *name, const char *description)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_list_item_get_child (item));

  vg_name (row, name, description);
}

void
vg_name_tidy (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root)) &&
      g_object_get_data (G_OBJECT (root), NAMED) == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    vg_name_tidy (child);
}
