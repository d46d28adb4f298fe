/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turning-row.h - one signal, one advice or one referral: a line; opened, all that can be
 * written about it.
 *
 * Asks for turning.set (sss place, member, text) and turning.remove (s place).
 */
#pragma once

#include "model/case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TURNING_ROW (vg_turning_row_get_type ())
G_DECLARE_FINAL_TYPE (VgTurningRow, vg_turning_row, VG, TURNING_ROW, GtkListBoxRow)

/* @place: of the record, which stands there */
GtkWidget *vg_turning_row_new (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_turning_row_get_place (VgTurningRow *self);

/* As the record is now. */
void vg_turning_row_show (VgTurningRow *self);

/* Opens it, with the focus on the first field. */
void vg_turning_row_open (VgTurningRow *self);

G_END_DECLS
