/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/name.h"

void
vg_name (GtkWidget *widget, const char *name, const char *description)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

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
  g_autofree char *name = g_strdup_printf ("%s, %s", plain, subject);

  vg_name (button, name, NULL);
}
