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

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/side-panes/it-tells-how-little-room-there-is",
                   test_it_tells_how_little_room_there_is);

  return g_test_run ();
}
