/* SPDX-License-Identifier: GPL-3.0-or-later */

/* readiness.h - whether a case is ready for the contact, and what stands in the way: the
 * gates, the reasons for which a colleague must review it, and what contradicts itself.
 *
 * For the mediator alone. A picture of the case at one moment: make it anew when the case
 * changes. What is unknown never reads as ready. Of a closed case the gates stand as they stand,
 * and nothing is asked any more: who said no is not to be asked again because a list is open.
 */
#pragma once

#include "derive/contradiction.h"
#include "derive/gate.h"
#include "derive/review.h"

G_BEGIN_DECLS

typedef struct _VgReadiness VgReadiness;

/* Keeps references on all three. Returns: (transfer full) */
VgReadiness *
vg_readiness_new (VgCase *subject, VgShelf *shelf, VgRuleBook *book) G_GNUC_WARN_UNUSED_RESULT;

void vg_readiness_free (VgReadiness *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgReadiness, vg_readiness_free)

/* Yes when every gate is open or passed; no when one is closed; else unknown. */
VgTruth vg_readiness_get_result (VgReadiness *self);

/* The result as a sentence, in the screen's language. Lends. */
const char *vg_readiness_say (VgReadiness *self);

/* Element-type VgGate, VgReview, VgContradiction, in the order of the book. Lend. */
GPtrArray *vg_readiness_get_gates (VgReadiness *self);
GPtrArray *vg_readiness_get_reviews (VgReadiness *self);
GPtrArray *vg_readiness_get_contradictions (VgReadiness *self);

/* Returns: (transfer none) (nullable) */
VgGate *vg_readiness_find_gate (VgReadiness *self, const char *id);

/* Whether a colleague must review the case: yes as soon as one reason holds. */
VgTruth vg_readiness_get_review_needed (VgReadiness *self);

/* The three gates, or fewer, that would change the result most: those that block and are
 * closed, then those that block and cannot be judged, then the others that are not open.
 *
 * Returns: (transfer container) (element-type VgGate): lent
 */
GPtrArray *vg_readiness_list_changes (VgReadiness *self) G_GNUC_WARN_UNUSED_RESULT;

/* Passes the gate @id as it stood when this picture was made, with a written @reason: one
 * act of the case. Refused with @error for a gate there is none of, one that is open, one
 * that blocks and is closed, and for a reason without words.
 */
gboolean vg_readiness_pass (VgReadiness *self, const char *id, const char *reason, GError **error);

G_END_DECLS
