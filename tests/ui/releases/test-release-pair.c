/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-pair.h"

#include <adwaita.h>

typedef struct {
  GtkWidget *pair;
  GtkWidget *first;
  GtkWidget *second;
} Given;

static Given
new_pair (void)
{
  Given given = { g_object_ref_sink (vg_release_pair_new ()), NULL, NULL };

  given.first = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  given.second = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_size_request (given.second, 300, 20);
  vg_release_pair_add (VG_RELEASE_PAIR (given.pair), given.first, "mevrouw Vlinder");
  vg_release_pair_add (VG_RELEASE_PAIR (given.pair), given.second, "de heer Kei");
  return given;
}

static void
allocate (GtkWidget *pair, int width)
{
  const GtkAllocation at = { 0, 0, width, 600 };
  int minimum = 0;

  gtk_widget_measure (pair, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
  gtk_widget_measure (pair, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, at.height);
  gtk_widget_size_allocate (pair, &at, -1);
}

static void
test_both_have_the_same_space_where_there_is_room (void)
{
  Given given = new_pair ();
  GtkAllocation first;
  GtkAllocation second;

  allocate (given.pair, 900);
  g_assert_true (vg_release_pair_get_is_wide (VG_RELEASE_PAIR (given.pair)));
  gtk_widget_get_allocation (given.first, &first);
  gtk_widget_get_allocation (given.second, &second);
  g_assert_cmpint (first.width, ==, second.width);
  g_assert_cmpint (first.height, ==, second.height);
  g_assert_cmpint (first.y, ==, second.y);
  g_assert_cmpint (first.x + first.width, <, second.x);

  g_assert_finalize_object (given.pair);
}

static void
test_a_narrow_window_shows_one_at_a_time_with_all_its_width (void)
{
  Given given = new_pair ();
  GtkAllocation at;

  allocate (given.pair, 899);
  g_assert_false (vg_release_pair_get_is_wide (VG_RELEASE_PAIR (given.pair)));
  gtk_widget_get_allocation (given.first, &at);
  g_assert_cmpint (at.width, ==, 899);
  g_assert_true (gtk_widget_get_child_visible (given.first));
  g_assert_false (gtk_widget_get_child_visible (given.second));

  vg_release_pair_turn_to (VG_RELEASE_PAIR (given.pair), given.second);
  allocate (given.pair, 899);
  g_assert_false (gtk_widget_get_child_visible (given.first));
  g_assert_true (gtk_widget_get_child_visible (given.second));
  gtk_widget_get_allocation (given.second, &at);
  g_assert_cmpint (at.width, ==, 899);

  g_assert_finalize_object (given.pair);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/release-pair/both-have-the-same-space-where-there-is-room",
                   test_both_have_the_same_space_where_there_is_room);
  g_test_add_func ("/ui/release-pair/a-narrow-window-shows-one-at-a-time-with-all-its-width",
                   test_a_narrow_window_shows_one_at_a_time_with_all_its_width);

  return g_test_run ();
}
