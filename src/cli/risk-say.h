/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-say.h - prints assessments of risks and the directory, for the mediator. */
#pragma once

#include "guide/shelf.h"
#include "risk/risk-book.h"
#include "risk/risk-change.h"
#include "risk/risk-overview.h"

G_BEGIN_DECLS

/* VgRiskSaying: all lent.
 * @shelf: for the words of the answers that show something
 */
typedef struct {
  VgCase *subject;
  VgShelf *shelf;
  VgRiskBook *book;
} VgRiskSaying;

void vg_risk_say (const VgRiskSaying *saying, VgRiskOverview *overview);
void vg_risk_say_json (const VgRiskSaying *saying, VgRiskOverview *overview);

void vg_risk_say_changes (GPtrArray *changes);
void vg_risk_say_changes_json (GPtrArray *changes);

void vg_risk_say_directory (VgDirectory *directory);
void vg_risk_say_directory_json (VgDirectory *directory);

G_END_DECLS
