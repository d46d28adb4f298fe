/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/reading.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/closing/closing-page.h"
#include "ui/interview/editor.h"
#include "ui/interview/interview-page.h"

#include <adwaita.h>
#include <string.h>

#define COLLEAGUE "colleague0000001"

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
} Given;

/* As whoever handed it over still has it. Returns: (transfer full) */
static VgCaseFile *
hand_over (VgCaseFile *file, const char *folder)
{
  VgCase *subject = vg_case_file_get_case (file);
  g_autofree char *own = g_strdup (vg_case_get_author (subject));
  g_autofree char *path = g_build_filename (folder, "away.voorgesprek.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  VgCaseFile *away = NULL;

  g_assert_true (vg_case_hand_over (subject, COLLEAGUE, "Woodpecker", NULL));
  text = vg_case_to_text (subject);
  node = vg_json_parse (text, strlen (text), "case", NULL);
  json_object_set_string_member (vg_json_peek_object (node), "author", own);
  written = vg_json_write (node);
  g_assert_true (g_file_set_contents (path, written, -1, NULL));
  away = vg_case_file_open (path, &error);
  g_assert_no_error (error);
  return away;
}

static void
set_up (Given *at, gconstpointer is_away)
{
  at->folder = practice_new_folder ();
  at->shelf = practice_read_shelf ();
  at->file = practice_open_case (at->folder);
  if (is_away != NULL) {
    VgCaseFile *away = hand_over (at->file, at->folder);

    g_assert_finalize_object (at->file);
    at->file = away;
  }
}

static void
tear_down (Given *at, gconstpointer is_away)
{
  g_assert_finalize_object (at->file);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static GtkWidget *
show_talk (Given *at, GtkWidget **page)
{
  *page = vg_interview_page_new (at->file, at->shelf, "accused", "accused");
  vg_interview_page_go_to (VG_INTERVIEW_PAGE (*page), "A05");
  vg_reading_begin (*page, vg_case_file_get_case (at->file));
  return on_screen_show (*page);
}

static void
test_a_case_in_hand_is_as_ever (Given *at, gconstpointer is_away)
{
  GtkWidget *page = NULL;
  GtkWidget *window = show_talk (at, &page);

  g_assert_false (on_screen_shows (page, "Handed over"));
  g_assert_true (gtk_widget_is_sensitive (on_screen_find (page, VG_TYPE_EDITOR)));
  on_screen_close (window, page);
}

static void
test_a_talk_is_read_and_not_answered (Given *at, gconstpointer is_away)
{
  GtkWidget *page = NULL;
  GtkWidget *window = show_talk (at, &page);

  g_assert_true (on_screen_shows (page, "Handed over to Woodpecker on "));
  g_assert_false (gtk_widget_is_sensitive (on_screen_find (page, VG_TYPE_EDITOR)));
  g_assert_true (gtk_widget_is_sensitive (on_screen_find_button (page, "Next ›")));
  on_screen_press (page, "Next ›");
  on_screen_settle ();
  g_assert_true (on_screen_shows (page, "Handed over to Woodpecker on "));
  on_screen_close (window, page);
}

static void
test_what_would_be_refused_is_not_offered (Given *at, gconstpointer is_away)
{
  GtkWidget *page = vg_closing_page_new (at->file, at->shelf, NULL);
  GtkWidget *window = NULL;
  GtkWidget *words = NULL;

  vg_reading_begin (page, vg_case_file_get_case (at->file));
  window = on_screen_show (page);
  gtk_widget_grab_focus (page);
  on_screen_settle ();
  words = on_screen_find (page, GTK_TYPE_TEXT_VIEW);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (words)));
  g_assert_false (gtk_widget_is_sensitive (on_screen_find_button (page, "Close the case")));
  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");

  g_test_add ("/ui/reading/a-case-in-hand-is-as-ever", Given, NULL, set_up,
              test_a_case_in_hand_is_as_ever, tear_down);
  g_test_add ("/ui/reading/a-talk-is-read-and-not-answered", Given, "away", set_up,
              test_a_talk_is_read_and_not_answered, tear_down);
  g_test_add ("/ui/reading/what-would-be-refused-is-not-offered", Given, "away", set_up,
              test_what_would_be_refused_is_not_offered, tear_down);

  return g_test_run ();
}
