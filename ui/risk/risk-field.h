/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-field.h - words of an assessment: a VgWordsField that saves into its place. */
#pragma once

#include "ui/common/words-field.h"
#include "ui/risk/risk-shown.h"

G_BEGIN_DECLS

/* Appends a heading and the field to @box.
 *
 * @code: (nullable): of an item, a domain or a red flag; NULL for the assessment itself
 * @member: "note", "formulation", …
 * @heading: above it; @title: what it is about, for its name
 *
 * Returns: (transfer none)
 */
typedef struct {
  const char *code;
  const char *member;
  const char *heading;
  const char *title;
  const char *hint;
} VgRiskFieldKind;

GtkWidget *vg_risk_field_add (GtkBox *box, const VgRiskFieldKind *kind);

/* Shows what is saved: @text (nullable). */
void vg_risk_field_show (GtkWidget *field, const VgRiskShown *shown, const char *text);

G_END_DECLS
