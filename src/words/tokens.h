/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tokens.h - the words of a text, folded so that they compare as people hear them.
 *
 * Case, accents, punctuation, quotation marks, kinds of space and compatible forms (full
 * width, ligatures such as ij and fi) make no difference. An apostrophe between letters
 * joins ("foto's", "fotos"); a hyphen and the step from a letter to a digit part ("1234AB"
 * is two words). Invisible characters (soft hyphen, joiners) are passed over. Bytes that
 * are not UTF-8 part words as a sign does; each counts as a character. The cost follows the
 * length of the text.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgToken: one word.
 * @folded: its letters and digits, folded
 * @start: where it begins, in characters of the text
 * @length: in characters
 * @byte: where it begins, in bytes; @n_bytes: their number
 * @is_number: made of digits alone
 * @is_capital: begins with a capital
 * @is_first: begins a sentence, a line, or what stands after a colon or an opening quote
 */
typedef struct {
  char *folded;
  guint start;
  guint length;
  gsize byte;
  gsize n_bytes;
  gboolean is_number;
  gboolean is_capital;
  gboolean is_first;
} VgToken;

typedef struct _VgTokens VgTokens;

/* Returns: (transfer full) */
VgTokens *vg_tokens_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void vg_tokens_free (VgTokens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgTokens, vg_tokens_free)

guint vg_tokens_get_n (VgTokens *self);
const VgToken *vg_tokens_get (VgTokens *self, guint index);

/* The text as it stands from word @first to word @first + @n - 1.
 *
 * Returns: (transfer full)
 */
char *vg_tokens_dup_passage (VgTokens *self, guint first, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* What stands between word @index and the one before it. Returns: (transfer full) */
char *vg_tokens_dup_gap (VgTokens *self, guint index) G_GNUC_WARN_UNUSED_RESULT;

/* The folded words from @first on, @n of them, with a space between each.
 *
 * Returns: (transfer full)
 */
char *vg_tokens_dup_folded (VgTokens *self, guint first, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
