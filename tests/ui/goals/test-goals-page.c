/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/goals-page.h"

#include "base/json.h"
#include "derive/matrix.h"
#include "derive/mismatch-act.h"
#include "model/people.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

#define HARMED  "goal/harmed/g4"
#define ACCUSED "goal/accused/g3"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *window;
  GtkWidget *page;
} Table;

static void
take_away (VgCase *subject, const char *prefix)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);
  JsonObject *set = json_object_new ();

  for (guint i = 0; i < places->len; i++)
    json_object_set_null_member (set, places->pdata[i]);
  g_assert_true (vg_case_append (subject, set, NULL, NULL));
}

/* The practice case as it was before its goals were talked through. */
static void
forget_talks (VgCase *subject)
{
  g_autoptr (GPtrArray) goals = vg_case_list (subject, "goal");

  take_away (subject, "mismatch");
  take_away (subject, "told");
  take_away (subject, "release");
  for (guint i = 0; i < goals->len; i++) {
    g_autofree char *place = g_strdup (goals->pdata[i]);
    JsonObject *goal = vg_case_copy_record (subject, place);

    json_object_remove_member (goal, "if-not");
    g_assert_true (vg_case_set (subject, place, vg_json_new_object (goal), NULL));
  }
}

static void
set_up (Table *table, gconstpointer unused)
{
  table->folder = practice_new_folder ();
  table->shelf = practice_read_shelf ();
  table->file = practice_open_case (table->folder);
  table->subject = vg_case_file_get_case (table->file);
  forget_talks (table->subject);
  table->window = gtk_window_new ();
  table->page = g_object_ref_sink (vg_goals_page_new (table->file, table->shelf, NULL));
  gtk_window_set_child (GTK_WINDOW (table->window), table->page);
  gtk_window_present (GTK_WINDOW (table->window));
}

static void
tear_down (Table *table, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (table->window));
  g_assert_finalize_object (table->page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (table->file);
  vg_shelf_unref (table->shelf);
  practice_remove_folder (table->folder);
}

static void
collect_text (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static gboolean
shows (Table *table, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (table->page, text);
  return strstr (text->str, words) != NULL;
}

static void
wait_until_shown (Table *table, const char *words)
{
  gint64 until = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (!shows (table, words) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (table, words));
}

static void
open_pair (Table *table)
{
  wait_until_shown (table, "2 pairs to settle before contact");
  gtk_widget_activate_action (table->page, "goals.pair", "(ss)", HARMED, ACCUSED);
}

static VgMismatch *
new_mismatch (VgCase *subject)
{
  g_autoptr (VgMatrixData) data = vg_matrix_data_read (NULL);
  g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, data);

  return vg_mismatch_new (subject, vg_matrix_find (matrix, HARMED, ACCUSED));
}

static void
note (VgCase *subject, const char *member, const char *text)
{
  g_autoptr (VgMismatch) mismatch = new_mismatch (subject);

  g_assert_true (vg_mismatch_note (subject, mismatch, member, text, NULL));
}

/* As far as what they chose. */
static void
note_before_choice (VgCase *subject)
{
  note (subject, "name", "De een wacht, de ander luistert");
  note (subject, "permission", "2026-05-02");
  note (subject, "told-harmed", "2026-05-03");
  note (subject, "told-accused", "2026-05-04");
  note (subject, "sorted-harmed", "other");
  note (subject, "sorted-accused", "self");
}

static void
settle (VgCase *subject)
{
  static const VgSettlement settlement = { "2026-05-09",
                                           { .words = "Dan een brief", .consent = "given" },
                                           { .words = "Die lees ik", .consent = "given" } };
  g_autoptr (VgMismatch) mismatch = NULL;
  g_autoptr (GError) error = NULL;

  note_before_choice (subject);
  note (subject, "choice", "smaller-step");
  mismatch = new_mismatch (subject);
  vg_mismatch_settle (subject, mismatch, &settlement, &error);
  g_assert_no_error (error);
}

static void
set_goal (VgCase *subject, const char *place, const char *member, const char *text)
{
  JsonObject *goal = vg_case_copy_record (subject, place);

  json_object_set_string_member (goal, member, text);
  g_assert_true (vg_case_set (subject, place, vg_json_new_object (goal), NULL));
}

