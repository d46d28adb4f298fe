/* SPDX-License-Identifier: GPL-3.0-or-later */

/* turning-page.h - signals and advice: what struck the mediator and what came of it, whom they
 * asked, to whom people were pointed, and the Meldcode. For the mediator alone.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_TURNING_PAGE (vg_turning_page_get_type ())
G_DECLARE_FINAL_TYPE (VgTurningPage, vg_turning_page, VG, TURNING_PAGE, VgStepPage)

/* @party: NULL: it is about both. Returns: (transfer floating) */
GtkWidget *
vg_turning_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
