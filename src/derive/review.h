/* SPDX-License-Identifier: GPL-3.0-or-later */

/* review.h - one reason for which a colleague must review the case before the contact
 * (domain report 6.4), and whether it holds. Unknown is not no: it may be a reason.
 */
#pragma once

#include "derive/judgement.h"

G_BEGIN_DECLS

/* VgReview:
 * @id, @title, @source: lent by the book; the title in the screen's language
 */
typedef struct {
  const char *id;
  const char *title;
  const char *source;
  VgJudgement judgement;
} VgReview;

/* The book that @rule is of must outlive it. Returns: (transfer full) */
VgReview *vg_review_new (const VgBookRule *rule, VgFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
void vg_review_free (VgReview *self);

G_END_DECLS
