/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/sealed-form.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

struct _VgSealedForm {
  GtkBox parent_instance;

  GtkWidget *words;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (VgSealedForm, vg_sealed_form, GTK_TYPE_BOX)

enum {
  GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
go_cb (VgSealedForm *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->words));

  if (*words != '\0')
    g_signal_emit (self, signals[GIVEN], 0, words);
}

static void
changed_cb (VgSealedForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static gboolean
vg_sealed_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_SEALED_FORM (widget)->words);
}

static void
vg_sealed_form_class_init (VgSealedFormClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_sealed_form_grab_focus;
  signals[GIVEN] = g_signal_new ("given", VG_TYPE_SEALED_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
vg_sealed_form_init (VgSealedForm *self)
{
  GtkWidget *label = vg_text_label_new (
      _ ("The passphrase that was told to you apart from the file"), NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *go = gtk_button_new_with_mnemonic (_ ("_Take it in"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->words = gtk_password_entry_new ();
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->words), TRUE);
  gtk_widget_set_hexpand (self->words, TRUE);
  vg_name_with_inner (self->words, _ ("Passphrase of the sealed case"));
  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "secret-message");

  gtk_box_append (GTK_BOX (row), self->words);
  gtk_box_append (GTK_BOX (row), go);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), row);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->message));
  vg_name_tidy (go);
  g_signal_connect_object (self->words, "activate", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (go, "clicked", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
vg_sealed_form_new (void)
{
  return g_object_new (VG_TYPE_SEALED_FORM, NULL);
}

void
vg_sealed_form_refuse (VgSealedForm *self)
{
  g_return_if_fail (VG_IS_SEALED_FORM (self));

  gtk_label_set_text (self->message,
                      _ ("This is not its passphrase. Ask whoever gave you the file to say it "
                         "again, and try once more."));
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
  gtk_widget_grab_focus (self->words);
  gtk_editable_select_region (GTK_EDITABLE (self->words), 0, -1);
}
