/* SPDX-License-Identifier: GPL-3.0-or-later */

/* registration-page.h - the registrations of a file, looked at before cases are made of them.
 *
 * Asks for: win.cases-made ((su): the key of the first one, how many).
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_REGISTRATION_PAGE (vg_registration_page_get_type ())
G_DECLARE_FINAL_TYPE (VgRegistrationPage, vg_registration_page, VG, REGISTRATION_PAGE, GtkBox)

GtkWidget *vg_registration_page_new (VgWorkspace *workspace,
                                     VgShelf *shelf,
                                     const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
