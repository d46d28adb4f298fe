/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/json.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/common/value-buttons.h"
#include "ui/interview/editor-kinds.h"
#include "ui/interview/fragment-row.h"
#include "ui/interview/goal-card.h"
#include "ui/interview/note-editor.h"

#define A_WEEK_LATER "2199-01-08T10:00:00Z"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgInterview *interview;
} Table;

static void
set_up (Table *table, gconstpointer guide)
{
  const char *party = g_str_equal (guide, "intake") ? NULL : guide;

  table->folder = practice_new_folder ();
  table->shelf = practice_read_shelf ();
  table->file = practice_open_case (table->folder);
  table->interview = vg_interview_new (vg_case_file_get_case (table->file), table->shelf,
                                       vg_shelf_find (table->shelf, guide), party);
}

static void
tear_down (Table *table, gconstpointer guide)
{
  g_assert_finalize_object (table->interview);
  g_object_unref (table->file);
  vg_shelf_unref (table->shelf);
  practice_remove_folder (table->folder);
}

static VgEditor *
open_item (Table *table, const char *id)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (table->interview), id);

  return VG_EDITOR (g_object_ref_sink (vg_editor_kinds_make (table->interview, item)));
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint *number)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*number)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, number);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static GtkWidget *
nth (gpointer widget, GType type, guint number)
{
  return find (widget, type, &number);
}

/* The last field for words is the one for something new. */
static void
type (VgEditor *editor, const char *text)
{
  GtkWidget *view = NULL;

  for (guint i = 0; nth (editor, GTK_TYPE_TEXT_VIEW, i) != NULL; i++)
    view = nth (editor, GTK_TYPE_TEXT_VIEW, i);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
save (VgEditor *editor)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_editor_save (editor, &error));
  g_assert_no_error (error);
}

static void
test_every_item_has_an_editor_that_goes_away_whole (Table *table, gconstpointer guide_id)
{
  VgGuide *guide = vg_interview_get_guide (table->interview);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgEditor *editor = open_item (table, vg_item_get_id (vg_guide_get_item (guide, i)));

    vg_editor_show (editor);
    save (editor);
    g_assert_finalize_object (editor);
  }
  g_assert_null (vg_case_get_undoable (vg_case_file_get_case (table->file)));
}

static void
test_what_is_typed_stays_in_the_field_until_another_is_begun (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "V07");

  type (editor, "Eerst dit.");
  save (editor);
  g_assert_nonnull (vg_case_get (subject, "answer/harmed/V07/1"));
  vg_editor_show (editor);
  g_assert_null (nth (editor, VG_TYPE_FRAGMENT_ROW, 0));

  type (editor, " En dat.");
  save (editor);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "answer/harmed/V07/1"), "text"),
                   ==, "Eerst dit. En dat.");
  g_assert_null (vg_case_get (subject, "answer/harmed/V07/2"));

  vg_editor_set_form (editor, "observation");
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "answer/harmed/V07/1"), "as"),
                   ==, "observation");
  g_assert_finalize_object (editor);

  editor = open_item (table, "V07");
  g_assert_nonnull (nth (editor, VG_TYPE_FRAGMENT_ROW, 0));
  g_assert_finalize_object (editor);
}

static void
check_kind (Table *table, const char *id, const char *as)
{
  VgEditor *editor = open_item (table, id);
  VgCase *subject = vg_case_file_get_case (table->file);
  g_autoptr (GPtrArray) places = NULL;

  type (editor, "Zo was het.");
  save (editor);
  places = vg_interview_list_fragments (table->interview, vg_editor_get_item (editor));
  g_assert_cmpuint (places->len, >, 0);
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, places->pdata[places->len - 1]), "as"), ==,
      as);
  g_assert_finalize_object (editor);
}

static void
choose_kind (Table *table, const char *id, const char *as)
{
  VgEditor *editor = open_item (table, id);

  vg_editor_set_form (editor, as);
  g_assert_finalize_object (editor);
}

