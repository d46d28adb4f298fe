/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/goal-card.h"

#include "base/json.h"
#include "base/language.h"
#include "interview/goal-record.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"
#include "ui/interview/sayings.h"

#include <glib/gi18n-lib.h>

#define NAME_CHARS 40

typedef struct {
  const char *value;
  const char *label;
} Word;

/* The parts of a goal in the order of the talk. Without words: a text; without a heading: the
 * rehearsal that the list of kinds asks.
 */
static const struct {
  const char *member;
  const char *heading;
  const Word *words;
} parts[] = {
  { "words", N_ ("In their own words"), NULL },
  { "looks-like", N_ ("How will they notice that it is reached?"), NULL },
  { "who", N_ ("Who can make it happen?"),
    (const Word[]){ { "self", N_ ("They themselves") },
                    { "other", N_ ("The other") },
                    { "arrangement", N_ ("An arrangement") },
                    { NULL, NULL } } },
  { "feasible", N_ ("Is it feasible?"),
    (const Word[]){ { "regardless", N_ ("Whatever the other does") },
                    { "needs-other", N_ ("Needs the other") },
                    { "not-here", N_ ("Not here") },
                    { NULL, NULL } } },
  { "smaller-step", N_ ("What would be a smaller step?"), NULL },
  { "if-not", NULL, NULL },
};

struct _VgGoalCard {
  GtkBox parent_instance;

  GtkToggleButton *head;
  GtkImage *arrow;
  GtkLabel *words_label;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  GtkBox *parts;

  GtkWidget *widgets[G_N_ELEMENTS (parts)];
  VgValueButtons *importance;
  GtkDropDown *kind;

  VgCase *subject;
  char *party;
  char *place;
  VgGoalList *kinds;
  GPtrArray *codes;
  gboolean is_showing;
};

enum {
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgGoalCard, vg_goal_card, GTK_TYPE_BOX)

static void
tell (VgGoalCard *self, GError *error)
{
  g_autoptr (GError) told = error;

  if (told != NULL)
    g_signal_emit (self, signals[FAILED], 0, told->message);
}

static const char *
member_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "vg-member");
}

static gboolean
save_text (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgGoalCard *self = VG_GOAL_CARD (user_data);
  JsonNode *value = *text != '\0' ? vg_json_new_string (text) : NULL;

  return vg_goal_record_set (self->subject, self->place, member_of (field), value, error);
}

static void
word_chosen_cb (VgGoalCard *self, const char *value, gboolean is_on, VgValueButtons *buttons)
{
  GError *error = NULL;

  vg_goal_record_set (self->subject, self->place, member_of (buttons), vg_json_new_string (value),
                      &error);
  tell (self, error);
}

static void
importance_chosen_cb (VgGoalCard *self, const char *value)
{
  GError *error = NULL;

  vg_goal_record_set (self->subject, self->place, "importance",
                      vg_json_new_int (g_ascii_strtoll (value, NULL, 10)), &error);
  tell (self, error);
}

static void
kind_chosen_cb (VgGoalCard *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);
  const char *code = selected < self->codes->len ? self->codes->pdata[selected] : NULL;
  GError *error = NULL;

  if (self->is_showing)
    return;
  vg_goal_record_set (self->subject, self->place, "code",
                      code != NULL ? vg_json_new_string (code) : NULL, &error);
  tell (self, error);
}

static void
toggled_cb (VgGoalCard *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->head);

  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->parts), is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head), GTK_ACCESSIBLE_STATE_EXPANDED, is_open,
                               -1);
}

static void
up_cb (VgGoalCard *self)
{
  GError *error = NULL;

  vg_goal_record_move (self->subject, self->party, self->place, -1, &error);
  tell (self, error);
}

static void
down_cb (VgGoalCard *self)
{
  GError *error = NULL;

  vg_goal_record_move (self->subject, self->party, self->place, 1, &error);
  tell (self, error);
}

static void
remove_cb (VgGoalCard *self)
{
  g_autoptr (VgGoalCard) kept = g_object_ref (self);
  GError *error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self), "interview.say", "s",
                              _ ("Taken away. Ctrl+Z brings it back."));
  vg_goal_record_remove (self->subject, self->place, &error);
  tell (kept, error);
}

