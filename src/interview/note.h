/* SPDX-License-Identifier: GPL-3.0-or-later */

/* note.h - quick notes: written down in passing, filed to a question later.
 *
 * A note that is filed becomes a fragment of an answer in one act, and says which one. Where
 * that fragment is taken away the note is to be filed again: nothing written is lost by it.
 */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* VgNote: what is not known is NULL.
 * @party: in whose talk it was noted
 * @filed: where the fragment stands that it has become; NULL while it is to be filed
 */
typedef struct {
  char *place;
  char *text;
  char *party;
  char *talk;
  char *question;
  char *date;
  char *filed;
} VgNote;

/* VgNoteContext: where one was when one wrote it; each may be NULL. */
typedef struct {
  const char *party;
  const char *talk;
  const char *question;
} VgNoteContext;

void vg_note_free (VgNote *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgNote, vg_note_free)

/* Those of @party, and those of nobody in particular, in the order in which they were noted.
 * @party: (nullable): NULL for those of nobody alone
 *
 * Returns: (transfer full) (element-type VgNote)
 */
GPtrArray *vg_note_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): NULL where none stands at @place */
VgNote *vg_note_find (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* Writes one at @place, "note/ID", with today's date. Nothing where @text says nothing. */
gboolean vg_note_add (VgCase *subject,
                      const char *place,
                      const char *text,
                      const VgNoteContext *context,
                      GError **error);

/* Files it to @item, an open question, as "quotation", "paraphrase" or "observation": one act,
 * which undo takes back whole. FALSE with an error where the note is another person's, or is
 * filed already, or the item takes no words.
 */
gboolean vg_note_file (VgInterview *interview,
                       const char *place,
                       VgItem *item,
                       const char *as,
                       GError **error);

gboolean vg_note_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
