/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/unlock/unlock-page.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgUnlockPage {
  GtkBox parent_instance;

  GtkLabel *note;
  GtkLabel *folder;
  GtkBox *place;
  VgPassphraseForm *form;
};

G_DEFINE_FINAL_TYPE (VgUnlockPage, vg_unlock_page, GTK_TYPE_BOX)

static gboolean
vg_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_UNLOCK_PAGE (widget)->form));
}

static void
vg_unlock_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_UNLOCK_PAGE);

  G_OBJECT_CLASS (vg_unlock_page_parent_class)->dispose (object);
}

static void
vg_unlock_page_class_init (VgUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_unlock_page_dispose;
  widget_class->grab_focus = vg_unlock_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/unlock/unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgUnlockPage, note);
  gtk_widget_class_bind_template_child (widget_class, VgUnlockPage, folder);
  gtk_widget_class_bind_template_child (widget_class, VgUnlockPage, place);
}

static void
vg_unlock_page_init (VgUnlockPage *self)
{
  GtkWidget *form = vg_passphrase_form_new (_ ("_Open"), _ ("Opening…"));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = VG_PASSPHRASE_FORM (form);
  gtk_widget_set_hexpand (form, TRUE);
  gtk_box_append (self->place, form);
  vg_name_tidy (GTK_WIDGET (self));
}

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

GtkWidget *
vg_unlock_page_new (const char *note, const char *folder)
{
  VgUnlockPage *self = g_object_new (VG_TYPE_UNLOCK_PAGE, NULL);

  show_line (self->note, note);
  show_line (self->folder, folder);
  return GTK_WIDGET (self);
}

VgPassphraseForm *
vg_unlock_page_get_form (VgUnlockPage *self)
{
  g_return_val_if_fail (VG_IS_UNLOCK_PAGE (self), NULL);

  return self->form;
}
