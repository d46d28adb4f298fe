/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/code-form.h"

#include "ui/common/name.h"

struct _VgCodeForm {
  GtkBox parent_instance;

  GtkWidget *entry;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (VgCodeForm, vg_code_form, GTK_TYPE_BOX)

enum {
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (VgCodeForm *self, const char *message)
{
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static void
changed_cb (VgCodeForm *self)
{
  say (self, NULL);
}

static void
typed_cb (VgCodeForm *self)
{
  const char *code = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*code != '\0')
    g_signal_emit (self, signals[TYPED], 0, code);
  else
    gtk_widget_grab_focus (self->entry);
}

static gboolean
vg_code_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_CODE_FORM (widget)->entry);
}

static void
vg_code_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_CODE_FORM);

  G_OBJECT_CLASS (vg_code_form_parent_class)->dispose (object);
}

static void
vg_code_form_class_init (VgCodeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_code_form_dispose;
  widget_class->grab_focus = vg_code_form_grab_focus;

  signals[TYPED] = g_signal_new ("typed", VG_TYPE_CODE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/code-form.ui");
  gtk_widget_class_bind_template_child (widget_class, VgCodeForm, entry);
  gtk_widget_class_bind_template_child (widget_class, VgCodeForm, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
vg_code_form_init (VgCodeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_code_form_new (void)
{
  return g_object_new (VG_TYPE_CODE_FORM, NULL);
}

void
vg_code_form_tell (VgCodeForm *self, const char *message)
{
  g_return_if_fail (VG_IS_CODE_FORM (self) && message != NULL);

  say (self, message);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
