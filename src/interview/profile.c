/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/profile.h"

#include "base/json.h"
#include "interview/position.h"
#include "interview/release.h"
#include "interview/risk.h"
#include "model/place.h"

static const char *
get_value (VgCase *subject, const char *party, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);

  return vg_json_get_string (vg_case_get_object (subject, place), "value");
}

static gboolean
is (VgCase *subject, const char *party, const char *facet, const char *value)
{
  return g_strcmp0 (get_value (subject, party, facet), value) == 0;
}

/* What acknowledging @facet makes of a profile whose other half holds. */
static VgProfileHold
hold_by (VgCase *subject, const char *party, const char *facet)
{
  if (is (subject, party, facet, "acknowledges"))
    return VG_PROFILE_HOLDS;

  return is (subject, party, facet, "partly") ? VG_PROFILE_IN_PART : VG_PROFILE_DOES_NOT_HOLD;
}

static VgProfileHold
find_act_not_unwillingness (VgCase *subject, const char *party)
{
  if (!is (subject, party, "unwilling", "denies"))
    return VG_PROFILE_DOES_NOT_HOLD;

  return hold_by (subject, party, "act");
}

static VgProfileHold
find_impact_not_act (VgCase *subject, const char *party)
{
  if (!is (subject, party, "act", "denies"))
    return VG_PROFILE_DOES_NOT_HOLD;

  return hold_by (subject, party, "impact");
}

/* Asked whether it may be told, and the answer is no or not now. */
static gboolean
is_kept_back (VgCase *subject, const char *party, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);
  VgRelease release = vg_release_of (subject, place);

  return release == VG_RELEASE_NO || release == VG_RELEASE_LATER;
}

static VgProfileHold
find_in_confidence (VgCase *subject, const char *party)
{
  static const char *const facts[] = { "contact", "act", "unwilling", "responsibility" };
  VgProfileHold found = VG_PROFILE_DOES_NOT_HOLD;

  for (guint i = 0; i < G_N_ELEMENTS (facts) && found != VG_PROFILE_HOLDS; i++) {
    VgProfileHold hold = hold_by (subject, party, facts[i]);

    if (hold != VG_PROFILE_DOES_NOT_HOLD && is_kept_back (subject, party, facts[i]))
      found = hold;
  }

  return found;
}

static VgProfileHold
find_does_not_remember (VgCase *subject, const char *party)
{
  static const char *const facts[] = { "contact", "act", "unwilling" };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (is (subject, party, facts[i], "does-not-remember"))
      return VG_PROFILE_HOLDS;

  return VG_PROFILE_DOES_NOT_HOLD;
}

/* A signal noted in a talk with this person. */
static gboolean
has_signal (VgCase *subject, const char *party)
{
  static const char *const kinds[] = { "pressure", "fear", NULL };
  g_autoptr (GPtrArray) signals = vg_case_list (subject, "signal");

  for (guint i = 0; i < signals->len; i++) {
    JsonObject *signal = vg_case_get_object (subject, signals->pdata[i]);
    const char *kind = vg_json_get_string (signal, "kind");

    if (g_strcmp0 (vg_json_get_string (signal, "party"), party) == 0 && kind != NULL &&
        g_strv_contains (kinds, kind))
      return TRUE;
  }

  return FALSE;
}

/* The presence of @item in the latest assessment, or NULL: an older look never stands in for
 * one that is not made yet.
 */
static const char *
get_presence (VgCase *subject, const char *item)
{
  g_autofree char *place = vg_risk_dup_place (subject, item);

  return place != NULL ? vg_json_get_string (vg_case_get_object (subject, place), "presence")
                       : NULL;
}

/* Domain report 3.2: VR2 what a no would cost, VR3 pressure by others. The items are of no
 * single person, so a sign in them counts for whoever acknowledges everything.
 */
static VgProfileHold
find_pressure (VgCase *subject, const char *party)
{
  static const char *const items[] = { "VR2", "VR3" };
  VgProfileHold found = VG_PROFILE_DOES_NOT_HOLD;

  if (has_signal (subject, party))
    return VG_PROFILE_HOLDS;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    const char *presence = get_presence (subject, items[i]);

    if (g_strcmp0 (presence, "yes") == 0 || g_strcmp0 (presence, "possible") == 0)
      return VG_PROFILE_HOLDS;
    if (g_strcmp0 (presence, "no") != 0)
      found = VG_PROFILE_NOT_LOOKED_AT;
  }

  return found;
}

static VgProfileHold
find_from_pressure (VgCase *subject, const char *party)
{
  gboolean is_everything = g_str_equal (vg_position_of (subject, party), "acknowledges") &&
                           is (subject, party, "impact", "acknowledges");

  return is_everything ? find_pressure (subject, party) : VG_PROFILE_DOES_NOT_HOLD;
}

static const struct {
  const char *id;
  VgProfileHold (*find) (VgCase *subject, const char *party);
} profiles[] = {
  { "act-not-unwillingness", find_act_not_unwillingness },
  { "impact-not-act", find_impact_not_act },
  { "in-confidence", find_in_confidence },
  { "does-not-remember", find_does_not_remember },
  { "from-pressure", find_from_pressure },
};

GArray *
vg_profile_list (VgCase *subject, const char *party)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (VgProfile));

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++) {
    VgProfile profile = { profiles[i].id, profiles[i].find (subject, party) };

    if (profile.hold != VG_PROFILE_DOES_NOT_HOLD)
      g_array_append_val (found, profile);
  }

  return found;
}

const char *const *
vg_profile_get_ids (void)
{
  static const char *ids[G_N_ELEMENTS (profiles) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    ids[i] = profiles[i].id;

  return ids;
}
