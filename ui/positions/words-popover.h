/* SPDX-License-Identifier: GPL-3.0-or-later */

/* words-popover.h - a line for the words something is said in, and what to do with them.
 *
 * Signal "chosen" (deed, words): a person pressed one of the buttons; the line is empty
 * again and the popover closed.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WORDS_POPOVER (vg_words_popover_get_type ())
G_DECLARE_FINAL_TYPE (VgWordsPopover, vg_words_popover, VG, WORDS_POPOVER, GtkPopover)

/* @subject: whose words about what, for a screen reader */
GtkWidget *vg_words_popover_new (const char *subject) G_GNUC_WARN_UNUSED_RESULT;

/* A button with the words @label, a mnemonic among them, that means @deed. */
void vg_words_popover_add (VgWordsPopover *self, const char *deed, const char *label);

G_END_DECLS