static void
test_the_kind_of_words_stays_for_the_next_question_of_the_talk (Table *table, gconstpointer guide)
{
  choose_kind (table, "V07", "paraphrase");
  check_kind (table, "V07", "paraphrase");
  check_kind (table, "V08", "paraphrase");
  choose_kind (table, "V09", "observation");
  check_kind (table, "V09", "paraphrase");
  choose_kind (table, "V09", "quotation");
  check_kind (table, "V10", "quotation");
}

static void
test_an_observation_stays_for_no_other_question (Table *table, gconstpointer guide)
{
  VgEditor *editor = open_item (table, "V07");
  JsonObject *record = NULL;

  vg_editor_set_form (editor, "observation");
  type (editor, "Kijkt weg.");
  save (editor);
  record = vg_case_get_object (vg_case_file_get_case (table->file), "answer/harmed/V07/1");
  g_assert_cmpstr (vg_json_get_string (record, "as"), ==, "observation");
  g_assert_finalize_object (editor);
  check_kind (table, "V08", "quotation");
}

static void
test_a_new_talk_begins_with_their_own_words (Table *table, gconstpointer guide)
{
  VgInterview *before = table->interview;

  choose_kind (table, "V07", "paraphrase");
  check_kind (table, "V07", "paraphrase");

  vg_clock_hold (A_WEEK_LATER);
  table->interview = vg_interview_new (vg_case_file_get_case (table->file), table->shelf,
                                       vg_interview_get_guide (before), "harmed");
  g_assert_finalize_object (before);
  check_kind (table, "V08", "quotation");
  vg_clock_hold (NULL);
}

static void
test_undo_empties_the_field_it_came_from (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "V07");
  g_autoptr (GPtrArray) places = NULL;

  type (editor, "Eerst dit.");
  save (editor);
  g_assert_true (vg_case_undo (subject));
  vg_editor_show (editor);
  type (editor, "Nu dit.");
  save (editor);
  places = vg_case_list (subject, "answer/harmed/V07");
  g_assert_cmpuint (places->len, ==, 1);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, places->pdata[0]), "text"), ==,
                   "Nu dit.");
  g_assert_finalize_object (editor);
}

static void
test_a_goal_typed_becomes_a_goal (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "V-goals");
  g_autoptr (GPtrArray) before = vg_case_list (subject, "goal/harmed");
  g_autoptr (GPtrArray) after = NULL;

  type (editor, "Rust in de nacht");
  save (editor);
  after = vg_case_list (subject, "goal/harmed");
  g_assert_cmpuint (after->len, ==, before->len + 1);
  save (editor);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "goal/harmed/1"), "words"), ==,
                   "Rust in de nacht");
  g_assert_finalize_object (editor);
}

/* Whether the field itself takes the key. */
static gboolean
press (GtkWidget *window, guint keyval, GdkModifierType state)
{
  GtkWidget *view = gtk_root_get_focus (GTK_ROOT (window));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
        gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &is_handled);
  }

  return is_handled;
}

static void
test_enter_makes_the_goal_and_leaves_the_field_for_the_next (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "V-goals");
  GtkWidget *window = on_screen_show (GTK_WIDGET (editor));
  GtkTextBuffer *buffer = NULL;

  vg_editor_focus (editor);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (window))));
  gtk_text_buffer_insert_at_cursor (buffer, "Rust in de nacht", -1);
  g_assert_false (press (window, GDK_KEY_Return, GDK_SHIFT_MASK));
  g_assert_null (vg_case_get (subject, "goal/harmed/1"));
  g_assert_true (press (window, GDK_KEY_Return, 0));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "goal/harmed/1"), "words"), ==,
                   "Rust in de nacht");
  vg_editor_show (editor);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 0);
  g_assert_true (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (window)))) == buffer);
  g_assert_true (press (window, GDK_KEY_Return, 0));
  g_assert_null (vg_case_get (subject, "goal/harmed/2"));
  g_object_unref (editor);
  on_screen_close (window, GTK_WIDGET (editor));
}

