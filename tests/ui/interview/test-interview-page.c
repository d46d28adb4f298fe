/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/interview-page.h"

#include "base/json.h"
#include "interview/own-question.h"
#include "model/people.h"
#include "tests/ui/practice-case.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  GtkWidget *window;
  GtkWidget *page;
} Table;

static void
begin (Table *table, const char *guide, const char *party)
{
  table->folder = practice_new_folder ();
  table->shelf = practice_read_shelf ();
  table->file = practice_open_case (table->folder);
  table->page = g_object_ref_sink (vg_interview_page_new (table->file, table->shelf, guide, party));
  table->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (table->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (table->window), table->page);
  gtk_window_present (GTK_WINDOW (table->window));
}

static void
set_up (Table *table, gconstpointer unused)
{
  begin (table, "harmed", "harmed");
}

/* As in the window, where messages come up at the foot. */
static void
set_up_with_messages (Table *table, gconstpointer unused)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  begin (table, "harmed", "harmed");
  gtk_window_set_child (GTK_WINDOW (table->window), NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), table->page);
  gtk_window_set_child (GTK_WINDOW (table->window), toasts);
}

static void
set_up_supporter (Table *table, gconstpointer unused)
{
  begin (table, "supporter", "supporter-1");
}

static void
tear_down (Table *table, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (table->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (table->page);
  g_object_unref (table->file);
  vg_shelf_unref (table->shelf);
  practice_remove_folder (table->folder);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, text))
      return TRUE;
  }

  return FALSE;
}

/* The question in large type. */
static gboolean
asks (GtkWidget *widget, const char *question)
{
  if (gtk_widget_has_css_class (widget, "vg-question"))
    return gtk_widget_get_mapped (widget) && shows (widget, question);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (asks (child, question))
      return TRUE;
  }

  return FALSE;
}

static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
}

static GtkTextBuffer *
get_focused_buffer (Table *table)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (table->window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
}

static void
act (Table *table, const char *action)
{
  g_assert_true (gtk_widget_activate_action (table->page, action, NULL));
}

static void
test_the_answer_has_the_focus (Table *table, gconstpointer unused)
{
  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  settle ();
  g_assert_true (asks (table->page, "What was going through your mind at that time?"));
  g_assert_nonnull (get_focused_buffer (table));
}

/* Once as one goes on, and there when one comes back. */
static void
test_going_on_from_words_without_an_answer_says_what_is_open (Table *table, gconstpointer unused)
{
  const char *told = "Yes or no is still open.";

  g_assert_true (
      vg_case_set (vg_case_file_get_case (table->file), "consent/harmed/evaluation", NULL, NULL));
  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V-consent-evaluation");
  settle ();
  g_assert_false (shows (table->window, told));
  gtk_text_buffer_insert_at_cursor (get_focused_buffer (table), "Ja goed, nu maar.", -1);
  act (table, "interview.back");
  g_assert_true (shows (table->window, told));
  g_assert_false (shows (table->page, told));
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V-consent-evaluation");
  settle ();
  g_assert_true (shows (table->page, told));
}

static void
test_going_on_keeps_what_was_typed (Table *table, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  JsonObject *fragment = NULL;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  gtk_text_buffer_insert_at_cursor (get_focused_buffer (table), "Ik telde de palen.", -1);
  act (table, "interview.next");
  fragment = vg_case_get_object (subject, "answer/harmed/V07/1");
  g_assert_cmpstr (vg_json_get_string (fragment, "text"), ==, "Ik telde de palen.");
  g_assert_cmpstr (vg_json_get_string (fragment, "as"), ==, "quotation");
  g_assert_false (asks (table->page, "What was going through your mind at that time?"));

  act (table, "interview.back");
  settle ();
  g_assert_true (shows (table->page, "“Ik telde de palen.”"));
}

