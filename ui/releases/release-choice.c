/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-choice.h"

#include "derive/release-question.h"
#include "interview/release-give.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/wrap-row.h"
#include "ui/releases/release-words.h"
#include "ui/releases/told-form.h"
#include "ui/releases/words-form.h"

#include <glib/gi18n-lib.h>

/* What a person may decide; how is NULL for what was never asked. */
static const struct {
  const char *how;
  const char *words;
} decisions[] = {
  { "as-is", N_ ("As it is") },       { "other-words", N_ ("In other words…") },
  { "later", N_ ("Later") },          { "no", N_ ("No") },
  { NULL, N_ ("As if never asked") },
};

#define N_DECISIONS G_N_ELEMENTS (decisions)
#define BOTH        "both"

struct _VgReleaseChoice {
  GtkBox parent_instance;

  VgCase *subject;
  const VgReleaseRow *row;

  GtkWidget *change; /* what was released and what is said now */
  GtkLabel *former;
  GtkLabel *now;
  GtkWidget *receiver; /* to whom: asked of who is on neither chair */
  VgValueButtons *to;
  char *chosen;        /* until something is decided for them */
  GtkLabel *until_now; /* for whom it was decided, while others are chosen */
  GtkLabel *ended;
  GtkLabel *question;
  GtkWidget *buttons[N_DECISIONS];
  VgWordsForm *words;
  GtkWidget *tell;
  GtkWidget *to_question;
  VgToldForm *told;
  GtkLabel *fault;
};

G_DEFINE_FINAL_TYPE (VgReleaseChoice, vg_release_choice, GTK_TYPE_BOX)

static void
say_fault (VgReleaseChoice *self, GError *error)
{
  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
}

static void
focus_line (VgReleaseChoice *self)
{
  GtkWidget *line = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);

  if (line != NULL)
    gtk_widget_grab_focus (line);
}

/* After an act: what is open for typing closes, and one is at the line again. */
static void
finish (VgReleaseChoice *self, gboolean is_done, const char *said, GError *error)
{
  say_fault (self, error);
  if (!is_done)
    return;

  g_clear_pointer (&self->chosen, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->told), FALSE);
  vg_words_form_clear (self->words);
  focus_line (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "releases.done", "s", said);
}

/* Whom the buttons mean: a side, or both; nobody where none is pressed.
 *
 * Returns: (transfer full)
 */
static char **
dup_chosen (VgReleaseChoice *self)
{
  static const char *const both[] = { "harmed", "accused", NULL };
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (self->to);

  return g_strcmp0 (chosen[0], BOTH) == 0 ? g_strdupv ((char **) both) : g_steal_pointer (&chosen);
}

/* Others are chosen than it was decided for: of them it has not been asked. */
static gboolean
is_for_others (VgReleaseChoice *self)
{
  g_auto (GStrv) chosen = dup_chosen (self);

  return self->row->state != VG_RELEASE_NONE && chosen[0] != NULL &&
         !g_strv_equal ((const char *const *) chosen, (const char *const *) self->row->to);
}

/* Whom a decision made now is for: those one chose; else whom the release names already, and for
 * what was never asked NULL, which is the other side.
 *
 * Returns: (transfer full) (nullable)
 */
static char **
dup_receivers (VgReleaseChoice *self)
{
  g_auto (GStrv) chosen = dup_chosen (self);

  if (gtk_widget_get_visible (self->receiver) && chosen[0] != NULL)
    return g_steal_pointer (&chosen);

  return self->row->to[0] != NULL ? g_strdupv (self->row->to) : NULL;
}

static void
give (VgReleaseChoice *self, const char *how, const char *words)
{
  g_auto (GStrv) to = dup_receivers (self);
  const VgReleaseTerms terms = {
    .how = how,
    .to = (const char *const *) to,
    .words = words,
  };
  g_autofree char *place = g_strdup (self->row->place);
  g_autoptr (GError) error = NULL;
  gboolean is_done = vg_release_give (self->subject, place, &terms, &error);

  finish (self, is_done, _ ("Written down what may be passed on"), error);
}

static void
take_back (VgReleaseChoice *self)
{
  g_autofree char *place = g_strdup (self->row->place);
  g_autoptr (GError) error = NULL;
  gboolean is_done = vg_release_remove (self->subject, place, &error);

  finish (self, is_done, _ ("As if it had never been asked"), error);
}

/* Hidden without any. */
static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* The decision as it stands keeps its button pressed, whatever was clicked. */
static void
show_decision (VgReleaseChoice *self)
{
  gboolean is_decided = self->row->state != VG_RELEASE_NONE &&
                        self->row->state != VG_RELEASE_LAPSED && !is_for_others (self) &&
                        !vg_release_row_is_closed (self->row);

  for (guint i = 0; i < N_DECISIONS; i++)
    if (decisions[i].how != NULL)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                    is_decided &&
                                        g_strcmp0 (self->row->how, decisions[i].how) == 0);
}

