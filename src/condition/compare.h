/* SPDX-License-Identifier: GPL-3.0-or-later */

/* compare.h - two values compared, given or not.
 *
 * A comparison with what does not apply is no; else one with what is not known is unknown.
 * The types of given values have been checked before.
 */
#pragma once

#include "condition/term.h"
#include "condition/truth.h"
#include "condition/value.h"

G_BEGIN_DECLS

/* Whether the states alone decide. */
gboolean vg_compare_states (const VgValue *left, const VgValue *right, VgTruth *out_truth);

VgTruth vg_compare_same (const VgValue *left, const VgValue *right);

/* @kind is one of the four of order. */
VgTruth vg_compare_order (VgTermKind kind, const VgValue *left, const VgValue *right);

/* Whether they are one value, lists and objects too, or both do not apply. */
gboolean vg_compare_is_equal (const VgValue *left, const VgValue *right);

G_END_DECLS
