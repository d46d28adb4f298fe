/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/unnamed.h"

#include "model/person-name.h"

#include <string.h>

/* Whether a sentence begins at @start. */
static gboolean
begins_sentence (const char *text, int start)
{
  while (start > 0 && g_ascii_isspace (text[start - 1]))
    start--;

  return start == 0 || strchr (".!?", text[start - 1]) != NULL;
}

static gboolean
put_other (const GMatchInfo *match, GString *out, gpointer user_data)
{
  const char *other = user_data;
  g_autofree char *first = g_utf8_strup (other, g_utf8_next_char (other) - other);
  int start = 0;

  g_match_info_fetch_pos (match, 0, &start, NULL);
  if (begins_sentence (g_match_info_get_string (match), start))
    g_string_append_printf (out, "%s%s", first, g_utf8_next_char (other));
  else
    g_string_append (out, other);

  return FALSE;
}

/* A name of several words may stand with or without a capital: "de heer Kei". */
static char *
take_out (const char *text, const char *name, const char *other)
{
  g_autofree char *escaped = g_regex_escape_string (name, -1);
  g_autofree char *pattern = g_strdup_printf ("(?<![\\pL\\pN])%s(?![\\pL\\pN])", escaped);
  GRegexCompileFlags flags = strchr (name, ' ') != NULL ? G_REGEX_CASELESS : 0;
  g_autoptr (GRegex) regex = g_regex_new (pattern, flags, 0, NULL);
  char *left = NULL;

  if (regex != NULL)
    left = g_regex_replace_eval (regex, text, -1, 0, 0, put_other, (gpointer) other, NULL);
  return left != NULL ? left : g_strdup (text);
}

char *
vg_unnamed_dup_text (VgReading *reading, const char *text)
{
  g_autofree char *left = g_strdup (text);

  if (reading->self == NULL || text == NULL)
    return g_steal_pointer (&left);

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    g_autoptr (GPtrArray) names = vg_person_name_list (reading->subject, of->party);
    g_autofree char *other = vg_reading_dup_name (reading, of->party);

    for (guint n = 0; of != reading->self && n < names->len; n++) {
      char *next = take_out (left, names->pdata[n], other);

      g_free (left);
      left = next;
    }
  }

  return g_steal_pointer (&left);
}
