/* SPDX-License-Identifier: GPL-3.0-or-later */

/* hidden-page.h - what a passer-by sees after F9: a name and nothing of the work.
 *
 * Asks for: win.hide, which brings the work back; win.lock, app.quit where it says so.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_HIDDEN_PAGE (vg_hidden_page_get_type ())
G_DECLARE_FINAL_TYPE (VgHiddenPage, vg_hidden_page, VG, HIDDEN_PAGE, GtkBox)

GtkWidget *vg_hidden_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Says why the vault is not locked yet. What is not saved is still there: one can try again, or
 * go back to it.
 */
void vg_hidden_page_tell_not_saved (VgHiddenPage *self, const char *message);

/* Says that there is nothing to go back to: one can only close. */
void vg_hidden_page_tell_ended (VgHiddenPage *self, const char *message);

G_END_DECLS
