/* SPDX-License-Identifier: GPL-3.0-or-later */

/* faults.h - what is open in a paper or stops it, printed for a person or a program. */
#pragma once

#include "workspace/papers.h"

G_BEGIN_DECLS

/* A line each, on standard error: "participation-a: still to fill in: date". */
void vg_faults_print (const VgPaper *paper, GPtrArray *faults);

/* Returns: (transfer full) */
JsonArray *vg_faults_to_json (GPtrArray *faults) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
