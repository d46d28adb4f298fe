/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/told-form.h"

#include "base/clock.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/releases/release-words.h"

#include <glib/gi18n-lib.h>

struct _VgToldForm {
  GtkBox parent_instance;

  GtkLabel *when;
  VgValueButtons *to; /* NULL where the release names one */
  char *chosen;
  GtkWidget *how;
  GtkWidget *received;
};

G_DEFINE_FINAL_TYPE (VgToldForm, vg_told_form, GTK_TYPE_BOX)

enum { SAVE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
save (VgToldForm *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static gboolean
vg_told_form_grab_focus (GtkWidget *widget)
{
  VgToldForm *self = VG_TOLD_FORM (widget);
  GtkWidget *first = self->to != NULL ? vg_value_buttons_get_first (self->to) : self->how;

  return gtk_widget_grab_focus (first);
}

static void
vg_told_form_finalize (GObject *object)
{
  g_free (VG_TOLD_FORM (object)->chosen);

  G_OBJECT_CLASS (vg_told_form_parent_class)->finalize (object);
}

static void
vg_told_form_class_init (VgToldFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_told_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_told_form_grab_focus;
  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_entry (VgToldForm *self, const char *name, const char *hint)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "vg-release-told");
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  vg_name (entry, name, NULL);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (save), self);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), entry);
  return entry;
}

static void
vg_told_form_init (VgToldForm *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Write it d_own"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->when = GTK_LABEL (vg_text_label_new (NULL, NULL));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->when));
  self->how = add_entry (self, _ ("How it was told"),
                         _ ("by telephone, read aloud in the talk, in the letter"));
  self->received = add_entry (self, _ ("How it was received"), _ ("what was said or seen then"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 4);
  vg_name_tidy (button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (save), self);
  gtk_box_append (GTK_BOX (self), button);
}

GtkWidget *
vg_told_form_new (void)
{
  return g_object_new (VG_TYPE_TOLD_FORM, NULL);
}

static void
chosen_cb (VgToldForm *self, const char *value, gboolean is_on)
{
  g_free (self->chosen);
  self->chosen = g_strdup (value);
}

/* Made for whom the release names now. */
static void
build_to (VgToldForm *self, VgCase *subject, const char *const *to)
{
  g_clear_pointer (&self->chosen, g_free);
  if (self->to != NULL)
    gtk_box_remove (GTK_BOX (self), GTK_WIDGET (self->to));
  self->to = NULL;
  if (g_strv_length ((char **) to) < 2)
    return;

  self->to = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, _ ("Who was told")));
  for (guint i = 0; to[i] != NULL; i++) {
    g_autofree char *name = vg_people_dup_name (subject, to[i]);

    vg_value_buttons_add (self->to, to[i], name);
  }
  g_signal_connect_object (self->to, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self), GTK_WIDGET (self->to), GTK_WIDGET (self->when));
}

void
vg_told_form_begin (VgToldForm *self, VgCase *subject, const char *const *to)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *date = vg_release_say_date (today);
  g_autofree char *name = vg_people_dup_names (subject, to);
  g_autofree char *when = NULL;

  g_return_if_fail (VG_IS_TOLD_FORM (self));

  build_to (self, subject, to);
  when = self->to == NULL && name != NULL ? g_strdup_printf (_ ("Told to %s today, %s"), name, date)
                                          : g_strdup_printf (_ ("Told today, %s"), date);
  gtk_label_set_text (self->when, when);
  gtk_editable_set_text (GTK_EDITABLE (self->how), "");
  gtk_editable_set_text (GTK_EDITABLE (self->received), "");
}

VgTelling
vg_told_form_get_telling (VgToldForm *self)
{
  const VgTelling telling = {
    .to = self->chosen,
    .how = gtk_editable_get_text (GTK_EDITABLE (self->how)),
    .received = gtk_editable_get_text (GTK_EDITABLE (self->received)),
  };

  return telling;
}
