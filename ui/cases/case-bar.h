/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-bar.h - by what one chooses cases, and in which order they stand.
 *
 * Signal "changed": something else is chosen. What is chosen is kept with the workspace, as
 * long as that is open.
 */
#pragma once

#include "ui/cases/case-filter.h"
#include "ui/cases/case-order.h"

G_BEGIN_DECLS

#define VG_TYPE_CASE_BAR (vg_case_bar_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseBar, vg_case_bar, VG, CASE_BAR, GtkBox)

/* @keeper: the workspace */
GtkWidget *vg_case_bar_new (GObject *keeper) G_GNUC_WARN_UNUSED_RESULT;

/* The word that is chosen, or NULL. Lends. */
const char *vg_case_bar_get_chosen (VgCaseBar *self, VgCaseTrait trait);
VgCaseOrder vg_case_bar_get_order (VgCaseBar *self);

/* What is chosen, in words, "Registration · denies"; NULL where nothing is.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_case_bar_say_chosen (VgCaseBar *self) G_GNUC_WARN_UNUSED_RESULT;

/* Chooses nothing any more; the order stays. */
void vg_case_bar_reset (VgCaseBar *self);

G_END_DECLS
