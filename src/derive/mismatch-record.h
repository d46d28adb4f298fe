/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mismatch-record.h - which record at mismatch/ID is about a pair of goals, and whether what
 * it settled still stands.
 *
 * A record names goals by "g4", or "harmed-2/g4" of anybody but the first of a side. Of
 * several about one pair the last counts: a mismatch that opened again has a new one. What
 * was settled is bound by a digest to the words of both goals and to the sign they had.
 */
#pragma once

#include "derive/sign.h"
#include "model/case.h"

G_BEGIN_DECLS

/* Where a goal that a record of @side ("harmed", "accused") names stands: "goal/harmed/g4";
 * and back. Return: (transfer full)
 */
char *vg_mismatch_record_dup_place (const char *side, const char *goal) G_GNUC_WARN_UNUSED_RESULT;
char *vg_mismatch_record_dup_goal (const char *side, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The place of the record about the goals at two places, or NULL. Lends, by the case. */
const char *vg_mismatch_record_find (VgCase *subject, const char *harmed, const char *accused);

/* What a settlement for these words and this sign is bound to. Returns: (transfer full) */
char *vg_mismatch_record_dup_digest (const char *harmed_words,
                                     const char *accused_words,
                                     VgSign sign) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the record at @place was settled at any time; and whether that stands now that
 * the pair has @sign. Without a digest nobody can tell, and it does not.
 */
gboolean vg_mismatch_record_was_settled (VgCase *subject, const char *place);
gboolean vg_mismatch_record_is_settled (VgCase *subject, const char *place, VgSign sign);

G_END_DECLS
