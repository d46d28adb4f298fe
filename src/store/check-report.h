/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-report.h - what a check has found so far, and how far it is.
 *
 * A fault is a sentence in the user's language that says where it is and what does not
 * hold: "Case k7q2, act 12: it does not open". It never quotes anything.
 */
#pragma once

#include "store/progress.h"

G_BEGIN_DECLS

/* VgCheckCounts: @n_acts: that hold something; @n_gaps: that were erased */
typedef struct {
  guint n_cases;
  guint64 n_acts;
  guint64 n_gaps;
  guint64 n_own;
} VgCheckCounts;

/* VgCheckReport: @subject: what is being looked at ("Case k7q2"); NULL: the vault as a whole */
typedef struct {
  GPtrArray *faults;
  VgCheckCounts counts;
  char *subject;
  VgProgress progress;
} VgCheckReport;

/* Takes @subject. */
void vg_check_report_turn_to (VgCheckReport *self, char *subject);

void vg_check_report_add (VgCheckReport *self, const char *what);

/* In one of the acts, or notes, of what is being looked at. */
void vg_check_report_add_at (VgCheckReport *self, guint64 number, const char *what);

G_END_DECLS