static void
show_question (VgReleaseChoice *self)
{
  g_auto (GStrv) to = dup_receivers (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *question = vg_release_question_say (self->subject, self->row,
                                                       (const char *const *) to, &error);

  if (question == NULL)
    say_fault (self, error);
  gtk_label_set_text (self->question, question != NULL ? question : "");
}

/* What was decided for others is not carried over: it ends when it is decided anew. */
static void
show_until_now (VgReleaseChoice *self)
{
  g_autofree char *line = is_for_others (self) ? vg_release_say_until_now (self->row, self->subject)
                                               : NULL;

  show_text (self->until_now, line);
}

/* Others are asked about first: nothing is done yet. */
static void
receiver_chosen_cb (VgReleaseChoice *self, const char *value, gboolean is_on)
{
  g_free (self->chosen);
  self->chosen = g_strdup (value);
  vg_value_buttons_show (self->to, (const char *const[]){ self->chosen, NULL });
  show_until_now (self);
  show_question (self);
  show_decision (self);
}

static void
save_words_cb (VgReleaseChoice *self)
{
  g_autofree char *words = vg_words_form_dup_text (self->words);

  give (self, "other-words", words);
}

static void
save_told_cb (VgReleaseChoice *self)
{
  const VgTelling telling = vg_told_form_get_telling (self->told);
  g_autofree char *place = g_strdup (self->row->place);
  g_autoptr (GError) error = NULL;
  gboolean is_done = vg_told_add (self->subject, place, &telling, &error);

  finish (self, is_done, _ ("Written down that it was told"), error);
}

static void
decision_clicked_cb (VgReleaseChoice *self, GtkWidget *button)
{
  const char *how = g_object_get_data (G_OBJECT (button), "how");

  show_decision (self);
  if (how == NULL) {
    take_back (self);
  } else if (g_str_equal (how, "other-words")) {
    gtk_widget_set_visible (GTK_WIDGET (self->words), TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
  } else {
    give (self, how, NULL);
  }
}

static void
tell_clicked_cb (VgReleaseChoice *self)
{
  vg_told_form_begin (self->told, self->subject, (const char *const *) self->row->to);
  gtk_widget_set_visible (GTK_WIDGET (self->told), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->told));
}

/* A press on the open part is no press on the line, which would close it. */
static void
pressed_cb (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
vg_release_choice_dispose (GObject *object)
{
  VgReleaseChoice *self = VG_RELEASE_CHOICE (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (vg_release_choice_parent_class)->dispose (object);
}

static void
vg_release_choice_class_init (VgReleaseChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_release_choice_dispose;
}

static GtkLabel *
add_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = vg_text_label_new (text, class);

  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
add_change (VgReleaseChoice *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  add_label (box, _ ("Released then"), "vg-release-caption");
  self->former = add_label (box, NULL, "vg-release-said");
  add_label (box, _ ("Said now"), "vg-release-caption");
  self->now = add_label (box, NULL, "vg-release-said");
  self->change = GTK_WIDGET (box);
  gtk_widget_add_css_class (self->change, "vg-release-change");
  gtk_box_append (GTK_BOX (self), self->change);
}

static void
add_receiver (VgReleaseChoice *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));

  add_label (box, _ ("To whom it may go"), "vg-release-caption");
  self->to = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, _ ("To whom it may go")));
  g_signal_connect_object (self->to, "chosen", G_CALLBACK (receiver_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, GTK_WIDGET (self->to));
  self->until_now = add_label (box, NULL, "vg-release-question");
  self->receiver = GTK_WIDGET (box);
  gtk_widget_set_visible (self->receiver, FALSE);
  gtk_box_append (GTK_BOX (self), self->receiver);
}

static void
add_decisions (VgReleaseChoice *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "layout-manager", vg_wrap_row_new (), NULL);

  for (guint i = 0; i < N_DECISIONS; i++) {
    GtkWidget *button = decisions[i].how != NULL ? gtk_toggle_button_new () : gtk_button_new ();

    gtk_button_set_label (GTK_BUTTON (button), _ (decisions[i].words));
    gtk_widget_add_css_class (button, "vg-release-button");
    g_object_set_data (G_OBJECT (button), "how", (gpointer) decisions[i].how);
    g_signal_connect_swapped (button, "clicked", G_CALLBACK (decision_clicked_cb), self);
    gtk_box_append (GTK_BOX (row), button);
    self->buttons[i] = button;
  }
  gtk_box_append (GTK_BOX (self), row);
}

static GtkWidget *
add_button (GtkBox *box, const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "vg-release-button");
  vg_name_tidy (button);
  gtk_box_append (box, button);
  return button;
}

static void
add_ways (VgReleaseChoice *self)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "layout-manager", vg_wrap_row_new (), NULL);

  self->tell = add_button (GTK_BOX (row), _ ("_Record that it was told…"));
  g_signal_connect_swapped (self->tell, "clicked", G_CALLBACK (tell_clicked_cb), self);
  self->to_question = add_button (GTK_BOX (row), _ ("To this question"));
  gtk_box_append (GTK_BOX (self), row);
}

