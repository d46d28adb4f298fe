/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/note-place.h"

#include "base/language.h"
#include "interview/note.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"

#define WORDS "Belt morgen terug."

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgCase *subject;
  VgNotePlace *place;
  GtkWidget *window;
} Given;

static void
set_up (Given *given, gconstpointer data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  given->folder = practice_new_folder ();
  given->shelf = practice_read_shelf ();
  given->file = practice_open_case (given->folder);
  given->subject = vg_case_file_get_case (given->file);
  given->place = VG_NOTE_PLACE (vg_note_place_new ());
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (given->place));
  given->window = on_screen_show (page);
}

static void
tear_down (Given *given, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (given->window));
  on_screen_settle ();
  g_assert_finalize_object (given->file);
  vg_shelf_unref (given->shelf);
  practice_remove_folder (given->folder);
}

static void
write_note (Given *given)
{
  GtkWidget *field = NULL;

  vg_note_place_begin (given->place, given->subject, "harmed");
  on_screen_settle ();
  field = gtk_window_get_focus (GTK_WINDOW (given->window));
  g_assert_true (GTK_IS_TEXT_VIEW (field));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), WORDS, -1);
}

static guint
count_notes (Given *given)
{
  g_autoptr (GPtrArray) notes = vg_note_list (given->subject, "harmed");
  guint n = 0;

  for (guint i = 0; i < notes->len; i++)
    n += g_strcmp0 (((VgNote *) notes->pdata[i])->text, WORDS) == 0 ? 1 : 0;

  return n;
}

static void
test_there_is_nothing_until_somebody_writes (Given *given, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (given->place)));
  vg_note_place_keep (given->place);
  g_assert_cmpuint (count_notes (given), ==, 0);
}

static void
test_what_is_written_is_kept_about_the_person_in_front (Given *given, gconstpointer data)
{
  write_note (given);
  vg_note_place_keep (given->place);
  g_assert_cmpuint (count_notes (given), ==, 1);
}

static void
test_what_is_dropped_can_begin_anew (Given *given, gconstpointer data)
{
  write_note (given);
  vg_note_place_drop (given->place);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (given->place)));
  write_note (given);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (given->place)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add ("/ui/note-place/there-is-nothing-until-somebody-writes", Given, NULL, set_up,
              test_there_is_nothing_until_somebody_writes, tear_down);
  g_test_add ("/ui/note-place/what-is-written-is-kept-about-the-person-in-front", Given, NULL,
              set_up, test_what_is_written_is_kept_about_the_person_in_front, tear_down);
  g_test_add ("/ui/note-place/what-is-dropped-can-begin-anew", Given, NULL, set_up,
              test_what_is_dropped_can_begin_anew, tear_down);

  return g_test_run ();
}
