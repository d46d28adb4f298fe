/* SPDX-License-Identifier: GPL-3.0-or-later */

/* agreements-page.h - what both arrange, clause by clause, and who said yes to which words.
 *
 * Asks for: win.back.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_AGREEMENTS_PAGE (vg_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (VgAgreementsPage, vg_agreements_page, VG, AGREEMENTS_PAGE, VgStepPage)

/* @party: NULL: it is about both. */
GtkWidget *vg_agreements_page_new (VgCaseFile *file,
                                   VgShelf *shelf,
                                   const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
