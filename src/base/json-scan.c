/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json-scan.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DEPTH    64
#define MAX_SAFE G_GINT64_CONSTANT (9007199254740991)
#define LONGEST  1e21 /* from here on RFC 8785 writes an exponent, not an integer */

typedef struct {
  const char *start;
  const char *end;
  const char *at;
  const char *name;
  VgJsonMeet meet;
  gpointer user_data;
  GString *text;
  char open[DEPTH];
  guint depth;
  GError **error;
} Scanner;

void
vg_json_count_lines (const char *text, gsize offset, guint *line, guint *column)
{
  *line = 1;
  *column = 1;

  for (gsize i = 0; i < offset; i++) {
    if (text[i] == '\n') {
      (*line)++;
      *column = 1;
    } else if ((text[i] & 0xc0) != 0x80) {
      (*column)++;
    }
  }
}

/* Always FALSE, so that callers can return it. */
static gboolean
refuse (Scanner *self, const char *where, const char *what)
{
  guint line = 0;
  guint column = 0;

  vg_json_count_lines (self->start, where - self->start, &line, &column);
  g_set_error (self->error, VG_ERROR, VG_ERROR_PARSE, "%s:%u:%u: %s", self->name, line, column,
               what);
  return FALSE;
}

static gboolean
tell (Scanner *self, VgJsonEventKind kind, const char *where)
{
  VgJsonEvent event = { .kind = kind, .offset = where - self->start, .text = self->text->str };

  return self->meet (&event, self->user_data);
}

static void
skip_space (Scanner *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0')
    self->at++;
}

static gboolean
is_at (Scanner *self, char byte)
{
  return self->at < self->end && *self->at == byte;
}

/* Four hexadecimal digits after "\u". */
static gboolean
read_hex (Scanner *self, guint *out_unit)
{
  guint unit = 0;

  for (guint i = 0; i < 4; i++) {
    int digit = self->at < self->end ? g_ascii_xdigit_value (*self->at) : -1;

    if (digit < 0)
      return refuse (self, self->at, _ ("\\u needs four hexadecimal digits"));
    unit = unit << 4 | digit;
    self->at++;
  }

  *out_unit = unit;
  return TRUE;
}

static gboolean
read_unicode_escape (Scanner *self, const char *where)
{
  guint unit = 0;
  guint low = 0;

  if (!read_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    return refuse (self, where, _ ("U+0000 is not allowed in a text"));
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return refuse (self, where, _ ("half of a surrogate pair stands alone"));
  if (unit >= 0xd800 && unit <= 0xdbff) {
    if (!(self->end - self->at >= 6 && self->at[0] == '\\' && self->at[1] == 'u'))
      return refuse (self, where, _ ("half of a surrogate pair stands alone"));
    self->at += 2;
    if (!read_hex (self, &low))
      return FALSE;
    if (low < 0xdc00 || low > 0xdfff)
      return refuse (self, where, _ ("half of a surrogate pair stands alone"));
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }

  g_string_append_unichar (self->text, unit);
  return TRUE;
}

static gboolean
read_escape (Scanner *self)
{
  static const char names[] = "\"\\/bfnrt";
  static const char bytes[] = "\"\\/\b\f\n\r\t";
  const char *where = self->at;
  const char *found = NULL;

  self->at++;
  if (is_at (self, 'u')) {
    self->at++;
    return read_unicode_escape (self, where);
  }

  found = self->at < self->end && *self->at != '\0' ? strchr (names, *self->at) : NULL;
  if (found == NULL)
    return refuse (self, where, _ ("no such escape; write \\\\ for a backslash"));

  g_string_append_c (self->text, bytes[found - names]);
  self->at++;
  return TRUE;
}

static gboolean
read_string (Scanner *self)
{
  const char *begin = self->at;

  g_string_truncate (self->text, 0);
  self->at++;

  for (;;) {
    const char *from = self->at;

    while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
           (guchar) *self->at >= 0x20)
      self->at++;
    g_string_append_len (self->text, from, self->at - from);

    if (self->at == self->end)
      return refuse (self, begin, _ ("this text has no closing quotation mark"));
    if (*self->at == '"')
      break;
    if (*self->at != '\\')
      return refuse (self, self->at, _ ("a control character must be written as an escape"));
    if (!read_escape (self))
      return FALSE;
  }

  self->at++;
  return TRUE;
}

