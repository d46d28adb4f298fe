/* SPDX-License-Identifier: GPL-3.0-or-later */

/* way-page.h - where the case is, the approach of everybody who did not come by themselves, and
 * all moments of contact.
 *
 * Asks for: win.back, win.visit.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_WAY_PAGE (vg_way_page_get_type ())
G_DECLARE_FINAL_TYPE (VgWayPage, vg_way_page, VG, WAY_PAGE, VgStepPage)

/* @party: NULL: it is about both. */
GtkWidget *
vg_way_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
