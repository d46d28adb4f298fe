/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/step-row.h"

#include "ui/case/step-words.h"
#include "ui/common/name.h"

struct _VgStepRow {
  GtkListBoxRow parent_instance;

  GtkLabel *sign;
  GtkLabel *title;
  GtkLabel *progress;
};

G_DEFINE_FINAL_TYPE (VgStepRow, vg_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
vg_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_STEP_ROW);

  G_OBJECT_CLASS (vg_step_row_parent_class)->dispose (object);
}

static void
vg_step_row_class_init (VgStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_step_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/case/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgStepRow, sign);
  gtk_widget_class_bind_template_child (widget_class, VgStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, VgStepRow, progress);
}

static void
vg_step_row_init (VgStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_step_row_new (const VgStep *step)
{
  VgStepRow *self = g_object_new (VG_TYPE_STEP_ROW, NULL);
  g_autofree char *progress = vg_step_say_progress (step);
  const char *action = NULL;
  GVariant *target = NULL;

  gtk_label_set_text (self->sign, vg_step_get_sign (step));
  gtk_label_set_text (self->title, step->title);
  gtk_label_set_text (self->progress, progress);
  vg_name (GTK_WIDGET (self), step->title, progress);

  vg_step_get_action (step, &action, &target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self), target);

  return GTK_WIDGET (self);
}
