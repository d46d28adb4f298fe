/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/telling.h"

#include "base/clock.h"
#include "base/json.h"
#include "interview/release.h"
#include "interview/side.h"
#include "interview/told.h"
#include "model/people.h"
#include "model/place.h"

static const char *const facets[] = { "contact", "act", "unwilling", "responsibility", NULL };

/* A denial of one of these is where the person stands, whatever is said on the rest. */
static const char *const decisive[] = { "contact", "act", NULL };

/* Called for each pair of one of the accused and one of the people harmed. */
typedef VgTruth (*Judge) (VgCase *subject, const char *accused, const char *harmed, int days);

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

/* The first day on which @person was told of @place under the release that stands, in the
 * words that are released now. Returns: (transfer full) (nullable)
 */
static char *
find_day (VgCase *subject, const char *place, const char *person)
{
  g_autoptr (GPtrArray) told = vg_told_list (subject, place);
  g_autofree char *today = vg_clock_dup_today ();
  const char *since = get_release_date (subject, place);

  for (guint i = 0; i < told->len; i++) {
    const VgTold *entry = told->pdata[i];

    if (entry->holds && entry->date != NULL && is_to (subject, entry->to, person) &&
        g_strcmp0 (entry->date, since) >= 0 && g_strcmp0 (entry->date, today) <= 0)
      return g_strdup (entry->date);
  }

  return NULL;
}

static const char *
get_value (VgCase *subject, const char *place)
{
  return vg_json_get_string (vg_case_get_object (subject, place), "value");
}

/* The first day on which @harmed was told of a denial, or NULL.
 *
 * Returns: (transfer full) (nullable)
 */
static char *
find_day_of_denial (VgCase *subject, const char *accused, const char *harmed)
{
  g_autofree char *first = NULL;

  for (guint i = 0; decisive[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, decisive[i], NULL);
    g_autofree char *day = find_day (subject, place, harmed);

    if (g_strcmp0 (get_value (subject, place), "denies") != 0 || day == NULL ||
        (first != NULL && g_strcmp0 (first, day) <= 0))
      continue;
    g_free (first);
    first = g_steal_pointer (&day);
  }

  return g_steal_pointer (&first);
}

static VgTruth
judge_known (VgCase *subject, const char *accused, const char *harmed, int days)
{
  g_autofree char *day_of_denial = find_day_of_denial (subject, accused, harmed);
  VgTruth truth = VG_TRUTH_YES;

  if (day_of_denial != NULL)
    return VG_TRUTH_YES;

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, facets[i], NULL);
    g_autofree char *day = find_day (subject, place, harmed);
    const char *value = get_value (subject, place);
    VgTruth is_known = VG_TRUTH_UNKNOWN;

    if (value != NULL)
      is_known = vg_truth_of (day != NULL || g_str_equal (value, "acknowledges"));
    vg_truth_add (&truth, is_known, VG_TRUTH_NO);
  }

  return truth;
}

static VgTruth
judge_release (VgCase *subject, const char *place, const char *harmed)
{
  switch (vg_release_of (subject, place)) {
  case VG_RELEASE_GIVEN:
    return vg_truth_of (vg_release_is_for (subject, place, harmed));
  case VG_RELEASE_NO:
  case VG_RELEASE_LAPSED:
    return VG_TRUTH_NO;
  case VG_RELEASE_NONE:
  case VG_RELEASE_LATER:
  default:
    return VG_TRUTH_UNKNOWN;
  }
}

/* Whether a denial of contact or act may be told: that is enough. */
static gboolean
is_denial_released (VgCase *subject, const char *accused, const char *harmed)
{
  for (guint i = 0; decisive[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, decisive[i], NULL);

    if (g_strcmp0 (get_value (subject, place), "denies") == 0 &&
        judge_release (subject, place, harmed) == VG_TRUTH_YES)
      return TRUE;
  }

  return FALSE;
}

static VgTruth
judge_released (VgCase *subject, const char *accused, const char *harmed, int days)
{
  VgTruth truth = VG_TRUTH_YES;

  if (is_denial_released (subject, accused, harmed))
    return VG_TRUTH_YES;

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, facets[i], NULL);
    const char *value = get_value (subject, place);
    VgTruth may = VG_TRUTH_UNKNOWN;

    if (value != NULL)
      may = g_str_equal (value, "acknowledges") ? VG_TRUTH_YES
                                                : judge_release (subject, place, harmed);
    vg_truth_add (&truth, may, VG_TRUTH_NO);
  }

  return truth;
}

/* The day from which @harmed knew all there was to know; NULL where nothing was to be told.
 * Of a pair that is known.
 *
 * Returns: (transfer full) (nullable)
 */
static char *
find_day_of_knowing (VgCase *subject, const char *accused, const char *harmed)
{
  g_autofree char *last = find_day_of_denial (subject, accused, harmed);

  if (last != NULL)
    return g_steal_pointer (&last);

  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", accused, facets[i], NULL);
    g_autofree char *day = find_day (subject, place, harmed);

    if (g_strcmp0 (get_value (subject, place), "acknowledges") == 0 || g_strcmp0 (last, day) >= 0)
      continue;
    g_free (last);
    last = g_steal_pointer (&day);
  }

  return g_steal_pointer (&last);
}

static VgTruth
judge_chosen (VgCase *subject, const char *accused, const char *harmed, int days)
{
  g_autofree char *consent = vg_place_join ("consent", harmed, "take-part", NULL);
  g_autofree char *day = find_day_of_knowing (subject, accused, harmed);
  JsonObject *record = vg_case_get_object (subject, consent);
  const char *state = vg_json_get_string (record, "state");
  const char *date = vg_json_get_string (record, "date");

  if (day == NULL)
    return VG_TRUTH_YES;
  if (state == NULL || date == NULL)
    return VG_TRUTH_UNKNOWN;

  return vg_truth_of (g_str_equal (state, "given") && vg_clock_days_between (day, date) >= days);
}

static VgTruth
judge_all (VgCase *subject, Judge judge, int days)
{
  g_autoptr (GPtrArray) accused = vg_side_list_people (subject, "accused");
  g_autoptr (GPtrArray) harmed = vg_side_list_people (subject, "harmed");
  VgTruth truth = VG_TRUTH_YES;

  for (guint i = 0; i < accused->len; i++)
    for (guint j = 0; j < harmed->len; j++)
      vg_truth_add (&truth, judge (subject, accused->pdata[i], harmed->pdata[j], days),
                    VG_TRUTH_NO);

  return truth;
}

VgTruth
vg_telling_is_known (VgCase *subject)
{
  return judge_all (subject, judge_known, 0);
}

VgTruth
vg_telling_is_released (VgCase *subject)
{
  return judge_all (subject, judge_released, 0);
}

VgTruth
vg_telling_is_chosen_after (VgCase *subject, int days)
{
  if (vg_telling_is_known (subject) != VG_TRUTH_YES)
    return VG_TRUTH_UNKNOWN;

  return judge_all (subject, judge_chosen, days);
}
