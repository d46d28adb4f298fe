/* SPDX-License-Identifier: GPL-3.0-or-later */

/* side.h - what a whole side said, for the mediator alone: where several people speak, the
 * most careful of their words counts, and who has not spoken yet keeps the side unknown.
 *
 * acknowledgement     denies, unclear, partly, acknowledges, in that order
 * a facet             what is not acknowledged, then not known, then acknowledged
 * a consent           withdrawn, refused, then not known, then given; its days: the oldest
 * teach-back          not said back, then not known, then said back
 * yes or no, plain    yes, then not known, then no
 * another answer      known when everyone gave it: the same value; of dates the latest; the
 *                     words of all together. Where values differ the side has none
 * goals               the codes of all
 *
 * Where one of several people takes back the most careful word, the next one counts: a
 * condition that must not fail then asks for all of the words that are not safe.
 */
#pragma once

#include "condition/value.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The people of a side ("harmed", "accused"): of that role in the case, and whoever spoke
 * as one of them. A person who is not recorded any more still counts while words of theirs
 * stand there.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_side_list_people (VgCase *subject, const char *side) G_GNUC_WARN_UNUSED_RESULT;

/* @tail as in tail.h. */
void vg_side_look_up (VgCase *subject, const char *side, const char *tail, VgValue *out);

G_END_DECLS
