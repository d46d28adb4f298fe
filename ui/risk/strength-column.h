/* SPDX-License-Identifier: GPL-3.0-or-later */

/* strength-column.h - what is strong in one person: the same list for everyone.
 *
 * Asks for: risk.add-strength (sss party, kind, text), risk.drop-strength (s place).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_STRENGTH_COLUMN (vg_strength_column_get_type ())
G_DECLARE_FINAL_TYPE (VgStrengthColumn, vg_strength_column, VG, STRENGTH_COLUMN, GtkBox)

/* @name: what the person is called */
GtkWidget *vg_strength_column_new (VgRiskBook *book,
                                   const char *party,
                                   const char *name) G_GNUC_WARN_UNUSED_RESULT;

void vg_strength_column_show (VgStrengthColumn *self, const VgRiskShown *shown);

G_END_DECLS
