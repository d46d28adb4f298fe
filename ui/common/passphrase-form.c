/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/passphrase-form.h"

#include "ui/common/name.h"
#include "ui/common/sentence.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

struct _VgPassphraseForm {
  GtkBox parent_instance;

  GtkLabel *label;
  GtkWidget *passphrase;
  GtkWidget *code;
  GtkLabel *message;
  GtkWidget *go;
  GtkWidget *waiting;
  GtkLabel *waiting_label;
  GtkButton *turn;

  gboolean is_code;
};

G_DEFINE_FINAL_TYPE (VgPassphraseForm, vg_passphrase_form, GTK_TYPE_BOX)

enum {
  GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_entry (VgPassphraseForm *self)
{
  return self->is_code ? self->code : self->passphrase;
}

static void
say (VgPassphraseForm *self, const char *message)
{
  g_autofree char *sentence = message != NULL ? vg_sentence_dup (message) : NULL;

  gtk_label_set_text (self->message, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
show_way (VgPassphraseForm *self)
{
  gtk_label_set_text (self->label, self->is_code ? _ ("Recovery code") : _ ("Passphrase"));
  gtk_button_set_label (self->turn, self->is_code ? _ ("Use the _passphrase instead")
                                                  : _ ("Use the _recovery code instead"));
  vg_name_tidy (GTK_WIDGET (self->turn));
  gtk_widget_set_visible (self->passphrase, !self->is_code);
  gtk_widget_set_visible (self->code, self->is_code);
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  say (self, NULL);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgPassphraseForm *self = VG_PASSPHRASE_FORM (widget);

  self->is_code = !self->is_code;
  show_way (self);
  gtk_widget_grab_focus (widget);
}

static void
go_cb (VgPassphraseForm *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (get_entry (self)));

  if (*words != '\0' && !gtk_widget_get_visible (self->waiting))
    g_signal_emit (self, signals[GIVEN], 0, words, self->is_code);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
changed_cb (VgPassphraseForm *self)
{
  say (self, NULL);
}

static gboolean
vg_passphrase_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_entry (VG_PASSPHRASE_FORM (widget)));
}

static void
vg_passphrase_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_PASSPHRASE_FORM);

  G_OBJECT_CLASS (vg_passphrase_form_parent_class)->dispose (object);
}

static void
vg_passphrase_form_class_init (VgPassphraseFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_passphrase_form_dispose;
  widget_class->grab_focus = vg_passphrase_form_grab_focus;

  signals[GIVEN] = g_signal_new ("given", VG_TYPE_PASSPHRASE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                                 G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "passphrase-form.turn", NULL, turn_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/passphrase-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, label);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, passphrase);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, code);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, message);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, go);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, waiting);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, waiting_label);
  gtk_widget_class_bind_template_child (widget_class, VgPassphraseForm, turn);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
vg_passphrase_form_init (VgPassphraseForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_with_inner (self->passphrase, _ ("Passphrase"));
  show_way (self);
}

GtkWidget *
vg_passphrase_form_new (const char *go, const char *waiting)
{
  VgPassphraseForm *self = g_object_new (VG_TYPE_PASSPHRASE_FORM, NULL);

  gtk_button_set_label (GTK_BUTTON (self->go), go);
  gtk_label_set_text (self->waiting_label, waiting);
  vg_name_tidy (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
vg_passphrase_form_set_is_busy (VgPassphraseForm *self, gboolean is_busy)
{
  g_return_if_fail (VG_IS_PASSPHRASE_FORM (self));

  gtk_widget_set_visible (self->waiting, is_busy);
  gtk_widget_set_visible (self->go, !is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->turn), !is_busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->passphrase), !is_busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->code), !is_busy);
  say (self, NULL);
}

void
vg_passphrase_form_tell (VgPassphraseForm *self, const char *message)
{
  GtkWidget *entry = NULL;

  g_return_if_fail (VG_IS_PASSPHRASE_FORM (self));

  if (message == NULL)
    message = self->is_code ? _ ("This is not the recovery code. Compare it with your paper, group "
                                 "by group, and try again.")
                            : _ ("This is not the passphrase. Have a look at capitals, Caps Lock "
                                 "and the language of the keyboard, and try again.");
  say (self, message);
  entry = get_entry (self);
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}
