/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-item.h - one thing that was looked at in an assessment, as it stands there. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgRiskItem: nothing of it can be read as safe but a presence "no".
 * @presence: (nullable): "no", "possible", "yes", "unknown"; NULL where nobody looked
 * @relevance: (nullable): for this contact: "low", "medium", "high"
 * @note, @action: (nullable)
 * @of: ids of the people whose doing it is; a supporter may be one of them
 * @for_whom: ids of the people for whom it is a risk
 * @evidence: places of the case that show it
 */
typedef struct {
  char *place;
  char *code;
  char *presence;
  char *relevance;
  char *note;
  char *action;
  GStrv of;
  GStrv for_whom;
  GStrv evidence;
} VgRiskItem;

/* Returns: (transfer full): never NULL, also where nothing was recorded */
VgRiskItem *vg_risk_item_new (VgCase *subject,
                              const char *assessment,
                              const char *code) G_GNUC_WARN_UNUSED_RESULT;

void vg_risk_item_free (VgRiskItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRiskItem, vg_risk_item_free)

/* Whether it is there or may be. */
gboolean vg_risk_item_is_found (const VgRiskItem *self);

/* Whether nobody knows: not looked at, or "unknown". */
gboolean vg_risk_item_is_unknown (const VgRiskItem *self);

/* The texts of a list that a record holds, or of the one text that stands there.
 *
 * Returns: (transfer full)
 */
GStrv vg_risk_item_dup_texts (JsonObject *record, const char *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
