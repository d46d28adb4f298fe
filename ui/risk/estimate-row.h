/* SPDX-License-Identifier: GPL-3.0-or-later */

/* estimate-row.h - how safe each person finds it, beside what the mediator thinks.
 *
 * Asks for: risk.estimate (ssi party, item, value; -1 takes it away).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_ESTIMATE_ROW (vg_estimate_row_get_type ())
G_DECLARE_FINAL_TYPE (VgEstimateRow, vg_estimate_row, VG, ESTIMATE_ROW, GtkBox)

/* @item: a domain, or VG_ESTIMATE_WHOLE; @title: what it is about */
GtkWidget *vg_estimate_row_new (const char *item, const char *title) G_GNUC_WARN_UNUSED_RESULT;

void vg_estimate_row_show (VgEstimateRow *self, const VgRiskShown *shown);

G_END_DECLS
