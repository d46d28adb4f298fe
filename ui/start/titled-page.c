/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/titled-page.h"

#define SPACING 20

struct _VgTitledPage {
  GtkBox parent_instance;

  GtkWidget *inner;
};

G_DEFINE_FINAL_TYPE (VgTitledPage, vg_titled_page, GTK_TYPE_BOX)

static GtkWidget *
add_label (VgTitledPage *self, const char *text, GtkAccessibleRole role)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", role, NULL);

  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static gboolean
vg_titled_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_TITLED_PAGE (widget)->inner);
}

static void
vg_titled_page_class_init (VgTitledPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_titled_page_grab_focus;
}

static void
vg_titled_page_init (VgTitledPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
}

GtkWidget *
vg_titled_page_new (const char *title, const char *text, GtkWidget *inner)
{
  VgTitledPage *self = NULL;

  g_return_val_if_fail (title != NULL && GTK_IS_WIDGET (inner), NULL);

  self = g_object_new (VG_TYPE_TITLED_PAGE, NULL);
  gtk_widget_add_css_class (add_label (self, title, GTK_ACCESSIBLE_ROLE_HEADING), "door-title");
  if (text != NULL)
    add_label (self, text, GTK_ACCESSIBLE_ROLE_LABEL);
  self->inner = inner;
  gtk_box_append (GTK_BOX (self), inner);
  return GTK_WIDGET (self);
}
