/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/domain-pane.h"

#include "base/language.h"
#include "ui/risk/estimate-row.h"
#include "ui/risk/item-card.h"
#include "ui/risk/measure-list.h"
#include "ui/risk/risk-field.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/risk-values.h"

#include <glib/gi18n-lib.h>

struct _VgDomainPane {
  GtkBox parent_instance;

  char *code;
  GPtrArray *items; /* (element-type VgItemCard): lent by the box */
  VgValueButtons *level;
  GtkWidget *words;
  VgEstimateRow *estimates;
  VgMeasureList *measures;
};

G_DEFINE_FINAL_TYPE (VgDomainPane, vg_domain_pane, GTK_TYPE_BOX)

static void
level_cb (VgDomainPane *self, const char *value, gboolean is_on)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.note", "(sss)", self->code, "level",
                              is_on ? value : "");
}

static void
vg_domain_pane_finalize (GObject *object)
{
  VgDomainPane *self = VG_DOMAIN_PANE (object);

  g_ptr_array_unref (self->items);
  g_free (self->code);

  G_OBJECT_CLASS (vg_domain_pane_parent_class)->finalize (object);
}

static void
vg_domain_pane_class_init (VgDomainPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_domain_pane_finalize;
}

static void
vg_domain_pane_init (VgDomainPane *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "foldout-child");
  self->items = g_ptr_array_new ();
}

static void
add_items (VgDomainPane *self, VgRiskBook *book)
{
  g_auto (GStrv) items = vg_risk_book_list_items (book, self->code);

  for (guint i = 0; items[i] != NULL; i++) {
    GtkWidget *card = vg_item_card_new (book, items[i]);

    g_ptr_array_add (self->items, card);
    gtk_box_append (GTK_BOX (self), card);
  }
}

/* What the three levels mean here, before one of them is chosen. */
static void
add_level (VgDomainPane *self, VgRiskBook *book, const char *title)
{
  static const char *const levels[] = { "low", "moderate", "high" };
  g_autofree char *name = g_strdup_printf (_ ("How much it weighs: %s"), title);
  const VgRiskFieldKind words = { self->code, "note", _ ("In words"), title, NULL };

  vg_risk_label_add_heading (GTK_BOX (self), _ ("How much it weighs, as you see it"),
                             "risk-small-heading");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    g_autofree char *line = g_strdup_printf (
        "%s – %s", vg_risk_label_say (book, "levels", levels[i], "title"),
        vg_risk_label_say (book, "domains", self->code, levels[i]));

    vg_risk_label_add (GTK_BOX (self), line, "risk-means");
  }
  self->level = vg_risk_values_add (GTK_BOX (self), VG_RISK_LEVEL, name);
  g_signal_connect_object (self->level, "chosen", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  self->words = vg_risk_field_add (GTK_BOX (self), &words);
}

/* "To consult: Veilig Thuis, collega of teamleider". */
static void
add_consult (VgDomainPane *self, VgRiskBook *book)
{
  g_autoptr (GPtrArray) consult = vg_risk_book_list_consult (book, self->code);
  g_autoptr (GString) names = g_string_new (_ ("To consult:"));

  for (guint i = 0; i < consult->len; i++) {
    const VgDirectoryEntry *entry = consult->pdata[i];

    g_string_append_printf (names, "%s %s", i > 0 ? "," : "",
                            vg_directory_entry_say (entry, "name", vg_language_get ()));
  }
  vg_risk_label_add (GTK_BOX (self), names->str, "dim-label");
}

GtkWidget *
vg_domain_pane_new (VgRiskBook *book, const char *code)
{
  VgDomainPane *self = g_object_new (VG_TYPE_DOMAIN_PANE, NULL);
  const char *title = vg_risk_label_say (book, "domains", code, "title");

  self->code = g_strdup (code);
  vg_risk_label_add (GTK_BOX (self), vg_risk_label_say (book, "domains", code, "about"), NULL);
  add_items (self, book);
  add_level (self, book, title);
  self->estimates = VG_ESTIMATE_ROW (vg_estimate_row_new (code, title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->estimates));
  self->measures = VG_MEASURE_LIST (vg_measure_list_new (code, title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->measures));
  add_consult (self, book);

  return GTK_WIDGET (self);
}

void
vg_domain_pane_show (VgDomainPane *self, const VgRiskShown *shown, const VgDomainView *domain)
{
  g_return_if_fail (VG_IS_DOMAIN_PANE (self));

  for (guint i = 0; i < self->items->len; i++)
    vg_item_card_show (self->items->pdata[i], shown, domain->items->pdata[i]);
  vg_risk_values_show (self->level, domain->level);
  vg_risk_field_show (self->words, shown, domain->words);
  vg_estimate_row_show (self->estimates, shown);
  vg_measure_list_show (self->measures, shown, domain->measures);
}
