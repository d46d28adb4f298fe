/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/way/approach-card.h"

#include "base/json.h"
#include "derive/approach-act.h"
#include "derive/waiting.h"
#include "model/people.h"
#include "ui/common/date-field.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

#define N_STEPS 6

struct _VgApproachCard {
  GtkBox parent_instance;

  VgCase *subject;
  char *party;
  gboolean is_showing;

  GtkLabel *name;
  GtkLabel *state;
  GtkLabel *waiting;
  GtkLabel *against;
  VgWordsField *channel;
  GtkWidget *papers;
  GtkWidget *buttons[N_STEPS];
  GtkWidget *refusal; /* what the other may hear of it, and until when the data stay */
  VgValueButtons *may_tell;
  VgWordsField *words;
  VgDateField *delete_on;
  GtkWidget *erase;
  GtkCheckButton *never;
  GtkWidget *ending;
};

G_DEFINE_FINAL_TYPE (VgApproachCard, vg_approach_card, GTK_TYPE_BOX)

/* In the order of the buttons. */
static const struct {
  VgApproachState state;
  const char *label;
} steps[N_STEPS] = {
  { VG_APPROACH_SENT, N_ ("_Sent today") },
  { VG_APPROACH_REMINDED, N_ ("_One reminder went out") },
  { VG_APPROACH_ANSWERED, N_ ("Says _yes to a talk") },
  { VG_APPROACH_REFUSED, N_ ("Says _no") },
  { VG_APPROACH_SILENT, N_ ("Stays s_ilent") },
  { VG_APPROACH_NOT_WANTED, N_ ("Not _wanted any more") },
};

static const struct {
  const char *value;
  const char *label;
} permissions[] = {
  { "nothing", N_ ("Nothing") },
  { "only-that", N_ ("Only that they do not want to") },
  { "words", N_ ("These words") },
};

/* --- What one does --- */

static void
note (VgApproachCard *self, const char *member, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "way.note", "(sss)", self->party, member, text);
}

static void
step_clicked_cb (VgApproachCard *self, GtkWidget *button)
{
  for (guint i = 0; i < N_STEPS; i++)
    if (self->buttons[i] == button)
      gtk_widget_activate_action (GTK_WIDGET (self), "way.step", "(ss)", self->party,
                                  vg_approach_get_word (steps[i].state));
}

static void
permission_chosen_cb (VgApproachCard *self, const char *value, gboolean is_on)
{
  note (self, "may-tell", value);
}

static void
never_toggled_cb (VgApproachCard *self)
{
  if (!self->is_showing)
    note (self, "do-not-contact", gtk_check_button_get_active (self->never) ? "yes" : "no");
}

static void
day_noted_cb (VgApproachCard *self, const char *date)
{
  note (self, "delete-on", date);
}

static gboolean
save_channel (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgApproachCard *self = VG_APPROACH_CARD (user_data);

  return vg_approach_act_set (self->subject, self->party, "channel", text, error);
}

static gboolean
save_words (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgApproachCard *self = VG_APPROACH_CARD (user_data);

  return vg_approach_act_set (self->subject, self->party, "words", text, error);
}

/* --- How it is made --- */

static void
vg_approach_card_dispose (GObject *object)
{
  VgApproachCard *self = VG_APPROACH_CARD (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_approach_card_parent_class)->dispose (object);
}

static void
vg_approach_card_class_init (VgApproachCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_approach_card_dispose;
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = vg_text_label_new (text, style);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_row (GtkWidget *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (row, vg_wrap_row_new ());
  gtk_box_append (GTK_BOX (box), row);
  return row;
}

static GtkWidget *
add_page_button (GtkWidget *row, const char *label, const char *page)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.visit");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", page, "");
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static void
add_steps (VgApproachCard *self)
{
  GtkWidget *row = add_row (GTK_WIDGET (self));

  for (guint i = 0; i < N_STEPS; i++) {
    self->buttons[i] = gtk_button_new_with_mnemonic (_ (steps[i].label));
    g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (step_clicked_cb), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (row), self->buttons[i]);
  }
  self->ending = add_page_button (row, _ ("_End well without contact…"), "closing");
}

