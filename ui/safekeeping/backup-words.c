/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/backup-words.h"

#include "base/clock.h"
#include "ui/common/dates.h"

#include <glib/gi18n-lib.h>

#define JUST_NOW_MINUTES 2

static GDateTime *
read_local (const char *time)
{
  g_autoptr (GDateTime) read = time != NULL ? g_date_time_new_from_iso8601 (time, NULL) : NULL;

  return read != NULL ? g_date_time_to_local (read) : NULL;
}

/* Of the calendar, not of 24 hours: what was made last evening is of yesterday. */
static int
count_days (GDateTime *then, GDateTime *now)
{
  g_autofree char *from = g_date_time_format (then, "%F");
  g_autofree char *until = g_date_time_format (now, "%F");

  return vg_clock_days_between (from, until);
}

/* "26 November 2026 14:02" */
static char *
say_moment (GDateTime *then)
{
  g_autofree char *iso = g_date_time_format (then, "%Y-%m-%d");
  g_autofree char *day = vg_say_date (iso);
  g_autofree char *clock = g_date_time_format (then, "%H:%M");

  return g_strdup_printf ("%s %s", day, clock);
}

char *
vg_backup_say_when (const char *time)
{
  g_autoptr (GDateTime) then = read_local (time);
  g_autofree char *now_text = vg_clock_dup_now ();
  g_autoptr (GDateTime) now = read_local (now_text);
  g_autofree char *clock = NULL;
  int days = 0;

  if (then == NULL)
    return g_strdup (time != NULL ? time : _ ("No backup yet"));

  clock = g_date_time_format (then, "%H:%M");
  days = count_days (then, now);
  if (days == 0 && g_date_time_difference (now, then) < JUST_NOW_MINUTES * G_TIME_SPAN_MINUTE)
    return g_strdup (_ ("Just now"));
  /* Translators: %s is a time, "14:03". */
  if (days == 0)
    return g_strdup_printf (_ ("Today at %s"), clock);
  if (days == 1)
    return g_strdup_printf (_ ("Yesterday at %s"), clock);
  if (days > 1)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);

  /* In the future: the computer's clock was put back. The date says enough. */
  return say_moment (then);
}

char *
vg_backup_say_where (const char *time, const char *folder)
{
  g_autoptr (GDateTime) then = read_local (time);
  g_autofree char *date = NULL;

  if (then == NULL || folder == NULL)
    return g_strdup (_ ("If this computer breaks or is lost, what is in the vault is lost with it. "
                        "Choose a folder on another disk or on a stick that you keep elsewhere."));

  date = say_moment (then);
  /* Translators: a date with a time, then a folder. */
  return g_strdup_printf (_ ("Of %s, in %s"), date, folder);
}
