/* SPDX-License-Identifier: GPL-3.0-or-later */

/* denial-page.h - two accounts: the steps of a preparation in which they differ, for each of
 * the accused with whom that is so or not known yet. They may be left and taken up.
 *
 * For the mediator alone. Nothing on it asks anybody to admit or to take back anything.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_DENIAL_PAGE (vg_denial_page_get_type ())
G_DECLARE_FINAL_TYPE (VgDenialPage, vg_denial_page, VG, DENIAL_PAGE, VgStepPage)

/* @party: NULL: it is about both. Returns: (transfer floating) */
GtkWidget *
vg_denial_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
