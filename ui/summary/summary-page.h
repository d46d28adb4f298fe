/* SPDX-License-Identifier: GPL-3.0-or-later */

/* summary-page.h - the goals summary of one person as paper, as it is now, and
 * below it that they read or heard it.
 *
 * Asks for: win.back, win.talk-at (sss guide, party, item), win.open-folder (s path),
 * win.visit-at (sss).
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SUMMARY_PAGE (vg_summary_page_get_type ())
G_DECLARE_FINAL_TYPE (VgSummaryPage, vg_summary_page, VG, SUMMARY_PAGE, GtkBox)

GtkWidget *
vg_summary_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
