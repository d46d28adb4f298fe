/* SPDX-License-Identifier: GPL-3.0-or-later */

/* matrix-say.h - the matrix of goals and the expectation test on standard output, to read or
 * as JSON. For the mediator.
 */
#pragma once

#include "derive/mismatch.h"

G_BEGIN_DECLS

/* The table, then a line for each pair to talk about. No line of the table is longer than
 * 100 characters.
 */
void vg_matrix_say (VgMatrix *matrix, VgMatrixData *data);
void vg_matrix_say_json (VgMatrix *matrix);

void vg_matrix_say_expectations (VgCase *subject, VgMatrixData *data);
void vg_matrix_say_expectations_json (VgCase *subject, VgMatrixData *data);

G_END_DECLS