static void
test_a_goal_asks_how_it_is_when_it_does_not_work_out (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  g_autoptr (VgGoalList) kinds = vg_goal_list_read (NULL);
  GtkWidget *card = g_object_ref_sink (
      vg_goal_card_new (subject, "harmed", "goal/harmed/g1", kinds));
  guint number = 3;
  GtkTextView *view = GTK_TEXT_VIEW (find (card, GTK_TYPE_TEXT_VIEW, &number));
  VgWordsField *field = vg_goal_card_get_field (VG_GOAL_CARD (card), 3);

  vg_goal_card_show (VG_GOAL_CARD (card), 1, 1);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Dan fiets ik om.", -1);
  g_assert_true (vg_words_field_save (field, NULL));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "goal/harmed/g1"), "if-not"),
                   ==, "Dan fiets ik om.");
  g_assert_null (vg_goal_card_get_field (VG_GOAL_CARD (card), 4));
  g_assert_finalize_object (card);
}

static void
test_the_card_of_a_goal_shows_that_it_opens (Table *table, gconstpointer guide)
{
  g_autoptr (VgGoalList) kinds = vg_goal_list_read (NULL);
  GtkWidget *card = g_object_ref_sink (
      vg_goal_card_new (vg_case_file_get_case (table->file), "harmed", "goal/harmed/g1", kinds));
  guint number = 0;
  GtkImage *arrow = GTK_IMAGE (find (card, GTK_TYPE_IMAGE, &number));

  vg_goal_card_show (VG_GOAL_CARD (card), 1, 1);
  g_assert_cmpstr (gtk_image_get_icon_name (arrow), ==, "pan-end-symbolic");
  vg_goal_card_set_is_open (VG_GOAL_CARD (card), TRUE);
  g_assert_cmpstr (gtk_image_get_icon_name (arrow), ==, "pan-down-symbolic");
  g_assert_finalize_object (card);
}

static void
test_a_chosen_value_is_recorded_at_once (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "I-event");

  g_assert_cmpstr (vg_case_get_text (subject, "case/event"), ==, "sexual");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nth (editor, GTK_TYPE_CHECK_BUTTON, 1)), TRUE);
  g_assert_cmpstr (vg_case_get_text (subject, "case/event"), ==, "domestic");

  g_assert_true (vg_case_undo (subject));
  vg_editor_show (editor);
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (nth (editor, GTK_TYPE_CHECK_BUTTON, 0))));
  g_assert_null (vg_case_get_undoable (subject));
  g_assert_finalize_object (editor);
}

static void
test_a_consent_is_taken_back_only_once_it_was_given (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgEditor *editor = open_item (table, "V-consent-evaluation");
  const char *place = "consent/harmed/evaluation";
  GtkWidget *withdrawn = nth (editor, GTK_TYPE_TOGGLE_BUTTON, 2);

  g_assert_true (vg_case_set (subject, place, NULL, NULL));
  vg_editor_show (editor);
  g_assert_false (gtk_widget_get_visible (withdrawn));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth (editor, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  vg_editor_show (editor);
  g_assert_true (gtk_widget_get_visible (withdrawn));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (withdrawn), TRUE);
  vg_editor_show (editor);
  g_assert_true (gtk_widget_get_visible (withdrawn));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, place), "state"), ==,
                   "withdrawn");
  g_assert_finalize_object (editor);
}

