/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/brief.h"

#include "words/words.h"

#include <string.h>

/* In tenths of an ordinary letter. */
#define TENTHS  10
#define CAPITAL 15
#define BROAD   18
#define DOUBLE  22

static guint
weigh (gunichar letter)
{
  if (g_unichar_iswide (letter))
    return DOUBLE;
  if (letter == 'm' || letter == 'w' || letter == 'M' || letter == 'W')
    return BROAD;

  return g_unichar_isupper (letter) ? CAPITAL : TENTHS;
}

glong
vg_brief_measure (const char *text)
{
  glong tenths = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    tenths += weigh (g_utf8_get_char (at));

  return (tenths + TENTHS - 1) / TENTHS;
}

/* Where the last word ends that fits into @room, in the middle of one that is longer. What is
 * said before a comma or a full stop is a whole: it ends there, if that is past the middle.
 */
static const char *
find_cut (const char *text, glong room)
{
  const char *word = NULL;
  const char *whole = NULL;
  const char *at = text;
  glong tenths = 0;

  for (; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    tenths += weigh (letter);
    if (tenths > room * TENTHS)
      break;
    if (g_unichar_isspace (letter))
      word = at;
    if (g_unichar_isspace (letter) && at > text && strchr (".,;:", at[-1]) != NULL &&
        tenths > room * TENTHS / 2)
      whole = at - 1;
  }

  if (whole != NULL)
    return whole;
  return word != NULL ? word : at;
}

char *
vg_brief_dup (const char *text, glong room, const char *more)
{
  g_autofree char *line = text != NULL ? vg_words_normalise (text) : NULL;
  g_autofree char *begin = NULL;

  if (line == NULL || vg_brief_measure (line) <= room)
    return g_steal_pointer (&line);

  begin = g_strndup (line, (gsize) (find_cut (line, room - vg_brief_measure (more)) - line));
  return g_strconcat (begin, more, NULL);
}
