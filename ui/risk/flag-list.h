/* SPDX-License-Identifier: GPL-3.0-or-later */

/* flag-list.h - all red flags: those that are open first, the others folded away in their order.
 *
 * Asks for what its cards ask for.
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FLAG_LIST (vg_flag_list_get_type ())
G_DECLARE_FINAL_TYPE (VgFlagList, vg_flag_list, VG, FLAG_LIST, GtkBox)

GtkWidget *vg_flag_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

void vg_flag_list_show (VgFlagList *self, const VgRiskShown *shown);

/* Opens the fold: all are to be looked at. */
void vg_flag_list_unfold (VgFlagList *self);

/* What keeps the red flag @code, which is shown, from being resolved: at its card. */
void vg_flag_list_tell (VgFlagList *self, const char *code, const char *message);

G_END_DECLS
