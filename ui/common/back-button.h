/* SPDX-License-Identifier: GPL-3.0-or-later */

/* back-button.h - the way back from a page of a case: to the case, or to the page from which one
 * visits it, and then the button says which. Asks for: win.back.
 *
 * Property: "has-room" (boolean): whether words fit beside the arrow.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_BACK_BUTTON (vg_back_button_get_type ())
G_DECLARE_FINAL_TYPE (VgBackButton, vg_back_button, VG, BACK_BUTTON, GtkButton)

GtkWidget *vg_back_button_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* What stands beside the arrow where it leads to the case. @label: (nullable): nothing */
void vg_back_button_set_home (VgBackButton *self, const char *label);

/* Where the back button of @page leads, if it has one. @where: (nullable): what that page is
 * called; NULL: to the case
 */
void vg_back_button_lead (GtkWidget *page, const char *where);

G_END_DECLS
