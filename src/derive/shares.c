/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/shares.h"

#include "base/json.h"
#include "guide/name.h"
#include "interview/release.h"
#include "model/place.h"

#include <string.h>

#define FACETS  "release/acknowledgement/"
#define CLAUSES "release/agreement"

/* Behind the known ones where it is none of them. */
static guint
get_rank (const char *release)
{
  const char *facet = vg_place_get_last (release);
  guint rank = 0;

  while (vg_name_facets[rank] != NULL && !g_str_equal (vg_name_facets[rank], facet))
    rank++;

  return rank;
}

static gint
compare (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  g_autofree char *party = vg_place_dup_party (left);
  g_autofree char *other = vg_place_dup_party (right);
  gboolean are_facets = g_str_has_prefix (left, FACETS) && g_str_has_prefix (right, FACETS);

  if (!are_facets || g_strcmp0 (party, other) != 0 || get_rank (left) == get_rank (right))
    return vg_place_compare (left, right);

  return get_rank (left) < get_rank (right) ? -1 : 1;
}

GPtrArray *
vg_shares_list_releases (VgCase *subject)
{
  GPtrArray *releases = vg_case_list (subject, "release");

  g_ptr_array_sort (releases, compare);
  return releases;
}

gboolean
vg_shares_has_proposals (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) releases = vg_case_list (subject, CLAUSES);

  for (guint i = 0; i < releases->len; i++) {
    const char *release = releases->pdata[i];
    const char *by = vg_json_get_string (vg_case_get_object (subject, release), "by");

    if (g_strcmp0 (by, party) == 0 &&
        vg_release_of (subject, release + strlen ("release/")) == VG_RELEASE_GIVEN)
      return TRUE;
  }

  return FALSE;
}
