/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/outcome.h"

#include "ui/common/name.h"
#include "ui/common/sentence.h"

#define LOOK_MS 100

struct _VgOutcome {
  GtkBox parent_instance;

  VgVaultJob *job; /* the one it follows, or NULL */
  guint timer;

  GtkWidget *running;
  GtkLabel *doing;
  GtkProgressBar *bar;
  GtkWidget *stop;
  GtkWidget *said;
  GtkLabel *sign;
  GtkLabel *heading;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (VgOutcome, vg_outcome, GTK_TYPE_BOX)

static gboolean
look_cb (gpointer user_data)
{
  VgOutcome *self = VG_OUTCOME (user_data);
  double fraction = vg_vault_job_get_fraction (self->job);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), fraction >= 0);
  gtk_progress_bar_set_fraction (self->bar, MAX (fraction, 0));
  return G_SOURCE_CONTINUE;
}

static void
leave_job (VgOutcome *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->job, vg_vault_job_unref);
}

static void
stop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgOutcome *self = VG_OUTCOME (widget);

  if (self->job == NULL)
    return;

  vg_vault_job_cancel (self->job);
  gtk_widget_set_sensitive (self->stop, FALSE);
}

/* Whoever leaves the page stops it: until it is over, nobody else gets at the vault. */
static void
vg_outcome_unroot (GtkWidget *widget)
{
  VgOutcome *self = VG_OUTCOME (widget);

  if (self->job != NULL)
    vg_vault_job_cancel (self->job);

  GTK_WIDGET_CLASS (vg_outcome_parent_class)->unroot (widget);
}

static void
vg_outcome_dispose (GObject *object)
{
  VgOutcome *self = VG_OUTCOME (object);

  leave_job (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_OUTCOME);

  G_OBJECT_CLASS (vg_outcome_parent_class)->dispose (object);
}

static void
vg_outcome_class_init (VgOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_outcome_dispose;
  widget_class->unroot = vg_outcome_unroot;

  gtk_widget_class_install_action (widget_class, "outcome.stop", NULL, stop_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, running);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, doing);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, bar);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, stop);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, said);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, sign);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, heading);
  gtk_widget_class_bind_template_child (widget_class, VgOutcome, text);
}

static void
vg_outcome_init (VgOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_outcome_new (void)
{
  return g_object_new (VG_TYPE_OUTCOME, NULL);
}

static void
show (VgOutcome *self, gboolean is_running, gboolean is_said)
{
  gtk_widget_set_visible (self->running, is_running);
  gtk_widget_set_visible (self->said, is_said);
  gtk_widget_set_visible (GTK_WIDGET (self), is_running || is_said);
}

void
vg_outcome_follow (VgOutcome *self, const char *doing, VgVaultJob *job, gboolean can_stop)
{
  g_return_if_fail (VG_IS_OUTCOME (self) && job != NULL);

  leave_job (self);
  self->job = vg_vault_job_ref (job);
  gtk_label_set_text (self->doing, doing);
  gtk_widget_set_visible (self->stop, can_stop);
  gtk_widget_set_sensitive (self->stop, TRUE);
  look_cb (self);
  self->timer = g_timeout_add (LOOK_MS, look_cb, self);
  show (self, TRUE, FALSE);
}

void
vg_outcome_say (VgOutcome *self, VgOutcomeKind kind, const char *heading, const char *text)
{
  g_return_if_fail (VG_IS_OUTCOME (self) && heading != NULL);

  leave_job (self);
  gtk_label_set_text (self->sign, kind == VG_OUTCOME_GOOD ? "✓" : "!");
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  show (self, FALSE, TRUE);
}

void
vg_outcome_say_fault (VgOutcome *self, const char *heading, const GError *error, const char *safe)
{
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (error != NULL && safe != NULL);

  message = vg_sentence_dup (error->message);
  text = g_strdup_printf ("%s\n\n%s", message, safe);
  vg_outcome_say (self, VG_OUTCOME_BAD, heading, text);
}

void
vg_outcome_clear (VgOutcome *self)
{
  g_return_if_fail (VG_IS_OUTCOME (self));

  leave_job (self);
  show (self, FALSE, FALSE);
}

gboolean
vg_outcome_is_running (VgOutcome *self)
{
  g_return_val_if_fail (VG_IS_OUTCOME (self), FALSE);

  return self->job != NULL;
}
