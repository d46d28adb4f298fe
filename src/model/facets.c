/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/facets.h"

const char *const *
vg_facets_get (void)
{
  static const char *const facets[] = { "contact",        "act",    "unwilling", "impact",
                                        "responsibility", "regret", NULL };

  return facets;
}

gboolean
vg_facets_is_acknowledged (const char *facet, const char *value)
{
  return g_strcmp0 (value, g_str_equal (facet, "regret") ? "wants" : "acknowledges") == 0;
}
