/* SPDX-License-Identifier: GPL-3.0-or-later */

/* compare-view.h - an earlier assessment beside the one of now: what is different. */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_COMPARE_VIEW (vg_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (VgCompareView, vg_compare_view, VG, COMPARE_VIEW, GtkBox)

GtkWidget *vg_compare_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @earlier: (element-type utf8): ids, the latest first */
void vg_compare_view_show (VgCompareView *self, const VgRiskShown *shown, GPtrArray *earlier);

G_END_DECLS
