/* SPDX-License-Identifier: GPL-3.0-or-later */

/* window-buttons.h - what stands at the end of every page's header: quick hide and menu. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WINDOW_BUTTONS (vg_window_buttons_get_type ())
G_DECLARE_FINAL_TYPE (VgWindowButtons, vg_window_buttons, VG, WINDOW_BUTTONS, GtkBox)

GtkWidget *vg_window_buttons_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
