/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/notice.h"

#include "base/language.h"
#include "tests/ui/on-screen.h"

static GtkWidget *
show (VgNotice **notice)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *notice = VG_NOTICE (vg_notice_new ());
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (*notice));
  return on_screen_show (page);
}

static void
test_practice_says_that_nobody_exists (void)
{
  VgNotice *notice = NULL;
  GtkWidget *window = show (&notice);

  vg_notice_show_practice (notice, FALSE);
  g_assert_true (on_screen_shows (window, "everyone here is invented"));
  g_assert_null (on_screen_find_button (window, "To your own cases"));
  vg_notice_show_practice (notice, TRUE);
  g_assert_nonnull (on_screen_find_button (window, "To your own cases"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_ones_own_cases_say_why_nothing_can_be_written (void)
{
  VgNotice *notice = NULL;
  GtkWidget *window = show (&notice);

  vg_notice_show_practice (notice, TRUE);
  vg_notice_show_reason (notice, "The disk is full");
  g_assert_true (on_screen_shows (window, "The disk is full"));
  g_assert_null (on_screen_find_button (window, "To your own cases"));
  vg_notice_show_reason (notice, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (notice)));

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/notice/practice-says-that-nobody-exists",
                   test_practice_says_that_nobody_exists);
  g_test_add_func ("/ui/notice/ones-own-cases-say-why-nothing-can-be-written",
                   test_ones_own_cases_say_why_nothing_can_be_written);

  return g_test_run ();
}
