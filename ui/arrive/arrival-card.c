/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/arrive/arrival-card.h"

#include "ui/arrive/proposed-row.h"
#include "ui/common/expander.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NAME 200

struct _VgArrivalCard {
  GtkBox parent_instance;

  const VgArrival *arrival;
  gboolean is_made;
  gboolean is_filled; /* the lists are there */

  GtkCheckButton *choice; /* NULL where there is nothing to choose */
  GtkEditable *label;
  GtkExpander *expander;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (VgArrivalCard, vg_arrival_card, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (VgArrivalCard *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- What would be taken over --- */

static GtkWidget *
new_list (VgProposal *proposal, gboolean is_noted)
{
  GtkWidget *list = gtk_list_box_new ();
  guint n = 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < vg_proposal_get_n (proposal); i++) {
    const VgProposed *proposed = vg_proposal_get (proposal, i);

    if ((proposed->state == VG_PROPOSED_NOTED) != is_noted)
      continue;
    gtk_list_box_append (GTK_LIST_BOX (list), vg_proposed_row_new (proposed));
    n++;
  }
  gtk_widget_set_visible (list, n > 0);
  return list;
}

static void
add_list (VgArrivalCard *self, const char *title, gboolean is_noted)
{
  GtkWidget *list = new_list (self->arrival->proposal, is_noted);
  GtkWidget *heading = vg_text_label_new (title, "heading");

  gtk_widget_set_visible (heading, gtk_widget_get_visible (list));
  vg_name (list, title, NULL);
  gtk_box_append (self->lists, heading);
  gtk_box_append (self->lists, list);
}

/* A file may hold hundreds, of which one opens few. */
static void
expanded_cb (VgArrivalCard *self)
{
  if (self->is_filled || !gtk_expander_get_expanded (self->expander))
    return;

  self->is_filled = TRUE;
  add_list (self, _ ("Into the case"), FALSE);
  add_list (self, _ ("Into a note of the case: nobody said it in a talk"), TRUE);
}

/* --- The card --- */

static void
vg_arrival_card_class_init (VgArrivalCardClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vg_arrival_card_init (VgArrivalCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "arrival-card");
}

static void
add_choice (VgArrivalCard *self, const char *proposed)
{
  GtkWidget *label = gtk_label_new (proposed);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "heading");
  self->choice = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (self->choice, label);
  gtk_check_button_set_active (self->choice, self->arrival->known == VG_KNOWN_NOT);
  vg_name (GTK_WIDGET (self->choice), proposed, _ ("Make a case of it"));
  g_signal_connect_object (self->choice, "toggled", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));
}

static void
add_known (VgArrivalCard *self)
{
  g_autofree char *known = vg_arrival_say_known (self->arrival);
  GtkWidget *label = vg_text_label_new (known, "needs-you");

  gtk_widget_set_visible (label, known != NULL);
  gtk_box_append (GTK_BOX (self), label);
}

/* Several cards on a page have the same words on them. */
static void
name_after (VgArrivalCard *self, GtkWidget *control, const char *words, const char *proposed)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", words, proposed);

  vg_name (control, self->choice != NULL ? name : words, NULL);
}

static void
add_name (VgArrivalCard *self, const char *proposed)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("Name of the case"));
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), proposed);
  gtk_entry_set_max_length (GTK_ENTRY (entry), LONGEST_NAME);
  name_after (self, entry, _ ("Name of the case"), proposed);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->label = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (self), box);
}

static void
add_expander (VgArrivalCard *self, const char *proposed)
{
  self->lists = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_margin_top (GTK_WIDGET (self->lists), 9);
  self->expander = GTK_EXPANDER (gtk_expander_new (_ ("What would be taken over")));
  gtk_expander_set_child (self->expander, GTK_WIDGET (self->lists));
  vg_expander_pass_by (self->expander);
  name_after (self, GTK_WIDGET (self->expander), _ ("What would be taken over"), proposed);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->expander));
}

GtkWidget *
vg_arrival_card_new (const VgArrival *arrival, gboolean is_one_of_many)
{
  VgArrivalCard *self = NULL;
  g_autofree char *proposed = NULL;

  g_return_val_if_fail (arrival != NULL, NULL);

  self = g_object_new (VG_TYPE_ARRIVAL_CARD, NULL);
  self->arrival = arrival;
  proposed = vg_proposal_dup_label (arrival->proposal);
  if (is_one_of_many)
    add_choice (self, proposed);
  add_known (self);
  add_name (self, proposed);
  add_expander (self, proposed);
  gtk_expander_set_expanded (self->expander, !is_one_of_many);

  return GTK_WIDGET (self);
}

gboolean
vg_arrival_card_is_chosen (VgArrivalCard *self)
{
  g_return_val_if_fail (VG_IS_ARRIVAL_CARD (self), FALSE);

  return !self->is_made && (self->choice == NULL || gtk_check_button_get_active (self->choice)) &&
         vg_words_are_any (gtk_editable_get_text (self->label));
}

const VgArrival *
vg_arrival_card_get_arrival (VgArrivalCard *self)
{
  g_return_val_if_fail (VG_IS_ARRIVAL_CARD (self), NULL);

  return self->arrival;
}

char *
vg_arrival_card_dup_label (VgArrivalCard *self)
{
  g_return_val_if_fail (VG_IS_ARRIVAL_CARD (self), NULL);

  return vg_words_normalise (gtk_editable_get_text (self->label));
}

void
vg_arrival_card_set_made (VgArrivalCard *self)
{
  g_return_if_fail (VG_IS_ARRIVAL_CARD (self));

  self->is_made = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
