/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stop-rule.h - what would make a contact between two accounts disappoint or press: a goal
 * that remains and needs what is not acknowledged, or an aim for which the accusation would
 * have to be withdrawn (domain report 1.2 step 14, 3.2 ON3 and ON4).
 *
 * For the mediator alone. What is not known is neither a reason to stop nor a reason to go on.
 */
#pragma once

#include "condition/truth.h"
#include "model/case.h"

G_BEGIN_DECLS

/* Yes where a goal of somebody harmed needs what an accused does not acknowledge; a goal that
 * was sorted as not possible here does not remain. Unknown without goals, for a goal without a
 * kind, and while a facet that it hangs on is not known.
 */
VgTruth vg_stop_rule_needs_acknowledgement (VgCase *subject);

/* What the latest assessment says about it (ON4); "possible" is unknown. */
VgTruth vg_stop_rule_seeks_retraction (VgCase *subject);

/* Of all that both look at, and of the goals of both sides in full: a judgement that was made
 * of it holds while this stays the same. Returns: (transfer full)
 */
char *vg_stop_rule_dup_digest (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
