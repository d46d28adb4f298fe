/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sayings.h - what the interview page says: pure functions, in the screen's language. */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

/* A word or a sentence with a capital in front, as it stands on a button or by itself.
 *
 * Returns: (transfer full)
 */
char *vg_say_with_capital (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* "3 of 9". Returns: (transfer full) */
char *vg_say_count (guint n, guint of) G_GNUC_WARN_UNUSED_RESULT;

/* "The story · 3 of 9"; without the count where @of is 0. Returns: (transfer full) */
char *vg_say_where (const char *section, guint n, guint of) G_GNUC_WARN_UNUSED_RESULT;

/* Why the item is shown, as a sentence of its own; a sentence too where it is always shown.
 *
 * Returns: (transfer full)
 */
char *vg_say_why_shown (VgInterview *interview, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* What a screen reader says for a row of the outline: "What happened?, answered".
 *
 * Returns: (transfer full)
 */
char *vg_say_row (const char *question, VgItemState state) G_GNUC_WARN_UNUSED_RESULT;

/* The text on one line, cut between words with "…" where it has more than @max_chars.
 *
 * Returns: (transfer full)
 */
char *vg_say_first_words (const char *text, guint max_chars) G_GNUC_WARN_UNUSED_RESULT;

/* @as: "quotation", "paraphrase" or "observation"; any other word is a quotation. */
const char *vg_say_form (const char *as);

/* "Quotation: I was there." Returns: (transfer full) */
char *vg_say_fragment (const char *as, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The words with the marks of their form, as they stand on the screen: “I was there.”
 *
 * Returns: (transfer full)
 */
char *vg_mark_fragment (const char *as, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Reads a whole number; FALSE where @text is none. */
gboolean vg_read_typed_number (const char *text, gint64 *out_number);

/* What an act was about, for "Undone: …": the first words of its question, or a word such
 * as "a goal". Returns: (transfer full)
 */
char *vg_say_act (VgInterview *interview, VgAct *act) G_GNUC_WARN_UNUSED_RESULT;

/* "Talk 2 · 12 March". Returns: (transfer full) (nullable): NULL where there is no such talk */
char *vg_say_talk (VgCase *subject, const char *id) G_GNUC_WARN_UNUSED_RESULT;

/* Item number @index of the route within its section, counted from 1 over what is shown
 * and no note; @out_of: how many there are. 0 for a note.
 */
guint vg_count_in_section (VgRoute *route, guint index, guint *out_of);

G_END_DECLS
