/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sealed-form.h - asks for the passphrase of one sealed case, which is not that of the vault.
 *
 * Signal "given" (const char *words): lent for the call.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SEALED_FORM (vg_sealed_form_get_type ())
G_DECLARE_FINAL_TYPE (VgSealedForm, vg_sealed_form, VG, SEALED_FORM, GtkBox)

GtkWidget *vg_sealed_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Says that these are not the words, with the text selected. */
void vg_sealed_form_refuse (VgSealedForm *self);

G_END_DECLS
