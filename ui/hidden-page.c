/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/hidden-page.h"

#include "ui/common/name.h"

struct _VgHiddenPage {
  GtkBox parent_instance;

  GtkWidget *back;
};

G_DEFINE_FINAL_TYPE (VgHiddenPage, vg_hidden_page, GTK_TYPE_BOX)

static gboolean
vg_hidden_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_HIDDEN_PAGE (widget)->back);
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
  gtk_widget_class_bind_template_child (widget_class, VgHiddenPage, back);
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
