/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a case has come: the part of stage.h that needs no guide. */

#include "derive/stage.h"

#include "base/json.h"
#include "derive/aftercare.h"
#include "derive/approach.h"
#include "derive/closing.h"
#include "derive/mismatch.h"
#include "derive/stage-words.h"
#include "interview/risk.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

#define RED_FLAG "RF"

/* --- Since when --- */

const char *
vg_stage_get_moment (VgCase *subject)
{
  static const char *const kinds[] = { "talk", "contact" };
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GPtrArray) places = vg_case_list (subject, kinds[i]);

    for (guint n = 0; n < places->len; n++) {
      JsonObject *moment = vg_case_get_object (subject, places->pdata[n]);
      const char *date = vg_json_get_string (moment, "date");

      if (g_strcmp0 (date, last) > 0)
        last = date;
    }
  }

  return last;
}

char *
vg_stage_dup_since (VgCase *subject)
{
  const char *moment = vg_stage_get_moment (subject);
  const char *registered = vg_case_get_text (subject, "case/registered");

  if (moment != NULL || registered != NULL)
    return g_strdup (moment != NULL ? moment : registered);
  if (vg_case_get_n_acts (subject) == 0)
    return NULL;

  return g_strndup (vg_act_get_at (vg_case_get_act (subject, 0)), strlen ("2026-03-02"));
}

/* --- Three values --- */

/* Of everybody who takes part on either side. */
static VgTruth
all_take_part (VgCase *subject)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);
  VgTruth result = VG_TRUTH_YES;

  for (guint i = 0; i < people->len; i++) {
    const char *role = vg_people_get_role (subject, people->pdata[i]);
    g_autofree char *place = vg_place_join ("consent", people->pdata[i], "take-part", NULL);
    const char *state = vg_json_get_string (vg_case_get_object (subject, place), "state");

    if (g_strcmp0 (role, "harmed") == 0 || g_strcmp0 (role, "accused") == 0)
      vg_truth_add (&result,
                    state != NULL ? vg_truth_of (g_str_equal (state, "given")) : VG_TRUTH_UNKNOWN,
                    VG_TRUTH_NO);
  }

  return result;
}

static VgTruth
has_form (VgCase *subject)
{
  const char *form = vg_case_get_text (subject, "case/form");

  return form != NULL ? vg_truth_of (!g_str_equal (form, "undecided")) : VG_TRUTH_UNKNOWN;
}

/* Where the matrix cannot be read, or nobody has looked at a pair, nobody knows. */
static VgTruth
is_settled (VgCase *subject)
{
  guint n_unseen = 0;
  int n = vg_mismatch_count_unsettled (subject, &n_unseen, NULL);

  if (n < 0 || (n == 0 && n_unseen > 0))
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (n == 0);
}

VgTruth
vg_stage_is_aligned (VgCase *subject)
{
  VgTruth result = all_take_part (subject);

  vg_truth_add (&result, has_form (subject), VG_TRUTH_NO);
  /* The matrix is looked at last: it takes longest, and every save asks. */
  if (result == VG_TRUTH_YES)
    result = is_settled (subject);

  return result;
}

static VgTruth
was_decided (VgCase *subject)
{
  g_autofree char *latest = vg_risk_dup_latest (subject);
  g_autofree char *place = latest != NULL ? vg_place_join ("assessment", latest, NULL) : NULL;
  JsonObject *assessment = place != NULL ? vg_case_get_object (subject, place) : NULL;
  const char *decision = vg_json_get_string (assessment, "decision");

  if (decision == NULL)
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (!g_str_equal (decision, "pause") && !g_str_equal (decision, "stop"));
}

static VgTruth
has_no_open_flag (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "risk");

  for (guint i = 0; i < places->len; i++) {
    const char *item = vg_place_get_last (places->pdata[i]);

    if (g_str_has_prefix (item, RED_FLAG) && vg_risk_is_open (subject, item))
      return VG_TRUTH_NO;
  }

  return VG_TRUTH_YES;
}

static VgTruth
has_day (VgCase *subject)
{
  JsonObject *when = vg_case_get_object (subject, "check/when");
  const char *state = vg_json_get_string (when, "state");

  if (state == NULL)
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (g_str_equal (state, "done") && vg_json_get_string (when, "date") != NULL);
}

VgTruth
vg_stage_is_ready (VgCase *subject)
{
  VgTruth result = vg_stage_is_aligned (subject);

  vg_truth_add (&result, was_decided (subject), VG_TRUTH_NO);
  vg_truth_add (&result, has_no_open_flag (subject), VG_TRUTH_NO);
  vg_truth_add (&result, has_day (subject), VG_TRUTH_NO);
  return result;
}

/* --- The stage --- */

/* The furthest that the approach of anybody of @role (nullable: of anybody) has come. */
static VgApproachState
find_approach (VgCase *subject, const char *role)
{
  g_autoptr (GPtrArray) people = vg_approach_list_people (subject);
  VgApproachState furthest = VG_APPROACH_NOT_BEGUN;

  for (guint i = 0; i < people->len; i++) {
    g_autoptr (VgApproach) approach = vg_approach_new (subject, people->pdata[i]);

    if (role == NULL || g_strcmp0 (vg_people_get_role (subject, people->pdata[i]), role) == 0)
      furthest = MAX (furthest, approach->state);
  }

  return furthest;
}

/* One side was spoken to; @role is the other. */
static const char *
get_between (VgCase *subject, const char *role)
{
  switch (find_approach (subject, role)) {
  case VG_APPROACH_NOT_BEGUN:
    return "first-talks";
  case VG_APPROACH_ANSWERED:
    return "second-party";
  case VG_APPROACH_PREPARED:
  case VG_APPROACH_SENT:
  case VG_APPROACH_REMINDED:
  case VG_APPROACH_SILENT:
  case VG_APPROACH_REFUSED:
  case VG_APPROACH_NOT_WANTED:
  default:
    return "approach";
  }
}

/* Before anybody was spoken to: a referrer's case may begin with an approach. */
static const char *
get_first (VgCase *subject)
{
  VgApproachState state = find_approach (subject, NULL);

  return state == VG_APPROACH_NOT_BEGUN || state == VG_APPROACH_ANSWERED ? "registration"
                                                                         : "approach";
}

static const char *
get_aligned (VgCase *subject)
{
  if (vg_stage_is_aligned (subject) != VG_TRUTH_YES)
    return "aligning";

  return vg_stage_is_ready (subject) == VG_TRUTH_YES ? "contact" : "readiness";
}

const char *
vg_stage_get_reached (VgCase *subject)
{
  gboolean has_harmed = vg_case_has_under (subject, "answer/harmed");
  gboolean has_accused = vg_case_has_under (subject, "answer/accused");

  if (vg_case_has_under (subject, "goal/harmed") && vg_case_has_under (subject, "goal/accused") &&
      (has_harmed || has_accused))
    return get_aligned (subject);
  if (!has_harmed && !has_accused)
    return get_first (subject);
  if (has_harmed && has_accused)
    return "second-party";

  return get_between (subject, has_harmed ? "accused" : "harmed");
}

const char *
vg_stage_get (VgCase *subject)
{
  if (vg_closing_is_closed (subject))
    return vg_aftercare_count_open (subject) > 0 ? "aftercare" : "closed";

  return vg_stage_get_reached (subject);
}

const char *
vg_stage_say (VgCase *subject)
{
  return vg_stage_say_word (vg_stage_get (subject));
}