static void
test_words_without_an_answer_say_what_is_open (Table *table, gconstpointer guide)
{
  static const char *const ids[] = { "V-consent-evaluation", "V-inform-role" };
  static const char *const told[] = { "Yes or no is still open.",
                                      "Whether this was explained is still open." };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    VgItem *item = vg_guide_find_item (vg_interview_get_guide (table->interview), ids[i]);
    g_autofree char *place = vg_interview_dup_place (table->interview, item);
    VgEditor *editor = NULL;

    g_assert_true (vg_case_set (vg_case_file_get_case (table->file), place, NULL, NULL));
    editor = open_item (table, ids[i]);
    g_assert_null (vg_editor_get_open (editor));
    type (editor, "Ja goed, nu maar.");
    save (editor);
    vg_editor_show (editor);
    g_assert_cmpstr (vg_editor_get_open (editor), ==, told[i]);
    g_assert_true (on_screen_shows (GTK_WIDGET (editor), told[i]));
    g_assert_true (
        vg_interview_set_value (table->interview, item, vg_json_new_string ("given"), NULL));
    vg_editor_show (editor);
    g_assert_null (vg_editor_get_open (editor));
    g_assert_false (on_screen_shows (GTK_WIDGET (editor), told[i]));
    g_assert_finalize_object (editor);
  }
}

static gboolean
has_focus (GtkWidget *window, GtkWidget *inside)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && (focus == inside || gtk_widget_is_ancestor (focus, inside));
}

static void
test_one_arrives_in_the_words_not_on_a_button (Table *table, gconstpointer guide)
{
  static const char *const ids[] = { "V-consent-evaluation", "V-inform-role" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    VgEditor *editor = open_item (table, ids[i]);
    GtkWidget *window = on_screen_show (GTK_WIDGET (editor));

    vg_editor_focus (editor);
    g_assert_true (has_focus (window, nth (editor, VG_TYPE_WORDS_FIELD, 0)));
    g_object_unref (editor);
    on_screen_close (window, GTK_WIDGET (editor));
  }
}

static void
test_an_acknowledgement_begins_with_its_words (Table *table, gconstpointer guide)
{
  VgEditor *editor = open_item (table, "A-facet-act");
  GtkWidget *window = on_screen_show (GTK_WIDGET (editor));

  vg_editor_focus (editor);
  g_assert_true (has_focus (window, nth (editor, VG_TYPE_WORDS_FIELD, 0)));
  g_object_unref (editor);
  on_screen_close (window, GTK_WIDGET (editor));
}

static void
test_what_was_pressed_is_said_in_words_next (Table *table, gconstpointer guide)
{
  VgEditor *editor = open_item (table, "V-consent-evaluation");
  GtkWidget *window = on_screen_show (GTK_WIDGET (editor));
  GtkWidget *no = nth (editor, GTK_TYPE_TOGGLE_BUTTON, 1);

  gtk_widget_grab_focus (no);
  g_assert_true (has_focus (window, no));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (no), TRUE);
  g_assert_true (has_focus (window, nth (editor, VG_TYPE_WORDS_FIELD, 0)));
  g_object_unref (editor);
  on_screen_close (window, GTK_WIDGET (editor));

  editor = open_item (table, "V-inform-role");
  window = on_screen_show (GTK_WIDGET (editor));
  gtk_widget_grab_focus (nth (editor, GTK_TYPE_CHECK_BUTTON, 0));
  gtk_widget_activate (nth (editor, GTK_TYPE_CHECK_BUTTON, 0));
  g_assert_true (has_focus (window, nth (editor, VG_TYPE_WORDS_FIELD, 0)));
  g_object_unref (editor);
  on_screen_close (window, GTK_WIDGET (editor));
}

static void
set_own (Table *table, const char *place, const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *value = text != NULL ? json_from_string (text, &error) : NULL;

  g_assert_no_error (error);
  g_assert_true (vg_case_set (vg_case_file_get_case (table->file), place, value, &error));
  g_assert_no_error (error);
}

/* Two goals; the second matters more and has its importance already. */
static void
put_two_goals (Table *table)
{
  g_autoptr (GPtrArray) goals = vg_case_list (vg_case_file_get_case (table->file), "goal/harmed");

  for (guint i = 0; i < goals->len; i++)
    set_own (table, goals->pdata[i], NULL);
  set_own (table, "answer/harmed/V28", NULL);
  set_own (table, "goal/harmed/1", "{\"words\":\"Rust\",\"order\":1}");
  set_own (table, "goal/harmed/2", "{\"words\":\"Vragen\",\"order\":2,\"importance\":9}");
}

