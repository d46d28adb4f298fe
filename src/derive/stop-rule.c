/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stop-rule.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "derive/expectation.h"
#include "interview/risk.h"
#include "interview/side.h"
#include "model/place.h"
#include "words/words.h"

#define RETRACTION "ON4"

/* Read once: it is asked at every change. NULL where it cannot be read. */
static VgGoalList *
get_kinds (void)
{
  static VgGoalList *kinds;
  static gsize is_read = 0;

  if (g_once_init_enter (&is_read)) {
    kinds = vg_goal_list_read (NULL);
    g_once_init_leave (&is_read, 1);
  }

  return kinds;
}

static VgTruth
judge_goal (VgCase *subject, const char *place)
{
  JsonObject *goal = vg_case_get_object (subject, place);

  if (g_strcmp0 (vg_json_get_string (goal, "feasible"), "not-here") == 0)
    return VG_TRUTH_NO;

  switch (vg_expectation_judge (subject, get_kinds (), place)) {
  case VG_EXPECTATION_NOT_WITH_THIS:
    return VG_TRUTH_YES;
  case VG_EXPECTATION_NOT_KNOWN:
    return VG_TRUTH_UNKNOWN;
  case VG_EXPECTATION_POSSIBLE:
  case VG_EXPECTATION_ONLY_IF:
  default:
    return VG_TRUTH_NO;
  }
}

/* Who has no goals yet may still come to hope for anything. */
static VgTruth
judge_person (VgCase *subject, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  g_autoptr (GPtrArray) goals = vg_case_list (subject, prefix);
  VgTruth truth = goals->len > 0 ? VG_TRUTH_NO : VG_TRUTH_UNKNOWN;

  for (guint i = 0; i < goals->len; i++)
    vg_truth_add (&truth, judge_goal (subject, goals->pdata[i]), VG_TRUTH_YES);

  return truth;
}

VgTruth
vg_stop_rule_needs_acknowledgement (VgCase *subject)
{
  g_autoptr (GPtrArray) harmed = vg_side_list_people (subject, "harmed");
  VgTruth truth = harmed->len > 0 ? VG_TRUTH_NO : VG_TRUTH_UNKNOWN;

  if (get_kinds () == NULL)
    return VG_TRUTH_UNKNOWN;
  for (guint i = 0; i < harmed->len; i++)
    vg_truth_add (&truth, judge_person (subject, harmed->pdata[i]), VG_TRUTH_YES);

  return truth;
}

/* Returns: (transfer full) (nullable): where the latest assessment has it */
static char *
dup_retraction_place (VgCase *subject)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);

  return latest != NULL ? vg_place_join ("risk", latest, RETRACTION, NULL) : NULL;
}

VgTruth
vg_stop_rule_seeks_retraction (VgCase *subject)
{
  g_autofree char *place = dup_retraction_place (subject);
  JsonObject *record = place != NULL ? vg_case_get_object (subject, place) : NULL;
  const char *presence = vg_json_get_string (record, "presence");

  if (g_strcmp0 (presence, "yes") == 0)
    return VG_TRUTH_YES;

  return g_strcmp0 (presence, "no") == 0 ? VG_TRUTH_NO : VG_TRUTH_UNKNOWN;
}

/* Place and value of all at or under @prefix. */
static void
add_under (VgCase *subject, const char *prefix, GString *out)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *value = vg_json_write (vg_case_get (subject, places->pdata[i]));

    g_string_append_printf (out, "%s %s\n", (const char *) places->pdata[i], value);
  }
}

static void
add_people (VgCase *subject, const char *side, const char *kind, GString *out)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *prefix = vg_place_join (kind, people->pdata[i], NULL);

    g_string_append_printf (out, "%s\n", prefix);
    add_under (subject, prefix, out);
  }
}

char *
vg_stop_rule_dup_digest (VgCase *subject)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *retraction = dup_retraction_place (subject);

  add_people (subject, "harmed", "goal", all);
  add_people (subject, "accused", "goal", all);
  add_people (subject, "accused", "acknowledgement", all);
  if (retraction != NULL)
    add_under (subject, retraction, all);

  return vg_words_digest (all->str);
}
