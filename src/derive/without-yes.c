/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/without-yes.h"

#include "base/json.h"
#include "derive/approach.h"
#include "model/people.h"
#include "model/place.h"

static gboolean
takes_no_part (VgCase *subject, const char *party, VgWayRules *rules)
{
  g_autofree char *place = vg_place_join ("consent", party, "take-part", NULL);
  const char *state = vg_json_get_string (vg_case_get_object (subject, place), "state");
  g_autoptr (VgApproach) approach = NULL;

  if (g_strcmp0 (state, "refused") == 0 || g_strcmp0 (state, "withdrawn") == 0)
    return TRUE;
  if (!vg_approach_is_for (subject, party))
    return FALSE;

  approach = vg_approach_new (subject, party);
  return vg_approach_is_over (approach, rules);
}

/* Whether there are people on that side, and not one of them may still take part. */
static gboolean
has_nobody_left (VgCase *subject, const char *role, VgWayRules *rules)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  guint n = 0;

  for (guint i = 0; i < people->len; i++) {
    if (g_strcmp0 (vg_people_get_role (subject, people->pdata[i]), role) != 0)
      continue;
    if (!takes_no_part (subject, people->pdata[i], rules))
      return FALSE;
    n++;
  }

  return n > 0;
}

gboolean
vg_without_yes (VgCase *subject, VgWayRules *rules)
{
  g_return_val_if_fail (VG_IS_CASE (subject) && rules != NULL, FALSE);

  return has_nobody_left (subject, "harmed", rules) || has_nobody_left (subject, "accused", rules);
}
