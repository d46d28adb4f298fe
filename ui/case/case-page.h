/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-page.h - where a case stands: its people side by side, the steps, the next one.
 *
 * Asks for: win.talk (ss guide, party), win.page (ss step, party), win.back.
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASE_PAGE (vg_case_page_get_type ())
G_DECLARE_FINAL_TYPE (VgCasePage, vg_case_page, VG, CASE_PAGE, GtkBox)

GtkWidget *vg_case_page_new (VgCaseFile *file, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
