/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/rendering.h"

#include <string.h>

typedef struct {
  gsize offset;
  const char *name;
  guint line;
} Line;

struct _VgRendering {
  GString *text;
  VgMarks *marks;
  GArray *lines;
  GStringChunk *names;
};

VgRendering *
vg_rendering_new (void)
{
  VgRendering *self = g_new0 (VgRendering, 1);

  self->text = g_string_new (NULL);
  self->marks = vg_marks_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->names = g_string_chunk_new (256);

  return self;
}

void
vg_rendering_free (VgRendering *self)
{
  if (self == NULL)
    return;

  g_string_free (self->text, TRUE);
  vg_marks_free (self->marks);
  g_array_unref (self->lines);
  g_string_chunk_free (self->names);
  g_free (self);
}

GString *
vg_rendering_get_text (VgRendering *self)
{
  return self->text;
}

VgMarks *
vg_rendering_get_marks (VgRendering *self)
{
  return self->marks;
}

void
vg_rendering_note_line (VgRendering *self, const char *name, guint line)
{
  Line noted = { self->text->len, g_string_chunk_insert_const (self->names, name), line };

  g_array_append_val (self->lines, noted);
}

const char *
vg_rendering_find_line (VgRendering *self, gsize offset, guint *out_line)
{
  guint low = 0;
  guint high = self->lines->len;
  const Line *found = NULL;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index (self->lines, Line, middle).offset <= offset)
      low = middle + 1;
    else
      high = middle;
  }

  found = low > 0 ? &g_array_index (self->lines, Line, low - 1) : NULL;
  *out_line = found != NULL ? found->line : 0;

  return found != NULL ? found->name : "";
}

/* The length of the stand-in for a name at @at with what goes with it, or 0. */
static gsize
measure_name (VgRendering *self, const char *at)
{
  const VgMark *mark = vg_marks_find (self->marks, g_utf8_get_char (at));

  if (mark == NULL || mark->kind != VG_MARK_NAME)
    return 0;

  return g_utf8_next_char (at) - at + 1;
}

/* The length of one sign of Markdown at the beginning of a block, with its spaces, or 0. */
static gsize
measure_sign (const char *at)
{
  gsize length = 0;

  if (*at == '>')
    return 1 + strspn (at + 1, " \t");

  if (*at == '-' || *at == '*' || *at == '+')
    length = 1;
  else if (*at == '#')
    length = strspn (at, "#");
  else if (g_ascii_isdigit (*at) && strchr (".)", at[strspn (at, "0123456789")]) != NULL)
    length = strspn (at, "0123456789") + (at[strspn (at, "0123456789")] != '\0');
  if (length == 0 || (at[length] != ' ' && at[length] != '\t'))
    return 0;

  return length + strspn (at + length, " \t");
}

static void
settle_line (VgRendering *self, GString *out, const char *line, gsize length)
{
  gsize blank = strspn (line, " \t");
  gsize name = blank < length ? measure_name (self, line + blank) : 0;
  const char *signs = line + blank + name;
  gsize n_signs = 0;
  gsize next = 0;

  if (name > 0)
    n_signs = strspn (signs, " \t");
  while (name > 0 && (next = measure_sign (signs + n_signs)) > 0)
    n_signs += next;
  if (name > 0 && signs[n_signs] == '|')
    n_signs++;

  g_string_append_len (out, line, blank);
  g_string_append_len (out, signs, n_signs);
  g_string_append_len (out, line + blank, name);
  g_string_append_len (out, signs + n_signs, length - blank - name - n_signs);
}

void
vg_rendering_settle_names (VgRendering *self)
{
  GString *out = g_string_sized_new (self->text->len);
  const char *line = self->text->str;

  while (*line != '\0') {
    const char *end = strchr (line, '\n');
    gsize length = end != NULL ? (gsize) (end - line) + 1 : strlen (line);

    settle_line (self, out, line, length);
    line += length;
  }

  g_string_free (self->text, TRUE);
  self->text = out;
}
