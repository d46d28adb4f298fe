/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-overview.h - one assessment of risks as it stands: every domain and every red flag, also
 * those nobody looked at. A picture of the case at one moment. For the mediator alone.
 *
 * There is no total: levels are set by people, and nothing here is added up (domain report 3.1).
 */
#pragma once

#include "risk/domain-view.h"
#include "risk/red-flag.h"

G_BEGIN_DECLS

typedef struct _VgRiskOverview VgRiskOverview;

/* @assessment: (nullable): NULL where there is none: then nothing is known of anything.
 *
 * Returns: (transfer full)
 */
VgRiskOverview *vg_risk_overview_new (VgCase *subject,
                                      const char *assessment) G_GNUC_WARN_UNUSED_RESULT;

void vg_risk_overview_free (VgRiskOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskOverview, vg_risk_overview_free)

/* Returns: (nullable) */
const char *vg_risk_overview_get_id (VgRiskOverview *self);

/* A member of the assessment itself ("moment", "date", "level", "certainty", "formulation",
 * "decision", …), or NULL. Lends.
 */
const char *vg_risk_overview_get (VgRiskOverview *self, const char *member);

/* (element-type VgDomainView): all thirteen, in their order. Lends. */
GPtrArray *vg_risk_overview_get_domains (VgRiskOverview *self);

/* (element-type VgRedFlag): all fourteen. Lends. */
GPtrArray *vg_risk_overview_get_flags (VgRiskOverview *self);

/* Returns: (transfer none) (nullable) */
const VgDomainView *vg_risk_overview_find_domain (VgRiskOverview *self, const char *code);
const VgRedFlag *vg_risk_overview_find_flag (VgRiskOverview *self, const char *code);

/* How many red flags are in this state. */
guint vg_risk_overview_count_flags (VgRiskOverview *self, VgRedFlagState state);

/* How much is unknown, in words: "Of 68 questions 41 were looked at; of 3 of these nobody
 * knows the answer." Returns: (transfer full)
 */
char *vg_risk_overview_say_known (VgRiskOverview *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
