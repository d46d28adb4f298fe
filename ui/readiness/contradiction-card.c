/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/contradiction-card.h"

#include "model/people.h"
#include "model/place.h"
#include "ui/common/side-by-side.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

/* Whose words these are; nobody's are what the mediator assessed or arranged. */
static char *
dup_whose (VgCase *subject, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);

  if (party != NULL)
    return vg_people_dup_name (subject, party);
  if (g_str_has_prefix (place, "risk/") || g_str_has_prefix (place, "assessment/"))
    return g_strdup (_ ("From the risk assessment"));

  return g_strdup (_ ("What is arranged"));
}

/* @whose: what was said above, once for all that follow */
static void
add_quotation (GtkBox *box, VgCase *subject, const VgQuotation *quotation, char **whose)
{
  g_autofree char *before = g_steal_pointer (whose);

  *whose = dup_whose (subject, quotation->place);
  if (g_strcmp0 (*whose, before) != 0)
    gtk_box_append (box, vg_text_label_new (*whose, "dim-label"));
  gtk_box_append (box, vg_text_label_new (quotation->text, NULL));
}

static GtkWidget *
new_side (VgCase *subject, const VgContradiction *contradiction, guint side)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  GPtrArray *quotations = contradiction->quotations[side];
  g_autofree char *whose = NULL;

  gtk_widget_add_css_class (GTK_WIDGET (box), "note-line");
  for (guint i = 0; i < quotations->len; i++)
    add_quotation (box, subject, quotations->pdata[i], &whose);
  if (quotations->len == 0)
    gtk_box_append (box, vg_text_label_new (_ ("Nothing is noted about this yet"), "dim-label"));
  return GTK_WIDGET (box);
}

static GtkWidget *
new_sides (VgCase *subject, const VgContradiction *contradiction)
{
  GtkBox *sides = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (GTK_WIDGET (sides), vg_side_by_side_new ());
  for (guint side = 0; side < 2; side++)
    gtk_box_append (sides, new_side (subject, contradiction, side));
  return GTK_WIDGET (sides);
}

GtkWidget *
vg_contradiction_card_new (VgCase *subject, const VgContradiction *contradiction)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  /* Translators: %s is what does not go together, where one side of it is not known. */
  g_autofree char *possibly = g_strdup_printf (_ ("Possibly: %s"), contradiction->title);
  const char *title = contradiction->is_certain ? contradiction->title : possibly;

  gtk_widget_add_css_class (GTK_WIDGET (box), "card");
  gtk_widget_add_css_class (GTK_WIDGET (box), "contradiction");
  gtk_box_append (box, vg_text_label_new (title, "heading"));
  gtk_box_append (box, new_sides (subject, contradiction));
  gtk_box_append (box, vg_text_label_new (contradiction->discuss, NULL));
  return GTK_WIDGET (box);
}
