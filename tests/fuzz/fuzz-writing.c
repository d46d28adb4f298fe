/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-writing.c - a talk written down in any editor, and marks as a case keeps them.
 *
 * The same bytes are read as lines, and as the marks of a text that they are too.
 */

#include "interview/writing-read.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Marks stand in order, apart from one another, on words of the text; kept and read again
 * they are the same.
 */
static void
check (VgWriting *writing)
{
  g_autofree char *marks = vg_writing_dup_marks (writing);
  char *rest = vg_writing_dup_rest (writing);
  g_autoptr (VgWriting) again = vg_writing_new (vg_writing_get_text (writing));
  g_autofree char *kept = NULL;
  guint before = 0;

  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++) {
    const VgMark *mark = vg_writing_get_mark (writing, i);
    g_autofree char *words = vg_writing_dup_words (writing, mark);

    g_assert_true (mark->start >= before && mark->end > mark->start && *words != '\0');
    before = mark->end;
  }

  vg_writing_read_marks (again, marks);
  kept = vg_writing_dup_marks (again);
  g_assert_cmpstr (kept, ==, marks);
  g_free (rest);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (VgWriting) lines = vg_writing_read_lines (text, NULL);
  g_autoptr (VgWriting) marked = vg_writing_new (valid);

  if (lines != NULL)
    check (lines);
  vg_writing_read_marks (marked, valid);
  check (marked);
  return 0;
}
