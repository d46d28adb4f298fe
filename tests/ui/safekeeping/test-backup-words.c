/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/backup-words.h"

#include "base/clock.h"

#include <string.h>

static void
assert_when (const char *time, const char *expected)
{
  g_autofree char *said = vg_backup_say_when (time);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_says_how_long_ago (void)
{
  vg_clock_hold ("2026-11-26T14:05:00Z");
  assert_when ("2026-11-26T14:04:10Z", "Just now");
  assert_when ("2026-11-26T09:03:00Z", "Today at 09:03");
  assert_when ("2026-11-25T23:50:00Z", "Yesterday at 23:50");
  assert_when ("2026-11-24T08:00:00Z", "2 days ago");
  assert_when ("2026-11-12T14:00:00Z", "14 days ago");
  vg_clock_hold (NULL);
}

/* The clock of a computer can be put back. */
static void
test_a_time_to_come_is_said_as_it_is (void)
{
  vg_clock_hold ("2026-11-26T14:05:00Z");
  assert_when ("2026-11-28T09:03:00Z", "28 November 2026 09:03");
  vg_clock_hold (NULL);
}

static void
test_never_and_nonsense_have_words (void)
{
  assert_when (NULL, "No backup yet");
  assert_when ("soon", "soon");
}

static void
test_says_where_it_lies (void)
{
  g_autofree char *said = vg_backup_say_where ("2026-11-26T14:02:56Z", "/media/stick");
  g_autofree char *none = vg_backup_say_where (NULL, NULL);

  g_assert_cmpstr (said, ==, "Of 26 November 2026 14:02, in /media/stick");
  g_assert_nonnull (strstr (none, "another disk"));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/backup-words/says-how-long-ago", test_says_how_long_ago);
  g_test_add_func ("/ui/backup-words/a-time-to-come-is-said-as-it-is",
                   test_a_time_to_come_is_said_as_it_is);
  g_test_add_func ("/ui/backup-words/never-and-nonsense-have-words",
                   test_never_and_nonsense_have_words);
  g_test_add_func ("/ui/backup-words/says-where-it-lies", test_says_where_it_lies);

  return g_test_run ();
}
