/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/undo.h"

#include "interview/note.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/common/toast.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgCaseFile *file;
  VgCase *subject;
  GtkWidget *page;
  GtkWidget *window;
} Given;

static void
set_up (Given *given, gconstpointer data)
{
  given->folder = practice_new_folder ();
  given->file = practice_open_case (given->folder);
  given->subject = vg_case_file_get_case (given->file);
  given->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  given->window = on_screen_show (given->page);
}

static void
tear_down (Given *given, gconstpointer data)
{
  on_screen_close (given->window, given->page);
  g_object_unref (given->file);
  practice_remove_folder (given->folder);
}

static void
test_a_note_that_was_taken_back_is_said_to_be_one (Given *given, gconstpointer data)
{
  const VgNoteContext context = { "harmed", NULL, NULL };

  g_assert_true (vg_note_add (given->subject, "note/n9", "Belt morgen terug.", &context, NULL));
  vg_toast_with_undo (given->page, "Note kept.", "page.undo");
  on_screen_wait (given->window, "Note kept.");
  vg_undo_on_page (given->page, given->subject);
  on_screen_wait (given->window, "Undone: a note");
  g_assert_false (on_screen_shows (given->window, "Note kept."));
}

static void
test_where_nothing_is_left_that_is_said (Given *given, gconstpointer data)
{
  vg_undo_on_page (given->page, given->subject);
  on_screen_wait (given->window, "There is nothing left to undo since the case was opened.");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/ui/undo/a-note-that-was-taken-back-is-said-to-be-one", Given, NULL, set_up,
              test_a_note_that_was_taken_back_is_said_to_be_one, tear_down);
  g_test_add ("/ui/undo/where-nothing-is-left-that-is-said", Given, NULL, set_up,
              test_where_nothing_is_left_that_is_said, tear_down);

  return g_test_run ();
}
