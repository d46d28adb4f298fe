/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-assessment.h - for tests: an assessment of the practice case in which nothing is known yet,
 * as a fixture, and a widget in a window that shows it.
 */
#pragma once

#include "risk/risk-act.h"
#include "ui/risk/risk-shown.h"
#include "workspace/case-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @widget: lent by the window */
typedef struct {
  char *folder;
  VgCaseFile *file;
  char *id;
  VgRiskShown shown;
  GtkWidget *window;
  GtkWidget *widget;
} NewAssessment;

void new_assessment_begin (NewAssessment *self);

/* Closes the window; nothing of the widget may be left. */
void new_assessment_end (NewAssessment *self);

/* What is known once something was recorded. */
void new_assessment_renew (NewAssessment *self);

G_END_DECLS
