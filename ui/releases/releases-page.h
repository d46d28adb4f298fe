/* SPDX-License-Identifier: GPL-3.0-or-later */

/* releases-page.h - what of each may go to the other, in whose words, since when; what was
 * told; and whether a text says too much.
 *
 * Asks for: win.back, win.talk-at (sss guide, party, item).
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_RELEASES_PAGE (vg_releases_page_get_type ())
G_DECLARE_FINAL_TYPE (VgReleasesPage, vg_releases_page, VG, RELEASES_PAGE, VgStepPage)

/* @party: not used: the page is about all */
GtkWidget *vg_releases_page_new (VgCaseFile *file,
                                 VgShelf *shelf,
                                 const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
