/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/dates.h"

#include "base/clock.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

char *
vg_read_typed_date (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *iso = NULL;
  guint day = 0;
  guint month = 0;
  guint year = 0;
  char first = 0;
  char second = 0;
  int end = 0;

  if (vg_clock_is_date (trimmed))
    return g_steal_pointer (&trimmed);
  if (sscanf (trimmed, "%2u%c%2u%c%4u%n", &day, &first, &month, &second, &year, &end) != 5)
    return NULL;
  if (first != second || strchr ("-/.", first) == NULL || trimmed[end] != '\0')
    return NULL;

  iso = g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return vg_clock_is_date (iso) ? g_steal_pointer (&iso) : NULL;
}

char *
vg_say_typed_date (const char *iso)
{
  guint day = 0;
  guint month = 0;
  guint year = 0;

  if (!vg_clock_is_date (iso) || sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return g_strdup (iso);

  return g_strdup_printf ("%u-%u-%u", day, month, year);
}

static char *
say_in_words (const char *iso, gboolean with_year)
{
  static const char *const months[] = {
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };
  guint day = 0;
  guint month = 0;
  guint year = 0;

  if (!vg_clock_is_date (iso) || sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return g_strdup (iso);
  if (!with_year)
    return g_strdup_printf ("%u %s", day, _ (months[month - 1]));

  return g_strdup_printf ("%u %s %u", day, _ (months[month - 1]), year);
}

char *
vg_say_date (const char *iso)
{
  return say_in_words (iso, TRUE);
}

char *
vg_say_day (const char *iso)
{
  g_autofree char *today = vg_clock_dup_today ();

  return say_in_words (iso, iso == NULL || strncmp (iso, today, strlen ("2026")) != 0);
}
