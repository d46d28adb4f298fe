/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/position-words.h"

#include "base/language.h"
#include "model/people.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

static char *
say_given (VgCase *subject, char **to)
{
  g_autofree char *names = vg_people_dup_names (subject, (const char *const *) to);

  if (names == NULL)
    return g_strdup (_ ("✓ May be told"));

  /* Translators: %s is what one or more people wish to be called. */
  return g_strdup_printf (_ ("✓ May be told to %s"), names);
}

char *
vg_say_release (VgCase *subject, const VgFacetRow *row)
{
  switch (row->release) {
  case VG_RELEASE_GIVEN:
    return say_given (subject, row->to);
  case VG_RELEASE_NO:
    return g_strdup (_ ("– Not to be told"));
  case VG_RELEASE_LATER:
    return g_strdup (_ ("» Perhaps later; not to be told now"));
  case VG_RELEASE_LAPSED:
    return g_strdup (_ ("! The words have changed since: not to be told until asked again"));
  case VG_RELEASE_NONE:
    return g_strdup (_ ("○ Nobody asked yet whether this may be told"));
  default:
    g_return_val_if_reached (g_strdup (""));
  }
}

char *
vg_say_said_on (const VgFacetRow *row, VgSheet *sheet)
{
  g_autofree char *date = vg_date_say (row->said_on, vg_language_get ());

  /* Translators: %s is a date such as "7 April 2026". */
  return date != NULL ? g_strdup_printf (_ ("said on %s"), date) : NULL;
}

char *
vg_say_no_value (const VgFacetRow *row, VgSheet *sheet)
{
  const char *reason = NULL;

  if (row->none == NULL)
    return g_strdup (_ ("nothing noted"));

  reason = vg_sheet_say (sheet, "values", row->none, vg_language_get ());
  /* Translators: %s is a reason such as "declined". */
  return g_strdup_printf (_ ("no answer: %s"), reason);
}

static const char *
get_sign (const char *state)
{
  return g_strcmp0 (state, "given") == 0 ? "✓" : "–";
}

static char *
say_age (int days)
{
  if (days == 0)
    return g_strdup (_ ("today"));

  return g_strdup_printf (ngettext ("%d day old", "%d days old", days), days);
}

char *
vg_say_consent (const VgConsentRow *row, VgSheet *sheet)
{
  const char *language = vg_language_get ();
  g_autofree char *date = vg_date_say (row->date, language);
  g_autofree char *age = row->days >= 0 ? say_age (row->days) : NULL;

  if (row->state == NULL)
    return g_strdup (_ ("○ not asked yet"));

  return g_strdup_printf (
      "%s %s · %s%s%s", get_sign (row->state), vg_sheet_say (sheet, "values", row->state, language),
      date != NULL ? date : _ ("date not known"), age != NULL ? " · " : "", age != NULL ? age : "");
}

char *
vg_say_ask_again (const VgConsentRow *row, VgMeanings *meanings)
{
  int days = vg_meanings_get_days (meanings, row->id);

  if (row->days < 0)
    return g_strdup (_ ("Nobody knows how old this is: ask again before the contact"));

  return g_strdup_printf (ngettext ("Older than %d day: ask again before the contact",
                                    "Older than %d days: ask again before the contact", days),
                          days);
}

char *
vg_say_moment (const VgConsentMoment *moment, VgSheet *sheet)
{
  const char *language = vg_language_get ();
  g_autofree char *date = vg_date_say (moment->date, language);
  g_autofree char *words = moment->words != NULL ? vg_say_quoted (moment->words) : NULL;

  return g_strdup_printf ("%s %s · %s%s%s", get_sign (moment->state),
                          vg_sheet_say (sheet, "values", moment->state, language),
                          date != NULL ? date : _ ("date not known"), words != NULL ? "\n" : "",
                          words != NULL ? words : "");
}

char *
vg_say_quoted (const char *words)
{
  return g_strdup_printf ("“%s”", words);
}
