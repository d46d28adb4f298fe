/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check-reach.h"

#include "guide/search.h"

#include <glib/gi18n-lib.h>

/* Trials for all rules of a file. */
#define MAX_TRIALS 100000

/* Whether the rule, and what it depends on, can be yes as far as is known. */
static gboolean
can_be_met (VgGuideSet *set, VgGuideFile *file, VgRule *rule, guint *n_trials)
{
  g_autoptr (VgSearch) search = vg_search_new (set, file);
  VgRule *own = rule->entry != NULL ? rule->entry->when : NULL;

  vg_search_require (search, rule);
  if (own != NULL && own != rule)
    vg_search_require (search, own);

  return vg_search_can_be_met (search, n_trials);
}

static gboolean
is_worth_a_look (VgRule *rule)
{
  VgRule *own = rule->entry != NULL ? rule->entry->when : NULL;

  if (rule->is_faulty || rule->condition == NULL)
    return FALSE;

  return own == NULL || (!own->is_faulty && !rule->entry->is_unreachable);
}

static gboolean
look_at_items (VgGuideSet *set, VgGuideFile *file, guint *n_trials)
{
  GPtrArray *rules = vg_guide_file_get_rules (file);
  gboolean has_changed = FALSE;

  for (guint i = 0; i < rules->len && *n_trials < MAX_TRIALS; i++) {
    VgRule *rule = g_ptr_array_index (rules, i);

    if (rule->is_prompt || !is_worth_a_look (rule) || can_be_met (set, file, rule, n_trials))
      continue;
    rule->entry->is_unreachable = TRUE;
    has_changed = TRUE;
    vg_guide_file_add (file, rule->node, "unreachable", rule->entry->id,
                       g_strdup (_ ("no answers make this condition yes, so the question is never "
                                    "asked: correct “when”, or take the question out")));
  }

  return has_changed;
}

static void
look_at_prompts (VgGuideSet *set, VgGuideFile *file, guint *n_trials)
{
  GPtrArray *rules = vg_guide_file_get_rules (file);

  for (guint i = 0; i < rules->len && *n_trials < MAX_TRIALS; i++) {
    VgRule *rule = g_ptr_array_index (rules, i);

    if (rule->is_prompt && is_worth_a_look (rule) && !can_be_met (set, file, rule, n_trials))
      vg_guide_file_add (file, rule->node, "unreachable",
                         rule->entry != NULL ? rule->entry->id : NULL,
                         g_strdup (_ ("no answers make this condition yes, so the prompt is never "
                                      "shown: correct “when”, or take the prompt out")));
  }
}

void
vg_check_reach (VgGuideSet *set, VgGuideFile *file)
{
  guint n_trials = 0;

  /* What waits for a question that is never asked is never asked either. */
  while (n_trials < MAX_TRIALS && look_at_items (set, file, &n_trials))
    continue;
  look_at_prompts (set, file, &n_trials);
}
