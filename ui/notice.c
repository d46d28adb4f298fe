/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/notice.h"

#include "ui/common/name.h"

#include <glib/gi18n-lib.h>

struct _VgNotice {
  GtkBox parent_instance;

  GtkLabel *label;
  GtkWidget *leave;
};

G_DEFINE_FINAL_TYPE (VgNotice, vg_notice, GTK_TYPE_BOX)

static void
show (VgNotice *self, const char *text, gboolean can_leave)
{
  gtk_label_set_text (self->label, text != NULL ? text : "");
  gtk_widget_set_visible (self->leave, can_leave);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

static void
vg_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_NOTICE);

  G_OBJECT_CLASS (vg_notice_parent_class)->dispose (object);
}

static void
vg_notice_class_init (VgNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, VgNotice, label);
  gtk_widget_class_bind_template_child (widget_class, VgNotice, leave);
}

static void
vg_notice_init (VgNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_notice_new (void)
{
  return g_object_new (VG_TYPE_NOTICE, NULL);
}

void
vg_notice_show_practice (VgNotice *self, gboolean can_leave)
{
  g_return_if_fail (VG_IS_NOTICE (self));

  show (self, _ ("Practice – everyone here is invented"), can_leave);
}

void
vg_notice_show_reason (VgNotice *self, const char *reason)
{
  g_return_if_fail (VG_IS_NOTICE (self));

  show (self, reason, FALSE);
}
