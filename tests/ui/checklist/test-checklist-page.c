/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/checklist/checklist-page.h"

#include "base/json.h"
#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/checklist/preparation-row.h"
#include "ui/common/words-field.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

/* As if nobody had looked at it yet. */
static void
forget (VgCase *subject, const char *place)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, place, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Screen *at, gconstpointer data)
{
  at->folder = practice_new_folder ();
  at->shelf = practice_read_shelf ();
  at->file = practice_open_case (at->folder);
  at->subject = vg_case_file_get_case (at->file);
  forget (at->subject, "check/opening-words");
  at->page = vg_checklist_page_new (at->file, at->shelf, NULL);
  at->window = on_screen_show (at->page);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  on_screen_settle ();
  g_assert_finalize_object (at->file);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

/* The row with this title that one sees, or NULL. */
static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *found = NULL;

  if (VG_IS_PREPARATION_ROW (root) && gtk_widget_get_visible (root) &&
      on_screen_shows (root, title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

static const char *
get (Screen *at, const char *place, const char *member)
{
  return vg_json_get_string (vg_case_get_object (at->subject, place), member);
}

static void
choose_form (Screen *at, const char *form)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (at->subject, "case/form", vg_json_new_string (form), &error);
  g_assert_no_error (error);
  on_screen_settle ();
}

static void
test_the_lists_follow_the_form (Screen *at, gconstpointer data)
{
  choose_form (at, "letters");
  g_assert_true (on_screen_shows (at->page, "For a contact by letters."));
  g_assert_null (find_row (at->page, "Who sits where"));
  choose_form (at, "face-to-face");
  g_assert_true (on_screen_shows (at->page, "For a contact in one room."));
  g_assert_nonnull (find_row (at->page, "Who sits where"));
}

static void
test_a_tick_is_one_act_and_counts (Screen *at, gconstpointer data)
{
  guint n_acts = 0;
  GtkWidget *row = NULL;

  choose_form (at, "face-to-face");
  n_acts = vg_case_get_n_acts (at->subject);
  row = find_row (at->page, "Opening words");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (on_screen_find (row, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  on_screen_settle ();
  g_assert_cmpuint (vg_case_get_n_acts (at->subject), ==, n_acts + 1);
  g_assert_cmpstr (get (at, "check/opening-words", "state"), ==, "done");
  g_assert_true (on_screen_shows (row, "arranged"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (on_screen_find (row, GTK_TYPE_CHECK_BUTTON)),
                               FALSE);
  on_screen_settle ();
  g_assert_cmpstr (get (at, "check/opening-words", "state"), ==, "open");
}

static void
test_what_nobody_looked_at_does_not_read_as_arranged (Screen *at, gconstpointer data)
{
  choose_form (at, "face-to-face");
  g_assert_true (on_screen_shows (find_row (at->page, "A place to be alone"), "not looked at yet"));
}

static void
test_ctrl_enter_keeps_the_words_and_ticks (Screen *at, gconstpointer data)
{
  GtkWidget *row = NULL;
  GtkTextView *view = NULL;

  choose_form (at, "face-to-face");
  row = find_row (at->page, "Opening words");
  view = GTK_TEXT_VIEW (on_screen_find (row, GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), "Welkom, allebei.", -1);
  gtk_widget_activate_action (GTK_WIDGET (view), "preparation.tick", NULL);
  on_screen_settle ();
  g_assert_cmpstr (get (at, "check/opening-words", "text"), ==, "Welkom, allebei.");
  g_assert_cmpstr (get (at, "check/opening-words", "state"), ==, "done");
}

static void
test_not_needed_is_said_and_taken_back (Screen *at, gconstpointer data)
{
  GtkWidget *row = NULL;

  choose_form (at, "face-to-face");
  row = find_row (at->page, "Opening words");
  on_screen_press (row, "Not needed");
  on_screen_settle ();
  g_assert_cmpstr (get (at, "check/opening-words", "state"), ==, "not-needed");
  gtk_widget_activate_action (at->page, "page.undo", NULL);
  on_screen_settle ();
  g_assert_null (get (at, "check/opening-words", "state"));
}

static int
get_height (Screen *at, const char *title)
{
  return gtk_widget_get_height (on_screen_find (find_row (at->page, title), GTK_TYPE_TEXT_VIEW));
}

static void
test_long_words_show_whole (Screen *at, gconstpointer data)
{
  on_screen_settle ();
  g_assert_cmpint (get_height (at, "Why we do this"), >=, 1.5 * get_height (at, "Opening words"));
}

/* Both have the same number of lines. */
static guint
count_rows_of (GtkWidget *root, const char *name)
{
  guint n = VG_IS_PREPARATION_ROW (root) && gtk_widget_get_visible (root) &&
                    on_screen_shows (root, name)
                ? 1
                : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows_of (child, name);

  return n;
}

static void
test_both_have_as_many_lines (Screen *at, gconstpointer data)
{
  guint n = 0;

  choose_form (at, "video");
  n = count_rows_of (at->page, "mevrouw Vlinder");
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (n, ==, count_rows_of (at->page, "de heer Kei"));
}

static void
add (const char *name, void (*test) (Screen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/checklist-page/", name, NULL);

  g_test_add (path, Screen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");
  add ("the-lists-follow-the-form", test_the_lists_follow_the_form);
  add ("a-tick-is-one-act-and-counts", test_a_tick_is_one_act_and_counts);
  add ("what-nobody-looked-at-does-not-read-as-arranged",
       test_what_nobody_looked_at_does_not_read_as_arranged);
  add ("ctrl-enter-keeps-the-words-and-ticks", test_ctrl_enter_keeps_the_words_and_ticks);
  add ("not-needed-is-said-and-taken-back", test_not_needed_is_said_and_taken_back);
  add ("long-words-show-whole", test_long_words_show_whole);
  add ("both-have-as-many-lines", test_both_have_as_many_lines);
  return g_test_run ();
}
