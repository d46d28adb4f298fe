/* SPDX-License-Identifier: GPL-3.0-or-later */

/* piece-words.h - what the page says about marked pieces: pure functions. */
#pragma once

#include "interview/writing.h"

G_BEGIN_DECLS

/* "Quotation" for "quotation". Lends. */
const char *vg_piece_say_form (const char *as);

/* The words as their form shows them, in one line: a quotation between its marks.
 *
 * Returns: (transfer full)
 */
char *vg_piece_say (const char *as, const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* "3 pieces marked · 1 has no question yet". Returns: (transfer full) */
char *vg_pieces_say (VgWriting *writing) G_GNUC_WARN_UNUSED_RESULT;

/* How many marks have no question yet. */
guint vg_pieces_count_open (VgWriting *writing);

G_END_DECLS
