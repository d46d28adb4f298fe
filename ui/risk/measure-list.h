/* SPDX-License-Identifier: GPL-3.0-or-later */

/* measure-list.h - the measures of a domain, and adding one.
 *
 * Asks for: risk.add-measure (sssss item, text, for, owner, until), risk.set-done (ss place, done).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_MEASURE_LIST (vg_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (VgMeasureList, vg_measure_list, VG, MEASURE_LIST, GtkBox)

/* @code: of the domain; @title: what it is called */
GtkWidget *vg_measure_list_new (const char *code, const char *title) G_GNUC_WARN_UNUSED_RESULT;

/* @places: (element-type utf8): of the measures */
void vg_measure_list_show (VgMeasureList *self, const VgRiskShown *shown, GPtrArray *places);

G_END_DECLS
