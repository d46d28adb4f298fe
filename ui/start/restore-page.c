/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/restore-page.h"

#include <glib/gi18n-lib.h>

struct _VgRestorePage {
  GtkBox parent_instance;

  GtkLabel *from;
  VgPassphraseForm *form;
};

G_DEFINE_FINAL_TYPE (VgRestorePage, vg_restore_page, GTK_TYPE_BOX)

static gboolean
vg_restore_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_RESTORE_PAGE (widget)->form));
}

static void
vg_restore_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_RESTORE_PAGE);

  G_OBJECT_CLASS (vg_restore_page_parent_class)->dispose (object);
}

static void
vg_restore_page_class_init (VgRestorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_restore_page_dispose;
  widget_class->grab_focus = vg_restore_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/start/restore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgRestorePage, from);
}

static void
vg_restore_page_init (VgRestorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = VG_PASSPHRASE_FORM (vg_passphrase_form_new (_ ("_Restore"), _ ("Restoring…")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->form));
}

GtkWidget *
vg_restore_page_new (const char *name)
{
  VgRestorePage *self = g_object_new (VG_TYPE_RESTORE_PAGE, NULL);
  g_autofree char *from = g_strdup_printf (_ ("From %s"), name);

  gtk_label_set_text (self->from, from);
  return GTK_WIDGET (self);
}

VgPassphraseForm *
vg_restore_page_get_form (VgRestorePage *self)
{
  g_return_val_if_fail (VG_IS_RESTORE_PAGE (self), NULL);

  return self->form;
}
