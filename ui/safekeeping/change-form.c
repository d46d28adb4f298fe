/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/change-form.h"

#include "ui/common/name.h"
#include "ui/common/new-passphrase.h"

#include <glib/gi18n-lib.h>

struct _VgChangeForm {
  GtkBox parent_instance;

  GtkWidget *words;
  GtkLabel *message;
  GtkWidget *fresh;
};

G_DEFINE_FINAL_TYPE (VgChangeForm, vg_change_form, GTK_TYPE_BOX)

enum {
  GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_words (VgChangeForm *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->words));
}

static void
say (VgChangeForm *self, const char *message)
{
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
refuse (VgChangeForm *self, const char *message)
{
  say (self, message);
  gtk_widget_grab_focus (self->words);
  gtk_editable_select_region (GTK_EDITABLE (self->words), 0, -1);
}

static void
changed_cb (VgChangeForm *self)
{
  say (self, NULL);
}

static void
enter_cb (VgChangeForm *self)
{
  gtk_widget_grab_focus (self->fresh);
}

static void
chosen_cb (VgChangeForm *self, const char *passphrase)
{
  if (*get_words (self) == '\0')
    refuse (self, _ ("First the passphrase that opens the vault now."));
  else
    g_signal_emit (self, signals[GIVEN], 0, get_words (self), passphrase);
}

static gboolean
vg_change_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_CHANGE_FORM (widget)->words);
}

static void
vg_change_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_CHANGE_FORM);

  G_OBJECT_CLASS (vg_change_form_parent_class)->dispose (object);
}

static void
vg_change_form_class_init (VgChangeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_change_form_dispose;
  widget_class->grab_focus = vg_change_form_grab_focus;

  signals[GIVEN] = g_signal_new ("given", VG_TYPE_CHANGE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                                 G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/change-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VgChangeForm, words);
  gtk_widget_class_bind_template_child (widget_class, VgChangeForm, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
vg_change_form_init (VgChangeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_with_inner (self->words, _ ("The passphrase as it is now"));

  self->fresh = vg_new_passphrase_new (_ ("_Change passphrase"));
  g_signal_connect_object (self->fresh, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->fresh);
}

GtkWidget *
vg_change_form_new (void)
{
  return g_object_new (VG_TYPE_CHANGE_FORM, NULL);
}

void
vg_change_form_refuse (VgChangeForm *self)
{
  g_return_if_fail (VG_IS_CHANGE_FORM (self));

  refuse (self,
          _ ("This is not the passphrase. Have a look at capitals, Caps Lock and the language of "
             "the keyboard, and try again."));
}
