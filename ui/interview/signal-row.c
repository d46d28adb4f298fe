/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/signal-row.h"

#include "base/error.h"
#include "interview/signal.h"
#include "model/people.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/words-field.h"
#include "ui/interview/sayings.h"
#include "ui/interview/signal-choices.h"

#include <glib/gi18n-lib.h>

#define DATE_CHARS 11

static const struct {
  const char *member;
  const char *label;
} texts[] = {
  { "text", N_ ("What you saw or heard") },
  { "with", N_ ("Discussed with whom") },
  { "how", N_ ("How it was discussed") },
  { "outcome", N_ ("What came of it") },
};

/* @parts: what can be written about it; NULL until it is first opened */
struct _VgSignalRow {
  GtkBox parent_instance;

  GtkToggleButton *head;
  GtkLabel *text;
  GtkLabel *about;
  GtkWidget *parts;
  GtkWidget *people;
  GtkWidget *kinds;
  GtkCheckButton *discussed;
  GtkEditable *on;
  VgWordsField *fields[G_N_ELEMENTS (texts)];

  VgInterview *interview;
  char *place;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (VgSignalRow, vg_signal_row, GTK_TYPE_BOX)

static VgCase *
get_case (VgSignalRow *self)
{
  return vg_interview_get_case (self->interview);
}

static void
tell (VgSignalRow *self, GError *error)
{
  g_autoptr (GError) told = error;

  if (told != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", told->message);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgSignalRow *self = VG_SIGNAL_ROW (user_data);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (self->fields[i] == field)
      return vg_signal_set (get_case (self), self->place, texts[i].member, text, error);

  return TRUE;
}

static void
chosen_cb (VgSignalRow *self, GParamSpec *pspec, GtkWidget *choices)
{
  const char *member = choices == self->people ? "about" : "kind";
  GError *error = NULL;

  if (self->is_showing)
    return;
  vg_signal_set (get_case (self), self->place, member, vg_signal_choices_get (choices), &error);
  tell (self, error);
}

static void
discussed_cb (VgSignalRow *self)
{
  GError *error = NULL;

  if (self->is_showing)
    return;
  vg_signal_set_is_discussed (get_case (self), self->place,
                              gtk_check_button_get_active (self->discussed), &error);
  tell (self, error);
}

/* Another day than the one it was ticked on. */
static void
on_cb (VgSignalRow *self)
{
  g_autofree char *date = vg_read_typed_date (gtk_editable_get_text (self->on));
  GError *error = NULL;

  /* The focus leaves as well where the signal was taken away. */
  if (self->is_showing || !gtk_check_button_get_active (self->discussed) ||
      vg_case_get (get_case (self), self->place) == NULL)
    return;
  if (date == NULL)
    g_set_error_literal (&error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("This is no date. Type it as day-month-year."));
  else
    vg_signal_set (get_case (self), self->place, "on", date, &error);
  tell (self, error);
}

static void
remove_cb (VgSignalRow *self)
{
  g_autoptr (VgSignalRow) kept = g_object_ref (self);
  GError *error = NULL;

  if (vg_signal_remove (get_case (self), self->place, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say-undo", "s",
                                _ ("The signal was taken away."));
  tell (kept, error);
}

static void
add_fields (VgSignalRow *self, guint from, guint to)
{
  for (guint i = from; i < to; i++) {
    g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, texts[i].member);

    self->fields[i] = VG_WORDS_FIELD (vg_words_field_new (_ (texts[i].label), NULL));
    vg_words_field_set_is_line (self->fields[i], TRUE);
    vg_words_field_set_saver (self->fields[i], save, self);
    vg_words_field_set_draft_place (self->fields[i], get_case (self), draft);
    gtk_widget_add_css_class (GTK_WIDGET (self->fields[i]), "vg-small");
    gtk_box_append (GTK_BOX (self->parts), vg_text_label_new (_ (texts[i].label), "caption"));
    gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (self->fields[i]));
  }
}

static void
add_choices (VgSignalRow *self)
{
  self->people = vg_signal_choices_new_people (get_case (self));
  self->kinds = vg_signal_choices_new_kinds ();
  g_signal_connect_object (self->people, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->parts), self->people);
  gtk_box_append (GTK_BOX (self->parts), self->kinds);
}

static void
add_discussed (VgSignalRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->discussed = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Discussed")));
  self->on = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_max_width_chars (self->on, DATE_CHARS);
  gtk_editable_set_width_chars (self->on, DATE_CHARS);
  vg_name (GTK_WIDGET (self->on), _ ("Discussed on"), _ ("day-month-year"));
  g_signal_connect_object (self->on, "activate", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->on), focus);
  g_signal_connect_object (self->discussed, "toggled", G_CALLBACK (discussed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->discussed));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->on));
  gtk_box_append (GTK_BOX (self->parts), row);
}

