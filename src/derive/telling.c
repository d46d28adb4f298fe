/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/telling.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/release.h"
#include "interview/side.h"
#include "model/people.h"
#include "model/place.h"

static const char *const facets[] = { "contact", "act", "unwilling", "responsibility", NULL };

/* Called for each facet of each of the accused and each of the people harmed. */
typedef VgTruth (*Judge) (VgCase *subject, const char *place, const char *harmed, gpointer data);

static gboolean
is_to (VgCase *subject, const char *to, const char *person)
{
  return to != NULL &&
         (g_str_equal (to, person) || g_strcmp0 (to, vg_people_get_role (subject, person)) == 0);
}

static const char *
get_release_date (VgCase *subject, const char *place)
{
  g_autofree char *release = vg_place_join ("release", place, NULL);

  return vg_json_get_string (vg_case_get_object (subject, release), "date");
}

/* The first day on which @person was told of @place under the release that stands, or NULL. */
static const char *
find_day (VgCase *subject, const char *place, const char *person)
{
  g_autoptr (GPtrArray) told = vg_case_list (subject, "told");
  g_autofree char *today = vg_clock_dup_today ();
  const char *since = get_release_date (subject, place);
  const char *first = NULL;

  for (guint i = 0; i < told->len; i++) {
    JsonObject *record = vg_case_get_object (subject, told->pdata[i]);
    const char *date = vg_json_get_string (record, "date");

    if (g_strcmp0 (vg_json_get_string (record, "place"), place) != 0 || date == NULL ||
        !is_to (subject, vg_json_get_string (record, "to"), person))
      continue;
    if (g_strcmp0 (date, since) >= 0 && g_strcmp0 (date, today) <= 0 &&
        (first == NULL || g_strcmp0 (date, first) < 0))
      first = date;
  }

  return first;
}

/* Whether anything is to be told of the facet at @place. */
static VgTruth
needs_telling (VgCase *subject, const char *place)
{
  const char *value = vg_json_get_string (vg_case_get_object (subject, place), "value");

  return value == NULL ? VG_TRUTH_UNKNOWN : vg_truth_of (!g_str_equal (value, "acknowledges"));
}

static VgTruth
judge_known (VgCase *subject, const char *place, const char *person, gpointer data)
{
  VgTruth needs = needs_telling (subject, place);

  if (needs != VG_TRUTH_YES)
    return vg_truth_not (needs);

  return vg_truth_of (vg_release_is_for (subject, place, person) &&
                      find_day (subject, place, person) != NULL);
}

/* Of a facet that @person was told of. @data: the days */
static VgTruth
judge_chosen (VgCase *subject, const char *place, const char *person, gpointer data)
{
  g_autofree char *consent = vg_place_join ("consent", person, "take-part", NULL);
  JsonObject *record = vg_case_get_object (subject, consent);
  const char *state = vg_json_get_string (record, "state");
  const char *date = vg_json_get_string (record, "date");

  if (needs_telling (subject, place) == VG_TRUTH_NO)
    return VG_TRUTH_YES;
  if (state == NULL || date == NULL)
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (g_str_equal (state, "given") &&
                      vg_clock_days_between (find_day (subject, place, person), date) >=
                          GPOINTER_TO_INT (data));
}

/* Of the facets of one of the accused for one of the people harmed. */
static VgTruth
judge_pair (VgCase *subject, const char *accused, const char *harmed, Judge judge, gpointer data)
{
  VgTruth truth = VG_TRUTH_YES;

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, facets[i], NULL);

    vg_truth_add (&truth, judge (subject, place, harmed, data), VG_TRUTH_NO);
  }

  return truth;
}

static VgTruth
judge_all (VgCase *subject, Judge judge, gpointer data)
{
  g_autoptr (GPtrArray) accused = vg_side_list_people (subject, "accused");
  g_autoptr (GPtrArray) harmed = vg_side_list_people (subject, "harmed");
  VgTruth truth = VG_TRUTH_YES;

  for (guint i = 0; i < accused->len; i++)
    for (guint j = 0; j < harmed->len; j++)
      vg_truth_add (&truth, judge_pair (subject, accused->pdata[i], harmed->pdata[j], judge, data),
                    VG_TRUTH_NO);

  return truth;
}

VgTruth
vg_telling_is_known (VgCase *subject)
{
  return judge_all (subject, judge_known, NULL);
}

VgTruth
vg_telling_is_chosen_after (VgCase *subject, int days)
{
  if (vg_telling_is_known (subject) != VG_TRUTH_YES)
    return VG_TRUTH_UNKNOWN;

  return judge_all (subject, judge_chosen, GINT_TO_POINTER (days));
}