static void
vg_goal_card_dispose (GObject *object)
{
  VgGoalCard *self = VG_GOAL_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_GOAL_CARD);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->kinds, vg_goal_list_unref);

  G_OBJECT_CLASS (vg_goal_card_parent_class)->dispose (object);
}

static void
vg_goal_card_finalize (GObject *object)
{
  VgGoalCard *self = VG_GOAL_CARD (object);

  g_free (self->party);
  g_free (self->place);
  g_ptr_array_unref (self->codes);

  G_OBJECT_CLASS (vg_goal_card_parent_class)->finalize (object);
}

static void
vg_goal_card_class_init (VgGoalCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vg_goal_card_dispose;
  object_class->finalize = vg_goal_card_finalize;

  signals[FAILED] = g_signal_new ("failed", VG_TYPE_GOAL_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/goal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, head);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, words_label);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, up);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, down);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, remove);
  gtk_widget_class_bind_template_child (widget_class, VgGoalCard, parts);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
vg_goal_card_init (VgGoalCard *self)
{
  self->codes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What the part asks, or NULL where it asks nothing. */
static const char *
get_heading (VgGoalCard *self, guint index)
{
  const char *address = vg_people_get_address (self->subject, self->party);

  if (parts[index].heading != NULL)
    return _ (parts[index].heading);

  return self->kinds != NULL ? vg_goal_list_get_rehearsal (self->kinds, vg_language_get (), address)
                             : NULL;
}

static void
add_text (VgGoalCard *self, guint index)
{
  const char *member = parts[index].member;
  g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, member);
  VgWordsField *field = VG_WORDS_FIELD (vg_words_field_new (get_heading (self, index), NULL));

  g_object_set_data (G_OBJECT (field), "vg-member", (gpointer) member);
  vg_words_field_set_saver (field, save_text, self);
  vg_words_field_set_draft_place (field, self->subject, draft);
  if (index == 0)
    vg_words_field_set_form (field, "quotation");
  else
    vg_words_field_set_is_line (field, TRUE);
  self->widgets[index] = GTK_WIDGET (field);
  gtk_box_append (self->parts, GTK_WIDGET (field));
}

static void
add_words (VgGoalCard *self, guint index)
{
  VgValueButtons *buttons = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, _ (parts[index].heading)));

  g_object_set_data (G_OBJECT (buttons), "vg-member", (gpointer) parts[index].member);
  for (const Word *word = parts[index].words; word->value != NULL; word++)
    vg_value_buttons_add (buttons, word->value, _ (word->label));
  g_signal_connect_object (buttons, "chosen", G_CALLBACK (word_chosen_cb), self, G_CONNECT_SWAPPED);
  self->widgets[index] = GTK_WIDGET (buttons);
  gtk_box_append (self->parts, GTK_WIDGET (buttons));
}

static void
add_importance (VgGoalCard *self)
{
  self->importance = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, _ ("How important, from 0 to 10?")));
  for (guint i = 0; i <= 10; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i);

    vg_value_buttons_add (self->importance, number, number);
  }
  g_signal_connect_object (self->importance, "chosen", G_CALLBACK (importance_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->parts,
                  vg_text_label_new (_ ("How important, from 0 to 10?"), "vg-heading"));
  gtk_box_append (self->parts, GTK_WIDGET (self->importance));
}

/* The kinds that fit this person's role; the first choice is none. */
static void
add_kind (VgGoalCard *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *role = vg_people_get_role (self->subject, self->party);

  if (self->kinds == NULL)
    return;

  gtk_string_list_append (labels, _ ("Not chosen yet"));
  g_ptr_array_add (self->codes, NULL);
  for (guint i = 0; i < vg_goal_list_get_n (self->kinds); i++) {
    if (g_strcmp0 (vg_goal_list_get_role (self->kinds, i), role) != 0)
      continue;
    gtk_string_list_append (labels, vg_goal_list_get_label (self->kinds, i, vg_language_get ()));
    g_ptr_array_add (self->codes, (gpointer) vg_goal_list_get_code (self->kinds, i));
  }

  self->kind = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL));
  vg_name (GTK_WIDGET (self->kind), _ ("Kind of goal"), NULL);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, vg_text_label_new (_ ("Kind of goal, for you alone"), "vg-heading"));
  gtk_box_append (self->parts, GTK_WIDGET (self->kind));
}

