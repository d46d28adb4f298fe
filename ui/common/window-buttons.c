/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/window-buttons.h"

struct _VgWindowButtons {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (VgWindowButtons, vg_window_buttons, GTK_TYPE_BOX)

static void
vg_window_buttons_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_WINDOW_BUTTONS);

  G_OBJECT_CLASS (vg_window_buttons_parent_class)->dispose (object);
}

static void
vg_window_buttons_class_init (VgWindowButtonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_window_buttons_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/voorgesprek/ui/common/window-buttons.ui");
}

static void
vg_window_buttons_init (VgWindowButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vg_window_buttons_new (void)
{
  return g_object_new (VG_TYPE_WINDOW_BUTTONS, NULL);
}
