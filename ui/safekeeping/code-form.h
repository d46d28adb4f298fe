/* SPDX-License-Identifier: GPL-3.0-or-later */

/* code-form.h - a recovery code typed from paper.
 *
 * Signal "typed" (const char *code): lent for the call.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CODE_FORM (vg_code_form_get_type ())
G_DECLARE_FINAL_TYPE (VgCodeForm, vg_code_form, VG, CODE_FORM, GtkBox)

GtkWidget *vg_code_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Says why it is not the code. */
void vg_code_form_tell (VgCodeForm *self, const char *message);

G_END_DECLS