/* What nobody looked at may clash. */
static void
test_a_pair_not_looked_at_keeps_the_way_from_reading_as_free (Table *table, gconstpointer unused)
{
  take_away (table->subject, "goal");
  set_goal (table->subject, HARMED, "words", "Rust");
  set_goal (table->subject, ACCUSED, "words", "Rust");
  wait_until_shown (table, "1 pair not looked at yet");
  g_assert_false (shows (table, "No pair of goals stands in the way"));
  gtk_widget_activate_action (table->page, "goals.pair", "(ss)", HARMED, ACCUSED);
  gtk_widget_activate_action (table->page, "goals.begin-log", NULL);
  g_assert_true (vg_case_has_under (table->subject, "mismatch"));
}

/* Somebody more is accused, and nobody asked them yet. */
static void
test_whose_goals_are_missing_is_said (Table *table, gconstpointer unused)
{
  JsonObject *person = json_object_new ();

  json_object_set_string_member (person, "role", "accused");
  json_object_set_string_member (person, "side", "accused");
  json_object_set_string_member (person, "name", "Ekster");
  g_assert_true (
      vg_case_set (table->subject, "party/accused-2", vg_json_new_object (person), NULL));
  wait_until_shown (table, "No goals noted yet of Ekster");
  g_assert_false (shows (table, "No pair of goals stands in the way"));
}

static void
test_goals_of_both_stand_beside_one_another (Table *table, gconstpointer unused)
{
  wait_until_shown (table, "mevrouw Vlinder");
  g_assert_true (shows (table, "“Ik wil dat hij zegt dat het is gebeurd.”"));
  g_assert_true (shows (table, "“Ik wil dat zij weet dat ik haar niets kwalijk neem.”"));
  g_assert_true (shows (table, "importance 10 of 10"));
  g_assert_true (shows (table, "not for showing to either of them"));
}

static void
test_what_was_rehearsed_takes_the_place_of_the_question (Table *table, gconstpointer unused)
{
  wait_until_shown (table, "Still to ask: ");
  g_assert_false (shows (table, "“Dan is het zo.”"));
  set_goal (table->subject, HARMED, "if-not", "Dan is het zo.");
  wait_until_shown (table, "If it does not work out: “Dan is het zo.”");
}

static void
test_a_pair_shows_its_steps_and_what_was_noted (Table *table, gconstpointer unused)
{
  open_pair (table);
  g_assert_true (shows (table, "denies."));
  g_assert_true (shows (table, "Name it in neutral words"));
  note (table->subject, "name", "De een wacht, de ander luistert");
  wait_until_shown (table, "De een wacht, de ander luistert");
  note (table->subject, "permission", "2026-05-02");
  wait_until_shown (table, "On 2 May 2026");
  gtk_widget_activate_action (table->page, "goals.close-pair", NULL);
  g_assert_false (shows (table, "On 2 May 2026"));
}

static const char *
get_choice (VgCase *subject)
{
  g_autoptr (VgMismatch) mismatch = new_mismatch (subject);

  return vg_json_get_string (vg_case_get_object (subject, mismatch->record), "choice");
}

static GtkWidget *
find_seen (GtkWidget *widget, GType type, const char *words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  collect_text (widget, text);
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && strstr (text->str, words) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_seen (child, type, words);

  return found;
}

static void
test_a_mark_is_no_choice_before_it_is_noted (Table *table, gconstpointer unused)
{
  GtkWidget *radio = NULL;
  GtkWidget *deed = NULL;

  note_before_choice (table->subject);
  open_pair (table);
  wait_until_shown (table, "What they chose");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  radio = find_seen (table->page, GTK_TYPE_CHECK_BUTTON, "A smaller step");
  deed = find_seen (table->page, GTK_TYPE_BUTTON, "Note");
  g_assert_nonnull (radio);
  g_assert_nonnull (deed);
  g_assert_false (gtk_widget_get_sensitive (deed));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (radio), TRUE);
  g_assert_null (get_choice (table->subject));
  g_assert_true (gtk_widget_get_sensitive (deed));
  g_signal_emit_by_name (deed, "clicked");
  g_assert_cmpstr (get_choice (table->subject), ==, "smaller-step");
}

static void
test_what_is_settled_stands_in_the_words_of_both (Table *table, gconstpointer unused)
{
  open_pair (table);
  settle (table->subject);
  wait_until_shown (table, "Settled on 9 May 2026: A smaller step");
  g_assert_true (shows (table, "mevrouw Vlinder: “Dan een brief”\nTakes part: Yes"));
  g_assert_true (shows (table, "de heer Kei: “Die lees ik”\nTakes part: Yes"));
  g_assert_true (shows (table, "– ✓"));
  g_assert_true (shows (table, "1 pair to settle before contact"));

  gtk_widget_activate_action (table->page, "page.undo", NULL);
  wait_until_shown (table, "2 pairs to settle before contact");
}

