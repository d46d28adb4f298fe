/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-case-page.h - beginning a case: its name, and the little one knows at the door; or from
 * what another program or a colleague has of it.
 *
 * Asks for: win.begin-case (s key) once it is made, win.registration (s path); in a vault
 * win.safekeeping, where case files are taken in.
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_NEW_CASE_PAGE (vg_new_case_page_get_type ())
G_DECLARE_FINAL_TYPE (VgNewCasePage, vg_new_case_page, VG, NEW_CASE_PAGE, GtkBox)

GtkWidget *vg_new_case_page_new (VgWorkspace *workspace, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
