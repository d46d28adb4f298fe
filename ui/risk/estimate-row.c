/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/estimate-row.h"

#include "model/people.h"
#include "risk/own-estimate.h"
#include "ui/common/name.h"
#include "ui/common/wrap-row.h"
#include "ui/risk/risk-label.h"

#include <glib/gi18n-lib.h>

#define MOST 10

/* @choices: party → GtkDropDown, lent by its box */
struct _VgEstimateRow {
  GtkBox parent_instance;

  char *item;
  char *title;
  GHashTable *choices;
  GtkBox *people;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (VgEstimateRow, vg_estimate_row, GTK_TYPE_BOX)

static void
selected_cb (VgEstimateRow *self, GParamSpec *pspec, GtkDropDown *choice)
{
  const char *party = g_object_get_data (G_OBJECT (choice), "vg-party");
  int value = (int) gtk_drop_down_get_selected (choice) - 1;

  if (!self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.estimate", "(ssi)", party, self->item,
                                value);
}

static GtkWidget *
make_choice (void)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Not asked"));
  for (int i = 0; i <= MOST; i++) {
    g_autofree char *word = g_strdup_printf ("%d", i);

    gtk_string_list_append (words, word);
  }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
}

static GtkWidget *
add_person (VgEstimateRow *self, const char *party, const char *name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *choice = make_choice ();
  /* Translators: the first is what it is about, the second a person. */
  g_autofree char *called = g_strdup_printf (_ ("How safe: %s, %s"), self->title, name);

  gtk_label_set_wrap (vg_risk_label_add (GTK_BOX (line), name, NULL), FALSE);
  gtk_box_append (GTK_BOX (line), choice);
  vg_name_with_inner (choice, called);
  g_object_set_data_full (G_OBJECT (choice), "vg-party", g_strdup (party), g_free);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->people, line);
  g_hash_table_insert (self->choices, g_strdup (party), choice);

  return choice;
}

static void
vg_estimate_row_finalize (GObject *object)
{
  VgEstimateRow *self = VG_ESTIMATE_ROW (object);

  g_hash_table_unref (self->choices);
  g_free (self->item);
  g_free (self->title);

  G_OBJECT_CLASS (vg_estimate_row_parent_class)->finalize (object);
}

static void
vg_estimate_row_class_init (VgEstimateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_estimate_row_finalize;
}

static void
vg_estimate_row_init (VgEstimateRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
vg_estimate_row_new (const char *item, const char *title)
{
  VgEstimateRow *self = g_object_new (VG_TYPE_ESTIMATE_ROW, NULL);

  self->item = g_strdup (item);
  self->title = g_strdup (title);
  vg_risk_label_add (GTK_BOX (self),
                     _ ("How safe people find it themselves: 0 not at all, 10 safe"),
                     "risk-small-heading");
  self->people = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->people), vg_wrap_row_new ());
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->people));

  return GTK_WIDGET (self);
}

static void
show_person (VgEstimateRow *self, VgCase *subject, const char *party)
{
  g_autofree char *name = vg_people_dup_name (subject, party);

  if (!g_hash_table_contains (self->choices, party))
    add_person (self, party, name);
  gtk_drop_down_set_selected (g_hash_table_lookup (self->choices, party), 0);
}

void
vg_estimate_row_show (VgEstimateRow *self, const VgRiskShown *shown)
{
  g_autoptr (GPtrArray) people = vg_people_list (shown->subject);
  const char *id = vg_risk_overview_get_id (shown->overview);
  g_autoptr (GPtrArray) estimates = vg_own_estimate_list (shown->subject, id, self->item);

  g_return_if_fail (VG_IS_ESTIMATE_ROW (self));

  self->is_showing = TRUE;
  for (guint i = 0; i < people->len; i++)
    show_person (self, shown->subject, people->pdata[i]);
  for (guint i = 0; i < estimates->len; i++) {
    const VgOwnEstimate *estimate = estimates->pdata[i];
    GtkDropDown *choice = g_hash_table_lookup (self->choices, estimate->party);

    gtk_drop_down_set_selected (choice, (guint) CLAMP (estimate->value + 1, 0, MOST + 1));
  }
  self->is_showing = FALSE;
}
