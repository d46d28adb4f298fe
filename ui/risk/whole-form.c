/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/whole-form.h"

#include "risk/own-estimate.h"
#include "ui/risk/estimate-row.h"
#include "ui/risk/risk-field.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/risk-values.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *member;
  const char *heading;
} texts[] = {
  { "formulation", N_ ("What could go wrong and for whom, what drives it, what keeps it safe") },
  { "best", N_ ("How it may go at best") },
  { "likely", N_ ("How it will most likely go") },
  { "worst", N_ ("How it may go at worst: before, during and after") },
  { "scenarios", N_ ("More on how it may go") },
};

#define N_TEXTS G_N_ELEMENTS (texts)

struct _VgWholeForm {
  GtkBox parent_instance;

  GtkWidget *fields[N_TEXTS];
  VgValueButtons *level;
  VgValueButtons *certainty;
  GtkLabel *known;
  VgEstimateRow *estimates;
};

G_DEFINE_FINAL_TYPE (VgWholeForm, vg_whole_form, GTK_TYPE_BOX)

static void
level_cb (VgWholeForm *self, const char *value, gboolean is_on)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.write", "(ss)", "level", is_on ? value : "");
}

static void
certainty_cb (VgWholeForm *self, const char *value, gboolean is_on)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.write", "(ss)", "certainty",
                              is_on ? value : "");
}

static void
vg_whole_form_class_init (VgWholeFormClass *klass)
{
}

static void
vg_whole_form_init (VgWholeForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

GtkWidget *
vg_whole_form_new (VgRiskBook *book)
{
  static const char *const levels[] = { "low", "moderate", "high" };
  VgWholeForm *self = g_object_new (VG_TYPE_WHOLE_FORM, NULL);
  GtkBox *box = GTK_BOX (self);

  for (guint i = 0; i < N_TEXTS; i++) {
    const VgRiskFieldKind kind = { NULL, texts[i].member, _ (texts[i].heading), NULL, NULL };

    self->fields[i] = vg_risk_field_add (box, &kind);
  }
  vg_risk_label_add (box, _ ("As a whole, as you see it"), "risk-small-heading");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    g_autofree char *line = g_strdup_printf (
        "%s – %s", vg_risk_label_say (book, "levels", levels[i], "title"),
        vg_risk_label_say (book, "levels", levels[i], "means"));

    vg_risk_label_add (box, line, "risk-means");
  }
  self->level = vg_risk_values_add (box, VG_RISK_LEVEL, _ ("As a whole, as you see it"));
  g_signal_connect_object (self->level, "chosen", G_CALLBACK (level_cb), self, G_CONNECT_SWAPPED);
  vg_risk_label_add (box, _ ("How certain this is"), "risk-small-heading");
  self->known = vg_risk_label_add (box, "", "dim-label");
  self->certainty = vg_risk_values_add (box, VG_RISK_CERTAINTY, _ ("How certain this is"));
  g_signal_connect_object (self->certainty, "chosen", G_CALLBACK (certainty_cb), self,
                           G_CONNECT_SWAPPED);
  self->estimates = VG_ESTIMATE_ROW (vg_estimate_row_new (VG_ESTIMATE_WHOLE, _ ("as a whole")));
  gtk_box_append (box, GTK_WIDGET (self->estimates));

  return GTK_WIDGET (self);
}

void
vg_whole_form_show (VgWholeForm *self, const VgRiskShown *shown)
{
  g_autofree char *known = vg_risk_overview_say_known (shown->overview);

  g_return_if_fail (VG_IS_WHOLE_FORM (self));

  for (guint i = 0; i < N_TEXTS; i++)
    vg_risk_field_show (self->fields[i], shown,
                        vg_risk_overview_get (shown->overview, texts[i].member));
  vg_risk_values_show (self->level, vg_risk_overview_get (shown->overview, "level"));
  vg_risk_values_show (self->certainty, vg_risk_overview_get (shown->overview, "certainty"));
  gtk_label_set_text (self->known, known);
  vg_estimate_row_show (self->estimates, shown);
}
