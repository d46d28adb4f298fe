/* SPDX-License-Identifier: GPL-3.0-or-later */

/* people-page.h - everyone in the case: who they are, how one speaks with them and reaches them;
 * who comes and who goes.
 *
 * Asks for: win.back, win.erase-person (a person's id).
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_PEOPLE_PAGE (vg_people_page_get_type ())
G_DECLARE_FINAL_TYPE (VgPeoplePage, vg_people_page, VG, PEOPLE_PAGE, VgStepPage)

/* @party: NULL: it is about all. */
GtkWidget *
vg_people_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
