/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-change.h - what differs between two assessments, side by side. */
#pragma once

#include "risk/risk-book.h"
#include "risk/risk-overview.h"

G_BEGIN_DECLS

/* VgRiskChange:
 * @code: an item, a domain or a red flag; "level", "certainty" or "decision" of the whole
 * @title: what it is about, in the screen's language
 * @before, @after: in the screen's language; what was not looked at says so
 */
typedef struct {
  char *code;
  char *title;
  char *before;
  char *after;
} VgRiskChange;

void vg_risk_change_free (VgRiskChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskChange, vg_risk_change_free)

/* The whole first, then red flags, then each domain with its items.
 *
 * Returns: (transfer full) (element-type VgRiskChange)
 */
GPtrArray *vg_risk_change_list (VgRiskBook *book,
                                VgRiskOverview *before,
                                VgRiskOverview *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
