/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-undo.h"

#include "interview/note.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/common/toast.h"
#include "ui/common/words-field.h"

#define ANSWER "answer/harmed/V07/1"

/* @page: the field stands on it, and has the focus */
typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgInterview *interview;
  GtkWidget *page;
  VgWordsField *field;
  GtkWidget *window;
} Table;

static void
set_up (Table *table, gconstpointer unused)
{
  table->folder = practice_new_folder ();
  table->shelf = practice_read_shelf ();
  table->file = practice_open_case (table->folder);
  table->interview = vg_interview_new (vg_case_file_get_case (table->file), table->shelf,
                                       vg_shelf_find (table->shelf, "harmed"), "harmed");
  table->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  table->field = VG_WORDS_FIELD (vg_words_field_new ("Answer", NULL));
  gtk_box_append (GTK_BOX (table->page), GTK_WIDGET (table->field));
  table->window = on_screen_show (table->page);
  gtk_widget_grab_focus (GTK_WIDGET (table->field));
}

static void
tear_down (Table *table, gconstpointer unused)
{
  on_screen_close (table->window, table->page);
  g_object_unref (table->interview);
  g_object_unref (table->file);
  vg_shelf_unref (table->shelf);
  practice_remove_folder (table->folder);
}

static void
answer (Table *table)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (table->interview), "V07");

  g_assert_true (
      vg_interview_set_fragment (table->interview, item, NULL, "quotation", "Ja.", NULL));
}

static void
type (Table *table, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (table->window));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), words, -1);
}

static void
assert_typed (Table *table, const char *words)
{
  g_autofree char *typed = vg_words_field_dup_text (table->field);

  g_assert_cmpstr (typed, ==, words);
}

static gboolean
is_answered (Table *table)
{
  return vg_case_get (vg_interview_get_case (table->interview), ANSWER) != NULL;
}

static void
test_what_is_typed_goes_before_what_is_in_the_case (Table *table, gconstpointer unused)
{
  answer (table);
  type (table, "En toen");
  vg_talk_undo (table->page, table->interview);
  assert_typed (table, "");
  g_assert_true (is_answered (table));

  vg_talk_undo (table->page, table->interview);
  g_assert_false (is_answered (table));
  on_screen_wait (table->window, "Undone: “What was going through your mind at that time?”");
}

static void
test_what_was_typed_comes_back_before_what_was_in_the_case (Table *table, gconstpointer unused)
{
  answer (table);
  type (table, "En toen");
  vg_talk_undo (table->page, table->interview);
  vg_talk_undo (table->page, table->interview);

  vg_talk_redo (table->page, table->interview);
  assert_typed (table, "En toen");
  g_assert_false (is_answered (table));
  vg_talk_redo (table->page, table->interview);
  g_assert_true (is_answered (table));
  on_screen_wait (table->window, "Done again: “What was going through your mind at that time?”");
}

static void
test_what_was_said_of_it_goes_with_it (Table *table, gconstpointer unused)
{
  const VgNoteContext context = { "harmed", NULL, NULL };

  g_assert_true (vg_note_add (vg_interview_get_case (table->interview), "note/n9",
                              "Belt morgen terug.", &context, NULL));
  vg_toast_with_undo (table->page, "Note kept.", "interview.undo");
  on_screen_wait (table->window, "Note kept.");
  vg_talk_undo (table->page, table->interview);
  on_screen_wait (table->window, "Undone: a note");
  g_assert_false (on_screen_shows (table->window, "Note kept."));
  g_assert_null (on_screen_find_button (table->window, "Undo"));
}

static void
test_nothing_left_is_said (Table *table, gconstpointer unused)
{
  vg_talk_undo (table->page, table->interview);
  on_screen_wait (table->window, "There is nothing left to undo since the case was opened.");
}

static void
test_nothing_to_redo_is_said (Table *table, gconstpointer unused)
{
  answer (table);
  vg_talk_redo (table->page, table->interview);
  on_screen_wait (table->window, "There is nothing to redo.");
  g_assert_true (is_answered (table));
}

#define ADD(name, test) g_test_add ("/ui/talk-undo/" name, Table, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("what-is-typed-goes-before-what-is-in-the-case",
       test_what_is_typed_goes_before_what_is_in_the_case);
  ADD ("what-was-typed-comes-back-before-what-was-in-the-case",
       test_what_was_typed_comes_back_before_what_was_in_the_case);
  ADD ("what-was-said-of-it-goes-with-it", test_what_was_said_of_it_goes_with_it);
  ADD ("nothing-left-is-said", test_nothing_left_is_said);
  ADD ("nothing-to-redo-is-said", test_nothing_to_redo_is_said);

  return g_test_run ();
}
