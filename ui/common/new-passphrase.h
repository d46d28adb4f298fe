/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-passphrase.h - asks for a new passphrase: six words that are offered, or one's own.
 *
 * Either is typed once more before it counts. What is wrong with it is said in place. Says
 * what a lost passphrase means.
 *
 * Signal "chosen" (const char *passphrase): lent for the call, no copy is made on the way.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NEW_PASSPHRASE (vg_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (VgNewPassphrase, vg_new_passphrase, VG, NEW_PASSPHRASE, GtkBox)

/* @use: the words of the button that takes it: "_Make the vault" */
GtkWidget *vg_new_passphrase_new (const char *use) G_GNUC_WARN_UNUSED_RESULT;

/* Another button after it, for a way around: "_Later". */
void vg_new_passphrase_add_way (VgNewPassphrase *self, const char *label, const char *action);

/* What it means to lose it, where it is not the passphrase of a vault. */
void vg_new_passphrase_set_loss (VgNewPassphrase *self, const char *text);

/* Says why it was not taken after all. */
void vg_new_passphrase_tell (VgNewPassphrase *self, const char *message);

G_END_DECLS
