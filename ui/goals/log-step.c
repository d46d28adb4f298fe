/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/log-step.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "words/standing.h"

#include <glib/gi18n-lib.h>

struct _VgLogStep {
  GtkBox parent_instance;

  VgMismatchStep step;
  GtkLabel *sign;
  GtkLabel *title;
  GtkLabel *noted;
  GtkWidget *change;
  GtkWidget *form;
  GtkLabel *message;
};

enum {
  CHANGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgLogStep, vg_log_step, GTK_TYPE_BOX)

static void
change_cb (VgLogStep *self)
{
  g_signal_emit (self, signals[CHANGE], 0);
}

static void
vg_log_step_class_init (VgLogStepClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHANGE] = g_signal_new ("change", VG_TYPE_LOG_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
vg_log_step_init (VgLogStep *self)
{
  self->sign = GTK_LABEL (vg_text_label_new (NULL, "sign"));
  self->title = GTK_LABEL (vg_text_label_new (NULL, "log-title"));
  self->noted = GTK_LABEL (vg_text_label_new (NULL, "log-noted"));
  self->message = GTK_LABEL (vg_text_label_new (NULL, "vg-message"));
  self->change = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->change), TRUE);
  gtk_widget_add_css_class (self->change, "flat");
  gtk_widget_set_valign (self->change, GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->sign), GTK_ALIGN_START);
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (change_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The sign in front, and beside it everything else below one another. */
static void
build (VgLogStep *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_hexpand (body, TRUE);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->noted));
  gtk_box_append (GTK_BOX (body), self->form);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->message));
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->sign));
  gtk_box_append (GTK_BOX (self), body);
  gtk_box_append (GTK_BOX (self), self->change);
  gtk_widget_add_css_class (GTK_WIDGET (self), "log-step");
}

GtkWidget *
vg_log_step_new (VgMismatchStep step, GtkWidget *form)
{
  VgLogStep *self = g_object_new (VG_TYPE_LOG_STEP, NULL);

  self->step = step;
  self->form = form;
  build (self);
  gtk_label_set_text (self->title, vg_mismatch_step_say (step));
  vg_log_step_show (self, VG_MISMATCH_OPEN, VG_LOG_LATER, NULL);

  return GTK_WIDGET (self);
}

static const char *
say_state (VgMismatchState state, VgLogLook look)
{
  if (state == VG_MISMATCH_DONE)
    return _ ("done");
  if (look == VG_LOG_OPEN)
    return _ ("next");

  return state == VG_MISMATCH_HALF ? _ ("half done") : _ ("later");
}

static void
show_change (VgLogStep *self, VgMismatchState state, VgLogLook look)
{
  gboolean is_changing = look == VG_LOG_OPEN && state == VG_MISMATCH_DONE;

  gtk_widget_set_visible (self->change, look == VG_LOG_NOTED || is_changing);
  gtk_button_set_label (GTK_BUTTON (self->change),
                        is_changing ? _ ("_Leave as it is") : _ ("_Change"));
  vg_name_button (self->change, vg_mismatch_step_say (self->step));
}

void
vg_log_step_show (VgLogStep *self, VgMismatchState state, VgLogLook look, const char *noted)
{
  static const VgStanding standings[] = { VG_STANDING_OPEN, VG_STANDING_UNDER_WAY,
                                          VG_STANDING_DONE };
  g_autofree char *name = NULL;

  g_return_if_fail (VG_IS_LOG_STEP (self));

  name = g_strdup_printf ("%u. %s, %s", self->step + 1, vg_mismatch_step_say (self->step),
                          say_state (state, look));
  vg_name (GTK_WIDGET (self), name, NULL);
  gtk_label_set_text (self->sign, vg_standing_get_sign (standings[state]));
  gtk_label_set_text (self->noted, noted != NULL ? noted : "");
  gtk_widget_set_visible (GTK_WIDGET (self->noted), noted != NULL && look != VG_LOG_OPEN);
  gtk_widget_set_visible (self->form, look == VG_LOG_OPEN);
  show_change (self, state, look);
  if (look == VG_LOG_LATER)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "dim-label");
  vg_log_step_say (self, NULL);
}

void
vg_log_step_say (VgLogStep *self, const char *message)
{
  g_return_if_fail (VG_IS_LOG_STEP (self));

  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

gboolean
vg_log_step_grab_form (VgLogStep *self)
{
  g_return_val_if_fail (VG_IS_LOG_STEP (self), FALSE);

  return gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}
