/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */
#include "search/needle.h"

#include <string.h>

#define ELLIPSIS "…"

/* Bytes folded one by one, fast enough for a scan. Letters in two bytes (é is C3 A9) fold to
 * one, by the table of what follows C3; what has no fold keeps its bytes.
 */
static guint8 fold_one[256];
static guint8 fold_latin[256]; /* after C3; 0 where there is no letter */

/* First bytes of letters beyond Latin-1 that may fold to plain ones (ś, ő), and of marks that
 * stand on their own: a text with any of them is looked at slowly.
 */
static guint8 is_rare[256];

struct _VgNeedle {
  char *folded; /* as fold_text() gives */
  gsize length;
  GByteArray *buffer; /* of the scan, used again and again */
};

static void
fill_tables (void)
{
  static const char latin[] = "aaaaaa\0ceeeeiiii\0nooooo\0\0uuuuy";
  static gsize is_filled = 0;

  if (!g_once_init_enter (&is_filled))
    return;

  for (guint i = 0; i < 256; i++)
    fold_one[i] = (guint8) g_ascii_tolower ((char) i);
  fold_one['\t'] = fold_one['\n'] = fold_one['\r'] = ' ';
  /* U+00C0 to U+00DD are C3 80 to C3 9D; the small ones stand 32 further. */
  for (guint i = 0; i + 1 < sizeof latin; i++)
    fold_latin[0x80 + i] = fold_latin[0xA0 + i] = (guint8) latin[i];
  fold_latin[0xBF] = 'y';
  memset (is_rare + 0xC4, 1, 0xCE - 0xC4);
  is_rare[0xE1] = 1;
  g_once_init_leave (&is_filled, 1);
}

/* Folds into @out, which has room for @length bytes; @out_rare becomes 1 where the text has
 * letters that only fold_text() knows. Returns: how many there are
 */
static gsize
fold_bytes (const guint8 *text, gsize length, guint8 *out, guint8 *out_rare)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++) {
    *out_rare |= is_rare[text[i]];
    if (text[i] == 0xC3 && i + 1 < length && fold_latin[text[i + 1]] != 0)
      out[n++] = fold_latin[text[++i]];
    else
      out[n++] = fold_one[text[i]];
  }

  return n;
}

/* One letter of any Latin script, small and without its marks; several where it is several. */
static void
fold_letter (gunichar letter, GString *out)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (letter, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    if (g_unichar_type (parts[i]) != G_UNICODE_NON_SPACING_MARK)
      g_string_append_unichar (out, g_unichar_tolower (parts[i]));
}

/* Folds a whole text, white space as one space. @starts: (nullable): for each byte that
 * comes out, where in @text its letter begins, and at last the end.
 */
static char *
fold_text (const char *text, GArray *starts)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (g_unichar_isspace (letter) && out->len > 0 && out->str[out->len - 1] == ' ')
      continue;
    if (g_unichar_isspace (letter))
      g_string_append_c (out, ' ');
    else
      fold_letter (letter, out);
    at = (gsize) (c - text);
    while (starts != NULL && starts->len < out->len)
      g_array_append_val (starts, at);
  }

  at = strlen (text);
  if (starts != NULL)
    g_array_append_val (starts, at);
  return g_string_free (out, FALSE);
}

VgNeedle *
vg_needle_new (const char *words)
{
  g_autofree char *folded = NULL;
  VgNeedle *self = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  fill_tables ();
  if (!g_utf8_validate (words, -1, NULL))
    return NULL;
  folded = fold_text (words, NULL);
  g_strstrip (folded);
  if (*folded == '\0')
    return NULL;

  self = g_new0 (VgNeedle, 1);
  self->length = strlen (folded);
  self->folded = g_steal_pointer (&folded);
  self->buffer = g_byte_array_new ();
  return self;
}

void
vg_needle_free (VgNeedle *self)
{
  g_free (self->folded);
  memset (self->buffer->data, 0, self->buffer->len);
  g_byte_array_unref (self->buffer);
  g_free (self);
}

/* The longest run of the needle that a scan can compare: plain letters, which come out of
 * both ways of folding alike. A text is JSON here: quotes and line ends stand escaped.
 */
static void
find_plain_run (VgNeedle *self, const char **out_run, gsize *out_length)
{
  gsize best = 0;

  *out_run = self->folded;
  for (gsize i = 0; i < self->length;) {
    gsize n = 0;

    while (i + n < self->length && g_ascii_isalnum (self->folded[i + n]))
      n++;
    if (n > best) {
      best = n;
      *out_run = self->folded + i;
    }
    i += n + 1;
  }

  *out_length = best;
}

gboolean
vg_needle_may_be_in (VgNeedle *self, const guint8 *text, gsize length)
{
  const char *run = NULL;
  gsize run_length = 0;
  gsize n = 0;
  guint8 rare = 0;

  find_plain_run (self, &run, &run_length);
  if (run_length == 0)
    return TRUE;

  g_byte_array_set_size (self->buffer, (guint) length);
  n = fold_bytes (text, length, self->buffer->data, &rare);
  return rare != 0 || memmem (self->buffer->data, n, run, run_length) != NULL;
}

gboolean
vg_needle_find (VgNeedle *self, const char *text, gsize from, gsize *out_start, gsize *out_end)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = fold_text (text + from, starts);
  const char *found = strstr (folded, self->folded);
  gsize at = 0;

  if (found == NULL)
    return FALSE;

  at = (gsize) (found - folded);
  *out_start = from + g_array_index (starts, gsize, at);
  *out_end = from + g_array_index (starts, gsize, at + self->length);
  return TRUE;
}

static void
append_line (GString *out, const char *start, const char *end)
{
  for (const char *c = start; c < end; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (!g_unichar_isspace (letter))
      g_string_append_unichar (out, letter);
    else if (out->len > 0 && out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
}

char *
vg_needle_dup_excerpt (const char *text, gsize start, gsize end, guint most)
{
  glong found = g_utf8_strlen (text + start, (gssize) (end - start));
  glong room = MAX ((glong) most - found, 0);
  glong before = g_utf8_strlen (text, (gssize) start);
  glong after = g_utf8_strlen (text + end, -1);
  glong left = MIN (before, MAX (room / 2, room - after));
  glong right = MIN (after, room - left);
  const char *first = g_utf8_offset_to_pointer (text, before - left);
  const char *last = g_utf8_offset_to_pointer (text + end, right);
  GString *out = g_string_new (left < before ? ELLIPSIS : "");

  append_line (out, first, last);
  g_string_append (out, right < after ? ELLIPSIS : "");
  return g_string_free (out, FALSE);
}