static void
test_leaving_the_page_keeps_what_was_typed (Table *table, gconstpointer unused)
{
  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  gtk_text_buffer_insert_at_cursor (get_focused_buffer (table), "Half", -1);
  gtk_widget_set_visible (table->page, FALSE);
  g_assert_nonnull (vg_case_get (vg_case_file_get_case (table->file), "answer/harmed/V07/1"));
}

static void
test_a_reason_pressed_twice_is_taken_back (Table *table, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  g_assert_true (gtk_widget_activate_action (table->page, "interview.reason", "s", "declined"));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "answer/harmed/V07"), "none"),
                   ==, "declined");
  g_assert_true (gtk_widget_activate_action (table->page, "interview.reason", "s", "declined"));
  g_assert_null (vg_case_get (subject, "answer/harmed/V07"));
}

static void
test_after_the_last_question_comes_the_end (Table *table, gconstpointer unused)
{
  VgGuide *guide = vg_shelf_find (table->shelf, "harmed");
  VgItem *last = vg_guide_get_item (guide, vg_guide_get_n_items (guide) - 1);

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), vg_item_get_id (last));
  act (table, "interview.next");
  settle ();
  g_assert_true (asks (table->page, "That was the last question"));
  act (table, "interview.back");
  settle ();
  g_assert_false (asks (table->page, "That was the last question"));
}

/* The practice case has a talk with her that is finished. */
static void
test_a_finished_talk_opens_to_be_read (Table *table, gconstpointer unused)
{
  settle ();
  g_assert_true (asks (table->page, "That was the last question"));
  g_assert_true (shows (table->page, "What would you like to tell me about what happened?"));
  g_assert_true (gtk_widget_activate_action (table->page, "interview.go", "u", 1));
  settle ();
  g_assert_false (asks (table->page, "That was the last question"));
}

/* Opens it once more, as after one question was left open. */
static void
open_with_a_question_left (Table *table)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  g_autoptr (GPtrArray) places = vg_case_list (subject, "answer/harmed/V07");

  for (guint i = 0; i < places->len; i++)
    g_assert_true (vg_case_set (subject, places->pdata[i], NULL, NULL));
  gtk_window_set_child (GTK_WINDOW (table->window), NULL);
  g_object_unref (table->page);
  table->page = g_object_ref_sink (
      vg_interview_page_new (table->file, table->shelf, "harmed", "harmed"));
  gtk_window_set_child (GTK_WINDOW (table->window), table->page);
  settle ();
}

/* Who sits opposite may see the screen. */
static void
test_what_was_said_is_folded_where_a_talk_comes_to_its_end (Table *table, gconstpointer unused)
{
  VgGuide *guide = vg_shelf_find (table->shelf, "harmed");
  VgItem *last = vg_guide_get_item (guide, vg_guide_get_n_items (guide) - 1);

  settle ();
  open_with_a_question_left (table);
  g_assert_false (asks (table->page, "That was the last question"));
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), vg_item_get_id (last));
  act (table, "interview.next");
  settle ();
  g_assert_true (asks (table->page, "That was the last question"));
  g_assert_true (shows (table->page, "What was said, question by question"));
  g_assert_false (shows (table->page, "What would you like to tell me about what happened?"));
}

/* Presses the check button beside the label @text. FALSE where there is none. */
static gboolean
press (GtkWidget *widget, const char *text)
{
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) && shows (widget, text)) {
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
    return TRUE;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (press (child, text))
      return TRUE;

  return FALSE;
}

static void
test_a_supporter_has_a_talk_of_their_own (Table *table, gconstpointer unused)
{
  settle ();
  g_assert_true (asks (table->page, "How is it for you if I take notes?"));
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "S-inform-part");
  settle ();
  g_assert_true (shows (table->page, "What does a supporter do, and what not?"));
  /* There is no same question with anybody else. */
  gtk_widget_activate_action (table->page, "interview.mirror", NULL);
  settle ();
  g_assert_true (asks (table->page, "What a supporter does"));
}

static void
test_what_is_asked_of_a_person_stands_in_their_record (Table *table, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "S-interpreter");
  settle ();
  g_assert_true (press (table->page, "Yes"));
  settle ();
  g_assert_cmpstr (vg_people_get (subject, "supporter-1", "interpreter"), ==, "yes");
}