static void
add_refusal (VgApproachCard *self)
{
  self->refusal = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  add_label (self->refusal, _ ("What may the other hear of this?"), "heading");
  self->may_tell = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ONE, _ ("What may the other hear of this?")));
  for (guint i = 0; i < G_N_ELEMENTS (permissions); i++)
    vg_value_buttons_add (self->may_tell, permissions[i].value, _ (permissions[i].label));
  g_signal_connect_object (self->may_tell, "chosen", G_CALLBACK (permission_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->words = VG_WORDS_FIELD (vg_words_field_new ("", _ ("in which words")));
  self->delete_on = VG_DATE_FIELD (vg_date_field_new (_ ("Their data go on"), _ ("_Note")));
  g_signal_connect_object (self->delete_on, "noted", G_CALLBACK (day_noted_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->refusal), GTK_WIDGET (self->may_tell));
  gtk_box_append (GTK_BOX (self->refusal), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->refusal), GTK_WIDGET (self->delete_on));
  add_label (self->refusal,
             _ ("Nothing goes by itself: on that day the list of cases reminds you to erase this "
                "person."),
             "dim-label");
  gtk_box_append (GTK_BOX (self), self->refusal);
}

/* Where a day is set on which the data go; the window does not offer it outside a vault. */
static void
add_erasing (VgApproachCard *self)
{
  self->erase = gtk_button_new ();
  gtk_widget_set_halign (self->erase, GTK_ALIGN_START);
  /* The target first: GTK warns of an action that wants one and has none yet. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->erase), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->erase), "win.erase-person");
  gtk_box_append (GTK_BOX (self), self->erase);
}

static void
vg_approach_card_init (VgApproachCard *self)
{
  GtkWidget *box = GTK_WIDGET (self);
  GtkWidget *never = gtk_check_button_new_with_mnemonic (_ ("Is not to be con_tacted any more"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "approach-card");
  self->name = GTK_LABEL (add_label (box, NULL, "person-name"));
  self->state = GTK_LABEL (add_label (box, NULL, "way-next"));
  self->waiting = GTK_LABEL (add_label (box, NULL, "dim-label"));
  self->against = GTK_LABEL (add_label (box, NULL, "note-line"));
  add_label (box, _ ("Which way is safe"), "dim-label");
  self->channel = VG_WORDS_FIELD (
      vg_words_field_new ("", _ ("a letter at home, a call after six")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->channel));
  self->papers = add_page_button (add_row (box), _ ("_Letter and telephone card…"), "drafts");
  add_steps (self);
  add_refusal (self);
  add_erasing (self);
  self->never = GTK_CHECK_BUTTON (never);
  g_signal_connect_object (never, "toggled", G_CALLBACK (never_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), never);
}

static void
name_erasing (VgApproachCard *self, const char *name)
{
  g_autofree char *erase = g_strdup_printf (_ ("Erase all of %s…"), name);

  gtk_button_set_label (GTK_BUTTON (self->erase), erase);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->erase), "s", self->party);
}

/* Every person has controls of the same words. */
static void
name_controls (VgApproachCard *self, const char *name)
{
  g_autofree char *channel = g_strdup_printf ("%s, %s", _ ("Which way is safe"), name);
  g_autofree char *words = g_strdup_printf ("%s, %s", _ ("In which words the other may hear it"),
                                            name);
  g_autofree char *never = g_strdup_printf ("%s, %s", _ ("Is not to be contacted any more"), name);

  gtk_label_set_text (self->name, name);
  vg_name (GTK_WIDGET (self->never), never, NULL);
  vg_words_field_set_label (self->channel, channel);
  vg_words_field_set_label (self->words, words);
  vg_name_button (self->papers, name);
  vg_name_button (self->ending, name);
  name_erasing (self, name);
  for (guint i = 0; i < N_STEPS; i++)
    vg_name_button (self->buttons[i], name);
}

static void
set_field (VgApproachCard *self, VgWordsField *field, const char *member, VgWordsSave save)
{
  g_autofree char *draft = g_strdup_printf ("approach/%s#%s", self->party, member);

  vg_words_field_set_is_line (field, TRUE);
  vg_words_field_set_is_whole (field, TRUE);
  vg_words_field_set_saver (field, save, self);
  vg_words_field_set_draft_place (field, self->subject, draft);
}

GtkWidget *
vg_approach_card_new (VgCase *subject, const char *party)
{
  VgApproachCard *self = g_object_new (VG_TYPE_APPROACH_CARD, NULL);
  g_autofree char *name = vg_people_dup_name (subject, party);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  set_field (self, self->channel, "channel", save_channel);
  set_field (self, self->words, "words", save_words);
  name_controls (self, name);
  return GTK_WIDGET (self);
}

const char *
vg_approach_card_get_party (VgApproachCard *self)
{
  g_return_val_if_fail (VG_IS_APPROACH_CARD (self), NULL);

  return self->party;
}

/* --- What it shows --- */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_waiting (VgApproachCard *self, VgWayRules *rules)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find_of (self->subject, self->party);
  g_autofree char *said = NULL;

  if (waiting != NULL)
    said = vg_waiting_say (waiting, gtk_label_get_text (self->name), rules);
  show_text (self->waiting, said);
}

