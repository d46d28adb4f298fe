/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/writing.h"

#include "words/words.h"

#include <string.h>

struct _VgWriting {
  char *text;
  guint length; /* in characters */
  GArray *marks;
};

static const char *const forms[] = { "quotation", "paraphrase", "observation", NULL };

static void
clear_mark (gpointer data)
{
  g_free (((VgMark *) data)->question);
}

VgWriting *
vg_writing_new (const char *text)
{
  VgWriting *self = g_new0 (VgWriting, 1);

  g_return_val_if_fail (text != NULL, NULL);

  self->text = g_utf8_make_valid (text, -1);
  self->length = (guint) g_utf8_strlen (self->text, -1);
  self->marks = g_array_new (FALSE, FALSE, sizeof (VgMark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

void
vg_writing_free (VgWriting *self)
{
  g_array_unref (self->marks);
  g_free (self->text);
  g_free (self);
}

const char *
vg_writing_get_text (VgWriting *self)
{
  return self->text;
}

guint
vg_writing_get_n_marks (VgWriting *self)
{
  return self->marks->len;
}

const VgMark *
vg_writing_get_mark (VgWriting *self, guint index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, VgMark, index);
}

static const char *
find_form (const char *as)
{
  for (guint i = 0; forms[i] != NULL; i++)
    if (g_strcmp0 (forms[i], as) == 0)
      return forms[i];

  return NULL;
}

/* Moves both ends inwards over white space. FALSE where nothing is left. */
static gboolean
trim (VgWriting *self, guint *start, guint *end)
{
  const char *from = NULL;
  const char *to = NULL;

  if (*start >= *end || *end > self->length)
    return FALSE;

  from = g_utf8_offset_to_pointer (self->text, *start);
  to = g_utf8_offset_to_pointer (from, *end - *start);
  for (; from < to && g_unichar_isspace (g_utf8_get_char (from)); from = g_utf8_next_char (from))
    *start += 1;
  for (; from < to && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (to)));
       to = g_utf8_prev_char (to))
    *end -= 1;

  return from < to;
}

/* Takes away what the stretch touches. Returns: (transfer full) (nullable): the question of
 * the mark that had this very stretch
 */
static char *
clear_stretch (VgWriting *self, guint start, guint end)
{
  char *question = NULL;

  for (guint i = self->marks->len; i > 0; i--) {
    VgMark *mark = &g_array_index (self->marks, VgMark, i - 1);

    if (mark->end <= start || mark->start >= end)
      continue;
    if (mark->start == start && mark->end == end)
      question = g_steal_pointer (&mark->question);
    g_array_remove_index (self->marks, i - 1);
  }

  return question;
}

gboolean
vg_writing_mark (VgWriting *self, guint start, guint end, const char *as, const char *question)
{
  VgMark mark = { start, end, find_form (as), NULL };
  g_autofree char *before = NULL;
  guint at = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  if (mark.as == NULL || !trim (self, &mark.start, &mark.end))
    return FALSE;

  before = clear_stretch (self, mark.start, mark.end);
  if (self->marks->len >= VG_WRITING_MARKS)
    return FALSE;
  mark.question = question != NULL ? g_strdup (question) : g_steal_pointer (&before);
  while (at < self->marks->len && g_array_index (self->marks, VgMark, at).start < mark.start)
    at++;
  g_array_insert_val (self->marks, at, mark);
  return TRUE;
}

static char *
dup_stretch (VgWriting *self, guint start, guint end)
{
  return g_strstrip (g_utf8_substring (self->text, start, end));
}

char *
vg_writing_dup_words (VgWriting *self, const VgMark *mark)
{
  g_return_val_if_fail (mark != NULL && mark->end <= self->length, NULL);

  return dup_stretch (self, mark->start, mark->end);
}

/* What says nothing by itself, such as the full stop after a quotation, is no rest. */
static void
append_rest (GString *rest, VgWriting *self, guint start, guint end)
{
  g_autofree char *words = dup_stretch (self, start, end);
  gboolean has_words = FALSE;

  for (const char *at = words; *at != '\0' && !has_words; at = g_utf8_next_char (at))
    has_words = g_unichar_isalnum (g_utf8_get_char (at));
  if (has_words)
    g_string_append_printf (rest, "%s%s", rest->len > 0 ? "\n\n" : "", words);
}

char *
vg_writing_dup_rest (VgWriting *self)
{
  GString *rest = g_string_new (NULL);
  guint from = 0;

  for (guint i = 0; i < self->marks->len; i++) {
    const VgMark *mark = &g_array_index (self->marks, VgMark, i);

    append_rest (rest, self, from, mark->start);
    from = mark->end;
  }
  append_rest (rest, self, from, self->length);

  return g_string_free (rest, FALSE);
}

char *
vg_writing_dup_marks (VgWriting *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len; i++) {
    const VgMark *mark = &g_array_index (self->marks, VgMark, i);

    g_string_append_printf (lines, "%u %u %s%s%s\n", mark->start, mark->end, mark->as,
                            mark->question != NULL ? " " : "",
                            mark->question != NULL ? mark->question : "");
  }

  return g_string_free (lines, FALSE);
}

static gboolean
read_offset (const char *word, guint *out_offset)
{
  guint64 offset = 0;

  if (!g_ascii_string_to_unsigned (word, 10, 0, G_MAXUINT, &offset, NULL))
    return FALSE;

  *out_offset = (guint) offset;
  return TRUE;
}

void
vg_writing_read_marks (VgWriting *self, const char *marks)
{
  g_auto (GStrv) lines = g_strsplit (marks, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (lines[i], " ", 4);
    guint n_words = g_strv_length (words);
    guint start = 0;
    guint end = 0;

    if (n_words >= 3 && read_offset (words[0], &start) && read_offset (words[1], &end))
      vg_writing_mark (self, start, end, words[2], n_words > 3 ? words[3] : NULL);
  }
}

const char *const *
vg_writing_get_forms (void)
{
  return forms;
}
