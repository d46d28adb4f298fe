/* SPDX-License-Identifier: GPL-3.0-or-later */

/* settle-side.h - how it ends with one of the two: the choice in their own words, whether
 * they take part now, and where it changed what their goal is from now on.
 */
#pragma once

#include "derive/mismatch-act.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SETTLE_SIDE (vg_settle_side_get_type ())
G_DECLARE_FINAL_TYPE (VgSettleSide, vg_settle_side, VG, SETTLE_SIDE, GtkBox)

/* @name: what the person is called
 * @words: (nullable): the choice as it was recorded so far
 * @draft: (nullable): where the words stand as a draft until all is settled
 */
GtkWidget *vg_settle_side_new (VgCase *subject,
                               const char *name,
                               const char *words,
                               const char *draft) G_GNUC_WARN_UNUSED_RESULT;

/* What stands in it now. Lends its texts, until it is read again or gone. */
VgSettlementSide vg_settle_side_read (VgSettleSide *self);

/* The draft is not needed any more. */
void vg_settle_side_forget (VgSettleSide *self);

G_END_DECLS
