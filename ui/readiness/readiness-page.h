/* SPDX-License-Identifier: GPL-3.0-or-later */

/* readiness-page.h - whether the case is ready for the contact, what would change that, and
 * what is arranged. For the mediator alone: it lays the words of both side by side.
 *
 * Asks for: win.back, win.visit (ss name, party), win.talk-at (sss guide, party, item).
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_READINESS_PAGE (vg_readiness_page_get_type ())
G_DECLARE_FINAL_TYPE (VgReadinessPage, vg_readiness_page, VG, READINESS_PAGE, VgStepPage)

/* @party: NULL, for it is about both */
GtkWidget *vg_readiness_page_new (VgCaseFile *file,
                                  VgShelf *shelf,
                                  const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
