/* SPDX-License-Identifier: GPL-3.0-or-later */

/* decision-form.h - what is decided, why, and who was consulted.
 *
 * Asks for: risk.decide (ssss decision, reason, consulted, next).
 */
#pragma once

#include "ui/risk/risk-shown.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_DECISION_FORM (vg_decision_form_get_type ())
G_DECLARE_FINAL_TYPE (VgDecisionForm, vg_decision_form, VG, DECISION_FORM, GtkBox)

GtkWidget *vg_decision_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

void vg_decision_form_show (VgDecisionForm *self, const VgRiskShown *shown);

/* What keeps it from being decided, in place; NULL for nothing. */
void vg_decision_form_tell (VgDecisionForm *self, const char *message);

G_END_DECLS
