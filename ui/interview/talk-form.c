/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-form.h"

#include "base/error.h"
#include "base/json.h"
#include "interview/talk.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/value-buttons.h"
#include "ui/common/wording-form.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

enum {
  DATE,
  PRESENT,
  PLACE,
  MINUTES,
  N_TEXTS,
};

/* What can be written about a talk, in the order of the form. */
static const struct {
  const char *member;
  const char *label;
} texts[N_TEXTS] = {
  [DATE] = { "date", N_ ("Date") },
  [PRESENT] = { "present", N_ ("Who was there") },
  [PLACE] = { "place", N_ ("Place") },
  [MINUTES] = { "minutes", N_ ("Minutes") },
};

/* @talk: the one that is shown; NULL while there is none */
struct _VgTalkForm {
  GtkBox parent_instance;

  GtkDropDown *talks;
  GtkLabel *none;
  GtkWidget *parts;
  GtkEditable *fields[G_N_ELEMENTS (texts)];
  GtkLabel *message;
  VgValueButtons *channels;
  GtkWidget *another;
  VgWordingForm *wording;

  VgInterview *interview;
  GPtrArray *listed;
  char *talk;
  gboolean is_showing;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgTalkForm, vg_talk_form, GTK_TYPE_BOX)

static VgCase *
get_case (VgTalkForm *self)
{
  return vg_interview_get_case (self->interview);
}

static JsonObject *
get_record (VgTalkForm *self)
{
  g_autofree char *place = vg_place_join ("talk", self->talk, NULL);

  return vg_case_get_object (get_case (self), place);
}

static char *
dup_shown (VgTalkForm *self, guint index)
{
  JsonObject *record = get_record (self);
  const char *text = vg_json_get_string (record, texts[index].member);
  gint64 minutes = vg_json_get_int (record, "minutes", -1);

  if (g_str_equal (texts[index].member, "minutes"))
    return minutes >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, minutes) : g_strdup ("");
  if (g_str_equal (texts[index].member, "date") && text != NULL)
    return vg_say_typed_date (text);

  return g_strdup (text != NULL ? text : "");
}

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE, what);
  return FALSE;
}

/* What the member would be: NULL for nothing, or with @error for what cannot be read. */
static JsonNode *
read_typed (const char *member, const char *text, GError **error)
{
  g_autofree char *date = NULL;
  gint64 minutes = 0;

  if (g_str_equal (member, "date")) {
    date = vg_read_typed_date (text);
    if (date == NULL)
      refuse (_ ("This is no date. Type it as day-month-year."), error);
    return date != NULL ? vg_json_new_string (date) : NULL;
  }
  if (*text == '\0')
    return NULL;
  if (!g_str_equal (member, "minutes"))
    return vg_json_new_string (text);
  if (vg_read_typed_number (text, &minutes) && minutes >= 0)
    return vg_json_new_int (minutes);
  refuse (_ ("This is no number of minutes."), error);

  return NULL;
}

static gboolean
save (VgTalkForm *self, guint index, GError **error)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (self->fields[index]));
  g_autofree char *shown = self->talk != NULL ? dup_shown (self, index) : NULL;
  g_autoptr (GError) wrong = NULL;
  JsonNode *value = NULL;

  g_strstrip (typed);
  if (shown == NULL || g_str_equal (typed, shown))
    return TRUE;

  value = read_typed (texts[index].member, typed, &wrong);
  if (wrong == NULL)
    vg_talk_set (get_case (self), self->talk, texts[index].member, value, &wrong);
  gtk_label_set_text (self->message, wrong != NULL ? wrong->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), wrong != NULL);
  if (wrong == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}

static void
left_cb (VgTalkForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    save (self, i, NULL);
}

