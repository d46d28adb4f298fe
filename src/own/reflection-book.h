/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reflection-book.h - what mediators ask themselves before the first talk and after each:
 * which blame and which excusing they recognise, what unsettles them, whom they defend.
 *
 * data/reflection/reflection.json, or the organisation's own. Domain report 2.1, 7.1.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgReflectionBook VgReflectionBook;

/* The organisation's own, or the shipped one. Returns: (transfer full) (nullable): NULL with
 * @error naming the file and the place */
VgReflectionBook *vg_reflection_book_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of one file. */
VgReflectionBook *vg_reflection_book_read_file (const char *path,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void vg_reflection_book_free (VgReflectionBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgReflectionBook, vg_reflection_book_free)

/* Moments in the order of the file. All lend. */
guint vg_reflection_book_get_n_moments (VgReflectionBook *self);
const char *vg_reflection_book_get_moment (VgReflectionBook *self, guint moment);

/* Where a moment stands, or -1 where there is none of this id. */
int vg_reflection_book_find_moment (VgReflectionBook *self, const char *id);

const char *
vg_reflection_book_get_title (VgReflectionBook *self, guint moment, const char *language);
const char *
vg_reflection_book_get_lead (VgReflectionBook *self, guint moment, const char *language);

/* VgReflectionQuestion: one question in one language.
 * @hint: (nullable)
 */
typedef struct {
  const char *id;
  const char *text;
  const char *hint;
} VgReflectionQuestion;

guint vg_reflection_book_get_n_questions (VgReflectionBook *self, guint moment);
VgReflectionQuestion vg_reflection_book_get_question (VgReflectionBook *self,
                                                      guint moment,
                                                      guint question,
                                                      const char *language);

/* The words of a question by its ids, for notes written earlier; NULL where it is no more. */
const char *vg_reflection_book_say_question (VgReflectionBook *self,
                                             const char *moment,
                                             const char *question,
                                             const char *language);

G_END_DECLS
