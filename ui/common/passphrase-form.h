/* SPDX-License-Identifier: GPL-3.0-or-later */

/* passphrase-form.h - asks for the passphrase of a vault, or its recovery code instead.
 *
 * Nothing is counted: who typed it wrong tries again, with the text selected.
 *
 * Signal "given" (const char *words, gboolean is_code): lent for the call, no copy is made
 * on the way.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PASSPHRASE_FORM (vg_passphrase_form_get_type ())
G_DECLARE_FINAL_TYPE (VgPassphraseForm, vg_passphrase_form, VG, PASSPHRASE_FORM, GtkBox)

/* @go: the words of the button: "_Open"; @waiting: said while it works: "Opening…" */
GtkWidget *vg_passphrase_form_new (const char *go, const char *waiting) G_GNUC_WARN_UNUSED_RESULT;

/* While it works nothing can be typed; the focus stays where it is. */
void vg_passphrase_form_set_is_busy (VgPassphraseForm *self, gboolean is_busy);

/* Says below the field why it does not open; NULL where the words are not those of the vault. */
void vg_passphrase_form_tell (VgPassphraseForm *self, const char *message);

G_END_DECLS