static void
add_ways (VgSignalRow *self)
{
  g_autoptr (VgSignal) signal = vg_signal_find (get_case (self), self->place);
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (self->interview), signal->question);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Take away"));

  if (item != NULL) {
    GtkWidget *go = gtk_button_new_with_label (_ ("To the question"));

    gtk_actionable_set_action_name (GTK_ACTIONABLE (go), "interview.go");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (go), "u", vg_item_get_index (item));
    vg_name_button (go, signal->text);
    gtk_box_append (GTK_BOX (row), go);
  }
  vg_name_button (remove, signal->text);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), remove);
  gtk_box_append (GTK_BOX (self->parts), row);
}

static void
build_parts (VgSignalRow *self)
{
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->parts, "vg-noted-parts");
  add_fields (self, 0, 1);
  add_choices (self);
  add_discussed (self);
  add_fields (self, 1, G_N_ELEMENTS (texts));
  add_ways (self);
  gtk_box_append (GTK_BOX (self), self->parts);
}

static void
toggled_cb (VgSignalRow *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);

  if (is_open && self->parts == NULL)
    build_parts (self);
  gtk_widget_set_visible (self->parts, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
  vg_signal_row_show (self);
}

static void
vg_signal_row_dispose (GObject *object)
{
  g_clear_object (&VG_SIGNAL_ROW (object)->interview);

  G_OBJECT_CLASS (vg_signal_row_parent_class)->dispose (object);
}

static void
vg_signal_row_finalize (GObject *object)
{
  g_free (VG_SIGNAL_ROW (object)->place);

  G_OBJECT_CLASS (vg_signal_row_parent_class)->finalize (object);
}

static void
vg_signal_row_class_init (VgSignalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_signal_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_signal_row_finalize;
}

static void
vg_signal_row_init (VgSignalRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->head = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "vg-noted");
  self->text = GTK_LABEL (vg_text_label_new (NULL, NULL));
  self->about = GTK_LABEL (vg_text_label_new (NULL, "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->about), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->about));
  gtk_button_set_child (GTK_BUTTON (self->head), box);
  g_signal_connect_object (self->head, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->head));
}

GtkWidget *
vg_signal_row_new (VgInterview *interview, const char *place)
{
  VgSignalRow *self = g_object_new (VG_TYPE_SIGNAL_ROW, NULL);

  self->interview = g_object_ref (interview);
  self->place = g_strdup (place);
  vg_signal_row_show (self);

  return GTK_WIDGET (self);
}

static void
add_said (GString *all, char *said)
{
  if (said != NULL && *said != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", said);
  g_free (said);
}

static char *
say_about_whom (VgSignalRow *self, const VgSignal *signal)
{
  g_autofree char *name = NULL;

  if (signal->about == NULL)
    return NULL;
  name = vg_people_dup_name (get_case (self), signal->about);

  return g_strdup_printf (_ ("about %s"), name);
}

/* "12 March · fear · about the other · open" */
static char *
say_about (VgSignalRow *self, const VgSignal *signal)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *on = signal->on != NULL ? vg_say_day (signal->on) : NULL;

  add_said (all, signal->date != NULL ? vg_say_day (signal->date) : NULL);
  add_said (all, g_strdup (vg_signal_say_kind (signal->kind)));
  add_said (all, say_about_whom (self, signal));
  if (!signal->is_discussed)
    add_said (all, g_strdup_printf ("⚑ %s", _ ("not discussed yet")));
  else if (on != NULL)
    add_said (all, g_strdup_printf (_ ("✓ discussed on %s"), on));
  else
    add_said (all, g_strdup_printf ("✓ %s", _ ("discussed")));

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
show_parts (VgSignalRow *self, const VgSignal *signal)
{
  const char *const said[] = { signal->text, signal->with, signal->how, signal->outcome };
  const char *about = signal->about != NULL ? signal->about : signal->party;
  g_autofree char *on = vg_say_date (signal->on != NULL ? signal->on : "");

  self->is_showing = TRUE;
  vg_signal_choices_set (self->people, about);
  vg_signal_choices_set (self->kinds, signal->kind);
  gtk_check_button_set_active (self->discussed, signal->is_discussed);
  gtk_editable_set_text (self->on, on);
  gtk_widget_set_visible (GTK_WIDGET (self->on), signal->is_discussed);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    vg_words_field_show (self->fields[i], said[i]);
  self->is_showing = FALSE;
}

void
vg_signal_row_show (VgSignalRow *self)
{
  g_autoptr (VgSignal) signal = NULL;
  g_autofree char *about = NULL;

  g_return_if_fail (VG_IS_SIGNAL_ROW (self));

  signal = vg_signal_find (get_case (self), self->place);
  if (signal == NULL)
    return;

  about = say_about (self, signal);
  gtk_label_set_text (self->text, signal->text);
  gtk_label_set_text (self->about, about);
  vg_name (GTK_WIDGET (self->head), signal->text, about);
  if (self->parts != NULL)
    show_parts (self, signal);
}

gboolean
vg_signal_row_save (VgSignalRow *self, GError **error)
{
  g_return_val_if_fail (VG_IS_SIGNAL_ROW (self), FALSE);

  for (guint i = 0; self->parts != NULL && i < G_N_ELEMENTS (texts); i++)
    if (!vg_words_field_save (self->fields[i], error))
      return FALSE;

  return TRUE;
}
