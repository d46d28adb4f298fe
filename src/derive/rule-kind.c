/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/rule-kind.h"

static const VgRuleKind kinds[] = {
  { VG_RULE_GATES, "voorgesprek-gates/1", "gates", "gates.json", "gates" },
  { VG_RULE_REVIEWS, "voorgesprek-reviews/1", "gates", "reviews.json", "reviews" },
  { VG_RULE_CONTRADICTIONS, "voorgesprek-contradictions/1", "gates", "contradictions.json",
    "contradictions" },
  { VG_RULE_BALANCE, "voorgesprek-balance/1", "gates", "balance.json", "indicators" },
  { VG_RULE_DENIAL, "voorgesprek-path/1", "paths", "denial.json", "steps" },
  { VG_RULE_MELDCODE, "voorgesprek-path/1", "paths", "meldcode.json", "steps" },
};

const char *const vg_rule_kind_indicators[] = {
  "talks",    "minutes", "topics",         "own-words", "goals",    "feasibility",
  "what-ifs", "first",   "accountability", "messages",  "measures", NULL,
};
const char *const vg_rule_kind_attentions[] = {
  "ratio", "difference", "fewer-than", "one-has-none", NULL,
};

const VgRuleKind *
vg_rule_kind_get (VgRuleKindId id)
{
  g_return_val_if_fail (id < VG_RULE_N_KINDS, NULL);

  return &kinds[id];
}

const VgRuleKind *
vg_rule_kind_find (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].format, format) == 0)
      return &kinds[i];

  return NULL;
}
