/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/value-row.h"

VgValueButtons *
vg_value_row_add (GtkBox *box,
                  VgValueShape shape,
                  VgGoalTopic topic,
                  const char *heading,
                  const char *whose)
{
  g_autofree char *name = heading != NULL ? g_strdup_printf ("%s, %s", heading, whose)
                                          : g_strdup (whose);
  GtkWidget *label = gtk_label_new (heading != NULL ? heading : whose);
  GtkWidget *buttons = vg_value_buttons_new (shape, name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "log-heading");
  for (guint i = 0; vg_goal_get_word (topic, i) != NULL; i++) {
    const char *word = vg_goal_get_word (topic, i);

    vg_value_buttons_add (VG_VALUE_BUTTONS (buttons), word, vg_goal_say (topic, word));
  }
  gtk_box_append (box, label);
  gtk_box_append (box, buttons);

  return VG_VALUE_BUTTONS (buttons);
}
