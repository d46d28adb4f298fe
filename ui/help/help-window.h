/* SPDX-License-Identifier: GPL-3.0-or-later */

/* help-window.h - the help beside the work: a page, its links, the way back, and all pages.
 *
 * Escape closes it; Alt+Left goes back.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VG_TYPE_HELP_WINDOW (vg_help_window_get_type ())
G_DECLARE_FINAL_TYPE (VgHelpWindow, vg_help_window, VG, HELP_WINDOW, AdwWindow)

/* Shows the page @name (document/help-page.h), in the window that is open beside @parent where
 * there is one. NULL: all pages.
 */
void vg_help_window_show (GtkWindow *parent, const char *name);

G_END_DECLS