static void
add_side (VgReleaseChoice *self, const char *side)
{
  g_autofree char *name = vg_people_dup_side_name (self->subject, side);

  vg_value_buttons_add (self->to, side, name);
}

static void
vg_release_choice_init (VgReleaseChoice *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-release-choice");
  g_signal_connect (press, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));

  add_change (self);
  self->question = add_label (GTK_BOX (self), NULL, "vg-release-question");
  gtk_widget_add_css_class (GTK_WIDGET (self->question), "dim-label");
  add_receiver (self);
  add_decisions (self);
  self->ended = add_label (GTK_BOX (self), NULL, "vg-release-told");
  self->words = VG_WORDS_FORM (
      vg_words_form_new (_ ("The other words that were agreed on"), _ ("_Save these words")));
  g_signal_connect_swapped (self->words, "save", G_CALLBACK (save_words_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self->words), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->words));
  add_ways (self);
  self->told = VG_TOLD_FORM (vg_told_form_new ());
  g_signal_connect_swapped (self->told, "save", G_CALLBACK (save_told_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self->told), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->told));
  self->fault = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->fault), "vg-message");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->fault));
}

GtkWidget *
vg_release_choice_new (VgCase *subject)
{
  VgReleaseChoice *self = g_object_new (VG_TYPE_RELEASE_CHOICE, NULL);

  self->subject = g_object_ref (subject);
  add_side (self, "harmed");
  add_side (self, "accused");
  vg_value_buttons_add (self->to, BOTH, _ ("both"));
  return GTK_WIDGET (self);
}

/* Which button means these: NULL where none does. */
static const char *
find_value (const char *const *to)
{
  gboolean is_harmed = g_strv_contains (to, "harmed");
  gboolean is_accused = g_strv_contains (to, "accused");

  if (g_strv_length ((char **) to) != (guint) is_harmed + (guint) is_accused)
    return NULL;
  if (is_harmed && is_accused)
    return BOTH;

  return to[0];
}

/* Words of a party go to the other; who stands around them says to whom. */
static void
show_receiver (VgReleaseChoice *self)
{
  g_autofree char *party = vg_place_dup_party (self->row->place);
  const char *const side[] = { vg_release_get_other_side (self->subject, party), NULL };
  gboolean is_named = self->row->to[0] != NULL;
  const char *value = find_value (is_named ? (const char *const *) self->row->to : side);

  if (self->chosen != NULL)
    value = self->chosen;
  gtk_widget_set_visible (self->receiver, !vg_people_is_principal (self->subject, party));
  vg_value_buttons_show (self->to, (const char *const[]){ value, NULL });
}

static void
show_ended (VgReleaseChoice *self)
{
  g_autofree char *lines = vg_release_say_ended (self->row, self->subject);

  show_text (self->ended, lines);
}

static void
show_change (VgReleaseChoice *self)
{
  gboolean has_lapsed = self->row->state == VG_RELEASE_LAPSED;
  g_autofree char *former = self->row->former != NULL ? g_strdup_printf ("“%s”", self->row->former)
                                                      : NULL;
  g_autofree char *words = vg_release_say_said (self->row);
  const char *now = words != NULL ? words : self->row->value;

  gtk_widget_set_visible (self->change, has_lapsed);
  gtk_label_set_text (self->former,
                      former != NULL ? former : _ ("Which words these were is not known any more"));
  gtk_label_set_text (self->now, now != NULL ? now : _ ("What was said is not there any more"));
}

/* Only what the core would do is offered. */
static void
show_buttons (VgReleaseChoice *self)
{
  const VgReleaseRow *row = self->row;
  gboolean can_give = vg_release_can_give (self->subject, row->place, NULL);
  g_autofree char *party = vg_place_dup_party (row->place);

  gtk_widget_set_visible (GTK_WIDGET (self->question), can_give);
  for (guint i = 0; i < N_DECISIONS; i++)
    gtk_widget_set_visible (self->buttons[i],
                            decisions[i].how != NULL ? can_give : row->state != VG_RELEASE_NONE);
  show_decision (self);
  gtk_widget_set_visible (self->tell, row->state == VG_RELEASE_GIVEN);
  if (row->state != VG_RELEASE_GIVEN)
    gtk_widget_set_visible (GTK_WIDGET (self->told), FALSE);
  gtk_widget_set_visible (self->to_question, row->item != NULL);
  if (row->item == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->to_question), "(sss)", row->guide, party,
                                    row->item);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->to_question), "win.talk-at");
}

void
vg_release_choice_show (VgReleaseChoice *self, const VgReleaseRow *row)
{
  g_return_if_fail (VG_IS_RELEASE_CHOICE (self) && row != NULL);

  self->row = row;
  show_change (self);
  show_receiver (self);
  show_until_now (self);
  show_question (self);
  show_buttons (self);
  show_ended (self);
}
