/* SPDX-License-Identifier: GPL-3.0-or-later */

/* words-field.h - a field for words: grows as one types, and never loses them.
 *
 * What is typed stays a draft of the case until it is saved. It is saved when the focus
 * leaves the field, on Enter in a field of one line, and when somebody asks; where that
 * fails the words stay and the reason stands below them. Without a saver they stay a draft.
 * Tab leaves the field.
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WORDS_FIELD (vg_words_field_get_type ())
G_DECLARE_FINAL_TYPE (VgWordsField, vg_words_field, VG, WORDS_FIELD, GtkBox)

/* Saves @text, which is trimmed and may be "". */
typedef gboolean (*VgWordsSave) (VgWordsField *self,
                                 const char *text,
                                 gpointer user_data,
                                 GError **error);

/* @label: what a screen reader calls the field
 * @hint: (nullable): shown dim while the field is empty
 */
GtkWidget *vg_words_field_new (const char *label, const char *hint) G_GNUC_WARN_UNUSED_RESULT;

/* @user_data must live as long as the field. */
void vg_words_field_set_saver (VgWordsField *self, VgWordsSave save, gpointer user_data);

/* Where the draft stands (see vg_case_set_draft()). @place NULL: nowhere. */
void vg_words_field_set_draft_place (VgWordsField *self, VgCase *subject, const char *place);

/* Shows the draft that is kept at its place, if any, as typed and not saved yet. */
void vg_words_field_resume (VgWordsField *self);

/* One line: Enter saves. */
void vg_words_field_set_is_line (VgWordsField *self, gboolean is_line);

/* Not one line, and Enter saves all the same: Shift+Enter begins a line. */
void vg_words_field_set_enter_saves (VgWordsField *self, gboolean enter_saves);

/* Always as high as its words: a row of a list gets no more than the least height it needs. */
void vg_words_field_set_is_whole (VgWordsField *self, gboolean is_whole);

/* How the words look: "quotation", "paraphrase", "observation", or NULL. */
void vg_words_field_set_form (VgWordsField *self, const char *as);

void vg_words_field_set_label (VgWordsField *self, const char *label);
void vg_words_field_set_hint (VgWordsField *self, const char *hint);

/* Shows what is saved now. Words typed and not saved yet stay. */
void vg_words_field_show (VgWordsField *self, const char *text);

/* Returns: (transfer full): the words as they stand, trimmed */
char *vg_words_field_dup_text (VgWordsField *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether something typed is not saved yet. */
gboolean vg_words_field_is_dirty (VgWordsField *self);

/* Saves where needed. FALSE with @error set: the words are still there. */
gboolean vg_words_field_save (VgWordsField *self, GError **error);

/* Takes back typing that is not saved yet; FALSE where there is none. */
gboolean vg_words_field_undo (VgWordsField *self);
gboolean vg_words_field_redo (VgWordsField *self);

G_END_DECLS
