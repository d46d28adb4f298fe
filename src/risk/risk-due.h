/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-due.h - why it is time to look at the risks anew (domain report 3.6): a moment that was
 * reached, or something that happened after the latest assessment.
 *
 *   none              nothing was assessed yet: at registration
 *   under-way         the latest is not decided
 *   moment            a moment (v1 to v6) was reached that no assessment was made for
 *   next              the day that the latest set for looking again
 *   weeks             the latest is older than the risk book allows, or nobody knows its date
 *   acknowledgement contact-ban consent supporter signal form
 *                     that changed after the latest decision
 *
 * What happened after is told from the acts of the case, not from dates people type.
 */
#pragma once

#include "model/case.h"
#include "risk/risk-book.h"

G_BEGIN_DECLS

/* VgRiskDue:
 * @id: as above. Static
 * @moment: (nullable): "v1" …, where a moment was reached
 * @words: in the screen's language, for the mediator
 */
typedef struct {
  const char *id;
  char *moment;
  char *words;
} VgRiskDue;

void vg_risk_due_free (VgRiskDue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskDue, vg_risk_due_free)

/* All reasons, in the order above; empty where nothing asks for a new look.
 *
 * Returns: (transfer full) (element-type VgRiskDue)
 */
GPtrArray *vg_risk_due_list (VgCase *subject, VgRiskBook *book) G_GNUC_WARN_UNUSED_RESULT;

/* The moment that an assessment begun now would be for. Lends, never NULL. */
const char *vg_risk_due_get_moment (VgCase *subject);

G_END_DECLS
