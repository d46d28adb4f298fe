/* SPDX-License-Identifier: GPL-3.0-or-later */

/* writing.h - a talk as it was written down afterwards, and which stretches of it are what:
 * somebody's own words, what they came down to, or what was seen and heard.
 *
 * Offsets count characters. Marks never overlap, stand in the order of the text, and have no
 * white space at their ends.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_WRITING_CHARS 100000 /* the longest text: a talk of many hours */
#define VG_WRITING_MARKS 500

/* VgMark:
 * @as: "quotation", "paraphrase" or "observation"; static
 * @question: (nullable): the id of the question it answers; NULL while nobody has chosen one
 */
typedef struct {
  guint start;
  guint end;
  const char *as;
  char *question;
} VgMark;

typedef struct _VgWriting VgWriting;

/* @text is UTF-8. Returns: (transfer full) */
VgWriting *vg_writing_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void vg_writing_free (VgWriting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgWriting, vg_writing_free)

const char *vg_writing_get_text (VgWriting *self);
guint vg_writing_get_n_marks (VgWriting *self);
const VgMark *vg_writing_get_mark (VgWriting *self, guint index);

/* Marks a stretch, in the place of every mark it touches; the same stretch in another form
 * keeps its question where @question is NULL. FALSE where nothing but white space stands there, @as
 * is no form, or there are VG_WRITING_MARKS already.
 */
gboolean
vg_writing_mark (VgWriting *self, guint start, guint end, const char *as, const char *question);

/* The words of a mark; the stretches that no mark has, parted by an empty line, "" where
 * there are none. Returns: (transfer full)
 */
char *vg_writing_dup_words (VgWriting *self, const VgMark *mark) G_GNUC_WARN_UNUSED_RESULT;
char *vg_writing_dup_rest (VgWriting *self) G_GNUC_WARN_UNUSED_RESULT;

/* The marks as a case keeps them beside the text, "START END FORM QUESTION" a line; and back.
 * What fits no stretch of the text is passed over.
 */
char *vg_writing_dup_marks (VgWriting *self) G_GNUC_WARN_UNUSED_RESULT;
void vg_writing_read_marks (VgWriting *self, const char *marks);

/* The three forms, NULL-terminated. */
const char *const *vg_writing_get_forms (void);

G_END_DECLS
