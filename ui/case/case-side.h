/* SPDX-License-Identifier: GPL-3.0-or-later */

/* case-side.h - the pages, and beside those of a case its steps, where there is room.
 *
 * A case's own page shows the steps itself; beside a talk there are none. In a narrow window they
 * are one step back, on the case's page. Asks for win.case.
 *
 * Property: "content" (GtkWidget).
 */
#pragma once

#include "ui/common/journey.h"

G_BEGIN_DECLS

#define VG_TYPE_CASE_SIDE (vg_case_side_get_type ())
G_DECLARE_FINAL_TYPE (VgCaseSide, vg_case_side, VG, CASE_SIDE, GtkBox)

/* The steps of @subject, with a mark at @here; follows the case. */
void
vg_case_side_show (VgCaseSide *self, VgCase *subject, VgShelf *shelf, const VgJourneyStep *here);

/* No steps: nothing of a case is in front. */
void vg_case_side_clear (VgCaseSide *self);

G_END_DECLS
