/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/foot-line.h"

#include <glib/gi18n-lib.h>

struct _VgFootLine {
  GtkBox parent_instance;

  GtkBox *row;
  VgWordsField *field;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgFootLine, vg_foot_line, GTK_TYPE_BOX)

static void
keep_cb (VgFootLine *self)
{
  g_autofree char *text = vg_words_field_dup_text (self->field);

  if (vg_words_field_save (self->field, NULL))
    g_signal_emit (self, signals[DONE], 0, *text != '\0');
}

static gboolean
key_pressed_cb (VgFootLine *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  keep_cb (self);

  return GDK_EVENT_STOP;
}

static gboolean
vg_foot_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_FOOT_LINE (widget)->field));
}

static void
vg_foot_line_class_init (VgFootLineClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_foot_line_grab_focus;

  signals[DONE] = g_signal_new ("done", VG_TYPE_FOOT_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
vg_foot_line_init (VgFootLine *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-foot-line");
  self->row = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->row));
}

GtkWidget *
vg_foot_line_new (const char *label, const char *hint)
{
  VgFootLine *self = g_object_new (VG_TYPE_FOOT_LINE, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *keep = gtk_button_new_with_label (_ ("Keep"));

  self->field = VG_WORDS_FIELD (vg_words_field_new (label, hint));
  gtk_widget_set_hexpand (GTK_WIDGET (self->field), TRUE);
  vg_words_field_set_is_line (self->field, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->field), keys);
  gtk_box_append (self->row, GTK_WIDGET (self->field));

  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  g_signal_connect_object (keep, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->row, keep);

  return GTK_WIDGET (self);
}

VgWordsField *
vg_foot_line_get_field (VgFootLine *self)
{
  g_return_val_if_fail (VG_IS_FOOT_LINE (self), NULL);

  return self->field;
}

void
vg_foot_line_add (VgFootLine *self, GtkWidget *widget)
{
  g_return_if_fail (VG_IS_FOOT_LINE (self));

  gtk_box_append (GTK_BOX (self), widget);
}

void
vg_foot_line_begin (VgFootLine *self, VgCase *subject, const char *place)
{
  g_return_if_fail (VG_IS_FOOT_LINE (self));

  vg_words_field_show (self->field, "");
  vg_words_field_set_draft_place (self->field, subject, place);
}
