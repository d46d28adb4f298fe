/* SPDX-License-Identifier: GPL-3.0-or-later */

/* settle-form.h - the last step: the choice in the words of both, both consents anew, and
 * when, which are one act.
 *
 * Signal "settle" (VgSettlement): a person wants to settle it; nothing was checked but the date.
 */
#pragma once

#include "derive/mismatch-act.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SETTLE_FORM (vg_settle_form_get_type ())
G_DECLARE_FINAL_TYPE (VgSettleForm, vg_settle_form, VG, SETTLE_FORM, GtkBox)

GtkWidget *vg_settle_form_new (VgCase *subject,
                               const VgMismatch *mismatch) G_GNUC_WARN_UNUSED_RESULT;

/* It has been settled: drafts are not needed any more. */
void vg_settle_form_forget (VgSettleForm *self);

G_END_DECLS
