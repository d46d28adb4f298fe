/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/decision-form.h"

#include "risk/risk-warning.h"
#include "ui/common/dates.h"
#include "ui/common/words-field.h"
#include "ui/risk/risk-label.h"
#include "ui/risk/risk-values.h"

#include <glib/gi18n-lib.h>

enum {
  REASON,
  CONSULTED,
  NEXT,
  N_FIELDS,
};

static const struct {
  const char *member;
  const char *heading;
  gboolean is_line;
} kinds[N_FIELDS] = {
  [REASON] = { "reason", N_ ("Why"), FALSE },
  [CONSULTED] = { "consulted", N_ ("Who was consulted, by name"), TRUE },
  [NEXT] = { "next", N_ ("When to look again, such as 2-3-2026"), TRUE },
};

/* @chosen: (nullable): pressed and not decided yet */
struct _VgDecisionForm {
  GtkBox parent_instance;

  char *assessment;
  char *chosen;
  GtkBox *warnings;
  GtkLabel *decided;
  VgValueButtons *decision;
  VgWordsField *fields[N_FIELDS];
  GtkLabel *message;
  GtkWidget *decide;
};

G_DEFINE_FINAL_TYPE (VgDecisionForm, vg_decision_form, GTK_TYPE_BOX)

static void
chosen_cb (VgDecisionForm *self, const char *value, gboolean is_on)
{
  if (!is_on)
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (value);
}

