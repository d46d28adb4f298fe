/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/closing/closing-words.h"

#include "base/clock.h"
#include "base/language.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

static char *
say_date (const char *date)
{
  char *said = vg_date_say (date, vg_language_get ());

  return said != NULL ? said : g_strdup ("–");
}

char *
vg_say_closed (const VgClosing *closing)
{
  g_autofree char *date = say_date (closing->date);
  g_autofree char *until = say_date (closing->until);

  /* Translators: both %s are dates, such as 2 March 2026. */
  return g_strdup_printf (_ ("It ended on %s. The case is kept until %s."), date, until);
}

char *
vg_say_moment_day (const VgAftercare *moment)
{
  g_autofree char *date = say_date (moment->done != NULL ? moment->done : moment->on);
  g_autofree char *today = vg_clock_dup_today ();

  if (moment->done != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("✓ done on %s"), date);
  if (moment->on == NULL)
    return g_strdup (_ ("no day yet"));

  if (g_strcmp0 (moment->on, today) < 0)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("was planned for %s"), date);

  /* Translators: %s is a date. */
  return moment->is_due ? g_strdup_printf (_ ("its day has come: %s"), date)
                        : g_strdup_printf (_ ("planned for %s"), date);
}
