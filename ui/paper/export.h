/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export.h - takes a paper to a file: asks where, writes it, says how that went.
 *
 * Where the case is kept in a vault it says that the file is not. Asks for win.open-folder
 * (s path).
 */
#pragma once

#include "workspace/case-file.h"
#include "workspace/papers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lends the paper as it is at the moment the place is known: the case may have changed
 * while somebody chose. FALSE where there is none, or @page is gone.
 */
typedef gboolean (*VgExportLend) (GtkWidget *page, VgDraft **out_draft, const VgPaper **out_paper);

/* @file: the case the paper is made from
 * @paper: for the name of the file
 * @format: an id of the table of formats; nothing happens where there is no such format
 */
void vg_export_start (GtkWidget *page,
                      VgCaseFile *file,
                      const VgPaper *paper,
                      const char *format,
                      VgExportLend lend);

/* What it says then of the file @name, which does not tell by itself @whom the paper is for
 * ("For Starling"). Returns: (transfer full)
 */
char *vg_export_say_saved (const char *name,
                           const char *whom,
                           gboolean is_from_vault) G_GNUC_WARN_UNUSED_RESULT;

/* Every format there is, so that a new one shows unasked: each asks for @action (s format).
 *
 * Returns: (transfer full)
 */
GMenuModel *vg_export_new_menu (const char *action) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
