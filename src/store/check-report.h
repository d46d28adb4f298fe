/* SPDX-License-Identifier: GPL-3.0-or-later */

/* check-report.h - what a check has found so far, and how far it is.
 *
 * A fault is a sentence in the user's language that says where it is and what does not
 * hold: "Case k7q2, act 12: it does not open". It never quotes anything.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Called now and then with how far it is. Returns: FALSE stops the check (VG_ERROR_FAILED). */
typedef gboolean (*VgCheckProgress) (guint64 done, guint64 all, gpointer user_data);

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
  guint64 done;
  guint64 all;
  VgCheckProgress progress;
  gpointer user_data;
} VgCheckReport;

/* Takes @subject. */
void vg_check_report_turn_to (VgCheckReport *self, char *subject);

void vg_check_report_add (VgCheckReport *self, const char *what);

/* In one of the acts, or notes, of what is being looked at. */
void vg_check_report_add_at (VgCheckReport *self, guint64 number, const char *what);

/* One row further. FALSE with @error where nobody wants to know any more. */
gboolean vg_check_report_step (VgCheckReport *self, GError **error);

G_END_DECLS
