/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/risk-label.h"

#include "base/language.h"

static GtkLabel *
append (GtkBox *box, GtkWidget *label, const char *text, const char *css_class)
{
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return GTK_LABEL (label);
}

GtkLabel *
vg_risk_label_add (GtkBox *box, const char *text, const char *css_class)
{
  return append (box, gtk_label_new (NULL), text, css_class);
}

GtkLabel *
vg_risk_label_add_heading (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   NULL);

  return append (box, label, text, css_class);
}

void
vg_risk_label_show (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

const char *
vg_risk_label_say (VgRiskBook *book, const char *list, const char *id, const char *member)
{
  const VgRiskEntry entry = { list, id };
  const char *text = vg_risk_book_say (book, &entry, member, vg_language_get ());

  return text != NULL ? text : id;
}

void
vg_risk_label_clear (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
