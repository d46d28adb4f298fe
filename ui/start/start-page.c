/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/start-page.h"

#include "ui/common/name.h"
#include "ui/common/side-by-side.h"

struct _VgStartPage {
  GtkBox parent_instance;

  GtkWidget *practise;
};

G_DEFINE_FINAL_TYPE (VgStartPage, vg_start_page, GTK_TYPE_BOX)

static gboolean
vg_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_START_PAGE (widget)->practise);
}

static void
vg_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_START_PAGE);

  G_OBJECT_CLASS (vg_start_page_parent_class)->dispose (object);
}

static void
vg_start_page_class_init (VgStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_SIDE_BY_SIDE);

  G_OBJECT_CLASS (klass)->dispose = vg_start_page_dispose;
  widget_class->grab_focus = vg_start_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/start/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgStartPage, practise);
}

static void
vg_start_page_init (VgStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_start_page_new (void)
{
  return g_object_new (VG_TYPE_START_PAGE, NULL);
}
