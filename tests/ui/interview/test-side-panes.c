/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/side-panes.h"

#include "tests/ui/on-screen.h"

#include <adwaita.h>

/* Both in a window of that width. */
static GtkWidget *
show_in (int width, VgSidePanes **panes)
{
  GtkWidget *window = gtk_window_new ();

  *panes = VG_SIDE_PANES (vg_side_panes_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*panes));
  gtk_window_present (GTK_WINDOW (window));
  on_screen_settle ();
  return window;
}

static void
assert_room (int width, gboolean is_narrow, gboolean is_tight)
{
  VgSidePanes *panes = NULL;
  GtkWidget *window = show_in (width, &panes);

  g_assert_cmpint (vg_side_panes_get_is_narrow (panes), ==, is_narrow);
  g_assert_cmpint (vg_side_panes_get_is_tight (panes), ==, is_tight);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_it_tells_how_little_room_there_is (void)
{
  assert_room (1200, FALSE, FALSE);
  assert_room (700, TRUE, FALSE);
  assert_room (480, TRUE, TRUE);
}

/* How wide the start is in a window of that width, at a text size in percent. */
static int
measure_start (int width, int percent)
{
  VgSidePanes *panes = NULL;
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = NULL;
  int given = 0;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  window = show_in (width, &panes);
  g_object_set (panes, "start", start, "start-shown", TRUE, NULL);
  on_screen_settle ();
  given = gtk_widget_get_width (start);
  gtk_window_destroy (GTK_WINDOW (window));
  return given;
}

/* As far as the middle can spare it, and never less than at a normal size. */
static void
test_large_text_has_wider_panes (void)
{
  int normal = measure_start (1270, 100);

  g_assert_cmpint (measure_start (1270, 125), >, normal);
  g_assert_cmpint (measure_start (1270, 150), >, measure_start (1270, 125));
  g_assert_cmpint (1270 - measure_start (1270, 150), >=, 590 * 3 / 2);
  g_assert_cmpint (measure_start (480, 200), >=, normal);
  g_assert_cmpint (measure_start (480, 200), <=, 480 * 2 / 3);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/side-panes/it-tells-how-little-room-there-is",
                   test_it_tells_how_little_room_there_is);
  g_test_add_func ("/ui/side-panes/large-text-has-wider-panes", test_large_text_has_wider_panes);

  return g_test_run ();
}
