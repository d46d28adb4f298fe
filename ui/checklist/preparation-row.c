/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/checklist/preparation-row.h"

#include "derive/arrangement.h"
#include "model/people.h"
#include "ui/common/dates.h"
#include "ui/common/expander.h"
#include "ui/common/name.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

struct _VgPreparationRow {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *id;
  char *called; /* with whose it is */
  guint position;
  gboolean is_needed;
  gboolean is_showing;

  GtkCheckButton *tick;
  GtkLabel *title;
  GtkLabel *whose;
  GtkLabel *state;
  GtkToggleButton *not_needed;
  VgWordsField *words;
  GtkExpander *more;
  VgWordsField *when;
  VgWordsField *who;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (VgPreparationRow, vg_preparation_row, GTK_TYPE_LIST_BOX_ROW)

/* --- Noting --- */

static gboolean
save_words (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgPreparationRow *self = VG_PREPARATION_ROW (user_data);

  return vg_arrangement_set_text (self->subject, self->id, text, error);
}

/* As people type a date; what is none goes to the core as it is, which says so. */
static gboolean
save_when (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgPreparationRow *self = VG_PREPARATION_ROW (user_data);
  g_autofree char *date = vg_read_typed_date (text);

  return vg_arrangement_set_date (self->subject, self->id, date != NULL ? date : text, error);
}

static gboolean
save_who (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgPreparationRow *self = VG_PREPARATION_ROW (user_data);

  return vg_arrangement_set_owner (self->subject, self->id, text, error);
}

/* @state: (nullable): NULL where nobody says how it stands any more */
static void
set_state (VgPreparationRow *self, const char *state)
{
  g_autoptr (GError) error = NULL;

  vg_arrangement_set_state (self->subject, self->id, state, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
  gtk_label_set_text (self->refusal, error != NULL ? error->message : "");
}

static void
tick_cb (VgPreparationRow *self)
{
  if (!self->is_showing && self->id != NULL)
    set_state (self, gtk_check_button_get_active (self->tick) ? "done" : "open");
}

static void
not_needed_cb (VgPreparationRow *self)
{
  if (!self->is_showing && self->id != NULL)
    set_state (self, gtk_toggle_button_get_active (self->not_needed) ? "not-needed" : "open");
}

static void
tick_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgPreparationRow *self = VG_PREPARATION_ROW (widget);
  g_autoptr (GError) error = NULL;

  /* The field says itself why it could not. */
  if (!vg_words_field_save (self->words, &error))
    return;

  gtk_check_button_set_active (self->tick, !gtk_check_button_get_active (self->tick));
}

/* --- The row --- */

static gboolean
vg_preparation_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_PREPARATION_ROW (widget)->tick));
}

static void
vg_preparation_row_dispose (GObject *object)
{
  VgPreparationRow *self = VG_PREPARATION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_PREPARATION_ROW);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->called, g_free);

  G_OBJECT_CLASS (vg_preparation_row_parent_class)->dispose (object);
}

static void
vg_preparation_row_class_init (VgPreparationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_preparation_row_dispose;
  widget_class->grab_focus = vg_preparation_row_grab_focus;
  gtk_widget_class_install_action (widget_class, "preparation.tick", NULL, tick_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/checklist/preparation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, tick);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, title);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, whose);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, state);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, not_needed);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, words);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, more);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, when);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, who);
  gtk_widget_class_bind_template_child (widget_class, VgPreparationRow, refusal);
  gtk_widget_class_bind_template_callback (widget_class, tick_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_needed_cb);
}

static void
vg_preparation_row_init (VgPreparationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_expander_pass_by (self->more);
}

/* Whose the line is, where it is not for both. Returns: (transfer full) (nullable) */
static char *
say_whose (VgCase *subject, const char *whose)
{
  if (g_str_equal (whose, "both"))
    return NULL;
  if (g_str_equal (whose, "mediator"))
    return g_strdup (_ ("only for you"));

  return vg_people_dup_side_name (subject, whose);
}

