/* SPDX-License-Identifier: GPL-3.0-or-later */

/* reasons-bar.h - why there is no answer: buttons as respectable as an answer.
 *
 * Pressing one activates "interview.reason" with it; pressing it again takes it back.
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_REASONS_BAR (vg_reasons_bar_get_type ())
G_DECLARE_FINAL_TYPE (VgReasonsBar, vg_reasons_bar, VG, REASONS_BAR, GtkWidget)

GtkWidget *vg_reasons_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The reasons that fit @item, with the one that was given pressed in. */
void vg_reasons_bar_show (VgReasonsBar *self, VgInterview *interview, VgItem *item);

G_END_DECLS
