/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/mismatch-log.h"

#include "base/json.h"
#include "derive/mismatch-act.h"
#include "derive/mismatch-record.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/date-field.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/words-field.h"
#include "ui/goals/log-step.h"
#include "ui/goals/settle-form.h"
#include "ui/goals/value-row.h"

#include <glib/gi18n-lib.h>

#define MEMBER "vg-member"
#define NONE   VG_MISMATCH_N_STEPS

/* The two people of the pair. */
enum {
  HARMED,
  ACCUSED,
  N_SIDES,
};

static const char *const told_members[N_SIDES] = { "told-harmed", "told-accused" };
static const char *const sorted_members[N_SIDES] = { "sorted-harmed", "sorted-accused" };

struct _VgMismatchLog {
  GtkBox parent_instance;

  VgCase *subject;
  VgMismatch *mismatch;
  char *names[N_SIDES];
  guint changing; /* the step one changes, or NONE */

  VgLogStep *steps[VG_MISMATCH_N_STEPS];
  VgWordsField *name;
  VgDateField *permission;
  VgDateField *told[N_SIDES];
  VgValueButtons *sorted[N_SIDES];
  VgValueButtons *choice;
  char *marked; /* the choice that is marked and not noted yet */
  GtkWidget *note_choice;
  VgSettleForm *settle;
};

G_DEFINE_FINAL_TYPE (VgMismatchLog, vg_mismatch_log, GTK_TYPE_BOX)

static const char *
member_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), MEMBER);
}

/* The record that holds, or NULL. */
static JsonObject *
get_record (VgMismatchLog *self)
{
  return self->mismatch->record != NULL && !self->mismatch->is_reopened
             ? vg_case_get_object (self->subject, self->mismatch->record)
             : NULL;
}

static const char *
get_noted (VgMismatchLog *self, const char *member)
{
  return vg_json_get_string (get_record (self), member);
}

/* The log is shown anew once the page is idle; until then the next note belongs to the
 * record that the first one began.
 */
static void
follow_record (VgMismatchLog *self)
{
  g_free (self->mismatch->record);
  self->mismatch->record = g_strdup (
      vg_mismatch_record_find (self->subject, self->mismatch->harmed, self->mismatch->accused));
  self->mismatch->is_reopened = FALSE;
}

static gboolean
note (VgMismatchLog *self, const char *member, const char *text, GError **error)
{
  if (!vg_mismatch_note (self->subject, self->mismatch, member, text, error))
    return FALSE;

  follow_record (self);
  self->changing = NONE;
  gtk_widget_activate_action (GTK_WIDGET (self), "goals.said", "s", _ ("Noted"));
  return TRUE;
}

static void
note_in (VgMismatchLog *self, VgMismatchStep step, const char *member, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!note (self, member, text, &error))
    vg_log_step_say (self->steps[step], error->message);
}

/* Where it is still to be noted with one of the two, there. */
static gboolean
grab_step (VgMismatchLog *self, VgMismatchStep step)
{
  for (guint side = 0; side < N_SIDES; side++) {
    if (step == VG_MISMATCH_TOLD && get_noted (self, told_members[side]) == NULL)
      return gtk_widget_grab_focus (GTK_WIDGET (self->told[side]));
    if (step == VG_MISMATCH_SORTED && get_noted (self, sorted_members[side]) == NULL)
      return gtk_widget_grab_focus (vg_value_buttons_get_first (self->sorted[side]));
  }

  return vg_log_step_grab_form (self->steps[step]);
}

/* With the other of the two it is noted next; where it was, the page goes on by itself. */
static void
note_with (VgMismatchLog *self, VgMismatchStep step, const char *member, const char *text)
{
  note_in (self, step, member, text);
  grab_step (self, step);
}

static gboolean
save_name (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  return note (VG_MISMATCH_LOG (user_data), "name", text, error);
}

static void
name_clicked_cb (VgMismatchLog *self)
{
  vg_words_field_save (self->name, NULL);
}

static void
permission_noted_cb (VgMismatchLog *self, const char *date)
{
  note_in (self, VG_MISMATCH_PERMISSION, "permission", date);
}

static void
told_noted_cb (VgMismatchLog *self, const char *date, VgDateField *field)
{
  note_with (self, VG_MISMATCH_TOLD, member_of (field), date);
}

