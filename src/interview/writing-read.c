/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/writing-read.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NOT_CHOSEN "?"

/* A mark whose end is not known while its lines are read. */
typedef struct {
  guint start;
  guint end;
  const char *as;
  char *question;
} Piece;

typedef struct {
  GString *text;
  guint length; /* of the text, in characters */
  GArray *pieces;
  gboolean is_in_piece;
  guint line;
} Reading;

static void
clear_piece (gpointer data)
{
  g_free (((Piece *) data)->question);
}

static void
append (Reading *reading, const char *words)
{
  g_string_append (reading->text, words);
  reading->length += (guint) g_utf8_strlen (words, -1);
}

static gboolean
refuse (Reading *reading, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("line %u: %s"), reading->line, what);
  return FALSE;
}

static const char *
form_of (const char *line)
{
  static const char letters[] = "qpo";
  const char *letter = line[0] == ':' && line[1] != '\0' ? strchr (letters, line[1]) : NULL;

  if (letter == NULL || (line[2] != ' ' && line[2] != '\t' && line[2] != '\0'))
    return NULL;

  return vg_writing_get_forms ()[letter - letters];
}

static void
end_piece (Reading *reading)
{
  if (reading->is_in_piece)
    g_array_index (reading->pieces, Piece, reading->pieces->len - 1).end = reading->length;
  reading->is_in_piece = FALSE;
}

/* ":q V05 words": the words go into the text, the rest into the piece. */
static gboolean
begin_piece (Reading *reading, const char *line, const char *as, GError **error)
{
  const char *question = line + 2 + strspn (line + 2, " \t");
  gsize length = strcspn (question, " \t");
  const char *words = question + length + strspn (question + length, " \t");
  Piece piece = { reading->length, 0, as, g_strndup (question, length) };

  end_piece (reading);
  g_array_append_val (reading->pieces, piece);
  if (length == 0)
    return refuse (reading,
                   _ ("after the mark comes the id of a question, or “?” for one still to choose"),
                   error);
  if (*words == '\0')
    return refuse (reading, _ ("after the question come the words"), error);
  if (reading->pieces->len > VG_WRITING_MARKS)
    return refuse (reading, _ ("this is one mark more than there may be; write it up in parts"),
                   error);

  reading->is_in_piece = TRUE;
  append (reading, words);
  return TRUE;
}

static gboolean
read_line (Reading *reading, const char *line, GError **error)
{
  const char *as = form_of (line);

  if (line[0] == ':' && as == NULL)
    return refuse (reading,
                   _ ("a line that begins with a colon is a mark, and the marks are :q, :p and :o; "
                      "put a space before what is none"),
                   error);
  if (as != NULL)
    return begin_piece (reading, line, as, error);

  if (line[strspn (line, " \t\r")] == '\0')
    end_piece (reading);
  append (reading, line);
  return TRUE;
}

static VgWriting *
make_writing (Reading *reading)
{
  VgWriting *writing = vg_writing_new (reading->text->str);

  for (guint i = 0; i < reading->pieces->len; i++) {
    const Piece *piece = &g_array_index (reading->pieces, Piece, i);
    gboolean is_chosen = !g_str_equal (piece->question, NOT_CHOSEN);

    vg_writing_mark (writing, piece->start, piece->end, piece->as,
                     is_chosen ? piece->question : NULL);
  }

  return writing;
}

static gboolean
read_all (Reading *reading, const char *lines, GError **error)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++) {
    reading->line = i + 1;
    if (i > 0)
      append (reading, "\n");
    if (!read_line (reading, split[i], error))
      return FALSE;
    if (reading->length > VG_WRITING_CHARS)
      return refuse (reading, _ ("this is longer than a talk may be; write it up in parts"), error);
  }

  end_piece (reading);
  return TRUE;
}

VgWriting *
vg_writing_read_lines (const char *lines, GError **error)
{
  Reading reading = { NULL };
  g_autofree char *valid = NULL;
  VgWriting *writing = NULL;

  g_return_val_if_fail (lines != NULL, NULL);

  valid = g_utf8_make_valid (lines, -1);
  reading.text = g_string_new (NULL);
  reading.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (reading.pieces, clear_piece);
  if (read_all (&reading, valid, error))
    writing = make_writing (&reading);

  g_string_free (reading.text, TRUE);
  g_array_unref (reading.pieces);
  return writing;
}