/* That somebody is not to be contacted stands there always; the rest matters until there is
 * an answer, and a way that is safe.
 */
static void
show_against (VgApproachCard *self, const VgApproach *approach, gboolean is_over)
{
  g_autofree char *warning = vg_approach_say_warning (self->subject, self->party);
  g_autoptr (GPtrArray) why = NULL;
  g_autofree char *text = NULL;

  if (warning != NULL || is_over || vg_approach_is_settled (approach)) {
    show_text (self->against, warning);
    return;
  }

  vg_approach_may_go (self->subject, self->party, &why);
  g_ptr_array_add (why, NULL);
  text = g_strjoinv ("\n", (char **) why->pdata);
  show_text (self->against, text);
}

static void
show_steps (VgApproachCard *self, const VgApproach *approach, VgWayRules *rules)
{
  gboolean may_go = vg_approach_may_go (self->subject, self->party, NULL) == VG_TRUTH_YES;
  gboolean is_over = vg_approach_is_over (approach, rules);

  for (guint i = 0; i < N_STEPS; i++) {
    gboolean is_out = steps[i].state == VG_APPROACH_SENT || steps[i].state == VG_APPROACH_REMINDED;

    gtk_widget_set_visible (self->buttons[i],
                            vg_approach_act_follows (approach, steps[i].state, rules) &&
                                (!is_out || may_go));
  }
  gtk_widget_set_visible (gtk_widget_get_parent (self->papers),
                          !approach->is_not_to_be_contacted && !is_over &&
                              approach->state != VG_APPROACH_ANSWERED);
  gtk_widget_set_visible (self->ending, is_over);
}

static void
show_refusal (VgApproachCard *self, const VgApproach *approach)
{
  const char *const chosen[] = { approach->may_tell, NULL };
  gboolean is_refused = approach->state == VG_APPROACH_REFUSED;

  gtk_widget_set_visible (self->refusal, is_refused);
  vg_value_buttons_show (self->may_tell, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->words), g_str_equal (approach->may_tell, "words"));
  vg_words_field_show (self->words, approach->words);
  vg_date_field_show (self->delete_on, approach->delete_on);
}

static void
show_erasing (VgApproachCard *self, const VgApproach *approach)
{
  gtk_widget_set_visible (self->erase,
                          approach->delete_on != NULL && gtk_widget_get_sensitive (self->erase));
}

/* Where the button that was pressed has gone: to what is asked next. */
static void
move_focus (VgApproachCard *self)
{
  if (gtk_widget_get_visible (self->refusal)) {
    gtk_widget_grab_focus (vg_value_buttons_get_first (self->may_tell));
    return;
  }

  for (guint i = 0; i < N_STEPS; i++)
    if (gtk_widget_get_visible (self->buttons[i]) && gtk_widget_grab_focus (self->buttons[i]))
      return;
}

/* The step whose button has the focus, or NULL. */
static GtkWidget *
find_focused_step (VgApproachCard *self)
{
  for (guint i = 0; i < N_STEPS; i++)
    if (gtk_widget_has_focus (self->buttons[i]))
      return self->buttons[i];

  return NULL;
}

void
vg_approach_card_show (VgApproachCard *self, VgWayRules *rules)
{
  g_autoptr (VgApproach) approach = NULL;
  GtkWidget *pressed = NULL;

  g_return_if_fail (VG_IS_APPROACH_CARD (self));

  pressed = find_focused_step (self);
  approach = vg_approach_new (self->subject, self->party);
  self->is_showing = TRUE;
  gtk_label_set_text (self->state, vg_approach_say (approach));
  show_waiting (self, rules);
  show_against (self, approach, vg_approach_is_over (approach, rules));
  show_steps (self, approach, rules);
  show_refusal (self, approach);
  show_erasing (self, approach);
  vg_words_field_show (self->channel, approach->channel);
  gtk_check_button_set_active (self->never, approach->is_not_to_be_contacted);
  self->is_showing = FALSE;
  if (pressed != NULL && !gtk_widget_get_visible (pressed))
    move_focus (self);
}
