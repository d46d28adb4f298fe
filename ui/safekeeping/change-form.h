/* SPDX-License-Identifier: GPL-3.0-or-later */

/* change-form.h - asks for the passphrase of now, and for a new one.
 *
 * Signal "given" (const char *words, const char *passphrase): both lent for the call. @words
 * may be the recovery code as well.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CHANGE_FORM (vg_change_form_get_type ())
G_DECLARE_FINAL_TYPE (VgChangeForm, vg_change_form, VG, CHANGE_FORM, GtkBox)

GtkWidget *vg_change_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Says that the words of now are not right. */
void vg_change_form_refuse (VgChangeForm *self);

G_END_DECLS
