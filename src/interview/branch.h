/* SPDX-License-Identifier: GPL-3.0-or-later */

/* branch.h - what an answer opened or closed: "3 questions more." */
#pragma once

#include "interview/interview.h"

G_BEGIN_DECLS

typedef struct _VgBranch VgBranch;

/* Remembers which questions are at issue now. Keeps a reference on @interview. */
VgBranch *vg_branch_new (VgInterview *interview) G_GNUC_WARN_UNUSED_RESULT;

void vg_branch_free (VgBranch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBranch, vg_branch_free)

/* As if made now. */
void vg_branch_forget (VgBranch *self);

/* What came and went since, as one or two sentences in the screen's language, to be taken in
 * at a glance: why a question is at issue is told by vg_interview_explain. NULL where nothing
 * did, and where the guide itself is another one since.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_branch_say (VgBranch *self) G_GNUC_WARN_UNUSED_RESULT;

/* How many of the questions that came since stand before the item @index (VG_NO_ITEM: the
 * end). @out_first: the first of them, VG_NO_ITEM where there is none.
 */
guint vg_branch_count_before (VgBranch *self, guint index, guint *out_first);

G_END_DECLS
