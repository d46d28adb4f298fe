/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/start/titled-page.h"

#include "tests/ui/on-screen.h"

static void
test_what_one_does_there_has_the_focus (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Do it");
  GtkWidget *page = vg_titled_page_new ("A title", "And why.", button);
  GtkWidget *window = on_screen_show (page);

  g_assert_true (on_screen_shows (page, "A title"));
  g_assert_true (on_screen_shows (page, "And why."));
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);
  on_screen_close (window, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/titled-page/what-one-does-there-has-the-focus",
                   test_what_one_does_there_has_the_focus);

  return g_test_run ();
}
