/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/hidden-page.h"

#include "ui/common/name.h"

struct _VgHiddenPage {
  GtkBox parent_instance;

  GtkLabel *message;
  GtkWidget *again;
  GtkWidget *back;
  GtkWidget *end;
};

G_DEFINE_FINAL_TYPE (VgHiddenPage, vg_hidden_page, GTK_TYPE_BOX)

static gboolean
vg_hidden_page_grab_focus (GtkWidget *widget)
{
  VgHiddenPage *self = VG_HIDDEN_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->end) ? self->end : self->back);
}

static void
vg_hidden_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_HIDDEN_PAGE);

  G_OBJECT_CLASS (vg_hidden_page_parent_class)->dispose (object);
}

static void
vg_hidden_page_class_init (VgHiddenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_hidden_page_dispose;
  widget_class->grab_focus = vg_hidden_page_grab_focus;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.hide", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/hidden-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgHiddenPage, message);
  gtk_widget_class_bind_template_child (widget_class, VgHiddenPage, again);
  gtk_widget_class_bind_template_child (widget_class, VgHiddenPage, back);
  gtk_widget_class_bind_template_child (widget_class, VgHiddenPage, end);
}

static void
vg_hidden_page_init (VgHiddenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_hidden_page_new (void)
{
  return g_object_new (VG_TYPE_HIDDEN_PAGE, NULL);
}

static void
say (VgHiddenPage *self, const char *message)
{
  gtk_label_set_text (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

void
vg_hidden_page_tell_not_saved (VgHiddenPage *self, const char *message)
{
  g_return_if_fail (VG_IS_HIDDEN_PAGE (self));

  say (self, message);
  gtk_widget_set_visible (self->again, TRUE);
}

void
vg_hidden_page_tell_ended (VgHiddenPage *self, const char *message)
{
  g_return_if_fail (VG_IS_HIDDEN_PAGE (self));

  say (self, message);
  gtk_widget_set_visible (self->again, FALSE);
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_set_visible (self->end, TRUE);
  gtk_widget_grab_focus (self->end);
}
