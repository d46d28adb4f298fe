/* SPDX-License-Identifier: GPL-3.0-or-later */

/* titled-page.h - a title, a sentence where there is one, and below them what one does here,
 * which has the focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_TITLED_PAGE (vg_titled_page_get_type ())
G_DECLARE_FINAL_TYPE (VgTitledPage, vg_titled_page, VG, TITLED_PAGE, GtkBox)

/* @text: (nullable)
 * @inner: (transfer floating)
 */
GtkWidget *vg_titled_page_new (const char *title,
                               const char *text,
                               GtkWidget *inner) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
