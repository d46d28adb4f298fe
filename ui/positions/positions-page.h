/* SPDX-License-Identifier: GPL-3.0-or-later */

/* positions-page.h - what is acknowledged, facet by facet, and the consents of all people.
 *
 * Asks for: win.back, win.talk-at (sss guide, party, item).
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_POSITIONS_PAGE (vg_positions_page_get_type ())
G_DECLARE_FINAL_TYPE (VgPositionsPage, vg_positions_page, VG, POSITIONS_PAGE, VgStepPage)

/* @party: NULL: the page is about all of them */
GtkWidget *vg_positions_page_new (VgCaseFile *file,
                                  VgShelf *shelf,
                                  const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
