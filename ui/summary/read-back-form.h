/* SPDX-License-Identifier: GPL-3.0-or-later */

/* read-back-form.h - below a summary: that the person read or heard it, when, and what they put
 * right.
 *
 * Signal "recorded" once it is in the case.
 */
#pragma once

#include "guide/guide.h"
#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_READ_BACK_FORM (vg_read_back_form_get_type ())
G_DECLARE_FINAL_TYPE (VgReadBackForm, vg_read_back_form, VG, READ_BACK_FORM, GtkBox)

/* @item: of kind read-back, as vg_read_back_find() has it; its guide outlives the form
 * @party: whose summary it is
 */
GtkWidget *
vg_read_back_form_new (VgCase *subject, VgItem *item, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Shows what is noted now. What is typed and not noted yet stays. */
void vg_read_back_form_refresh (VgReadBackForm *self);

G_END_DECLS
