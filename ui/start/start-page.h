/* SPDX-License-Identifier: GPL-3.0-or-later */

/* start-page.h - the first start: practise with invented cases, or make a vault.
 *
 * Asks for: win.practise, door.make, door.restore.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_START_PAGE (vg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (VgStartPage, vg_start_page, VG, START_PAGE, GtkBox)

GtkWidget *vg_start_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
