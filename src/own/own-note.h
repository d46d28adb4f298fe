/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own-note.h - one note of the mediator's own: free words, or answers to the questions of a
 * moment (own/reflection-book.h).
 *
 * It stands in the vault's journal of own notes and nowhere else, which src/LAYERS keeps so:
 * nothing that knows a case, a paper, a search or an exchange may include this folder, and
 * nothing here knows a case beyond its id.
 *
 *   {"at": "2026-03-03T10:00:00Z", "case": ID, "text": "…"}
 *   {"at": …, "case": ID, "id": ID, "revision": 3, "moment": "after-talk",
 *    "answers": {QUESTION: "…"}}
 *
 * A journal only grows: a note that is written on is added again under its id, and the latest
 * revision counts. Words are wiped when freed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgOwnAnswer: @question: an id of the moment */
typedef struct {
  char *question;
  char *words;
} VgOwnAnswer;

/* VgOwnNote:
 * @id: (nullable): NULL of a note that is never written on
 * @revision: one more with each answer that is set
 * @at: when it was begun
 * @case_id: (nullable): which case it belongs to
 * @moment: (nullable): NULL of free words
 * @text: (nullable): the free words
 * @answers: (element-type VgOwnAnswer): those with words, in the order of their ids
 */
typedef struct {
  char *id;
  char *at;
  char *case_id;
  char *moment;
  char *text;
  GPtrArray *answers;
  gint64 revision;
} VgOwnNote;

/* A note of now. Returns: (transfer full) */
VgOwnNote *vg_own_note_new_text (const char *case_id, const char *text) G_GNUC_WARN_UNUSED_RESULT;
VgOwnNote *vg_own_note_new_reflection (const char *case_id,
                                       const char *moment) G_GNUC_WARN_UNUSED_RESULT;

VgOwnNote *vg_own_note_copy (const VgOwnNote *self) G_GNUC_WARN_UNUSED_RESULT;
void vg_own_note_free (VgOwnNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgOwnNote, vg_own_note_free)

/* "" and white space take the answer away. */
void vg_own_note_set_answer (VgOwnNote *self, const char *question, const char *words);
const char *vg_own_note_get_answer (const VgOwnNote *self, const char *question);

/* Whether there are any words in it. */
gboolean vg_own_note_has_words (const VgOwnNote *self);

/* Returns: (transfer full): JSON; wipe it with vg_wipe_text() */
char *vg_own_note_write (const VgOwnNote *self) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_PARSE where it is none; the message
 * holds nothing of it */
VgOwnNote *vg_own_note_read (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a journal says now: the latest of each id where the first stood, and none that was
 * emptied. One that cannot be read is passed over. @case_id: (nullable): only of that case.
 *
 * @journal: (element-type utf8): JSON, oldest first
 * Returns: (transfer full) (element-type VgOwnNote): oldest first
 */
GPtrArray *vg_own_note_list (GPtrArray *journal, const char *case_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
