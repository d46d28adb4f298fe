/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"

#include <string.h>
#include <sys/random.h>

static char *held;
static guint n_held_ids;
static char *set_today;

void
vg_clock_hold (const char *now)
{
  g_free (held);
  held = g_strdup (now);
  n_held_ids = 0;
}

char *
vg_clock_dup_now (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (held != NULL)
    return g_strdup (held);

  now = g_date_time_new_now_utc ();
  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
vg_clock_dup_hours_ago (int hours)
{
  g_autofree char *text = vg_clock_dup_now ();
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr (GDateTime) before = g_date_time_add_hours (now, -hours);

  return g_date_time_format (before, "%Y-%m-%dT%H:%M:%SZ");
}

char *
vg_clock_dup_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (set_today != NULL)
    return g_strdup (set_today);
  if (held != NULL)
    return g_strndup (held, strlen ("2026-03-02"));

  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

void
vg_clock_set_today (const char *date)
{
  g_free (set_today);
  set_today = g_strdup (date);
}

char *
vg_clock_new_id (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  guint8 random[16];
  char id[17] = "";

  if (held != NULL)
    return g_strdup_printf ("id%014u", ++n_held_ids);

  /* Only fails for a bad address or a kernel older than everything we run on. */
  if (getrandom (random, sizeof random, 0) != sizeof random)
    g_error ("the system has no random numbers");
  for (guint i = 0; i < sizeof random; i++)
    id[i] = letters[random[i] % 32];

  return g_strdup (id);
}

static gboolean
read_date (const char *text, GDate *out_date)
{
  int parts[3] = { 0 };

  if (text == NULL || strlen (text) < 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (guint i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;

  parts[0] = (int) g_ascii_strtoll (text, NULL, 10);
  parts[1] = (int) g_ascii_strtoll (text + 5, NULL, 10);
  parts[2] = (int) g_ascii_strtoll (text + 8, NULL, 10);
  if (!g_date_valid_dmy (parts[2], parts[1], parts[0]))
    return FALSE;

  g_date_clear (out_date, 1);
  g_date_set_dmy (out_date, parts[2], parts[1], parts[0]);
  return TRUE;
}

gboolean
vg_clock_is_date (const char *text)
{
  GDate date;

  return read_date (text, &date) && strlen (text) == 10;
}

int
vg_clock_days_between (const char *from, const char *until)
{
  GDate first;
  GDate last;
  int days = 0;

  if (!read_date (from, &first) || !read_date (until, &last))
    return -1;

  days = g_date_days_between (&first, &last);
  return days < 0 ? -1 : days;
}
