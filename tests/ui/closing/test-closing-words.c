/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/closing-words.h"

#include "base/clock.h"

static void
assert_day (const char *today, const char *done, const char *wanted)
{
  const VgAftercare moment = {
    .on = "2026-05-14",
    .done = done,
    .is_due = done == NULL && g_strcmp0 ("2026-05-14", today) <= 0,
  };
  g_autofree char *said = NULL;

  vg_clock_set_today (today);
  said = vg_say_moment_day (&moment);
  vg_clock_set_today (NULL);
  g_assert_cmpstr (said, ==, wanted);
}

static void
test_a_moment_says_its_day_as_it_is_seen_today (void)
{
  assert_day ("2026-05-13", NULL, "planned for 14 May 2026");
  assert_day ("2026-05-14", NULL, "its day has come: 14 May 2026");
  assert_day ("2026-05-15", NULL, "was planned for 14 May 2026");
  assert_day ("2026-05-20", "2026-05-16", "✓ done on 16 May 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/closing-words/a-moment-says-its-day-as-it-is-seen-today",
                   test_a_moment_says_its_day_as_it_is_seen_today);

  return g_test_run ();
}
