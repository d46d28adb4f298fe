/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/position.h"

#include "base/json.h"
#include "interview/release.h"
#include "model/facets.h"
#include "model/people.h"
#include "model/place.h"

#include <string.h>

/* The facets that decide; impact and regret colour a position but do not make it. */
typedef struct {
  const char *contact;
  const char *act;
  const char *unwilling;
  const char *responsibility;
  gboolean is_any;
} Facets;

/* Whose facets are taken, and who reads them: with @is_released what they may know alone. */
typedef struct {
  VgCase *subject;
  gboolean is_released;
  const char *reader;
} View;

static const char *
get_facet (const View *view, const char *party, const char *facet)
{
  g_autofree char *place = vg_place_join ("acknowledgement", party, facet, NULL);

  if (view->is_released && !vg_release_is_for (view->subject, place, view->reader))
    return NULL;

  return vg_json_get_string (vg_case_get_object (view->subject, place), "value");
}

static Facets
get_facets (const View *view, const char *party)
{
  const char *const *all = vg_facets_get ();
  Facets facets = { get_facet (view, party, "contact"), get_facet (view, party, "act"),
                    get_facet (view, party, "unwilling"), get_facet (view, party, "responsibility"),
                    FALSE };

  for (guint i = 0; all[i] != NULL; i++)
    facets.is_any = facets.is_any || get_facet (view, party, all[i]) != NULL;

  return facets;
}

static gboolean
is (const char *value, const char *word)
{
  return g_strcmp0 (value, word) == 0;
}

/* Neither silence nor a lost memory says anything on what happened. */
static gboolean
says_something (const char *value)
{
  return value != NULL && !is (value, "says-nothing") && !is (value, "does-not-remember");
}

static gboolean
acknowledges (VgCase *subject, const Facets *facets)
{
  gboolean is_sexual = is (vg_case_get_text (subject, "case/event"), "sexual");

  if (!is (facets->contact, "acknowledges") || !is (facets->act, "acknowledges") ||
      !is (facets->responsibility, "acknowledges"))
    return FALSE;

  return is (facets->unwilling, "acknowledges") || (facets->unwilling == NULL && !is_sexual);
}

static const char *
decide (VgCase *subject, const Facets *facets)
{
  if (is (facets->contact, "denies") || is (facets->act, "denies"))
    return "denies";
  if (!says_something (facets->contact) && !says_something (facets->act) &&
      !says_something (facets->unwilling))
    return "unclear";

  return acknowledges (subject, facets) ? "acknowledges" : "partly";
}

/* NULL where only released facets count and there are none. */
static const char *
find_position (const View *view, const char *party)
{
  Facets facets = get_facets (view, party);

  return facets.is_any || !view->is_released ? decide (view->subject, &facets) : NULL;
}

static const char *
find_most_careful (const View *view, const char *side)
{
  static const char *const by_care[] = { "denies", "unclear", "partly", "acknowledges", NULL };
  g_autoptr (GPtrArray) people = vg_people_list (view->subject);
  guint most_careful = G_N_ELEMENTS (by_care) - 1;

  for (guint i = 0; i < people->len; i++) {
    const char *party = people->pdata[i];
    const char *position = NULL;

    if (is (vg_people_get_role (view->subject, party), side))
      position = find_position (view, party);
    for (guint at = 0; position != NULL && at < most_careful; at++)
      if (is (position, by_care[at]))
        most_careful = at;
  }

  return by_care[most_careful];
}

const char *
vg_position_of (VgCase *subject, const char *party)
{
  View view = { subject, FALSE, NULL };

  return find_position (&view, party);
}

const char *
vg_position_of_released (VgCase *subject, const char *party, const char *reader)
{
  View view = { subject, TRUE, reader };

  return find_position (&view, party);
}

const char *
vg_position_of_side (VgCase *subject, const char *side)
{
  View view = { subject, FALSE, NULL };

  return find_most_careful (&view, side);
}

const char *
vg_position_of_side_released (VgCase *subject, const char *side, const char *reader)
{
  View view = { subject, TRUE, reader };

  return find_most_careful (&view, side);
}
