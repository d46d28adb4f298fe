/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/date-field.h"

#include "base/clock.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>

#define DATE_CHARS 11

struct _VgDateField {
  GtkBox parent_instance;

  char *called;
  GtkLabel *label;
  GtkWidget *entry;
  GtkLabel *message;
};

enum {
  NOTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgDateField, vg_date_field, GTK_TYPE_BOX)

static void
note_cb (VgDateField *self)
{
  g_autofree char *date = vg_date_field_dup_date (self);

  if (date != NULL)
    g_signal_emit (self, signals[NOTED], 0, date);
}

static void
changed_cb (VgDateField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static gboolean
vg_date_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_DATE_FIELD (widget)->entry);
}

static void
vg_date_field_finalize (GObject *object)
{
  g_free (VG_DATE_FIELD (object)->called);

  G_OBJECT_CLASS (vg_date_field_parent_class)->finalize (object);
}

static void
vg_date_field_class_init (VgDateFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_date_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_date_field_grab_focus;

  signals[NOTED] = g_signal_new ("noted", VG_TYPE_DATE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_date_field_init (VgDateField *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->label = GTK_LABEL (vg_text_label_new (NULL, "log-heading"));
  self->entry = gtk_entry_new ();
  self->message = GTK_LABEL (
      vg_text_label_new (_ ("This is no date. Type it as day-month-year."), NULL));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), DATE_CHARS);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), DATE_CHARS);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), row);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->message));
}

GtkWidget *
vg_date_field_new (const char *label, const char *button)
{
  VgDateField *self = g_object_new (VG_TYPE_DATE_FIELD, NULL);
  GtkWidget *deed = NULL;

  self->called = g_strdup (label);
  vg_name (self->entry, label, _ ("day-month-year"));
  if (button != NULL) {
    deed = gtk_button_new_with_mnemonic (button);
    vg_name_button (deed, label);
    g_signal_connect_object (deed, "clicked", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entry)), deed);
  }
  vg_date_field_show (self, NULL);

  return GTK_WIDGET (self);
}

void
vg_date_field_show (VgDateField *self, const char *date)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *said = vg_say_typed_date (date != NULL ? date : today);
  g_autofree char *called = NULL;

  g_return_if_fail (VG_IS_DATE_FIELD (self));

  called = g_strdup_printf ("%s%s", date != NULL ? "✓ " : "", self->called);
  gtk_label_set_text (self->label, called);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), said);
}

char *
vg_date_field_dup_date (VgDateField *self)
{
  char *date = NULL;

  g_return_val_if_fail (VG_IS_DATE_FIELD (self), NULL);

  date = vg_read_typed_date (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_widget_set_visible (GTK_WIDGET (self->message), date == NULL);
  return date;
}
