/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/dates.h"

#include "base/clock.h"

static void
assert_says (char *taken, const char *expected)
{
  g_autofree char *said = taken;

  g_assert_cmpstr (said, ==, expected);
}

static void
test_dates_are_read_as_people_type_them (void)
{
  static const char *const read[] = { "2026-03-02", " 2-3-2026 ", "02-03-2026", "2/3/2026",
                                      "2.3.2026" };
  static const char *const not_read[] = { "",          "2-3",       "2-3/2026",
                                          "31-2-2026", "3-13-2026", "2-3-2026x",
                                          "tomorrow",  "2-3-20264", "2 3 2026" };

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    assert_says (vg_read_typed_date (read[i]), "2026-03-02");
  for (guint i = 0; i < G_N_ELEMENTS (not_read); i++)
    assert_says (vg_read_typed_date (not_read[i]), NULL);
  assert_says (vg_say_typed_date ("2026-03-02"), "2-3-2026");
  assert_says (vg_say_typed_date ("some day"), "some day");
}

static void
test_a_date_is_said_as_one_writes_it (void)
{
  assert_says (vg_say_date ("2026-03-02"), "2 March 2026");
  assert_says (vg_say_date ("some day"), "some day");
}

static void
test_a_day_of_this_year_goes_without_it (void)
{
  vg_clock_hold ("2026-11-26T12:00:00Z");
  assert_says (vg_say_day ("2026-03-02"), "2 March");
  assert_says (vg_say_day ("2025-12-31"), "31 December 2025");
  assert_says (vg_say_day ("some day"), "some day");
  vg_clock_hold (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/dates/dates-are-read-as-people-type-them",
                   test_dates_are_read_as_people_type_them);
  g_test_add_func ("/ui/dates/a-date-is-said-as-one-writes-it",
                   test_a_date_is_said_as_one_writes_it);
  g_test_add_func ("/ui/dates/a-day-of-this-year-goes-without-it",
                   test_a_day_of_this_year_goes_without_it);

  return g_test_run ();
}
