/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/side-by-side.h"
#include "ui/common/wrap-row.h"

static GtkWidget *
new_box (GtkLayoutManager *manager)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, manager);
  return g_object_ref_sink (box);
}

static GtkWidget *
add_child (GtkWidget *box, int width, int height)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, width, height);
  gtk_box_append (GTK_BOX (box), child);
  return child;
}

/* Gives the box this width and the height it asks for then. */
static int
allocate (GtkWidget *box, int width)
{
  GtkAllocation at = { 0, 0, width, 0 };

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &at.height, NULL, NULL);
  gtk_widget_size_allocate (box, &at, -1);
  return at.height;
}

static GtkAllocation
get_place (GtkWidget *child)
{
  GtkAllocation at;

  gtk_widget_get_allocation (child, &at);
  return at;
}

static void
test_both_people_get_the_same_space (void)
{
  GtkWidget *box = new_box (vg_side_by_side_new ());
  GtkAllocation a = { 0 };
  GtkAllocation b = { 0 };
  GtkWidget *first = add_child (box, 100, 90);
  GtkWidget *second = add_child (box, 200, 150);

  g_assert_cmpint (allocate (box, 820), ==, 150);
  a = get_place (first);
  b = get_place (second);
  g_assert_cmpint (a.width, ==, 400);
  g_assert_cmpint (b.width, ==, 400);
  g_assert_cmpint (a.height, ==, b.height);
  g_assert_cmpint (a.y, ==, b.y);
  g_assert_cmpint (b.x, ==, 420);

  g_assert_finalize_object (box);
}

static void
test_people_stand_below_one_another_where_it_is_narrow (void)
{
  GtkWidget *box = new_box (vg_side_by_side_new ());
  GtkWidget *first = add_child (box, 100, 90);
  GtkWidget *second = add_child (box, 200, 150);

  g_assert_cmpint (allocate (box, 360), ==, 90 + 20 + 150);
  g_assert_cmpint (get_place (first).width, ==, 360);
  g_assert_cmpint (get_place (second).y, ==, 110);

  g_assert_finalize_object (box);
}

static void
test_a_third_person_begins_a_row (void)
{
  GtkWidget *box = new_box (vg_side_by_side_new ());
  GtkWidget *third = NULL;

  add_child (box, 100, 150);
  add_child (box, 100, 90);
  third = add_child (box, 100, 40);

  g_assert_cmpint (allocate (box, 1400), ==, 150 + 20 + 40);
  g_assert_cmpint (get_place (third).x, ==, 0);
  g_assert_cmpint (get_place (third).y, ==, 170);
  g_assert_cmpint (get_place (third).height, ==, 40);

  g_assert_finalize_object (box);
}

static void
test_a_row_goes_on_below (void)
{
  GtkWidget *box = new_box (vg_wrap_row_new ());
  GtkWidget *first = add_child (box, 200, 30);
  GtkWidget *second = add_child (box, 120, 40);
  GtkWidget *third = add_child (box, 150, 30);

  g_assert_cmpint (allocate (box, 500), ==, 40);
  g_assert_cmpint (get_place (second).x, ==, 210);
  g_assert_cmpint (get_place (third).x, ==, 340);

  g_assert_cmpint (allocate (box, 360), ==, 40 + 8 + 30);
  g_assert_cmpint (get_place (second).y, ==, 0);
  g_assert_cmpint (get_place (third).x, ==, 0);
  g_assert_cmpint (get_place (third).y, ==, 48);

  gtk_widget_set_visible (second, FALSE);
  g_assert_cmpint (allocate (box, 360), ==, 30);
  g_assert_cmpint (get_place (first).width, ==, 200);

  g_assert_finalize_object (box);
}

/* What is as wide as a sentence on one line and wraps where it is narrower. */
static void
add_sentence (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new ("What somebody would like to hear, said in a whole sentence.");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

/* A container gives what is in it at least the height it asks for where no width is known:
 * were it more than is needed where there is room, it would ask for more than it likes best.
 */
static void
assert_least_height_is_least (GtkWidget *box)
{
  int least = 0;
  int natural = 0;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (natural, >=, least);

  for (int width = 250; width <= 2000; width += 50) {
    int minimum = 0;

    gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, >=, least);
  }
}

static void
test_nothing_is_lower_than_the_least_height (void)
{
  GtkWidget *row = new_box (vg_wrap_row_new ());
  GtkWidget *pair = new_box (vg_side_by_side_new ());

  add_child (row, 200, 30);
  add_child (row, 120, 40);
  add_sentence (row);
  assert_least_height_is_least (row);

  add_sentence (pair);
  add_sentence (pair);
  add_child (pair, 200, 10);
  assert_least_height_is_least (pair);

  g_assert_finalize_object (row);
  g_assert_finalize_object (pair);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/layouts/both-people-get-the-same-space",
                   test_both_people_get_the_same_space);
  g_test_add_func ("/ui/layouts/people-stand-below-one-another-where-it-is-narrow",
                   test_people_stand_below_one_another_where_it_is_narrow);
  g_test_add_func ("/ui/layouts/a-third-person-begins-a-row", test_a_third_person_begins_a_row);
  g_test_add_func ("/ui/layouts/a-row-goes-on-below", test_a_row_goes_on_below);
  g_test_add_func ("/ui/layouts/nothing-is-lower-than-the-least-height",
                   test_nothing_is_lower_than_the_least_height);

  return g_test_run ();
}