static void
test_it_comes_back_where_one_was (Table *table, gconstpointer unused)
{
  VgItem *item = vg_guide_find_item (vg_shelf_find (table->shelf, "harmed"), "V19");
  VgWording wording = { "en", FALSE, FALSE };
  GtkWidget *again = NULL;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V19");
  again = vg_interview_page_new (table->file, table->shelf, "harmed", "harmed");
  gtk_window_set_child (GTK_WINDOW (table->window), again);
  settle ();
  g_assert_true (asks (again, vg_item_get_ask (item, &wording)));
}

/* The label with the class, or NULL. */
static GtkWidget *
find_label (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, css_class);

  return found;
}

static void
test_one_stays_at_the_question_when_one_of_ones_own_comes_before_it (Table *table,
                                                                     gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  VgGuide *guide = vg_shelf_find (table->shelf, "harmed");
  const char *first = vg_section_get_id (vg_guide_get_section (guide, 0));
  g_autofree char *id = NULL;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  id = vg_own_question_add (subject, "harmed", first, "Wie nog?", NULL);
  settle ();
  g_assert_cmpstr (vg_interview_page_get_item (VG_INTERVIEW_PAGE (table->page)), ==, "V07");
  g_assert_true (asks (table->page, "What was going through your mind at that time?"));
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), id);
  settle ();
  g_assert_true (asks (table->page, "Wie nog?"));
  act (table, "interview.remove-own");
  settle ();
  g_assert_false (asks (table->page, "Wie nog?"));
  act (table, "interview.undo");
  g_assert_nonnull (vg_case_get (subject, "question/harmed/1"));
}

static void
test_what_an_answer_opens_is_told_until_the_next_question (Table *table, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  GtkWidget *line = NULL;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  line = find_label (table->page, "vg-branch");
  g_assert_nonnull (line);
  g_assert_false (gtk_widget_is_visible (line));
  g_assert_true (vg_case_set (subject, "case/event", vg_json_new_string ("property"), NULL));
  g_assert_true (gtk_widget_is_visible (line));
  act (table, "interview.next");
  g_assert_false (gtk_widget_is_visible (line));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);

  return found;
}

static void
test_a_question_that_came_before_is_told_in_sight_and_one_press_away (Table *table,
                                                                      gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  GtkWidget *line = NULL;
  GtkWidget *go = NULL;
  graphene_rect_t bounds;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V80");
  settle ();
  g_assert_true (vg_case_set (subject, "case/event", vg_json_new_string ("property"), NULL));
  settle ();
  line = find_label (table->page, "vg-branch");
  g_assert_true (gtk_widget_get_mapped (line));
  g_assert_true (gtk_widget_compute_bounds (line, table->page, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (table->page));
  g_assert_null (gtk_widget_get_ancestor (line, GTK_TYPE_SCROLLED_WINDOW));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (line)), "come before this."));

  go = gtk_widget_get_next_sibling (line);
  g_assert_true (gtk_widget_get_mapped (go));
  g_signal_emit_by_name (go, "clicked");
  settle ();
  g_assert_cmpstr (vg_interview_page_get_item (VG_INTERVIEW_PAGE (table->page)), !=, "V80");
  g_assert_false (gtk_widget_get_mapped (line));
}

static void
test_a_pause_shows_nothing_of_the_talk (Table *table, gconstpointer unused)
{
  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  settle ();
  act (table, "interview.pause");
  settle ();
  g_assert_false (asks (table->page, "What was going through your mind at that time?"));
  g_assert_true (shows (table->page, "A moment"));
  g_assert_true (shows (table->page, "Take your time."));
  g_assert_nonnull (find_button (table->page, "win.acute"));
  act (table, "interview.back");
  settle ();
  g_assert_false (shows (table->page, "A moment"));
}

