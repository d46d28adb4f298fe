/* SPDX-License-Identifier: GPL-3.0-or-later */

/* step-state.h - how far a page of the journey is, from what is in the case. */
#pragma once

#include "guide/guide.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

typedef enum {
  VG_STEP_DONE,
  VG_STEP_UNDER_WAY,
  VG_STEP_OPEN,
} VgStepState;

/* @people: (element-type utf8): whom a guide is for, as vg_stage_list_people() has them
 * @page: "way", "risk", "positions", "denial", "goals", "releases", "readiness", "preparation",
 *   "agreements", "drafts", "closing"
 */
VgStepState
vg_step_state_of_page (VgCase *subject, VgShelf *shelf, GPtrArray *people, const char *page);

/* The goals summary of @party, whom @guide is for. */
VgStepState vg_step_state_of_summary (VgCase *subject, VgGuide *guide, const char *party);

/* Whether there is an accused with whom the accounts differ, or of whom nobody knows yet though a
 * talk was begun: nowhere else are two accounts at issue.
 */
gboolean vg_step_state_has_two_accounts (VgCase *subject);

G_END_DECLS
