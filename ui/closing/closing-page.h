/* SPDX-License-Identifier: GPL-3.0-or-later */

/* closing-page.h - how the case ended, the aftercare of both, and until when it is kept.
 *
 * Asks for: win.back, win.erase-case.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_CLOSING_PAGE (vg_closing_page_get_type ())
G_DECLARE_FINAL_TYPE (VgClosingPage, vg_closing_page, VG, CLOSING_PAGE, VgStepPage)

/* @party: NULL: it is about both. */
GtkWidget *
vg_closing_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