static gboolean
read_digits (Scanner *self)
{
  const char *from = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > from;
}

/* The grammar of a number; says whether it is written as an integer. */
static gboolean
scan_number (Scanner *self, gboolean *out_is_integer)
{
  const char *digits = NULL;

  *out_is_integer = TRUE;
  if (is_at (self, '-'))
    self->at++;
  digits = self->at;
  if (!read_digits (self))
    return refuse (self, self->at, _ ("a digit should stand here"));
  if (*digits == '0' && self->at - digits > 1)
    return refuse (self, digits, _ ("a number does not begin with a zero"));

  if (is_at (self, '.')) {
    *out_is_integer = FALSE;
    self->at++;
    if (!read_digits (self))
      return refuse (self, self->at, _ ("a digit should stand here"));
  }
  if (is_at (self, 'e') || is_at (self, 'E')) {
    *out_is_integer = FALSE;
    self->at++;
    if (is_at (self, '+') || is_at (self, '-'))
      self->at++;
    if (!read_digits (self))
      return refuse (self, self->at, _ ("a digit should stand here"));
  }

  return TRUE;
}

static gboolean
read_number (Scanner *self)
{
  const char *where = self->at;
  gboolean is_integer = FALSE;
  g_autofree char *digits = NULL;
  VgJsonEvent event = { .offset = where - self->start };

  if (!scan_number (self, &is_integer))
    return FALSE;

  digits = g_strndup (where, self->at - where);
  if (is_integer) {
    event.kind = VG_JSON_INT;
    event.integer = g_ascii_strtoll (digits, NULL, 10);
    if (event.integer > MAX_SAFE || event.integer < -MAX_SAFE)
      return refuse (self, where, _ ("this integer is beyond ±9007199254740991"));
  } else {
    event.kind = VG_JSON_DOUBLE;
    event.number = g_ascii_strtod (digits, NULL);
    if (!isfinite (event.number))
      return refuse (self, where, _ ("this number is too large"));
    if (fabs (event.number) > MAX_SAFE && fabs (event.number) < LONGEST)
      return refuse (self, where, _ ("this integer is beyond ±9007199254740991"));
  }

  self->meet (&event, self->user_data);
  return TRUE;
}

static gboolean
read_word (Scanner *self, const char *word, VgJsonEventKind kind)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return refuse (self, self->at, _ ("a value should stand here"));

  tell (self, kind, self->at);
  self->at += length;
  return TRUE;
}

static gboolean
open_container (Scanner *self)
{
  gboolean is_object = *self->at == '{';

  if (self->depth == DEPTH)
    return refuse (self, self->at, _ ("nested more than 64 deep"));

  tell (self, is_object ? VG_JSON_OBJECT_BEGIN : VG_JSON_ARRAY_BEGIN, self->at);
  self->open[self->depth++] = *self->at++;
  return TRUE;
}

static void
close_container (Scanner *self)
{
  self->depth--;
  tell (self, self->open[self->depth] == '{' ? VG_JSON_OBJECT_END : VG_JSON_ARRAY_END, self->at);
  self->at++;
}

