/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/compare.h"

#include "base/json-writer.h"

gboolean
vg_compare_states (const VgValue *left, const VgValue *right, VgTruth *out_truth)
{
  if (left->state == VG_VALUE_NOT_APPLICABLE || right->state == VG_VALUE_NOT_APPLICABLE)
    *out_truth = VG_TRUTH_NO;
  else if (left->state != VG_VALUE_GIVEN || right->state != VG_VALUE_GIVEN)
    *out_truth = VG_TRUTH_UNKNOWN;
  else
    return FALSE;

  return TRUE;
}

VgTruth
vg_compare_same (const VgValue *left, const VgValue *right)
{
  VgTruth truth = VG_TRUTH_NO;

  if (!vg_compare_states (left, right, &truth))
    truth = vg_truth_of (vg_value_type_is_same (left->node, right->node));
  return truth;
}

VgTruth
vg_compare_order (VgTermKind kind, const VgValue *left, const VgValue *right)
{
  VgTruth truth = VG_TRUTH_NO;
  int order = 0;

  if (vg_compare_states (left, right, &truth))
    return truth;

  order = vg_value_type_order (left->node, right->node);
  if (kind == VG_TERM_BELOW)
    return vg_truth_of (order < 0);
  if (kind == VG_TERM_AT_MOST)
    return vg_truth_of (order <= 0);
  if (kind == VG_TERM_ABOVE)
    return vg_truth_of (order > 0);
  return vg_truth_of (order >= 0);
}

gboolean
vg_compare_is_equal (const VgValue *left, const VgValue *right)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (left->state != VG_VALUE_GIVEN || right->state != VG_VALUE_GIVEN)
    return left->state == VG_VALUE_NOT_APPLICABLE && right->state == VG_VALUE_NOT_APPLICABLE;

  first = vg_json_write (left->node);
  second = vg_json_write (right->node);
  return g_str_equal (first, second);
}
