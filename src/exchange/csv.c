/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/csv.h"

#include "base/error.h"
#include "base/json-scan.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARK "\xef\xbb\xbf" /* what Windows puts before UTF-8 */

/* @rows: (element-type GStrv): the first holds the names */
struct _VgCsv {
  GPtrArray *rows;
};

/* @comma: what parts two values */
typedef struct {
  const char *text;
  const char *at;
  const char *end;
  const char *name;
  char comma;
} Reader;

static gboolean
fail (const Reader *reader, const char *at, const char *what, GError **error)
{
  guint line = 0;
  guint column = 0;

  vg_json_count_lines (reader->text, at - reader->text, &line, &column);
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s:%u:%u: %s", reader->name, line, column, what);
  return FALSE;
}

static gboolean
check_letters (const Reader *reader, GError **error)
{
  const char *bad = NULL;

  if (g_utf8_validate_len (reader->text, reader->end - reader->text, &bad))
    return TRUE;

  return fail (reader, bad,
               *bad == '\0' ? _ ("a character that no text has")
                            : _ ("this is not UTF-8; save the table again as “CSV UTF-8”"),
               error);
}

/* Whichever the first row has most of, outside quotation marks. */
static char
find_comma (const Reader *reader)
{
  static const char commas[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (commas)] = { 0 };
  gboolean is_quoted = FALSE;
  guint most = 0;

  for (const char *at = reader->at; at < reader->end && (is_quoted || *at != '\n'); at++) {
    is_quoted ^= *at == '"';
    for (guint i = 0; !is_quoted && i < G_N_ELEMENTS (commas); i++)
      counts[i] += *at == commas[i];
  }
  for (guint i = 1; i < G_N_ELEMENTS (commas); i++)
    most = counts[i] > counts[most] ? i : most;

  return commas[most];
}

static gboolean
is_row_end (const Reader *reader)
{
  const char *at = reader->at;

  return at == reader->end || *at == '\n' ||
         (*at == '\r' && (at + 1 == reader->end || at[1] == '\n'));
}

static void
skip_row_end (Reader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '\n')
    reader->at++;
}

/* Two quotation marks stand for one. Line ends within become plain ones. */
static gboolean
read_quoted (Reader *reader, GString *value, GError **error)
{
  const char *start = reader->at++;

  for (; reader->at < reader->end; reader->at++) {
    if (*reader->at == '"' && (reader->at + 1 == reader->end || reader->at[1] != '"')) {
      reader->at++;
      return TRUE;
    }
    if (*reader->at == '"')
      reader->at++;
    if (*reader->at != '\r')
      g_string_append_c (value, *reader->at);
  }

  return fail (reader, start, _ ("this quotation mark is never closed"), error);
}

static gboolean
read_bare (Reader *reader, GString *value, GError **error)
{
  for (; !is_row_end (reader) && *reader->at != reader->comma; reader->at++) {
    if (*reader->at == '"')
      return fail (reader, reader->at,
                   _ ("a value with a quotation mark in it must stand in quotation marks itself"),
                   error);
    g_string_append_c (value, *reader->at);
  }

  return TRUE;
}

static gboolean
read_value (Reader *reader, GPtrArray *row, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);
  gboolean is_quoted = reader->at < reader->end && *reader->at == '"';

  if (row->len == VG_CSV_COLUMNS)
    return fail (reader, reader->at, _ ("more columns than can be read"), error);
  if (is_quoted ? !read_quoted (reader, value, error) : !read_bare (reader, value, error))
    return FALSE;
  if (!is_row_end (reader) && *reader->at != reader->comma)
    return fail (reader, reader->at, _ ("after the quotation mark the value must end"), error);

  g_ptr_array_add (row, g_string_free (g_steal_pointer (&value), FALSE));
  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static char **
read_row (Reader *reader, GError **error)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  if (!read_value (reader, row, error))
    return NULL;
  while (!is_row_end (reader)) {
    reader->at++;
    if (!read_value (reader, row, error))
      return NULL;
  }
  skip_row_end (reader);

  g_ptr_array_add (row, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&row), FALSE);
}

static gboolean
is_empty (char **row)
{
  for (; *row != NULL; row++)
    if (vg_words_are_any (*row))
      return FALSE;

  return TRUE;
}

static gboolean
check_names (const Reader *reader, char **names, GError **error)
{
  for (char **name = names; *name != NULL; name++)
    if (!vg_words_are_any (*name))
      return fail (reader, reader->text, _ ("every column needs a name in the first row"), error);

  return TRUE;
}

static gboolean
check_length (const Reader *reader, const char *start, char **names, char **row, GError **error)
{
  g_autofree char *what = NULL;

  if (g_strv_length (row) == g_strv_length (names))
    return TRUE;

  what = g_strdup_printf (_ ("this row has %u values, and the first one has %u names"),
                          g_strv_length (row), g_strv_length (names));
  return fail (reader, start, what, error);
}

static gboolean
add_row (VgCsv *self, Reader *reader, GError **error)
{
  const char *start = reader->at;
  g_auto (GStrv) row = read_row (reader, error);

  if (row == NULL)
    return FALSE;
  if (self->rows->len == 0 && !check_names (reader, row, error))
    return FALSE;
  if (self->rows->len > 0 && is_empty (row))
    return TRUE;
  if (self->rows->len > 0 && !check_length (reader, start, self->rows->pdata[0], row, error))
    return FALSE;
  if (self->rows->len > VG_CSV_ROWS)
    return fail (reader, start, _ ("more rows than can be read; take fewer at a time"), error);

  g_ptr_array_add (self->rows, g_steal_pointer (&row));
  return TRUE;
}

VgCsv *
vg_csv_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (VgCsv) self = NULL;
  Reader reader = { text, text, text + length, name, ',' };

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  if (!check_letters (&reader, error))
    return NULL;
  if (length >= strlen (MARK) && memcmp (text, MARK, strlen (MARK)) == 0)
    reader.at += strlen (MARK);
  reader.comma = find_comma (&reader);

  self = g_new0 (VgCsv, 1);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  do {
    if (!add_row (self, &reader, error))
      return NULL;
  } while (reader.at < reader.end);

  return g_steal_pointer (&self);
}

void
vg_csv_free (VgCsv *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

guint
vg_csv_get_n_columns (VgCsv *self)
{
  return g_strv_length (self->rows->pdata[0]);
}

const char *
vg_csv_get_name (VgCsv *self, guint column)
{
  g_return_val_if_fail (column < vg_csv_get_n_columns (self), NULL);

  return ((char **) self->rows->pdata[0])[column];
}

guint
vg_csv_get_n_rows (VgCsv *self)
{
  return self->rows->len - 1;
}

const char *
vg_csv_get (VgCsv *self, guint row, guint column)
{
  g_return_val_if_fail (row < vg_csv_get_n_rows (self) && column < vg_csv_get_n_columns (self),
                        NULL);

  return ((char **) self->rows->pdata[row + 1])[column];
}
