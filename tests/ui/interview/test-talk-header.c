/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/talk-header.h"

#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/interview/talk-title.h"

#include <adwaita.h>

typedef struct {
  char *folder;
  VgShelf *shelf;
  VgCaseFile *file;
  VgInterview *interview;
  VgTalkHeader *header;
  VgSidePanes *panes;
  GtkWidget *window;
} Given;

static void
set_up (Given *given, gconstpointer data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  given->folder = practice_new_folder ();
  given->shelf = practice_read_shelf ();
  given->file = practice_open_case (given->folder);
  given->interview = vg_interview_new (vg_case_file_get_case (given->file), given->shelf,
                                       vg_shelf_find (given->shelf, "harmed"), "harmed");
  given->header = VG_TALK_HEADER (vg_talk_header_new ());
  given->panes = VG_SIDE_PANES (vg_side_panes_new ());
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (given->header));
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (given->panes));
  vg_talk_header_begin (given->header, given->interview, given->file, given->panes);
  given->window = on_screen_show (page);
}

static void
tear_down (Given *given, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (given->window));
  on_screen_settle ();
  g_assert_finalize_object (given->interview);
  g_assert_finalize_object (given->file);
  vg_shelf_unref (given->shelf);
  practice_remove_folder (given->folder);
}

static void
set_width (Given *given, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (given->window), width, 800);
  on_screen_settle ();
}

static gboolean
is_between_the_buttons (Given *given)
{
  GtkWidget *title = on_screen_find (given->window, VG_TYPE_TALK_TITLE);

  return gtk_widget_get_ancestor (title, ADW_TYPE_HEADER_BAR) != NULL;
}

static void
test_in_a_tight_window_the_name_stands_below_the_buttons (Given *given, gconstpointer data)
{
  set_width (given, 1000);
  g_assert_true (is_between_the_buttons (given));
  set_width (given, 700); /* what stands at the sides goes first */
  g_assert_true (is_between_the_buttons (given));
  set_width (given, 480);
  g_assert_false (is_between_the_buttons (given));
  g_assert_true (on_screen_shows (given->window, "mevrouw Vlinder"));
  set_width (given, 1000);
  g_assert_true (is_between_the_buttons (given));
}

static void
test_where_there_is_room_words_stand_beside_the_signs (Given *given, gconstpointer data)
{
  set_width (given, 1000);
  g_assert_true (on_screen_shows (GTK_WIDGET (given->header), "Prompts"));
  g_assert_true (on_screen_shows (GTK_WIDGET (given->header), "Linde"));
  set_width (given, 700);
  g_assert_false (on_screen_shows (GTK_WIDGET (given->header), "Prompts"));
  g_assert_false (on_screen_shows (GTK_WIDGET (given->header), "Linde"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  vg_language_start ("en");

  g_test_add ("/ui/talk-header/in-a-tight-window-the-name-stands-below-the-buttons", Given, NULL,
              set_up, test_in_a_tight_window_the_name_stands_below_the_buttons, tear_down);
  g_test_add ("/ui/talk-header/where-there-is-room-words-stand-beside-the-signs", Given, NULL,
              set_up, test_where_there_is_room_words_stand_beside_the_signs, tear_down);

  return g_test_run ();
}
