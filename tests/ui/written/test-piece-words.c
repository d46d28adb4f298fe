/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/piece-words.h"

static void
assert_says (const char *marks, const char *expected, guint n_open)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("aaa bbb ccc");
  g_autofree char *said = NULL;

  vg_writing_read_marks (writing, marks);
  said = vg_pieces_say (writing);
  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpuint (vg_pieces_count_open (writing), ==, n_open);
}

static void
test_what_is_marked_is_counted (void)
{
  assert_says ("", "Nothing is marked yet", 0);
  assert_says ("0 3 quotation V05\n", "1 piece marked", 0);
  assert_says ("0 3 quotation\n4 7 quotation V05\n", "2 pieces marked · 1 has no question yet", 1);
  assert_says ("0 3 quotation\n4 7 quotation\n", "2 pieces marked · 2 have no question yet", 2);
}

static void
test_a_quotation_has_its_marks (void)
{
  g_autofree char *quotation = vg_piece_say ("quotation", "Ik \n schrok.");
  g_autofree char *observation = vg_piece_say ("observation", "Kijkt weg.");

  g_assert_cmpstr (quotation, ==, "“Ik schrok.”");
  g_assert_cmpstr (observation, ==, "Kijkt weg.");
  g_assert_cmpstr (vg_piece_say_form ("observation"), ==, "Observation");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/piece-words/what-is-marked-is-counted", test_what_is_marked_is_counted);
  g_test_add_func ("/ui/piece-words/a-quotation-has-its-marks", test_a_quotation_has_its_marks);

  return g_test_run ();
}
