/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/brief.h"

static void
test_what_fits_stays_whole_on_one_line (void)
{
  g_autofree char *text = vg_brief_dup ("  Zaterdag\n om elf uur ", 22, "… (meer)");

  g_assert_cmpstr (text, ==, "Zaterdag om elf uur");
  g_assert_null (vg_brief_dup (NULL, 10, "…"));
}

static void
test_what_does_not_ends_at_a_word_and_says_so (void)
{
  g_autofree char *text = vg_brief_dup ("een twee drie vier vijf zes", 20, "… (p)");

  g_assert_cmpstr (text, ==, "een twee drie… (p)");
  g_assert_cmpint (vg_brief_measure (text), <=, 20);
}

static void
test_it_ends_with_a_whole_where_one_is_long_enough (void)
{
  g_autofree char *text = vg_brief_dup ("om half twee, door de tuin. Zij om twee uur", 34, "…");
  g_autofree char *early = vg_brief_dup ("Ja, een twee drie vier vijf zes", 20, "…");

  g_assert_cmpstr (text, ==, "om half twee, door de tuin…");
  g_assert_cmpstr (early, ==, "Ja, een twee…");
}

static void
test_a_word_longer_than_the_room_is_cut_within (void)
{
  g_autofree char *text = vg_brief_dup ("zeerzeerzeerzeerlang", 10, "…");

  g_assert_cmpstr (text, ==, "zeerzeerz…");
}

static void
test_wide_letters_take_more_room (void)
{
  g_assert_cmpint (vg_brief_measure ("een"), ==, 3);
  g_assert_cmpint (vg_brief_measure ("EEN"), ==, 5);
  g_assert_cmpint (vg_brief_measure ("WMW"), ==, 6);
  g_assert_cmpint (vg_brief_measure ("é"), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brief/what-fits-stays-whole-on-one-line",
                   test_what_fits_stays_whole_on_one_line);
  g_test_add_func ("/brief/what-does-not-ends-at-a-word-and-says-so",
                   test_what_does_not_ends_at_a_word_and_says_so);
  g_test_add_func ("/brief/it-ends-with-a-whole-where-one-is-long-enough",
                   test_it_ends_with_a_whole_where_one_is_long_enough);
  g_test_add_func ("/brief/a-word-longer-than-the-room-is-cut-within",
                   test_a_word_longer_than_the_room_is_cut_within);
  g_test_add_func ("/brief/wide-letters-take-more-room", test_wide_letters_take_more_room);
  return g_test_run ();
}