static void
channel_cb (VgTalkForm *self, const char *value)
{
  g_autoptr (GError) error = NULL;

  if (self->talk != NULL &&
      !vg_talk_set (get_case (self), self->talk, "channel", vg_json_new_string (value), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", error->message);
}

static void
show_talk (VgTalkForm *self)
{
  const char *channel[] = { NULL, NULL };

  gtk_widget_set_visible (self->parts, self->talk != NULL);
  gtk_widget_set_visible (
      GTK_WIDGET (self->none),
      !vg_talk_goes_on (get_case (self), vg_interview_get_talk (self->interview)));
  if (self->talk == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *shown = dup_shown (self, i);

    gtk_editable_set_text (self->fields[i], shown);
  }
  channel[0] = vg_json_get_string (get_record (self), "channel");
  vg_value_buttons_show (self->channels, channel);
}

static void
talk_cb (VgTalkForm *self)
{
  guint index = gtk_drop_down_get_selected (self->talks);

  if (self->is_showing || index >= self->listed->len || !vg_talk_form_save (self, NULL))
    return;
  g_free (self->talk);
  self->talk = g_strdup (((VgTalk *) self->listed->pdata[index])->id);
  show_talk (self);
}

static void
another_cb (VgTalkForm *self)
{
  g_autoptr (GError) error = NULL;

  if (!vg_talk_form_save (self, NULL))
    return;
  if (vg_interview_begin_talk (self->interview, &error)) {
    /* Who sits there is written down first. */
    vg_talk_form_show (self);
    gtk_widget_grab_focus (GTK_WIDGET (self->fields[PRESENT]));
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say-undo", "s",
                                _ ("A talk has begun."));
  } else {
    gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s", error->message);
  }
}

/* A talk came or went: with the answer that was still being typed, or by undo. What else changes
 * leaves what is typed here alone.
 */
static void
case_changed_cb (VgTalkForm *self)
{
  const char *party = vg_interview_get_party (self->interview);
  g_autoptr (GPtrArray) talks = vg_talk_list (get_case (self), party);

  if (talks->len != self->listed->len)
    vg_talk_form_show (self);
}

static void
done_cb (VgTalkForm *self, GtkWidget *button)
{
  const char *action = g_object_get_data (G_OBJECT (button), "vg-action");

  g_signal_emit (self, signals[DONE], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
vg_talk_form_dispose (GObject *object)
{
  g_clear_object (&VG_TALK_FORM (object)->interview);

  G_OBJECT_CLASS (vg_talk_form_parent_class)->dispose (object);
}

static void
vg_talk_form_finalize (GObject *object)
{
  g_free (VG_TALK_FORM (object)->talk);
  g_clear_pointer (&VG_TALK_FORM (object)->listed, g_ptr_array_unref);

  G_OBJECT_CLASS (vg_talk_form_parent_class)->finalize (object);
}

static void
vg_talk_form_class_init (VgTalkFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_talk_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_talk_form_finalize;

  signals[DONE] = g_signal_new ("done", VG_TYPE_TALK_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static GtkLabel *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
add_field (VgTalkForm *self, guint index)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_label (self->parts, _ (texts[index].label), "caption");
  vg_name (entry, _ (texts[index].label), NULL);
  g_signal_connect_object (entry, "activate", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (self->parts), entry);
  self->fields[index] = GTK_EDITABLE (entry);
}

static void
add_channels (VgTalkForm *self)
{
  const char *const *channels = vg_talk_get_channels ();

  add_label (self->parts, _ ("How"), "caption");
  self->channels = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ONE, _ ("How")));
  for (guint i = 0; channels[i] != NULL; i++) {
    g_autofree char *said = vg_say_with_capital (vg_talk_say_channel (channels[i]));

    vg_value_buttons_add (self->channels, channels[i], said);
  }
  g_signal_connect_object (self->channels, "chosen", G_CALLBACK (channel_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (self->channels));
}

static void
add_another (VgTalkForm *self)
{
  self->another = gtk_button_new ();
  g_signal_connect_object (self->another, "clicked", G_CALLBACK (another_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->another);
}

static void
build_talk (VgTalkForm *self)
{
  self->talks = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  vg_name_with_inner (GTK_WIDGET (self->talks), _ ("Which talk"));
  g_signal_connect_object (self->talks, "notify::selected", G_CALLBACK (talk_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->talks));
  self->none = add_label (GTK_WIDGET (self),
                          _ ("No talk goes on now. The first answer begins one of today."),
                          "dim-label");
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add_field (self, i);
  self->message = add_label (self->parts, "", "vg-message");
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  add_channels (self);
  gtk_box_append (GTK_BOX (self), self->parts);
}

static void
add_way (VgTalkForm *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "vg-action", (gpointer) action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), button);
}

static void
vg_talk_form_init (VgTalkForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-popover");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-talk-form");
}

GtkWidget *
vg_talk_form_new (VgInterview *interview)
{
  VgTalkForm *self = g_object_new (VG_TYPE_TALK_FORM, NULL);
  VgCase *subject = vg_interview_get_case (interview);
  const char *party = vg_interview_get_party (interview);
  g_autofree char *name = vg_people_dup_name (subject, party);
  g_autofree char *heading = g_strdup_printf (_ ("How one speaks with %s"), name);

  self->interview = g_object_ref (interview);
  add_way (self, _ ("Pause"), "interview.pause");
  add_way (self, _ ("A question of your own"), "interview.own");
  add_another (self);
  build_talk (self);
  add_label (GTK_WIDGET (self), heading, "heading");
  self->wording = VG_WORDING_FORM (vg_wording_form_new (subject, party));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->wording));
  vg_talk_form_show (self);
  g_signal_connect_object (subject, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* The talk that goes on, else the latest. */
static guint
find_shown (VgTalkForm *self)
{
  const char *current = vg_interview_get_talk (self->interview);

  for (guint i = 0; i < self->listed->len; i++)
    if (g_strcmp0 (((VgTalk *) self->listed->pdata[i])->id, current) == 0)
      return i;

  return self->listed->len - 1;
}

void
vg_talk_form_show (VgTalkForm *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);

  g_return_if_fail (VG_IS_TALK_FORM (self));

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  self->listed = vg_talk_list (get_case (self), vg_interview_get_party (self->interview));
  for (guint i = 0; i < self->listed->len; i++) {
    g_autofree char *said = vg_say_talk (get_case (self), ((VgTalk *) self->listed->pdata[i])->id);

    gtk_string_list_append (lines, said);
  }

  gtk_button_set_label (GTK_BUTTON (self->another), self->listed->len > 0
                                                        ? _ ("Begin another talk")
                                                        : _ ("Begin the first talk"));
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->talks, G_LIST_MODEL (lines));
  gtk_widget_set_visible (GTK_WIDGET (self->talks), self->listed->len > 0);
  g_clear_pointer (&self->talk, g_free);
  if (self->listed->len > 0) {
    gtk_drop_down_set_selected (self->talks, find_shown (self));
    self->talk = g_strdup (((VgTalk *) self->listed->pdata[find_shown (self)])->id);
  }
  self->is_showing = FALSE;
  show_talk (self);
  vg_wording_form_show (self->wording);
}

gboolean
vg_talk_form_save (VgTalkForm *self, GError **error)
{
  g_return_val_if_fail (VG_IS_TALK_FORM (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!save (self, i, error))
      return FALSE;

  return TRUE;
}