static void
set_up_field (VgPreparationRow *self, VgWordsField *field, const char *member, const char *label)
{
  g_autofree char *draft = g_strdup_printf ("check/%s#%s", self->id, member);
  g_autofree char *name = g_strdup_printf ("%s: %s", self->called, label);

  vg_words_field_set_is_line (field, TRUE);
  vg_words_field_set_is_whole (field, TRUE);
  vg_words_field_set_label (field, name);
  vg_words_field_set_draft_place (field, self->subject, draft);
}

static void
set_up_fields (VgPreparationRow *self, const VgPreparationLine *line)
{
  set_up_field (self, self->words, "text", _ ("what is arranged"));
  vg_words_field_set_hint (self->words, line->open);
  vg_words_field_set_saver (self->words, save_words, self);
  set_up_field (self, self->when, "date", _ ("by when"));
  vg_words_field_set_hint (self->when, _ ("day-month-year"));
  vg_words_field_set_saver (self->when, save_when, self);
  set_up_field (self, self->who, "owner", _ ("who sees to it"));
  vg_words_field_set_hint (self->who, _ ("a name"));
  vg_words_field_set_saver (self->who, save_who, self);
}

/* GTK 4.8 would call it GtkExpander. */
static void
name_more (VgPreparationRow *self)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", gtk_expander_get_label (self->more),
                                           self->called);

  vg_name (GTK_WIDGET (self->more), name, NULL);
}

GtkWidget *
vg_preparation_row_new (VgCase *subject, const VgPreparationLine *line)
{
  VgPreparationRow *self = g_object_new (VG_TYPE_PREPARATION_ROW, NULL);
  g_autofree char *whose = say_whose (subject, line->whose);

  self->subject = g_object_ref (subject);
  self->id = g_strdup (line->id);
  self->called = whose != NULL ? g_strdup_printf ("%s, %s", line->title, whose)
                               : g_strdup (line->title);
  gtk_label_set_text (self->title, line->title);
  gtk_label_set_text (self->whose, whose != NULL ? whose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->whose), whose != NULL);
  vg_name (GTK_WIDGET (self->tick), self->called, NULL);
  vg_name_button (GTK_WIDGET (self->not_needed), self->called);
  name_more (self);
  set_up_fields (self, line);
  return GTK_WIDGET (self);
}

static const char *
say_state (const VgPreparationLine *line)
{
  if (g_strcmp0 (line->state, "done") == 0)
    return _ ("arranged");
  if (g_strcmp0 (line->state, "not-needed") == 0)
    return _ ("not needed");
  if (g_strcmp0 (line->state, "open") == 0)
    return _ ("to arrange");

  return line->is_needed ? _ ("not looked at yet") : _ ("where it applies");
}

/* "to arrange · 12 March · Ms Plover" */
static char *
say_standing (const VgPreparationLine *line)
{
  GString *said = g_string_new (say_state (line));

  if (line->date != NULL) {
    g_autofree char *day = vg_say_day (line->date);

    g_string_append_printf (said, " · %s", day);
  }
  if (line->owner != NULL)
    g_string_append_printf (said, " · %s", line->owner);

  return g_string_free (said, FALSE);
}

void
vg_preparation_row_show (VgPreparationRow *self, const VgPreparationLine *line, guint position)
{
  g_autofree char *standing = say_standing (line);
  g_autofree char *day = line->date != NULL ? vg_say_date (line->date) : NULL;

  g_return_if_fail (VG_IS_PREPARATION_ROW (self));

  self->position = position;
  self->is_needed = line->is_needed;
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->tick, g_strcmp0 (line->state, "done") == 0);
  gtk_toggle_button_set_active (self->not_needed, g_strcmp0 (line->state, "not-needed") == 0);
  self->is_showing = FALSE;
  gtk_label_set_text (self->state, standing);
  vg_words_field_show (self->words, line->text);
  vg_words_field_show (self->when, day);
  vg_words_field_show (self->who, line->owner);
}

guint
vg_preparation_row_get_position (VgPreparationRow *self)
{
  g_return_val_if_fail (VG_IS_PREPARATION_ROW (self), 0);

  return self->position;
}

gboolean
vg_preparation_row_is_needed (VgPreparationRow *self)
{
  g_return_val_if_fail (VG_IS_PREPARATION_ROW (self), FALSE);

  return self->is_needed;
}