static void
sorted_chosen_cb (VgMismatchLog *self, const char *word, gboolean is_on, VgValueButtons *buttons)
{
  note_with (self, VG_MISMATCH_SORTED, member_of (buttons), word);
}

/* The arrows pass over all five: a mark alone is no choice yet. */
static void
choice_marked_cb (VgMismatchLog *self, const char *word)
{
  g_free (self->marked);
  self->marked = g_strdup (word);
  gtk_widget_set_sensitive (self->note_choice, TRUE);
}

static void
note_choice (VgMismatchLog *self)
{
  g_autofree char *marked = g_steal_pointer (&self->marked);

  if (marked != NULL)
    note_in (self, VG_MISMATCH_CHOICE, "choice", marked);
}

static gboolean
choice_key_cb (VgMismatchLog *self, guint key, guint code, GdkModifierType modifiers)
{
  if (self->marked == NULL || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  note_choice (self);
  return GDK_EVENT_STOP;
}

static void
settle_cb (VgMismatchLog *self, const VgSettlement *settlement)
{
  g_autoptr (GError) error = NULL;

  if (!vg_mismatch_settle (self->subject, self->mismatch, settlement, &error)) {
    vg_log_step_say (self->steps[VG_MISMATCH_SETTLED], error->message);
    return;
  }

  vg_settle_form_forget (self->settle);
  gtk_widget_activate_action (GTK_WIDGET (self), "goals.said", "s", _ ("Settled"));
}

/* --- The fields of the steps --- */

static GtkWidget *
new_form (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
}

static GtkWidget *
new_name_form (VgMismatchLog *self)
{
  GtkWidget *form = new_form ();
  GtkWidget *deed = gtk_button_new_with_mnemonic (_ ("_Note"));
  g_autofree char *draft = get_record (self) != NULL
                               ? g_strconcat (self->mismatch->record, "#name", NULL)
                               : NULL;

  self->name = VG_WORDS_FIELD (vg_words_field_new (
      _ ("The mismatch in neutral words"), _ ("What each hopes for, without who is right")));
  vg_words_field_set_saver (self->name, save_name, self);
  vg_words_field_set_draft_place (self->name, self->subject, draft);
  vg_name_button (deed, _ ("The mismatch in neutral words"));
  gtk_widget_set_halign (deed, GTK_ALIGN_START);
  g_signal_connect_object (deed, "clicked", G_CALLBACK (name_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (form), deed);

  return form;
}

static GtkWidget *
new_permission_form (VgMismatchLog *self)
{
  GtkWidget *form = new_form ();

  self->permission = VG_DATE_FIELD (vg_date_field_new (_ ("Both gave permission on"), _ ("_Note")));
  g_signal_connect_object (self->permission, "noted", G_CALLBACK (permission_noted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->permission));

  return form;
}

static GtkWidget *
new_told_form (VgMismatchLog *self)
{
  GtkWidget *form = new_form ();

  for (guint side = 0; side < N_SIDES; side++) {
    /* Translators: %s is what a person wishes to be called. */
    g_autofree char *label = g_strdup_printf (_ ("%s was told on"), self->names[side]);
    GtkWidget *field = vg_date_field_new (label, _ ("_Note"));

    g_object_set_data (G_OBJECT (field), MEMBER, (gpointer) told_members[side]);
    g_signal_connect_object (field, "noted", G_CALLBACK (told_noted_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (form), field);
    self->told[side] = VG_DATE_FIELD (field);
  }

  return form;
}

static GtkWidget *
new_sorted_form (VgMismatchLog *self)
{
  GtkWidget *form = new_form ();

  for (guint side = 0; side < N_SIDES; side++) {
    VgValueButtons *buttons = vg_value_row_add (GTK_BOX (form), VG_VALUES_ROW, VG_GOAL_SORTED, NULL,
                                                self->names[side]);

    g_object_set_data (G_OBJECT (buttons), MEMBER, (gpointer) sorted_members[side]);
    g_signal_connect_object (buttons, "chosen", G_CALLBACK (sorted_chosen_cb), self,
                             G_CONNECT_SWAPPED);
    self->sorted[side] = buttons;
  }

  return form;
}

static void
add_note_choice (VgMismatchLog *self, GtkBox *form)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->note_choice = gtk_button_new_with_mnemonic (_ ("_Note"));
  vg_name_button (self->note_choice, _ ("What they chose"));
  gtk_widget_set_halign (self->note_choice, GTK_ALIGN_START);
  g_signal_connect_object (self->note_choice, "clicked", G_CALLBACK (note_choice), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (form, self->note_choice);

  /* Before the radio itself, which Enter would mark. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (choice_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->choice), keys);
}

static GtkWidget *
new_choice_form (VgMismatchLog *self)
{
  GtkWidget *form = new_form ();

  self->choice = vg_value_row_add (GTK_BOX (form), VG_VALUES_ONE, VG_GOAL_CHOICE, NULL,
                                   _ ("What they chose"));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (choice_marked_cb), self,
                           G_CONNECT_SWAPPED);
  add_note_choice (self, GTK_BOX (form));

  return form;
}

static GtkWidget *
new_settle_form (VgMismatchLog *self)
{
  self->settle = VG_SETTLE_FORM (vg_settle_form_new (self->subject, self->mismatch));
  g_signal_connect_object (self->settle, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->settle);
}

/* --- What was noted, as a line --- */

static char *
say_permission (VgMismatchLog *self)
{
  const char *date = get_noted (self, "permission");
  g_autofree char *said = date != NULL ? vg_say_date (date) : NULL;

  if (said != NULL)
    return g_strdup_printf (_ ("On %s"), said);
  if (self->mismatch->steps[VG_MISMATCH_PERMISSION] == VG_MISMATCH_DONE)
    return g_strdup (_ ("Both released this goal to the other"));

  return self->mismatch->steps[VG_MISMATCH_PERMISSION] == VG_MISMATCH_HALF
             ? g_strdup (_ ("One of the two released this goal to the other"))
             : NULL;
}

/* "mevrouw A.: 2-3-2026 · de heer B.: 3-3-2026"; NULL where nothing was noted. */
static char *
join_sides (VgMismatchLog *self, char *const *said)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint side = 0; side < N_SIDES; side++)
    if (said[side] != NULL)
      g_ptr_array_add (parts, g_strdup_printf ("%s: %s", self->names[side], said[side]));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
say_told (VgMismatchLog *self)
{
  char *said[N_SIDES] = { NULL };
  char *line = NULL;

  for (guint side = 0; side < N_SIDES; side++) {
    const char *date = get_noted (self, told_members[side]);

    if (date != NULL)
      said[side] = vg_say_date (date);
    else if (self->mismatch->steps[VG_MISMATCH_TOLD] == VG_MISMATCH_DONE)
      said[side] = g_strdup (_ ("in the register of what was told"));
  }
  line = join_sides (self, said);
  for (guint side = 0; side < N_SIDES; side++)
    g_free (said[side]);

  return line;
}

static char *
say_sorted (VgMismatchLog *self)
{
  char *const said[N_SIDES] = {
    (char *) vg_goal_say (VG_GOAL_SORTED, get_noted (self, sorted_members[HARMED])),
    (char *) vg_goal_say (VG_GOAL_SORTED, get_noted (self, sorted_members[ACCUSED])),
  };

  return join_sides (self, said);
}

static char *
say_noted (VgMismatchLog *self, VgMismatchStep step)
{
  switch (step) {
  case VG_MISMATCH_NAME:
    return g_strdup (get_noted (self, "name"));
  case VG_MISMATCH_PERMISSION:
    return say_permission (self);
  case VG_MISMATCH_TOLD:
    return say_told (self);
  case VG_MISMATCH_SORTED:
    return say_sorted (self);
  case VG_MISMATCH_CHOICE:
    return g_strdup (vg_goal_say (VG_GOAL_CHOICE, get_noted (self, "choice")));
  case VG_MISMATCH_SETTLED:
  default:
    return NULL;
  }
}

/* --- The log --- */

static VgLogLook
look_of (VgMismatchLog *self, VgMismatchStep step)
{
  guint open = self->changing != NONE ? self->changing : self->mismatch->next;

  if (self->mismatch->is_settled)
    return VG_LOG_CLOSED;
  if (step == open)
    return VG_LOG_OPEN;

  return self->mismatch->steps[step] == VG_MISMATCH_OPEN ? VG_LOG_LATER : VG_LOG_NOTED;
}

static void
show_steps (VgMismatchLog *self)
{
  for (guint step = 0; step < VG_MISMATCH_N_STEPS; step++) {
    g_autofree char *noted = say_noted (self, step);

    vg_log_step_show (self->steps[step], self->mismatch->steps[step], look_of (self, step), noted);
  }
}

static void
show_choice (VgMismatchLog *self)
{
  const char *choice = self->marked != NULL ? self->marked : get_noted (self, "choice");

  vg_value_buttons_show (self->choice, (const char *const[]){ choice, NULL });
  gtk_widget_set_sensitive (self->note_choice, self->marked != NULL);
}

static void
show_fields (VgMismatchLog *self)
{
  vg_words_field_show (self->name, get_noted (self, "name"));
  vg_date_field_show (self->permission, get_noted (self, "permission"));
  for (guint side = 0; side < N_SIDES; side++) {
    const char *sorted = get_noted (self, sorted_members[side]);

    vg_date_field_show (self->told[side], get_noted (self, told_members[side]));
    vg_value_buttons_show (self->sorted[side], (const char *const[]){ sorted, NULL });
  }
  show_choice (self);
}

static void
change_cb (VgMismatchLog *self, VgLogStep *changed)
{
  guint step = 0;

  while (self->steps[step] != changed)
    step++;
  self->changing = self->changing == step ? NONE : step;
  show_steps (self);
  if (self->changing == step)
    vg_log_step_grab_form (changed);
}

static void
vg_mismatch_log_dispose (GObject *object)
{
  VgMismatchLog *self = VG_MISMATCH_LOG (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->mismatch, vg_mismatch_free);
  g_clear_pointer (&self->marked, g_free);
  for (guint side = 0; side < N_SIDES; side++)
    g_clear_pointer (&self->names[side], g_free);

  G_OBJECT_CLASS (vg_mismatch_log_parent_class)->dispose (object);
}

static void
vg_mismatch_log_class_init (VgMismatchLogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_mismatch_log_dispose;
}

static void
vg_mismatch_log_init (VgMismatchLog *self)
{
  self->changing = NONE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 14);
}

static VgMismatch *
copy (const VgMismatch *mismatch)
{
  VgMismatch *copied = g_memdup2 (mismatch, sizeof *mismatch);

  copied->record = g_strdup (mismatch->record);
  copied->harmed = g_strdup (mismatch->harmed);
  copied->accused = g_strdup (mismatch->accused);
  return copied;
}

static char *
dup_name_at (VgCase *subject, const char *goal)
{
  g_autofree char *party = vg_place_dup_party (goal);

  return vg_people_dup_name (subject, party);
}

GtkWidget *
vg_mismatch_log_new (VgCase *subject, const VgMismatch *mismatch)
{
  static GtkWidget *(*const make[VG_MISMATCH_N_STEPS]) (VgMismatchLog *) = {
    new_name_form,   new_permission_form, new_told_form,
    new_sorted_form, new_choice_form,     new_settle_form,
  };
  VgMismatchLog *self = g_object_new (VG_TYPE_MISMATCH_LOG, NULL);

  self->subject = g_object_ref (subject);
  self->mismatch = copy (mismatch);
  self->names[HARMED] = dup_name_at (subject, mismatch->harmed);
  self->names[ACCUSED] = dup_name_at (subject, mismatch->accused);
  for (guint step = 0; step < VG_MISMATCH_N_STEPS; step++) {
    self->steps[step] = VG_LOG_STEP (vg_log_step_new (step, make[step](self)));
    g_signal_connect_object (self->steps[step], "change", G_CALLBACK (change_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->steps[step]));
  }
  show_steps (self);
  show_fields (self);
  vg_words_field_resume (self->name);

  return GTK_WIDGET (self);
}

void
vg_mismatch_log_show (VgMismatchLog *self, VgMismatch *mismatch)
{
  g_return_if_fail (VG_IS_MISMATCH_LOG (self) && mismatch != NULL);

  vg_mismatch_free (self->mismatch);
  self->mismatch = mismatch;
  show_steps (self);
  show_fields (self);
}

gboolean
vg_mismatch_log_grab_next (VgMismatchLog *self)
{
  g_return_val_if_fail (VG_IS_MISMATCH_LOG (self), FALSE);

  for (guint step = 0; step < VG_MISMATCH_N_STEPS; step++)
    if (look_of (self, step) == VG_LOG_OPEN)
      return grab_step (self, step);

  return FALSE;
}

void
vg_mismatch_log_save (VgMismatchLog *self)
{
  g_return_if_fail (VG_IS_MISMATCH_LOG (self));

  vg_words_field_save (self->name, NULL);
}
