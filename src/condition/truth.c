/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/truth.h"

VgTruth
vg_truth_of (gboolean holds)
{
  return holds ? VG_TRUTH_YES : VG_TRUTH_NO;
}

VgTruth
vg_truth_not (VgTruth truth)
{
  return truth == VG_TRUTH_UNKNOWN ? truth : vg_truth_of (truth == VG_TRUTH_NO);
}

void
vg_truth_add (VgTruth *self, VgTruth more, VgTruth deciding)
{
  if (*self == deciding)
    return;
  if (more != vg_truth_not (deciding))
    *self = more;
}