static void
build (VgGoalCard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (get_heading (self, i) == NULL)
      continue;
    gtk_box_append (self->parts, vg_text_label_new (get_heading (self, i), "vg-heading"));
    if (parts[i].words != NULL)
      add_words (self, i);
    else
      add_text (self, i);
    if (g_str_equal (parts[i].member, "looks-like"))
      add_importance (self);
  }
  add_kind (self);
}

GtkWidget *
vg_goal_card_new (VgCase *subject, const char *party, const char *place, VgGoalList *kinds)
{
  VgGoalCard *self = g_object_new (VG_TYPE_GOAL_CARD, NULL);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  self->place = g_strdup (place);
  self->kinds = kinds != NULL ? vg_goal_list_ref (kinds) : NULL;
  build (self);

  return GTK_WIDGET (self);
}

const char *
vg_goal_card_get_place (VgGoalCard *self)
{
  g_return_val_if_fail (VG_IS_GOAL_CARD (self), NULL);

  return self->place;
}

VgWordsField *
vg_goal_card_get_field (VgGoalCard *self, guint index)
{
  g_return_val_if_fail (VG_IS_GOAL_CARD (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i].words == NULL && self->widgets[i] != NULL && index-- == 0)
      return VG_WORDS_FIELD (self->widgets[i]);
  }

  return NULL;
}

static void
show_kind (VgGoalCard *self, const char *code)
{
  guint selected = 0;

  if (self->kind == NULL)
    return;
  for (guint i = 1; i < self->codes->len; i++) {
    if (g_strcmp0 (self->codes->pdata[i], code) == 0)
      selected = i;
  }
  gtk_drop_down_set_selected (self->kind, selected);
}

static void
show_names (VgGoalCard *self, const char *words, guint number, guint of)
{
  g_autofree char *marked = vg_mark_fragment ("quotation", words);
  g_autofree char *first = vg_say_first_words (words, NAME_CHARS);
  g_autofree char *name = g_strdup_printf (_ ("Goal %u: %s"), number, words);
  g_autofree char *up = g_strdup_printf (_ ("More important: %s"), first);
  g_autofree char *down = g_strdup_printf (_ ("Less important: %s"), first);
  g_autofree char *remove = g_strdup_printf (_ ("Take away: %s"), first);

  gtk_label_set_text (self->words_label, marked);
  vg_name (GTK_WIDGET (self->head), name, NULL);
  vg_name (self->up, up, NULL);
  vg_name (self->down, down, NULL);
  vg_name (self->remove, remove, NULL);
  gtk_widget_set_visible (self->up, of > 1);
  gtk_widget_set_visible (self->down, of > 1);
  gtk_widget_set_sensitive (self->up, number > 1);
  gtk_widget_set_sensitive (self->down, number < of);
}

void
vg_goal_card_show (VgGoalCard *self, guint number, guint of)
{
  JsonObject *goal = NULL;
  const char *words = NULL;
  gint64 importance = 0;
  g_autofree char *chosen = NULL;

  g_return_if_fail (VG_IS_GOAL_CARD (self));

  goal = vg_case_get_object (self->subject, self->place);
  words = vg_json_get_string (goal, "words");
  show_names (self, words != NULL ? words : _ ("without words yet"), number, of);

  self->is_showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *value = vg_json_get_string (goal, parts[i].member);

    if (self->widgets[i] == NULL)
      continue;
    if (parts[i].words == NULL)
      vg_words_field_show (VG_WORDS_FIELD (self->widgets[i]), value);
    else
      vg_value_buttons_show (VG_VALUE_BUTTONS (self->widgets[i]),
                             (const char *const[]){ value, NULL });
  }
  importance = vg_json_get_int (goal, "importance", -1);
  chosen = g_strdup_printf ("%" G_GINT64_FORMAT, importance);
  vg_value_buttons_show (self->importance,
                         importance >= 0 ? (const char *const[]){ chosen, NULL } : NULL);
  show_kind (self, vg_json_get_string (goal, "code"));
  self->is_showing = FALSE;
}

void
vg_goal_card_set_is_open (VgGoalCard *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_GOAL_CARD (self));

  gtk_toggle_button_set_active (self->head, is_open);
}

void
vg_goal_card_begin (VgGoalCard *self)
{
  g_return_if_fail (VG_IS_GOAL_CARD (self));

  vg_goal_card_set_is_open (self, TRUE);
  gtk_widget_grab_focus (self->widgets[1]);
}
