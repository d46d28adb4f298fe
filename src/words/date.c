/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/date.h"

#include "base/clock.h"

#include <string.h>

char *
vg_date_say (const char *date, const char *language)
{
  static const char *const months[2][12] = {
    { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december" },
    { "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December" },
  };
  g_autofree char *day = date != NULL ? g_strndup (date, strlen ("2026-03-02")) : NULL;
  guint month = 0;

  if (!vg_clock_is_date (day))
    return NULL;

  month = (guint) g_ascii_strtoull (day + 5, NULL, 10);
  return g_strdup_printf ("%u %s %.4s", (guint) g_ascii_strtoull (day + 8, NULL, 10),
                          months[g_str_equal (language, "en")][month - 1], day);
}
