/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-page.h - what could go wrong, for whom; what is unknown; what was decided.
 *
 * Red flags first, then one domain at a time, strengths, everything together, the decision.
 * There is no score. Asks for: win.back, win.acute.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_RISK_PAGE (vg_risk_page_get_type ())
G_DECLARE_FINAL_TYPE (VgRiskPage, vg_risk_page, VG, RISK_PAGE, VgStepPage)

/* @party: NULL: it is about all */
GtkWidget *
vg_risk_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