static void
decide_cb (VgDecisionForm *self)
{
  g_autofree char *reason = vg_words_field_dup_text (self->fields[REASON]);
  g_autofree char *consulted = vg_words_field_dup_text (self->fields[CONSULTED]);
  g_autofree char *typed = vg_words_field_dup_text (self->fields[NEXT]);
  g_autofree char *next = vg_read_typed_date (typed);

  if (self->chosen == NULL)
    vg_decision_form_tell (self, _ ("Choose what is decided."));
  else if (*typed != '\0' && next == NULL)
    vg_decision_form_tell (self, _ ("A date is written as 2-3-2026."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.decide", "(ssss)", self->chosen, reason,
                                consulted, next != NULL ? next : "");
}

static void
vg_decision_form_finalize (GObject *object)
{
  VgDecisionForm *self = VG_DECISION_FORM (object);

  g_free (self->assessment);
  g_free (self->chosen);

  G_OBJECT_CLASS (vg_decision_form_parent_class)->finalize (object);
}

static void
vg_decision_form_class_init (VgDecisionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_decision_form_finalize;
}

static void
vg_decision_form_init (VgDecisionForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_field (VgDecisionForm *self, guint index)
{
  GtkWidget *field = vg_words_field_new (_ (kinds[index].heading), NULL);

  vg_risk_label_add (GTK_BOX (self), _ (kinds[index].heading), "risk-small-heading");
  vg_words_field_set_is_line (VG_WORDS_FIELD (field), kinds[index].is_line);
  vg_words_field_set_is_whole (VG_WORDS_FIELD (field), TRUE);
  gtk_box_append (GTK_BOX (self), field);
  self->fields[index] = VG_WORDS_FIELD (field);
}

GtkWidget *
vg_decision_form_new (void)
{
  VgDecisionForm *self = g_object_new (VG_TYPE_DECISION_FORM, NULL);

  self->warnings = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->warnings));
  self->decided = vg_risk_label_add (GTK_BOX (self), "", "dim-label");
  self->decision = vg_risk_values_add (GTK_BOX (self), VG_RISK_DECISION, _ ("Decision"));
  g_signal_connect_object (self->decision, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < N_FIELDS; i++)
    add_field (self, i);
  self->message = vg_risk_label_add (GTK_BOX (self), "", "needs-you");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  self->decide = gtk_button_new_with_mnemonic (_ ("_Decide"));
  gtk_widget_set_halign (self->decide, GTK_ALIGN_START);
  g_signal_connect_object (self->decide, "clicked", G_CALLBACK (decide_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->decide);

  return GTK_WIDGET (self);
}

static void
add_warning (VgDecisionForm *self, const VgRiskShown *shown, const VgRiskWarning *warning)
{
  const char *said = vg_risk_warning_say (warning);
  g_autofree char *line = warning->domain != NULL
                              ? g_strdup_printf ("%s: %s",
                                                 vg_risk_label_say (shown->book, "domains",
                                                                    warning->domain, "title"),
                                                 said)
                              : g_strdup (said);

  vg_risk_label_add (self->warnings, line,
                     warning->truth == VG_TRUTH_YES ? "needs-you" : "dim-label");
}

/* Domains nobody weighed would be thirteen lines; they say it themselves. */
static void
show_warnings (VgDecisionForm *self, const VgRiskShown *shown)
{
  g_autoptr (GPtrArray) warnings = vg_risk_warning_list (shown->overview);
  guint n_not_weighed = 0;
  g_autofree char *line = NULL;

  vg_risk_label_clear (self->warnings);
  for (guint i = 0; i < warnings->len; i++) {
    const VgRiskWarning *warning = warnings->pdata[i];

    if (g_str_equal (warning->id, "weighed"))
      n_not_weighed++;
    else if (warning->domain == NULL || warning->truth == VG_TRUTH_YES)
      add_warning (self, shown, warning);
  }
  if (n_not_weighed == 0)
    return;

  line = g_strdup_printf (
      ngettext ("%u domain is not weighed yet.", "%u domains are not weighed yet.", n_not_weighed),
      n_not_weighed);
  vg_risk_label_add (self->warnings, line, "dim-label");
}

static void
show_decided (VgDecisionForm *self, const VgRiskShown *shown)
{
  const char *decided = vg_risk_overview_get (shown->overview, "decided");
  g_autofree char *day = decided != NULL ? vg_say_date (decided) : NULL;
  g_autofree char *line = day != NULL ? g_strdup_printf (_ ("Decided on %s"), day) : NULL;

  vg_risk_label_show (self->decided, line);
  if (vg_risk_overview_get (shown->overview, "decision") == NULL)
    gtk_widget_add_css_class (self->decide, "suggested-action");
  else
    gtk_widget_remove_css_class (self->decide, "suggested-action");
}

static void
show_field (VgDecisionForm *self, const VgRiskShown *shown, guint index)
{
  const char *value = vg_risk_overview_get (shown->overview, kinds[index].member);
  g_autofree char *text = index == NEXT && value != NULL ? vg_say_typed_date (value)
                                                         : g_strdup (value);
  g_autofree char *place = g_strdup_printf (
      "assessment/%s#%s", vg_risk_overview_get_id (shown->overview), kinds[index].member);

  vg_words_field_show (self->fields[index], text);
  vg_words_field_set_draft_place (self->fields[index], shown->subject, place);
}

void
vg_decision_form_show (VgDecisionForm *self, const VgRiskShown *shown)
{
  const char *id = vg_risk_overview_get_id (shown->overview);

  g_return_if_fail (VG_IS_DECISION_FORM (self));

  if (g_strcmp0 (self->assessment, id) != 0) {
    g_clear_pointer (&self->chosen, g_free);
    g_free (self->assessment);
    self->assessment = g_strdup (id);
  }
  if (self->chosen == NULL)
    self->chosen = g_strdup (vg_risk_overview_get (shown->overview, "decision"));
  vg_risk_label_show (self->message, NULL);
  show_warnings (self, shown);
  show_decided (self, shown);
  vg_risk_values_show (self->decision, self->chosen);
  for (guint i = 0; i < N_FIELDS; i++)
    show_field (self, shown, i);
}

void
vg_decision_form_tell (VgDecisionForm *self, const char *message)
{
  g_return_if_fail (VG_IS_DECISION_FORM (self));

  vg_risk_label_show (self->message, message);
}