static gint64
importance_of (Table *table, const char *place)
{
  return vg_json_get_int (vg_case_get_object (vg_case_file_get_case (table->file), place),
                          "importance", -1);
}

static void
test_each_goal_is_asked_how_important_it_is (Table *table, gconstpointer guide)
{
  VgEditor *editor = NULL;
  GtkWidget *window = NULL;
  GtkWidget *second = NULL;

  put_two_goals (table);
  editor = open_item (table, "V28");
  window = on_screen_show (GTK_WIDGET (editor));
  second = nth (editor, VG_TYPE_VALUE_BUTTONS, 1);
  g_assert_nonnull (second);
  g_assert_null (nth (editor, VG_TYPE_VALUE_BUTTONS, 2));
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (nth (second, GTK_TYPE_TOGGLE_BUTTON, 9))));

  vg_editor_focus (editor);
  g_assert_true (has_focus (window, nth (editor, VG_TYPE_VALUE_BUTTONS, 0)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth (editor, GTK_TYPE_TOGGLE_BUTTON, 7)), TRUE);
  g_assert_cmpint (importance_of (table, "goal/harmed/1"), ==, 7);
  g_assert_cmpint (importance_of (table, "goal/harmed/2"), ==, 9);
  g_assert_null (vg_case_get (vg_case_file_get_case (table->file), "answer/harmed/V28"));
  g_object_unref (editor);
  on_screen_close (window, GTK_WIDGET (editor));
}

static void
test_a_smaller_step_is_noted_with_its_goal (Table *table, gconstpointer guide)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  g_autoptr (GPtrArray) own = vg_case_list (subject, "answer/harmed/V29");
  VgEditor *editor = NULL;

  put_two_goals (table);
  for (guint i = 0; i < own->len; i++)
    set_own (table, own->pdata[i], NULL);
  editor = open_item (table, "V29");
  g_assert_nonnull (nth (editor, VG_TYPE_WORDS_FIELD, 1));
  type (editor, "Eén vraag, op papier.");
  save (editor);
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "goal/harmed/2"), "smaller-step"), ==,
      "Eén vraag, op papier.");
  g_assert_cmpint (importance_of (table, "goal/harmed/2"), ==, 9);
  g_assert_finalize_object (editor);
}

/* Without goals, and where the question was answered by itself, it is a question like any other. */
static void
test_without_goals_it_is_a_question_like_any_other (Table *table, gconstpointer guide)
{
  VgEditor *editor = NULL;

  put_two_goals (table);
  editor = open_item (table, "V28");
  set_own (table, "goal/harmed/1", NULL);
  vg_editor_show (editor);
  g_assert_null (nth (editor, VG_TYPE_VALUE_BUTTONS, 1));
  g_assert_true (vg_editor_kinds_is_right (editor));
  set_own (table, "goal/harmed/2", NULL);
  vg_editor_show (editor);
  g_assert_false (vg_editor_kinds_is_right (editor));
  g_assert_finalize_object (editor);

  editor = open_item (table, "V28");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth (editor, GTK_TYPE_TOGGLE_BUTTON, 5)), TRUE);
  set_own (table, "goal/harmed/1", "{\"words\":\"Rust\",\"order\":1}");
  g_assert_true (vg_editor_kinds_is_right (editor));
  g_assert_finalize_object (editor);
}

