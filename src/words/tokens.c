/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/tokens.h"

#include <string.h>

struct _VgTokens {
  char *text;
  GArray *words;
};

typedef enum {
  PART_LETTER,
  PART_DIGIT,
  PART_INSIDE, /* a mark or an invisible character: neither ends a word nor begins one */
  PART_APOSTROPHE,
  PART_END, /* between sentences */
  PART_BETWEEN,
} Part;

/* One pass over the text. */
typedef struct {
  VgTokens *tokens;
  GString *word; /* folded so far */
  VgToken next;
  Part last;
  gboolean is_open;
  gboolean is_after_end;
} Reading;

static gboolean
is_quote (gunichar letter)
{
  return letter == '\'' || letter == 0x2019 || letter == 0x2018 || letter == 0x02bc;
}

static Part
part_of (gunichar letter)
{
  GUnicodeType type = G_UNICODE_UNASSIGNED;

  if (is_quote (letter))
    return PART_APOSTROPHE;
  if (letter != 0 && letter < 128 && strchr (".!?:;\n\"", (int) letter) != NULL)
    return PART_END;
  if (letter == 0x2026 || letter == 0x201c || letter == 0x201e || letter == 0xab ||
      letter == 0x2022)
    return PART_END;

  type = g_unichar_type (letter);
  if (g_unichar_ismark (letter) || type == G_UNICODE_FORMAT)
    return PART_INSIDE;
  if (type == G_UNICODE_DECIMAL_NUMBER || type == G_UNICODE_OTHER_NUMBER)
    return PART_DIGIT;

  return g_unichar_isalpha (letter) ? PART_LETTER : PART_BETWEEN;
}

/* The letter without marks, in its plain compatible form. */
static void
append_plain (GString *word, gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++) {
    int digit = g_unichar_digit_value (parts[i]);

    if (digit >= 0)
      g_string_append_c (word, (char) ('0' + digit));
    else if (g_unichar_isalnum (parts[i]))
      g_string_append_unichar (word, parts[i]);
  }
}

static void
close_word (Reading *reading)
{
  if (!reading->is_open)
    return;

  reading->is_open = FALSE;
  if (reading->word->len == 0)
    return;

  reading->next.folded = g_utf8_casefold (reading->word->str, -1);
  g_array_append_val (reading->tokens->words, reading->next);
  reading->is_after_end = FALSE;
}

static void
open_word (Reading *reading, gunichar letter, guint at, gsize byte)
{
  VgToken next = { .start = at, .byte = byte };

  next.is_number = part_of (letter) == PART_DIGIT;
  next.is_capital = g_unichar_isupper (letter) || g_unichar_istitle (letter);
  next.is_first = reading->is_after_end;
  reading->next = next;
  reading->is_open = TRUE;
  g_string_truncate (reading->word, 0);
}

static void
take_letter (Reading *reading, gunichar letter, guint at, const char *here)
{
  gsize byte = (gsize) (here - reading->tokens->text);
  Part part = part_of (letter);

  if (reading->is_open && reading->next.is_number != (part == PART_DIGIT))
    close_word (reading);
  if (!reading->is_open)
    open_word (reading, letter, at, byte);

  append_plain (reading->word, letter);
  reading->next.length = at + 1 - reading->next.start;
  reading->next.n_bytes = (gsize) (g_utf8_next_char (here) - reading->tokens->text) -
                          reading->next.byte;
}

/* An apostrophe joins where a letter stands on both sides. */
static gboolean
joins (Reading *reading, const char *here)
{
  return reading->is_open && reading->last == PART_LETTER &&
         part_of (g_utf8_get_char (g_utf8_next_char (here))) == PART_LETTER;
}

static void
take (Reading *reading, guint at, const char *here)
{
  gunichar letter = g_utf8_get_char (here);
  Part part = part_of (letter);

  if (part == PART_INSIDE)
    return;

  if (part == PART_LETTER || part == PART_DIGIT) {
    take_letter (reading, letter, at, here);
  } else if (part != PART_APOSTROPHE || !joins (reading, here)) {
    close_word (reading);
    reading->is_after_end = reading->is_after_end || part == PART_END;
  }
  reading->last = part;
}

static void
clear_word (gpointer data)
{
  g_free (((VgToken *) data)->folded);
}

VgTokens *
vg_tokens_new (const char *text)
{
  VgTokens *self = g_new0 (VgTokens, 1);
  Reading reading = { .tokens = self, .last = PART_BETWEEN, .is_after_end = TRUE };
  guint at = 0;

  g_return_val_if_fail (text != NULL, NULL);

  self->text = g_utf8_make_valid (text, -1);
  self->words = g_array_new (FALSE, FALSE, sizeof (VgToken));
  g_array_set_clear_func (self->words, clear_word);
  reading.word = g_string_new (NULL);
  for (const char *here = self->text; *here != '\0'; here = g_utf8_next_char (here))
    take (&reading, at++, here);
  close_word (&reading);
  g_string_free (reading.word, TRUE);

  return self;
}

void
vg_tokens_free (VgTokens *self)
{
  g_array_unref (self->words);
  g_free (self->text);
  g_free (self);
}

guint
vg_tokens_get_n (VgTokens *self)
{
  return self->words->len;
}

const VgToken *
vg_tokens_get (VgTokens *self, guint index)
{
  g_return_val_if_fail (index < self->words->len, NULL);

  return &g_array_index (self->words, VgToken, index);
}

char *
vg_tokens_dup_passage (VgTokens *self, guint first, guint n)
{
  const VgToken *from = vg_tokens_get (self, first);
  const VgToken *to = vg_tokens_get (self, first + n - 1);

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  return g_strndup (self->text + from->byte, to->byte + to->n_bytes - from->byte);
}

char *
vg_tokens_dup_gap (VgTokens *self, guint index)
{
  const VgToken *before = index > 0 ? vg_tokens_get (self, index - 1) : NULL;
  gsize from = before != NULL ? before->byte + before->n_bytes : 0;

  return g_strndup (self->text + from, vg_tokens_get (self, index)->byte - from);
}

char *
vg_tokens_dup_folded (VgTokens *self, guint first, guint n)
{
  GString *folded = g_string_new (NULL);

  for (guint i = first; i < first + n; i++) {
    if (i > first)
      g_string_append_c (folded, ' ');
    g_string_append (folded, vg_tokens_get (self, i)->folded);
  }

  return g_string_free (folded, FALSE);
}
