/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/measure-list.h"

#include "base/json.h"
#include "ui/common/dates.h"
#include "ui/common/expander.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"
#include "ui/risk/risk-label.h"

#include <glib/gi18n-lib.h>

/* @checks: place → GtkCheckButton, lent by its box */
struct _VgMeasureList {
  GtkBox parent_instance;

  char *code;
  GHashTable *checks;
  gboolean is_showing;

  GtkBox *lines;
  VgWordsField *text;
  VgWordsField *owner;
  VgWordsField *until;
  VgValueButtons *for_whom;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (VgMeasureList, vg_measure_list, GTK_TYPE_BOX)

static void
toggled_cb (VgMeasureList *self, GtkCheckButton *check)
{
  const char *place = g_object_get_data (G_OBJECT (check), "vg-place");

  if (!self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "risk.set-done", "(ss)", place,
                                gtk_check_button_get_active (check) ? "yes" : "no");
}

/* "Arrive apart · Robin · before 2026-03-20". */
static char *
dup_line (JsonObject *measure)
{
  const char *text = vg_json_get_string (measure, "text");
  const char *owner = vg_json_get_string (measure, "owner");
  const char *until = vg_json_get_string (measure, "until");
  g_autofree char *day = until != NULL ? vg_say_date (until) : NULL;
  GString *line = g_string_new (text);

  if (owner != NULL)
    g_string_append_printf (line, " · %s", owner);
  if (until != NULL) {
    g_string_append (line, " · ");
    g_string_append_printf (line, _ ("before %s"), day);
  }

  return g_string_free (line, FALSE);
}

static GtkWidget *
add_check (VgMeasureList *self, const char *place)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), vg_text_label_new (NULL, NULL));
  g_object_set_data_full (G_OBJECT (check), "vg-place", g_strdup (place), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->lines, check);
  g_hash_table_insert (self->checks, g_strdup (place), check);

  return check;
}

static void
show_measure (VgMeasureList *self, VgCase *subject, const char *place)
{
  JsonObject *measure = vg_case_get_object (subject, place);
  GtkCheckButton *check = g_hash_table_lookup (self->checks, place);
  g_autofree char *line = dup_line (measure);
  g_autofree char *name = g_strdup_printf (_ ("Done: %s"), line);

  if (check == NULL)
    check = GTK_CHECK_BUTTON (add_check (self, place));
  gtk_label_set_text (GTK_LABEL (gtk_check_button_get_child (check)), line);
  vg_name (GTK_WIDGET (check), name, NULL);
  gtk_check_button_set_active (check, g_strcmp0 (vg_json_get_string (measure, "done"), "yes") == 0);
}

static void
clear_form (VgMeasureList *self)
{
  for (guint i = 0; i < 3; i++) {
    VgWordsField *field = i == 0 ? self->text : i == 1 ? self->owner : self->until;
    g_autofree char *typed = vg_words_field_dup_text (field);

    /* Said to be saved, it may be replaced. */
    vg_words_field_show (field, typed);
    vg_words_field_show (field, "");
  }
}

static void
add_cb (VgMeasureList *self)
{
  g_autofree char *text = vg_words_field_dup_text (self->text);
  g_autofree char *owner = vg_words_field_dup_text (self->owner);
  g_autofree char *typed = vg_words_field_dup_text (self->until);
  g_autofree char *until = vg_read_typed_date (typed);
  g_auto (GStrv) whom = vg_value_buttons_dup_chosen (self->for_whom);
  gboolean is_date = *typed == '\0' || until != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->message), *text == '\0' || !is_date);
  gtk_label_set_text (self->message, *text == '\0' ? _ ("Say what the measure is.")
                                                   : _ ("A date is written as 2-3-2026."));
  if (*text == '\0' || !is_date)
    return;

  clear_form (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.add-measure", "(sssss)", self->code, text,
                              whom[0] != NULL ? whom[0] : "", owner, until != NULL ? until : "");
}

static VgWordsField *
add_field (GtkBox *box, const char *heading, const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", heading, title);
  GtkWidget *field = vg_words_field_new (name, NULL);

  vg_words_field_set_is_line (VG_WORDS_FIELD (field), TRUE);
  vg_risk_label_add (box, heading, "risk-small-heading");
  gtk_box_append (box, field);

  return VG_WORDS_FIELD (field);
}

static void
add_form (VgMeasureList *self, const char *title)
{
  GtkWidget *expander = gtk_expander_new (_ ("Add a measure"));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *button = gtk_button_new_with_label (_ ("Add"));
  g_autofree char *whom = g_strdup_printf (_ ("For whom: %s"), title);
  g_autofree char *name = g_strdup_printf (_ ("Add a measure: %s"), title);

  self->text = add_field (box, _ ("What is arranged"), title);
  self->owner = add_field (box, _ ("Who does it"), title);
  self->until = add_field (box, _ ("Before when, such as 2-3-2026"), title);
  self->for_whom = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, whom));
  vg_value_buttons_add (self->for_whom, "harmed", _ ("For the person harmed"));
  vg_value_buttons_add (self->for_whom, "accused", _ ("For the accused"));
  vg_value_buttons_add (self->for_whom, "both", _ ("For both"));
  gtk_box_append (box, GTK_WIDGET (self->for_whom));
  self->message = vg_risk_label_add (box, "", "needs-you");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  vg_name (button, name, NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (box));
  vg_expander_pass_by (GTK_EXPANDER (expander));
  vg_name (expander, name, NULL);
  gtk_box_append (GTK_BOX (self), expander);
}

static void
vg_measure_list_finalize (GObject *object)
{
  VgMeasureList *self = VG_MEASURE_LIST (object);

  g_hash_table_unref (self->checks);
  g_free (self->code);

  G_OBJECT_CLASS (vg_measure_list_parent_class)->finalize (object);
}

static void
vg_measure_list_class_init (VgMeasureListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_measure_list_finalize;
}

static void
vg_measure_list_init (VgMeasureList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
vg_measure_list_new (const char *code, const char *title)
{
  VgMeasureList *self = g_object_new (VG_TYPE_MEASURE_LIST, NULL);

  self->code = g_strdup (code);
  vg_risk_label_add (GTK_BOX (self), _ ("Measures"), "risk-small-heading");
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
  add_form (self, title);

  return GTK_WIDGET (self);
}

/* Those that undo took away go. */
static void
drop_others (VgMeasureList *self, GPtrArray *places)
{
  GHashTableIter iter;
  gpointer place = NULL;
  gpointer check = NULL;

  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &place, &check))
    if (!g_ptr_array_find_with_equal_func (places, place, g_str_equal, NULL)) {
      gtk_box_remove (self->lines, check);
      g_hash_table_iter_remove (&iter);
    }
}

void
vg_measure_list_show (VgMeasureList *self, const VgRiskShown *shown, GPtrArray *places)
{
  g_return_if_fail (VG_IS_MEASURE_LIST (self));

  self->is_showing = TRUE;
  drop_others (self, places);
  for (guint i = 0; i < places->len; i++)
    show_measure (self, shown->subject, places->pdata[i]);
  self->is_showing = FALSE;
}
