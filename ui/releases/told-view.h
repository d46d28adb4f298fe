/* SPDX-License-Identifier: GPL-3.0-or-later */

/* told-view.h - the register: what was told to whom, when, how and how it was received.
 *
 * Asks for: releases.go (s place).
 */
#pragma once

#include "interview/told.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TOLD_VIEW (vg_told_view_get_type ())
G_DECLARE_FINAL_TYPE (VgToldView, vg_told_view, VG, TOLD_VIEW, GtkBox)

GtkWidget *vg_told_view_new (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* @places: (element-type utf8): a set of those that have a line to go to */
void vg_told_view_refresh (VgToldView *self, GHashTable *places);

G_END_DECLS