static void
test_other_words_open_it_again (Table *table, gconstpointer unused)
{
  open_pair (table);
  settle (table->subject);
  wait_until_shown (table, "Settled on");
  set_goal (table->subject, HARMED, "words", "Ik wil dat hij mijn brief leest.");
  wait_until_shown (table, "This was settled on 9 May 2026, for other words");
}

static void
test_a_pair_that_needs_preparation_has_a_log_when_asked (Table *table, gconstpointer unused)
{
  wait_until_shown (table, "2 pairs to settle before contact");
  gtk_widget_activate_action (table->page, "goals.pair", "(ss)", HARMED, "goal/accused/g1");
  g_assert_false (shows (table, "Name it in neutral words"));
  gtk_widget_activate_action (table->page, "goals.begin-log", NULL);
  wait_until_shown (table, "Name it in neutral words");
}

static void
test_without_goals_it_says_what_will_be_here (Table *table, gconstpointer unused)
{
  g_autoptr (GPtrArray) places = vg_case_list (table->subject, "goal/accused");
  JsonObject *set = json_object_new ();

  wait_until_shown (table, "2 pairs to settle before contact");
  for (guint i = 0; i < places->len; i++)
    json_object_set_null_member (set, places->pdata[i]);
  g_assert_true (vg_case_append (table->subject, set, NULL, NULL));
  wait_until_shown (table, "To the goals in the talk");
  g_assert_true (shows (table, "Once both have goals"));
  g_assert_false (shows (table, "to settle before contact"));
}

/* Two on a side: each group of goals has the name of whose they are. */
static void
test_goals_of_a_second_one_stand_under_their_name (Table *table, gconstpointer unused)
{
  JsonObject *goal = json_object_new ();
  g_autofree char *person = NULL;

  wait_until_shown (table, "→ de heer Kei");
  wait_until_shown (table, "↓ mevrouw Vlinder");
  person = vg_people_add (table->subject, "accused", NULL, "mevrouw Merel", NULL);
  g_assert_cmpstr (person, ==, "accused-2");
  json_object_set_string_member (goal, "code", "BK1");
  json_object_set_string_member (goal, "words", "Ik wil weten hoe het gaat.");
  g_assert_true (
      vg_case_set (table->subject, "goal/accused-2/g1", vg_json_new_object (goal), NULL));
  wait_until_shown (table, "→ mevrouw Merel");
  g_assert_true (shows (table, "→ de heer Kei"));
}

/* An idle that comes too late would meet a page that is gone. */
static void
test_leaving_in_the_middle_is_safe (Table *table, gconstpointer unused)
{
  open_pair (table);
  note (table->subject, "name", "De een wacht, de ander luistert");
}

#define ADD(path, func) g_test_add (path, Table, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/ui/goals-page/goals-of-both-stand-beside-one-another",
       test_goals_of_both_stand_beside_one_another);
  ADD ("/ui/goals-page/whose-goals-are-missing-is-said", test_whose_goals_are_missing_is_said);
  ADD ("/ui/goals-page/a-pair-not-looked-at-keeps-the-way-from-reading-as-free",
       test_a_pair_not_looked_at_keeps_the_way_from_reading_as_free);
  ADD ("/ui/goals-page/what-was-rehearsed-takes-the-place-of-the-question",
       test_what_was_rehearsed_takes_the_place_of_the_question);
  ADD ("/ui/goals-page/a-pair-shows-its-steps-and-what-was-noted",
       test_a_pair_shows_its_steps_and_what_was_noted);
  ADD ("/ui/goals-page/a-mark-is-no-choice-before-it-is-noted",
       test_a_mark_is_no_choice_before_it_is_noted);
  ADD ("/ui/goals-page/what-is-settled-stands-in-the-words-of-both",
       test_what_is_settled_stands_in_the_words_of_both);
  ADD ("/ui/goals-page/other-words-open-it-again", test_other_words_open_it_again);
  ADD ("/ui/goals-page/a-pair-that-needs-preparation-has-a-log-when-asked",
       test_a_pair_that_needs_preparation_has_a_log_when_asked);
  ADD ("/ui/goals-page/without-goals-it-says-what-will-be-here",
       test_without_goals_it_says_what_will_be_here);
  ADD ("/ui/goals-page/goals-of-a-second-one-stand-under-their-name",
       test_goals_of_a_second_one_stand_under_their_name);
  ADD ("/ui/goals-page/leaving-in-the-middle-is-safe", test_leaving_in_the_middle_is_safe);

  return g_test_run ();
}
