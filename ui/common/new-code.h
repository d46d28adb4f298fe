/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-code.h - a new recovery code: shown in groups to write down or print, then typed back.
 *
 * Signals: "typed" (const char *code): it was typed back, lent for the call; who knows the
 * vault says with vg_new_code_tell() what is wrong with it. "later": not typed back now.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NEW_CODE (vg_new_code_get_type ())
G_DECLARE_FINAL_TYPE (VgNewCode, vg_new_code, VG, NEW_CODE, GtkBox)

/* @code: kept until the widget goes, and wiped then */
GtkWidget *vg_new_code_new (const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* Says why what was typed is not the code. */
void vg_new_code_tell (VgNewCode *self, const char *message);

G_END_DECLS