static void
test_one_press_begins_a_pause_and_ends_it (Table *table, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (table->file);
  GtkWidget *line = NULL;

  settle ();
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (table->page), "V07");
  g_assert_true (vg_case_set (subject, "case/event", vg_json_new_string ("property"), NULL));
  settle ();
  line = find_label (table->page, "vg-branch");
  g_assert_true (gtk_widget_get_mapped (line));
  g_assert_nonnull (find_button (table->page, "interview.pause"));
  act (table, "interview.pause");
  settle ();
  g_assert_true (shows (table->page, "A moment"));
  g_assert_false (gtk_widget_get_mapped (line));
  act (table, "interview.pause");
  settle ();
  g_assert_true (asks (table->page, "What was going through your mind at that time?"));
  g_assert_true (gtk_widget_get_mapped (line));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  /* First: where one was is remembered until the program ends. */
  g_test_add ("/ui/interview-page/a-finished-talk-opens-to-be-read", Table, NULL, set_up,
              test_a_finished_talk_opens_to_be_read, tear_down);
  g_test_add ("/ui/interview-page/the-answer-has-the-focus", Table, NULL, set_up,
              test_the_answer_has_the_focus, tear_down);
  g_test_add ("/ui/interview-page/going-on-from-words-without-an-answer-says-what-is-open", Table,
              NULL, set_up_with_messages,
              test_going_on_from_words_without_an_answer_says_what_is_open, tear_down);
  g_test_add ("/ui/interview-page/going-on-keeps-what-was-typed", Table, NULL, set_up,
              test_going_on_keeps_what_was_typed, tear_down);
  g_test_add ("/ui/interview-page/leaving-the-page-keeps-what-was-typed", Table, NULL, set_up,
              test_leaving_the_page_keeps_what_was_typed, tear_down);
  g_test_add ("/ui/interview-page/a-reason-pressed-twice-is-taken-back", Table, NULL, set_up,
              test_a_reason_pressed_twice_is_taken_back, tear_down);
  g_test_add ("/ui/interview-page/what-was-said-is-folded-where-a-talk-comes-to-its-end", Table,
              NULL, set_up, test_what_was_said_is_folded_where_a_talk_comes_to_its_end, tear_down);
  g_test_add ("/ui/interview-page/after-the-last-question-comes-the-end", Table, NULL, set_up,
              test_after_the_last_question_comes_the_end, tear_down);
  g_test_add ("/ui/interview-page/a-supporter-has-a-talk-of-their-own", Table, NULL,
              set_up_supporter, test_a_supporter_has_a_talk_of_their_own, tear_down);
  g_test_add ("/ui/interview-page/what-is-asked-of-a-person-stands-in-their-record", Table, NULL,
              set_up_supporter, test_what_is_asked_of_a_person_stands_in_their_record, tear_down);
  g_test_add ("/ui/interview-page/it-comes-back-where-one-was", Table, NULL, set_up,
              test_it_comes_back_where_one_was, tear_down);

  g_test_add ("/ui/interview-page/one-stays-at-the-question-when-one-of-ones-own-comes-before-it",
              Table, NULL, set_up,
              test_one_stays_at_the_question_when_one_of_ones_own_comes_before_it, tear_down);
  g_test_add ("/ui/interview-page/what-an-answer-opens-is-told-until-the-next-question", Table,
              NULL, set_up, test_what_an_answer_opens_is_told_until_the_next_question, tear_down);
  g_test_add ("/ui/interview-page/a-question-that-came-before-is-told-in-sight", Table, NULL,
              set_up, test_a_question_that_came_before_is_told_in_sight_and_one_press_away,
              tear_down);
  g_test_add ("/ui/interview-page/one-press-begins-a-pause-and-ends-it", Table, NULL, set_up,
              test_one_press_begins_a_pause_and_ends_it, tear_down);
  g_test_add ("/ui/interview-page/a-pause-shows-nothing-of-the-talk", Table, NULL, set_up,
              test_a_pause_shows_nothing_of_the_talk, tear_down);

  return g_test_run ();
}
