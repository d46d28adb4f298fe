/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/both/mirror-row.h"

#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

/* The question, and the way to it. */
static GtkWidget *
new_question (const VgMirrorSide *side, VgInterview *interview, const char *name)
{
  VgWording wording = vg_interview_get_wording (interview);
  const char *ask = vg_item_get_ask (side->item, &wording);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = vg_text_label_new (ask, "both-question");
  g_autofree char *called = g_strdup_printf ("%s: %s", name, ask);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  vg_name (button, called, _ ("Goes to this question"));
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (button), "(sss)", vg_guide_get_id (vg_interview_get_guide (interview)),
      vg_interview_get_party (interview), vg_item_get_id (side->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.talk-at");
  return button;
}

/* A quotation between its marks, as everywhere. */
static GtkWidget *
new_said (const VgSaid *said)
{
  gboolean is_quotation = g_strcmp0 (said->as, "quotation") == 0;
  g_autofree char *text = is_quotation ? g_strdup_printf ("“%s”", said->text)
                                       : g_strdup (said->text);
  GtkWidget *label = vg_text_label_new (text, "vg-fragment");

  if (said->as != NULL)
    gtk_widget_add_css_class (label, said->as);
  return label;
}

static GtkWidget *
new_state (const VgMirrorSide *side)
{
  g_autofree char *said = side->item == NULL
                              ? g_strdup (_ ("Is not asked this"))
                              : g_strdup_printf ("%s %s", vg_item_state_get_sign (side->state),
                                                 vg_item_state_say (side->state));
  GtkWidget *label = vg_text_label_new (said, "both-state");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_cell (const VgMirrorSide *side, VgInterview *interview, const char *name)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *who = vg_text_label_new (name, "both-name");

  gtk_widget_add_css_class (who, "dim-label");
  gtk_box_append (GTK_BOX (cell), who);
  if (side->item != NULL)
    gtk_box_append (GTK_BOX (cell), new_question (side, interview, name));
  for (guint i = 0; i < side->said->len; i++)
    gtk_box_append (GTK_BOX (cell), new_said (side->said->pdata[i]));
  if (side->said->len == 0)
    gtk_box_append (GTK_BOX (cell), new_state (side));
  gtk_widget_add_css_class (cell, "both-cell");
  return cell;
}

GtkWidget *
vg_mirror_row_new (const VgMirrorRow *row, const VgPairOfPeople *people)
{
  const VgMirrorSide *side = row->sides[0].item != NULL ? &row->sides[0] : &row->sides[1];
  VgWording wording = vg_interview_get_wording (people->interviews[0]);
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (pair, vg_side_by_side_new ());
  for (guint i = 0; i < G_N_ELEMENTS (row->sides); i++)
    gtk_box_append (GTK_BOX (pair),
                    new_cell (&row->sides[i], people->interviews[i], people->names[i]));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), pair);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  vg_name (list_row, vg_item_get_ask (side->item, &wording), NULL);
  gtk_widget_add_css_class (list_row, "both-row");
  return list_row;
}
