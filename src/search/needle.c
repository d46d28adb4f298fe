/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/needle.h"

#include <string.h>

#define ELLIPSIS "…"

/* How a scan folds: one byte, or what follows C3 (é is C3 A9), to a small plain letter. What
 * has no fold keeps its bytes.
 */
static guint8 fold_one[256];
static guint8 fold_latin[256]; /* after C3; 0 where there is no letter */

/* First bytes of letters beyond Latin-1 that may fold to plain ones (ś, ő), and of marks that
 * stand on their own: a text with any of them is looked at slowly.
 */
static guint8 is_rare[256];

/* Plain letters and digits from rare to frequent, as Dutch and English are written. */
static const char by_rarity[] = "qxyj0123456789zcfwbpukmvhlgsdoriatne";

struct _VgNeedle {
  char *folded; /* as fold_text() gives */
  gsize length;

  /* The longest run of it that a scan can compare, and the rarest letter in that. */
  const char *run;
  gsize run_length;
  gsize rarest; /* where in the run */
  gboolean has_accents;
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
  /* U+00C0 to U+00DD are C3 80 to C3 9D; the small ones stand 32 further. */
  for (guint i = 0; i + 1 < sizeof latin; i++)
    fold_latin[0x80 + i] = fold_latin[0xA0 + i] = (guint8) latin[i];
  fold_latin[0xBF] = 'y';
  memset (is_rare + 0xC4, 1, 0xCE - 0xC4);
  is_rare[0xE1] = 1;
  g_once_init_leave (&is_filled, 1);
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

/* Plain letters come out of both ways of folding alike. */
static void
choose_run (VgNeedle *self)
{
  self->run = self->folded;
  for (gsize i = 0; i < self->length;) {
    gsize n = 0;

    while (i + n < self->length && g_ascii_isalnum (self->folded[i + n]))
      n++;
    if (n > self->run_length) {
      self->run_length = n;
      self->run = self->folded + i;
    }
    i += n + 1;
  }
}

static void
choose_letter (VgNeedle *self)
{
  gsize rarity = sizeof by_rarity;

  for (gsize i = 0; i < self->run_length; i++) {
    gsize found = (gsize) (strchr (by_rarity, self->run[i]) - by_rarity);

    if (found < rarity) {
      rarity = found;
      self->rarest = i;
    }
  }

  self->has_accents = self->run_length > 0 && strchr ("aceinouy", self->run[self->rarest]) != NULL;
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
  choose_run (self);
  choose_letter (self);
  return self;
}

void
vg_needle_free (VgNeedle *self)
{
  g_free (self->folded);
  g_free (self);
}

/* Most of a text is plain: eight bytes at a time say so. */
static gboolean
has_rare_letters (const guint8 *text, gsize length)
{
  for (gsize i = 0; i < length; i += sizeof (guint64)) {
    gsize n = MIN (length - i, sizeof (guint64));
    guint64 eight = 0;

    memcpy (&eight, text + i, n);
    if ((eight & G_GUINT64_CONSTANT (0x8080808080808080)) == 0)
      continue;
    for (gsize k = 0; k < n; k++)
      if (is_rare[text[i + k]])
        return TRUE;
  }

  return FALSE;
}

/* The letter that begins at @at, folded; @at goes on to the next. */
static guint8
take_letter (const guint8 *text, gsize length, gsize *at)
{
  guint8 first = text[(*at)++];

  if (first == 0xC3 && *at < length && fold_latin[text[*at]] != 0)
    return fold_latin[text[(*at)++]];

  return fold_one[first];
}

/* Where the letter before @at begins. */
static gsize
step_back (const guint8 *text, gsize at)
{
  return at >= 2 && text[at - 2] == 0xC3 && fold_latin[text[at - 1]] != 0 ? at - 2 : at - 1;
}

/* Whether the run stands around a letter that may be its rarest. */
static gboolean
is_around (VgNeedle *self, const guint8 *text, gsize length, gsize at)
{
  for (gsize i = 0; i < self->rarest; i++) {
    if (at == 0)
      return FALSE;
    at = step_back (text, at);
  }
  for (gsize i = 0; i < self->run_length; i++)
    if (at >= length || take_letter (text, length, &at) != (guint8) self->run[i])
      return FALSE;

  return TRUE;
}

/* Whether the run stands around any @byte of the text. */
static gboolean
is_around_any (VgNeedle *self, const guint8 *text, gsize length, guint8 byte)
{
  const guint8 *end = text + length;

  for (const guint8 *at = text; at < end; at++) {
    at = memchr (at, byte, (gsize) (end - at));
    if (at == NULL)
      return FALSE;
    if (is_around (self, text, length, (gsize) (at - text)))
      return TRUE;
  }

  return FALSE;
}

gboolean
vg_needle_may_be_in (VgNeedle *self, const guint8 *text, gsize length)
{
  guint8 letter = (guint8) self->run[self->rarest];
  guint8 capital = (guint8) g_ascii_toupper ((char) letter);

  if (self->run_length == 0 || has_rare_letters (text, length))
    return TRUE;

  return is_around_any (self, text, length, letter) ||
         (capital != letter && is_around_any (self, text, length, capital)) ||
         (self->has_accents && is_around_any (self, text, length, 0xC3));
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
