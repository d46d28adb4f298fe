/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-values.h - the words an assessment chooses from, as buttons beside one another, none
 * more respectable than another.
 */
#pragma once

#include "ui/common/value-buttons.h"

G_BEGIN_DECLS

typedef enum {
  VG_RISK_PRESENCE,
  VG_RISK_RELEVANCE,
  VG_RISK_LEVEL,
  VG_RISK_CERTAINTY,
  VG_RISK_DECISION,
} VgRiskTopic;

/* Appends the buttons to @box. @label: what a screen reader calls the group.
 *
 * Returns: (transfer none)
 */
VgValueButtons *vg_risk_values_add (GtkBox *box, VgRiskTopic topic, const char *label);

/* Marks @value; NULL marks none. */
void vg_risk_values_show (VgValueButtons *buttons, const char *value);

G_END_DECLS
