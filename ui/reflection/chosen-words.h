/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chosen-words.h - a last look at the words that go along to a colleague: these, and nothing
 * else. Two ways lead out of here, each taken by hand: the clipboard, and a question among the
 * advice that was asked, which stands in the case from then on.
 *
 * Hidden while there are none. Signals "done": copied, or not after all; "note" (words): they
 * are to stand in the case, which the page sees to.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CHOSEN_WORDS (vg_chosen_words_get_type ())
G_DECLARE_FINAL_TYPE (VgChosenWords, vg_chosen_words, VG, CHOSEN_WORDS, GtkBox)

/* Shows them and takes the focus. @words: (nullable): where none are chosen it says how to */
void vg_chosen_words_show (VgChosenWords *self, const char *words);

/* Once they stand in the case. */
void vg_chosen_words_end (VgChosenWords *self);

/* The words that are selected in @widget, a text view or a label. Returns: (transfer full)
 * (nullable) */
char *vg_chosen_words_dup_of (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
