/* SPDX-License-Identifier: GPL-3.0-or-later */

/* contradiction.h - two things in a case that do not go together, with what was said on both.
 *
 * For the mediator alone: each side quotes what one party said in confidence. It opens a talk
 * and decides nothing. It is there when both sides are yes, and possibly when one is yes and
 * the other is not known.
 */
#pragma once

#include "derive/judgement.h"

G_BEGIN_DECLS

/* VgQuotation: what stands at @place, as quote.h says it. */
typedef struct {
  char *place;
  char *text;
} VgQuotation;

/* VgContradiction:
 * @id, @source: lent by the book
 * @title, @discuss: in the screen's language; names of people are filled in
 * @is_certain: both sides are yes; else one is, and the other is unknown
 * @sides: why each is as it is
 * @quotations: (element-type VgQuotation): of each side; empty where nothing stands there
 */
typedef struct {
  const char *id;
  const char *source;
  char *title;
  char *discuss;
  gboolean is_certain;
  VgJudgement sides[2];
  GPtrArray *quotations[2];
} VgContradiction;

/* Those of the book that are there, or possibly there; the certain ones first, else in the
 * order of the book, which must outlive them.
 *
 * Returns: (transfer full) (element-type VgContradiction)
 */
GPtrArray *vg_contradiction_list (VgRuleBook *book, VgFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

void vg_contradiction_free (VgContradiction *self);

G_END_DECLS
