/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/facet-view.h"

#include "base/json.h"
#include "model/place.h"

/* Whether there was an act, and contact at all, stands under every pair: while one of them
 * may still turn out to be denied, nothing is acknowledged (domain report 2.4, 4.2).
 */
static const char *const grounds[] = { "contact", "act", NULL };

const char *
vg_facet_view_get (VgCase *subject, const char *party, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);

  return vg_json_get_string (vg_case_get_object (subject, place), "value");
}

static gboolean
is_one_of (const char *value, const char *word, const char *other)
{
  return g_strcmp0 (value, word) == 0 || g_strcmp0 (value, other) == 0;
}

/* An event that nobody has named may be a sexual one. */
static gboolean
is_at_issue (VgCase *subject, const char *party, const char *facet)
{
  const char *event = vg_case_get_text (subject, "case/event");

  return !g_str_equal (facet, "unwilling") || event == NULL || g_str_equal (event, "sexual") ||
         vg_facet_view_get (subject, party, facet) != NULL;
}

VgFacetVerdict
vg_facet_view_of (VgCase *subject, const char *party, const char *facet)
{
  const char *value = vg_facet_view_get (subject, party, facet);

  if (is_one_of (value, "denies", "does-not-want"))
    return VG_FACETS_DENIED;

  return is_one_of (value, "acknowledges", "wants") ? VG_FACETS_ACKNOWLEDGED : VG_FACETS_OPEN;
}

/* The first of @facets that the verdict @wanted fits, or NULL. */
static const char *
find_facet (VgCase *subject, const char *party, const char *const *facets, VgFacetVerdict wanted)
{
  for (guint i = 0; facets[i] != NULL; i++)
    if (is_at_issue (subject, party, facets[i]) &&
        vg_facet_view_of (subject, party, facets[i]) == wanted)
      return facets[i];

  return NULL;
}

/* The contact or the act, where it may still be denied; NULL where neither may. */
static const char *
find_open_ground (VgCase *subject, const char *party)
{
  for (guint i = 0; grounds[i] != NULL; i++)
    if (vg_facet_view_of (subject, party, grounds[i]) == VG_FACETS_OPEN &&
        g_strcmp0 (vg_facet_view_get (subject, party, grounds[i]), "partly") != 0)
      return grounds[i];

  return NULL;
}

VgFacetVerdict
vg_facet_view_weigh (VgCase *subject,
                     const char *party,
                     const char *const *facets,
                     const char **out_facet)
{
  VgFacetVerdict verdict = VG_FACETS_DENIED;
  const char *facet = find_facet (subject, party, grounds, VG_FACETS_DENIED);

  if (facet == NULL)
    facet = find_facet (subject, party, facets, VG_FACETS_DENIED);
  if (facet == NULL) {
    verdict = VG_FACETS_OPEN;
    facet = find_facet (subject, party, facets, VG_FACETS_OPEN);
  }
  if (facet == NULL)
    facet = find_open_ground (subject, party);
  if (facet == NULL)
    verdict = VG_FACETS_ACKNOWLEDGED;

  if (out_facet != NULL)
    *out_facet = facet;
  return verdict;
}
