/* SPDX-License-Identifier: GPL-3.0-or-later */

/* arrangement.h - what is arranged for the contact, line by line of the plan, and how it is
 * noted: "check/ID" holds what was arranged and whether it is.
 *
 * For the mediator: it holds both people's own lines.
 */
#pragma once

#include "derive/contact-plan.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgArrangement: one line of the plan. The plan and the case lend.
 * @index: in the plan
 * @is_needed: the form of the case asks for it; else it may be noted
 * @state: (nullable): "done", "open", "not-needed"
 * @text: (nullable)
 */
typedef struct {
  guint index;
  VgContactCheck check;
  gboolean is_needed;
  const char *state;
  const char *text;
} VgArrangement;

/* The lines for the form of the case and those of beforehand, in the order of the plan; one
 * noted for another form stays until it is empty.
 *
 * Returns: (transfer full) (element-type VgArrangement)
 */
GPtrArray *vg_arrangement_list (VgCase *subject, VgContactPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

/* One act each; the rest of the record stays. Words for which nobody said how it stands are
 * still to arrange: what was typed is not yet agreed. An empty record goes.
 *
 * @text: "" for none. @state: (nullable)
 */
gboolean
vg_arrangement_set_text (VgCase *subject, const char *id, const char *text, GError **error);
gboolean
vg_arrangement_set_state (VgCase *subject, const char *id, const char *state, GError **error);

/* By when it is arranged ("2026-03-02"), and who sees to it; "" for nothing any more. A date
 * that is none is refused.
 */
gboolean
vg_arrangement_set_date (VgCase *subject, const char *id, const char *date, GError **error);
gboolean
vg_arrangement_set_owner (VgCase *subject, const char *id, const char *owner, GError **error);

G_END_DECLS
