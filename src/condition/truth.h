/* SPDX-License-Identifier: GPL-3.0-or-later */

/* truth.h - what a condition comes to, by Kleene's strong logic. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_TRUTH_NO,
  VG_TRUTH_YES,
  VG_TRUTH_UNKNOWN,
} VgTruth;

VgTruth vg_truth_of (gboolean holds);
VgTruth vg_truth_not (VgTruth truth);

/* Adds one more operand: what is @deciding stays, unknown stays until then. @deciding is
 * yes for `or` and no for `and`.
 */
void vg_truth_add (VgTruth *self, VgTruth more, VgTruth deciding);

G_END_DECLS
