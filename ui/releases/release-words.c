/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-words.h"

#include "base/language.h"
#include "model/people.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

char *
vg_release_say_filter (VgReleaseFilter filter, guint n)
{
  static const char *const words[] = {
    [VG_RELEASE_FILTER_ALL] = N_ ("All"),       [VG_RELEASE_FILTER_NOT_ASKED] = N_ ("Not asked"),
    [VG_RELEASE_FILTER_MAY_GO] = N_ ("May go"), [VG_RELEASE_FILTER_LAPSED] = N_ ("Lapsed"),
    [VG_RELEASE_FILTER_LATER] = N_ ("Later"),   [VG_RELEASE_FILTER_NO] = N_ ("No"),
  };

  if (n == 0 || filter == VG_RELEASE_FILTER_ALL || filter == VG_RELEASE_FILTER_NOT_ASKED)
    return g_strdup (_ (words[filter]));

  return g_strdup_printf ("%s · %u", _ (words[filter]), n);
}

char *
vg_release_say_count (VgReleaseFilter filter, guint n)
{
  if (filter == VG_RELEASE_FILTER_NOT_ASKED && n > 0)
    return g_strdup_printf (ngettext ("%u line. You only ask about what should go to somebody.",
                                      "%u lines. You only ask about what should go to somebody.",
                                      n),
                            n);

  return g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
}

static gboolean
is_among (const VgReleaseRow *row, VgReleaseFilter filter)
{
  switch (filter) {
  case VG_RELEASE_FILTER_NOT_ASKED:
    return row->state == VG_RELEASE_NONE;
  case VG_RELEASE_FILTER_MAY_GO:
    return row->state == VG_RELEASE_GIVEN;
  case VG_RELEASE_FILTER_LAPSED:
    return row->state == VG_RELEASE_LAPSED;
  case VG_RELEASE_FILTER_LATER:
    return row->state == VG_RELEASE_LATER;
  case VG_RELEASE_FILTER_NO:
    return row->state == VG_RELEASE_NO;
  case VG_RELEASE_FILTER_ALL:
  case VG_RELEASE_N_FILTERS:
  default:
    return TRUE;
  }
}

gboolean
vg_release_row_fits (const VgReleaseRow *row, VgReleaseFilter filter, const char *search)
{
  g_autofree char *all = NULL;

  if (!is_among (row, filter))
    return FALSE;
  if (*search == '\0')
    return TRUE;

  all = g_strdup_printf ("%s %s %s %s", row->title, row->value != NULL ? row->value : "",
                         row->words != NULL ? row->words : "",
                         row->released != NULL ? row->released : "");
  return g_str_match_string (search, all, TRUE);
}

const char *
vg_release_get_sign (const VgReleaseRow *row)
{
  switch (row->state) {
  case VG_RELEASE_GIVEN:
    return "✓";
  case VG_RELEASE_NO:
    return "–";
  case VG_RELEASE_LATER:
    return "»";
  case VG_RELEASE_LAPSED:
    return "!";
  case VG_RELEASE_NONE:
  default:
    return "?";
  }
}

gboolean
vg_release_row_is_quotation (const VgReleaseRow *row)
{
  return row->words != NULL && g_strcmp0 (row->as, "paraphrase") != 0;
}

char *
vg_release_say_said (const VgReleaseRow *row)
{
  return vg_release_row_is_quotation (row) ? g_strdup_printf ("“%s”", row->words)
                                           : g_strdup (row->words);
}

char *
vg_release_say_date (const char *date)
{
  char *said = vg_date_say (date, vg_language_get ());

  return said != NULL ? said : g_strdup (date != NULL ? date : "");
}

char *
vg_release_say_state (const VgReleaseRow *row)
{
  g_autofree char *date = vg_release_say_date (row->date);
  const char *state = vg_release_row_say_state (row);

  if (row->state == VG_RELEASE_LAPSED)
    /* Translators: words that were released have changed; someone has to be asked once more. */
    return g_strdup (_ ("lapsed: the words have changed since. Ask again"));
  if (row->state == VG_RELEASE_NONE || vg_release_row_is_closed (row) || *date == '\0')
    return g_strdup (state);
  if (row->state == VG_RELEASE_GIVEN && g_strcmp0 (row->how, "other-words") == 0)
    /* Translators: what may be passed on, since which day, and the agreed words:
     * “may go in other words since 16 April 2026: “…””.
     */
    return g_strdup_printf (_ ("%s since %s: “%s”"), state, date, row->released);
  if (row->state == VG_RELEASE_GIVEN)
    return g_strdup_printf (_ ("%s since %s"), state, date);

  return g_strdup_printf (_ ("%s, asked on %s"), state, date);
}

char *
vg_release_say_told (const VgReleaseRow *row, VgCase *subject)
{
  const VgTold *last = row->told->len > 0 ? row->told->pdata[row->told->len - 1] : NULL;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  if (last == NULL || last->to == NULL)
    return NULL;

  name = vg_people_dup_name (subject, last->to);
  date = vg_release_say_date (last->date);
  if (row->told->len == 1)
    return g_strdup_printf (_ ("Told to %s on %s"), name, date);

  return g_strdup_printf (ngettext ("Told to %s on %s, %u time in all",
                                    "Told to %s on %s, %u times in all", row->told->len),
                          name, date, row->told->len);
}

char *
vg_release_say_until_now (const VgReleaseRow *row, VgCase *subject)
{
  g_autofree char *names = vg_people_dup_names (subject, (const char *const *) row->to);
  g_autofree char *state = vg_release_say_state (row);

  /* Translators: for whom, and what was decided: “For de heer Kei: may go as it is since …”. */
  return g_strdup_printf (
      _ ("For %s: %s. What is decided now takes its place, so this is asked anew."),
      names != NULL ? names : "–", state);
}

static char *
say_past (const VgReleasePast *past, VgCase *subject)
{
  const char *const to[] = { past->to, NULL };
  g_autofree char *name = vg_people_dup_names (subject, to);
  g_autofree char *since = vg_release_say_date (past->since);
  g_autofree char *until = vg_release_say_date (past->until);

  /* Translators: a name and two dates. */
  return g_strdup_printf (_ ("Could go to %s from %s; ended on %s"), name, since, until);
}

char *
vg_release_say_ended (const VgReleaseRow *row, VgCase *subject)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < row->past->len; i++) {
    g_autofree char *line = say_past (row->past->pdata[i], subject);

    g_strv_builder_add (lines, line);
  }
  list = g_strv_builder_end (lines);
  return list[0] != NULL ? g_strjoinv ("\n", list) : NULL;
}
