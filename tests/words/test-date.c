/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/date.h"

static void
assert_says (const char *date, const char *language, const char *expected)
{
  g_autofree char *said = vg_date_say (date, language);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_each_language_has_its_own_months (void)
{
  assert_says ("2026-03-02", "nl", "2 maart 2026");
  assert_says ("2026-03-02", "en", "2 March 2026");
  assert_says ("2026-12-31", "nl", "31 december 2026");
}

static void
test_of_a_time_the_day_is_said (void)
{
  assert_says ("2026-03-02T14:03:00Z", "en", "2 March 2026");
}

static void
test_what_is_no_date_is_not_said (void)
{
  assert_says ("2026-02-31", "en", NULL);
  assert_says ("some day", "nl", NULL);
  assert_says (NULL, "nl", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/date/each-language-has-its-own-months",
                   test_each_language_has_its_own_months);
  g_test_add_func ("/words/date/of-a-time-the-day-is-said", test_of_a_time_the_day_is_said);
  g_test_add_func ("/words/date/what-is-no-date-is-not-said", test_what_is_no_date_is_not_said);

  return g_test_run ();
}
