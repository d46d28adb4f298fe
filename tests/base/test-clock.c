/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"

#include <string.h>

static void
test_now_is_a_moment_of_utc (void)
{
  g_autofree char *now = vg_clock_dup_now ();
  g_autofree char *today = vg_clock_dup_today ();
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (now, NULL);
  g_autoptr (GDateTime) here = g_date_time_new_now_utc ();

  g_assert_cmpuint (strlen (now), ==, strlen ("2026-03-02T14:03:22Z"));
  g_assert_nonnull (parsed);
  g_assert_cmpint (g_date_time_difference (here, parsed), <, 2 * G_TIME_SPAN_SECOND);
  g_assert_cmpint (g_date_time_difference (here, parsed), >=, 0);
  g_assert_true (vg_clock_is_date (today));
}

static void
test_a_held_clock_stands_still (void)
{
  g_autofree char *now = NULL;
  g_autofree char *today = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *later = NULL;

  vg_clock_hold ("2026-03-02T23:59:59Z");
  now = vg_clock_dup_now ();
  today = vg_clock_dup_today ();
  first = vg_clock_new_id ();
  second = vg_clock_new_id ();
  vg_clock_hold (NULL);
  later = vg_clock_dup_now ();

  g_assert_cmpstr (now, ==, "2026-03-02T23:59:59Z");
  g_assert_cmpstr (today, ==, "2026-03-02");
  g_assert_cmpstr (first, ==, "id00000000000001");
  g_assert_cmpstr (second, ==, "id00000000000002");
  g_assert_cmpstr (later, !=, now);
}

static void
test_ids_differ_and_are_words_of_a_place (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++) {
    char *id = vg_clock_new_id ();

    g_assert_cmpuint (strlen (id), ==, 16);
    g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz234567"), ==, 16);
    g_assert_true (g_hash_table_add (seen, id));
  }
}

static void
test_only_days_of_the_calendar_are_dates (void)
{
  static const char *const good[] = { "2026-03-02", "2024-02-29", "0001-01-01", "9999-12-31",
                                      NULL };
  static const char *const bad[] = { "",
                                     "2026-3-2",
                                     "2026-02-29",
                                     "2026-13-01",
                                     "2026-00-10",
                                     "2026-01-00",
                                     "0000-01-01",
                                     "2026-01-32",
                                     "2026/01/01",
                                     "20260101",
                                     "2026-01-0a",
                                     "2026-03-02T10:00:00Z",
                                     "2026-03-02 ",
                                     " 026-03-02",
                                     "-026-03-02",
                                     "2026-+3-02",
                                     NULL };

  for (guint i = 0; good[i] != NULL; i++)
    if (!vg_clock_is_date (good[i]))
      g_error ("%s is a date", good[i]);
  for (guint i = 0; bad[i] != NULL; i++)
    if (vg_clock_is_date (bad[i]))
      g_error ("“%s” is no date", bad[i]);
  g_assert_false (vg_clock_is_date (NULL));
}

static void
test_days_are_counted_forwards_only (void)
{
  g_assert_cmpint (vg_clock_days_between ("2026-03-02", "2026-03-02"), ==, 0);
  g_assert_cmpint (vg_clock_days_between ("2026-02-28", "2026-03-01"), ==, 1);
  g_assert_cmpint (vg_clock_days_between ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (vg_clock_days_between ("2025-03-02", "2026-03-02T14:03:22Z"), ==, 365);
  g_assert_cmpint (vg_clock_days_between ("2026-03-02", "2026-03-01"), ==, -1);
  g_assert_cmpint (vg_clock_days_between ("2026-03-02", NULL), ==, -1);
  g_assert_cmpint (vg_clock_days_between ("soon", "2026-03-01"), ==, -1);
}

static void
test_a_chosen_day_is_today_until_let_go (void)
{
  g_autofree char *chosen = NULL;
  g_autofree char *now = NULL;
  g_autofree char *held = NULL;

  vg_clock_hold ("2026-03-02T14:03:22Z");
  vg_clock_set_today ("2026-05-04");
  chosen = vg_clock_dup_today ();
  now = vg_clock_dup_now ();
  vg_clock_set_today (NULL);
  held = vg_clock_dup_today ();
  vg_clock_hold (NULL);

  g_assert_cmpstr (chosen, ==, "2026-05-04");
  g_assert_cmpstr (now, ==, "2026-03-02T14:03:22Z");
  g_assert_cmpstr (held, ==, "2026-03-02");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock/now-is-a-moment-of-utc", test_now_is_a_moment_of_utc);
  g_test_add_func ("/clock/a-held-clock-stands-still", test_a_held_clock_stands_still);
  g_test_add_func ("/clock/a-chosen-day-is-today-until-let-go",
                   test_a_chosen_day_is_today_until_let_go);
  g_test_add_func ("/clock/ids-differ-and-are-words-of-a-place",
                   test_ids_differ_and_are_words_of_a_place);
  g_test_add_func ("/clock/only-days-of-the-calendar-are-dates",
                   test_only_days_of_the_calendar_are_dates);
  g_test_add_func ("/clock/days-are-counted-forwards-only", test_days_are_counted_forwards_only);

  return g_test_run ();
}
