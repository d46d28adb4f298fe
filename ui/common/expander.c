/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/expander.h"

static void
folded_cb (GtkExpander *expander)
{
  GtkWidget *child = gtk_expander_get_child (expander);

  if (child != NULL)
    gtk_widget_set_child_visible (child, gtk_expander_get_expanded (expander));
}

void
vg_expander_pass_by (GtkExpander *expander)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));

  g_signal_connect (expander, "notify::expanded", G_CALLBACK (folded_cb), NULL);
  g_signal_connect (expander, "notify::child", G_CALLBACK (folded_cb), NULL);
  folded_cb (expander);
}
