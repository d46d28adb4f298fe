/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/place.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SHOWN_CHARACTERS 80

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || byte == '.' || byte == '_';
}

gboolean
vg_place_is_valid (const char *place)
{
  gboolean has_slash = FALSE;
  char before = '/';

  if (place == NULL || strlen (place) > VG_PLACE_BYTES)
    return FALSE;

  for (const char *at = place; *at != '\0'; at++) {
    if (*at == '/' && before == '/')
      return FALSE;
    if (*at != '/' && !is_word_byte (*at))
      return FALSE;
    has_slash = has_slash || *at == '/';
    before = *at;
  }

  return has_slash && before != '/';
}

gboolean
vg_place_check (const char *place, GError **error)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (place != NULL, FALSE);

  if (vg_place_is_valid (place))
    return TRUE;

  shown = g_utf8_strlen (place, -1) > MAX_SHOWN_CHARACTERS
              ? g_utf8_substring (place, 0, MAX_SHOWN_CHARACTERS)
              : g_strdup (place);
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("“%s” is no place; write words with slashes, such as case/event"), shown);
  return FALSE;
}

static gsize
word_length (const char *at)
{
  return strcspn (at, "/");
}

static gboolean
is_number (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (word[i]))
      return FALSE;

  return length > 0 && length < 10;
}

static int
compare_words (const char *a, gsize a_length, const char *b, gsize b_length)
{
  gboolean is_a_number = is_number (a, a_length);
  gboolean is_b_number = is_number (b, b_length);
  int order = 0;

  /* No word at all first: the lowest prefix. Then numbers before all other words: else the
   * order would not be one.
   */
  if (a_length == 0 || b_length == 0)
    return (a_length > 0) - (b_length > 0);
  if (is_a_number != is_b_number)
    return is_a_number ? -1 : 1;
  if (is_a_number) {
    gint64 left = g_ascii_strtoll (a, NULL, 10);
    gint64 right = g_ascii_strtoll (b, NULL, 10);

    if (left != right)
      return left < right ? -1 : 1;
  }

  order = memcmp (a, b, MIN (a_length, b_length));
  if (order != 0)
    return order;

  return a_length < b_length ? -1 : a_length > b_length;
}

/* How many bytes of whole words, each with its slash, both begin with. */
static gsize
common_length (const char *a, const char *b)
{
  gsize length = 0;

  for (gsize i = 0; a[i] == b[i] && a[i] != '\0'; i++)
    if (a[i] == '/')
      length = i + 1;

  return length;
}

int
vg_place_compare (const char *a, const char *b)
{
  gsize common = common_length (a, b);

  for (a += common, b += common;;) {
    gsize a_length = word_length (a);
    gsize b_length = word_length (b);
    int order = compare_words (a, a_length, b, b_length);

    if (order != 0)
      return order;

    a += a_length;
    b += b_length;
    if (*a == '\0' || *b == '\0')
      return (*a != '\0') - (*b != '\0');
    a++;
    b++;
  }
}

char *
vg_place_dup_word (const char *place, guint index)
{
  g_return_val_if_fail (place != NULL, NULL);

  for (guint i = 0; i < index; i++) {
    place = strchr (place, '/');
    if (place == NULL)
      return NULL;
    place++;
  }

  return g_strndup (place, word_length (place));
}

const char *
vg_place_get_last (const char *place)
{
  const char *slash = strrchr (place, '/');

  return slash != NULL ? slash + 1 : place;
}

gboolean
vg_place_is_under (const char *place, const char *prefix)
{
  gsize length = strlen (prefix);

  if (length == 0)
    return TRUE;
  if (strncmp (place, prefix, length) != 0)
    return FALSE;

  return place[length] == '\0' || place[length] == '/';
}

static const char *const by_party[] = { "party",    "answer",    "question",        "goal",
                                        "consent",  "strength",  "acknowledgement", "acceptance",
                                        "farewell", "aftercare", "writing",         "estimate",
                                        "approach", NULL };

char *
vg_place_dup_party (const char *place)
{
  g_autofree char *first = vg_place_dup_word (place, 0);

  if (g_str_has_prefix (place, "release/"))
    return vg_place_dup_party (place + strlen ("release/"));

  return g_strv_contains (by_party, first) ? vg_place_dup_word (place, 1) : NULL;
}

char *
vg_place_join (const char *first, ...)
{
  GString *place = g_string_new (first);
  va_list words;

  va_start (words, first);
  for (const char *word = va_arg (words, const char *); word != NULL;
       word = va_arg (words, const char *)) {
    g_string_append_c (place, '/');
    g_string_append (place, word);
  }
  va_end (words);

  return g_string_free (place, FALSE);
}
