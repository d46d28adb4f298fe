/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/judgement.h"

void
vg_judgement_make (VgCondition *when, VgFacts *facts, VgJudgement *out)
{
  g_autoptr (GPtrArray) open = vg_condition_list_open (when, vg_facts_look_up, facts);
  g_autoptr (GPtrArray) settled = vg_condition_list_settled (when, vg_facts_look_up, facts);
  g_autoptr (GError) error = NULL;

  out->open = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < open->len; i++)
    g_ptr_array_add (out->open, vg_facts_say (open->pdata[i], NULL, facts));
  if (vg_condition_decide (when, vg_facts_look_up, facts, &out->truth, &error)) {
    out->explanation = vg_condition_explain (when, vg_facts_look_up, vg_facts_say, facts);
  } else {
    out->truth = VG_TRUTH_UNKNOWN;
    out->explanation = g_strdup (error->message);
  }
  out->is_left = out->truth == VG_TRUTH_UNKNOWN && open->len == 0 && settled->len > 0;
}

void
vg_judgement_clear (VgJudgement *self)
{
  g_clear_pointer (&self->explanation, g_free);
  g_clear_pointer (&self->open, g_ptr_array_unref);
}

const char *
vg_judgement_get_word (VgTruth truth)
{
  switch (truth) {
  case VG_TRUTH_YES:
    return "yes";
  case VG_TRUTH_NO:
    return "no";
  case VG_TRUTH_UNKNOWN:
  default:
    return "unknown";
  }
}
