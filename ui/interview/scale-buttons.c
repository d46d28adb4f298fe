/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/scale-buttons.h"

#include "base/json.h"
#include "base/language.h"

static GtkWidget *
make_end_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text != NULL ? text : "");

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_ends (GtkBox *to, VgItem *item)
{
  const char *language = vg_language_get ();
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_append (GTK_BOX (ends), make_end_label (vg_item_get_min_label (item, language), 0));
  gtk_box_append (GTK_BOX (ends), make_end_label (vg_item_get_max_label (item, language), 1));
  gtk_box_append (to, ends);
}

VgValueButtons *
vg_scale_buttons_add (GtkBox *to, VgItem *item, const char *label)
{
  VgValueButtons *buttons = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, label));

  for (int i = vg_item_get_min (item); i <= vg_item_get_max (item); i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);

    vg_value_buttons_add (buttons, number, number);
  }
  gtk_box_append (to, GTK_WIDGET (buttons));
  add_ends (to, item);

  return buttons;
}

void
vg_scale_buttons_show (VgValueButtons *self, JsonNode *value)
{
  g_autofree char *number = NULL;

  if (vg_json_is_int (value))
    number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (value));
  vg_value_buttons_show (self, (const char *const[]){ number, NULL });
}
