/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cases-page.h - the practice cases, and how to begin another.
 *
 * Asks for: win.open-case (s path), win.add-case (s label), win.restore-case (s path).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_CASES_PAGE (vg_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (VgCasesPage, vg_cases_page, VG, CASES_PAGE, GtkBox)

/* @cards: of VgCaseCard */
GtkWidget *vg_cases_page_new (GListModel *cards) G_GNUC_WARN_UNUSED_RESULT;

/* Shows another list in its place. */
void vg_cases_page_set_cards (VgCasesPage *self, GListModel *cards);

G_END_DECLS
