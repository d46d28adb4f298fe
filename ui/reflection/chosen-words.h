/* SPDX-License-Identifier: GPL-3.0-or-later */

/* chosen-words.h - a last look at the words that go along to a colleague: these, and nothing
 * else. Copying is the only way out of here, and it is done by hand.
 *
 * Hidden while there are none. Signal "done": copied, or not after all.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CHOSEN_WORDS (vg_chosen_words_get_type ())
G_DECLARE_FINAL_TYPE (VgChosenWords, vg_chosen_words, VG, CHOSEN_WORDS, GtkBox)

/* Shows them and takes the focus. @words: (nullable): where none are chosen it says how to */
void vg_chosen_words_show (VgChosenWords *self, const char *words);

/* The words that are selected in @widget, a text view or a label. Returns: (transfer full)
 * (nullable) */
char *vg_chosen_words_dup_of (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
