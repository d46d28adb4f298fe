/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goals-page.h - the goals of both sides beside one another, how each pair goes together,
 * and what is possible. For the mediator alone.
 *
 * Asks for: win.back, win.talk-at (sss guide, party, item). Answers the
 * actions goals.pair (ss harmed, accused), goals.close-pair, goals.begin-log, goals.talk and
 * page.undo.
 */
#pragma once

#include "ui/common/step-page.h"

G_BEGIN_DECLS

#define VG_TYPE_GOALS_PAGE (vg_goals_page_get_type ())
G_DECLARE_FINAL_TYPE (VgGoalsPage, vg_goals_page, VG, GOALS_PAGE, VgStepPage)

/* @party: not looked at: the page is about both */
GtkWidget *
vg_goals_page_new (VgCaseFile *file, VgShelf *shelf, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
