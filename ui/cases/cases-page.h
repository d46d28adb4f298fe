/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cases-page.h - the cases of a vault or of the practice folder, and how to begin another.
 *
 * Asks for: win.open-case (s key), win.new-case, win.restore-case (s path); in a vault
 * win.search and win.safekeeping.
 */
#pragma once

#include "workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASES_PAGE (vg_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (VgCasesPage, vg_cases_page, VG, CASES_PAGE, GtkBox)

GtkWidget *vg_cases_page_new (VgWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* Lists the cases as they are now, and puts the focus on the one that was opened last. */
void vg_cases_page_refresh (VgCasesPage *self);

/* The same, with the focus on the case with this key; all cases where it does not fit. */
void vg_cases_page_show_case (VgCasesPage *self, const char *key);

G_END_DECLS
