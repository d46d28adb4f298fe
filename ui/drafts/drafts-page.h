/* SPDX-License-Identifier: GPL-3.0-or-later */

/* drafts-page.h - the papers of a case: read, edited in place, recorded, exported, printed.
 *
 * Asks for: win.back, win.talk-at (sss guide, party, item), win.open-folder (s path),
 * win.visit-at (sss).
 */
#pragma once

#include "guide/shelf.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DRAFTS_PAGE (vg_drafts_page_get_type ())
G_DECLARE_FINAL_TYPE (VgDraftsPage, vg_drafts_page, VG, DRAFTS_PAGE, GtkBox)

/* @party: NULL: the papers are about both */
GtkWidget *
vg_drafts_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
