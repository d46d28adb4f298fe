/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-warning.h - what an assessment must not pass over (domain report 3.1, the soft rules).
 *
 * A rule holds, does not hold, or cannot be told; what cannot be told is listed as well. So
 * taking anything away from a case, an answer of a rule or a fact it depends on, never makes a
 * warning disappear: it can only become one that cannot be told.
 *
 *   red-flag   one of the fourteen is open
 *   stopped    and yet the decision is to go on
 *   direct     something is high, and yet the contact is to be direct
 *   pressure   free choice is at high risk, and yet it is not a pause or a stop
 *   consult    something is moderate or high, and nobody was consulted
 *   reason     the decision has no reason
 *   weighed    a domain was not weighed
 *   low        a domain is called low while three or more of it are unknown
 *   measure    a domain is moderate or high, and nothing is done about it
 */
#pragma once

#include "condition/truth.h"
#include "risk/risk-overview.h"

G_BEGIN_DECLS

/* VgRiskWarning:
 * @id: as above. Static
 * @domain: (nullable): the code of the domain it is about
 * @truth: VG_TRUTH_YES, or VG_TRUTH_UNKNOWN where it cannot be told
 */
typedef struct {
  const char *id;
  char *domain;
  VgTruth truth;
} VgRiskWarning;

void vg_risk_warning_free (VgRiskWarning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskWarning, vg_risk_warning_free)

/* All that hold or cannot be told, in the order above.
 *
 * Returns: (transfer full) (element-type VgRiskWarning)
 */
GPtrArray *vg_risk_warning_list (VgRiskOverview *overview) G_GNUC_WARN_UNUSED_RESULT;

/* The sentence of a warning in the screen's language. Lends. */
const char *vg_risk_warning_say (const VgRiskWarning *self);

G_END_DECLS
