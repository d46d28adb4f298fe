/* SPDX-License-Identifier: GPL-3.0-or-later */

/* branch-bar.h - what an answer opened or closed, above the buttons that go on, so that it is
 * always in sight: "3 questions more: …". It stays until the next question. Where questions
 * came before the one in view it says so, and leads there.
 *
 * Asks for interview.go (u item).
 */
#pragma once

#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_BRANCH_BAR (vg_branch_bar_get_type ())
G_DECLARE_FINAL_TYPE (VgBranchBar, vg_branch_bar, VG, BRANCH_BAR, GtkBox)

GtkWidget *vg_branch_bar_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

/* Tells what came and went since the question was turned to, where anything did. */
void vg_branch_bar_follow (VgBranchBar *self);

/* What came and went by now; then, once all is saved, keeps for the next question what that
 * brought beyond @said (nullable).
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_branch_bar_say (VgBranchBar *self) G_GNUC_WARN_UNUSED_RESULT;
void vg_branch_bar_keep (VgBranchBar *self, const char *said);

/* Another question, or VG_NO_ITEM for the end: tells what was kept, and begins anew. */
void vg_branch_bar_turn_to (VgBranchBar *self, guint index);

G_END_DECLS