static void
test_a_kind_without_an_editor_is_no_crash (void)
{
  g_assert_true (vg_editor_kinds_find (VG_ITEM_RISK) == G_TYPE_INVALID);
  g_assert_true (vg_editor_kinds_find (VG_ITEM_NOTE) == VG_TYPE_NOTE_EDITOR);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/ui/editors/every-item-has-an-editor-that-goes-away-whole/harmed", Table, "harmed",
              set_up, test_every_item_has_an_editor_that_goes_away_whole, tear_down);
  g_test_add ("/ui/editors/every-item-has-an-editor-that-goes-away-whole/accused", Table, "accused",
              set_up, test_every_item_has_an_editor_that_goes_away_whole, tear_down);
  g_test_add ("/ui/editors/every-item-has-an-editor-that-goes-away-whole/intake", Table, "intake",
              set_up, test_every_item_has_an_editor_that_goes_away_whole, tear_down);
  g_test_add ("/ui/editors/what-is-typed-stays-in-the-field-until-another-is-begun", Table,
              "harmed", set_up, test_what_is_typed_stays_in_the_field_until_another_is_begun,
              tear_down);
  g_test_add ("/ui/editors/the-kind-of-words-stays-for-the-next-question-of-the-talk", Table,
              "harmed", set_up, test_the_kind_of_words_stays_for_the_next_question_of_the_talk,
              tear_down);
  g_test_add ("/ui/editors/an-observation-stays-for-no-other-question", Table, "harmed", set_up,
              test_an_observation_stays_for_no_other_question, tear_down);
  g_test_add ("/ui/editors/a-new-talk-begins-with-their-own-words", Table, "harmed", set_up,
              test_a_new_talk_begins_with_their_own_words, tear_down);
  g_test_add ("/ui/editors/undo-empties-the-field-it-came-from", Table, "harmed", set_up,
              test_undo_empties_the_field_it_came_from, tear_down);
  g_test_add ("/ui/editors/a-goal-asks-how-it-is-when-it-does-not-work-out", Table, "harmed",
              set_up, test_a_goal_asks_how_it_is_when_it_does_not_work_out, tear_down);
  g_test_add ("/ui/editors/a-goal-typed-becomes-a-goal", Table, "harmed", set_up,
              test_a_goal_typed_becomes_a_goal, tear_down);
  g_test_add ("/ui/editors/enter-makes-the-goal-and-leaves-the-field-for-the-next", Table, "harmed",
              set_up, test_enter_makes_the_goal_and_leaves_the_field_for_the_next, tear_down);
  g_test_add ("/ui/editors/a-chosen-value-is-recorded-at-once", Table, "intake", set_up,
              test_a_chosen_value_is_recorded_at_once, tear_down);
  g_test_add ("/ui/editors/a-consent-is-taken-back-only-once-it-was-given", Table, "harmed", set_up,
              test_a_consent_is_taken_back_only_once_it_was_given, tear_down);
  g_test_add ("/ui/editors/the-card-of-a-goal-shows-that-it-opens", Table, "harmed", set_up,
              test_the_card_of_a_goal_shows_that_it_opens, tear_down);
  g_test_add ("/ui/editors/words-without-an-answer-say-what-is-open", Table, "harmed", set_up,
              test_words_without_an_answer_say_what_is_open, tear_down);
  g_test_add ("/ui/editors/one-arrives-in-the-words-not-on-a-button", Table, "harmed", set_up,
              test_one_arrives_in_the_words_not_on_a_button, tear_down);
  g_test_add ("/ui/editors/an-acknowledgement-begins-with-its-words", Table, "accused", set_up,
              test_an_acknowledgement_begins_with_its_words, tear_down);
  g_test_add ("/ui/editors/what-was-pressed-is-said-in-words-next", Table, "harmed", set_up,
              test_what_was_pressed_is_said_in_words_next, tear_down);
  g_test_add ("/ui/editors/each-goal-is-asked-how-important-it-is", Table, "harmed", set_up,
              test_each_goal_is_asked_how_important_it_is, tear_down);
  g_test_add ("/ui/editors/a-smaller-step-is-noted-with-its-goal", Table, "harmed", set_up,
              test_a_smaller_step_is_noted_with_its_goal, tear_down);
  g_test_add ("/ui/editors/without-goals-it-is-a-question-like-any-other", Table, "harmed", set_up,
              test_without_goals_it_is_a_question_like_any_other, tear_down);
  g_test_add_func ("/ui/editors/a-kind-without-an-editor-is-no-crash",
                   test_a_kind_without_an_editor_is_no_crash);

  return g_test_run ();
}