/* A scalar whole, or the beginning of a container. */
static gboolean
read_value (Scanner *self)
{
  const char *where = self->at;

  if (self->at == self->end)
    return refuse (self, self->at, _ ("the text ends where a value should stand"));

  switch (*self->at) {
  case '{':
  case '[':
    return open_container (self);
  case '"':
    if (!read_string (self))
      return FALSE;
    tell (self, VG_JSON_STRING, where);
    return TRUE;
  case 't':
    return read_word (self, "true", VG_JSON_TRUE);
  case 'f':
    return read_word (self, "false", VG_JSON_FALSE);
  case 'n':
    return read_word (self, "null", VG_JSON_NULL);
  default:
    if (*self->at == '-' || g_ascii_isdigit (*self->at))
      return read_number (self);
    return refuse (self, self->at, _ ("a value should stand here"));
  }
}

static gboolean
read_key (Scanner *self)
{
  const char *where = self->at;

  if (!is_at (self, '"'))
    return refuse (self, self->at, _ ("a name in quotation marks should stand here"));
  if (!read_string (self))
    return FALSE;
  if (!tell (self, VG_JSON_KEY, where))
    return refuse (self, where, _ ("this name stands here for the second time"));

  skip_space (self);
  if (!is_at (self, ':'))
    return refuse (self, self->at, _ ("a colon should stand here"));
  self->at++;
  skip_space (self);
  return TRUE;
}

/* Just inside a container, before its first member or its end. */
static gboolean
enter (Scanner *self, gboolean *out_is_empty)
{
  char open = self->open[self->depth - 1];

  skip_space (self);
  *out_is_empty = is_at (self, open == '{' ? '}' : ']');
  if (*out_is_empty) {
    close_container (self);
    return TRUE;
  }

  return open == '{' ? read_key (self) : TRUE;
}

/* After a value: closes what ends here; says whether another value follows. */
static gboolean
leave (Scanner *self, gboolean *out_more)
{
  *out_more = FALSE;

  while (self->depth > 0) {
    char open = self->open[self->depth - 1];

    skip_space (self);
    if (is_at (self, ',')) {
      self->at++;
      skip_space (self);
      *out_more = TRUE;
      return open == '{' ? read_key (self) : TRUE;
    }
    if (!is_at (self, open == '{' ? '}' : ']'))
      return refuse (self, self->at,
                     open == '{' ? _ ("a comma or } should stand here")
                                 : _ ("a comma or ] should stand here"));
    close_container (self);
  }

  return TRUE;
}

static gboolean
scan_values (Scanner *self)
{
  gboolean more = TRUE;

  while (more) {
    guint depth = self->depth;
    gboolean is_empty = FALSE;

    if (!read_value (self))
      return FALSE;
    if (self->depth > depth) {
      if (!enter (self, &is_empty))
        return FALSE;
      if (!is_empty)
        continue;
    }
    if (!leave (self, &more))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_bytes (Scanner *self, gsize length)
{
  const char *nul = length > 0 ? memchr (self->start, '\0', length) : NULL;
  const char *fault = NULL;

  if (length >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    return refuse (self, self->start,
                   _ ("the file begins with a byte order mark; save it as UTF-8 without one"));
  if (!g_utf8_validate (self->start, nul != NULL ? nul - self->start : (gssize) length, &fault))
    return refuse (self, fault, _ ("this is not UTF-8; save the file as UTF-8"));
  if (nul != NULL)
    return refuse (self, nul, _ ("U+0000 is not allowed in a text"));

  return TRUE;
}

gboolean
vg_json_scan (const char *text,
              gsize length,
              const char *name,
              VgJsonMeet meet,
              gpointer user_data,
              GError **error)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  const char *start = length > 0 ? text : "";
  Scanner self = { .start = start,
                   .end = start + length,
                   .at = start,
                   .name = name,
                   .meet = meet,
                   .user_data = user_data,
                   .text = buffer,
                   .error = error };

  if (!check_bytes (&self, length))
    return FALSE;

  skip_space (&self);
  if (!scan_values (&self))
    return FALSE;

  skip_space (&self);
  if (self.at < self.end)
    return refuse (&self, self.at, _ ("nothing more should follow here"));

  return TRUE;
}
