/* SPDX-License-Identifier: GPL-3.0-or-later */

/* words-form.h - a field for words that are only saved when one says so.
 *
 * The signal "save" comes from its button and from Ctrl+Enter. Tab leaves the field.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WORDS_FORM (vg_words_form_get_type ())
G_DECLARE_FINAL_TYPE (VgWordsForm, vg_words_form, VG, WORDS_FORM, GtkBox)

/* @label: what the field is called; @button: with a mnemonic */
GtkWidget *vg_words_form_new (const char *label, const char *button) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full): trimmed */
char *vg_words_form_dup_text (VgWordsForm *self) G_GNUC_WARN_UNUSED_RESULT;
void vg_words_form_clear (VgWordsForm *self);

/* For marking passages, and for noticing that something is typed. Lends. */
GtkTextBuffer *vg_words_form_get_buffer (VgWordsForm *self);

G_END_DECLS
