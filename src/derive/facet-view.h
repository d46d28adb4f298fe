/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facet-view.h - what one accused person says on the facets of acknowledgement, weighed for a
 * pair of goals or for one goal. Of all that was said, released or not: the mediator's view.
 *
 * Nothing said, silence, a lost memory, "partly" and "unclear" decide nothing. Unwillingness
 * is left out only where it is not at issue: the event is known, is not sexual, and nothing
 * was said about it (position.h).
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgFacetVerdict:
 * @VG_FACETS_OPEN: none decides; whoever asks must take the more careful side
 */
typedef enum {
  VG_FACETS_ACKNOWLEDGED,
  VG_FACETS_OPEN,
  VG_FACETS_DENIED,
} VgFacetVerdict;

/* What @party says on @facet: "denies", or NULL where nothing was noted. Lends. */
const char *vg_facet_view_get (VgCase *subject, const char *party, const char *facet);

/* One facet by itself. */
VgFacetVerdict vg_facet_view_of (VgCase *subject, const char *party, const char *facet);

/* Denied as soon as the contact, the act or one of @facets is denied; acknowledged when
 * each of @facets is, and contact and act at least in part; else open. So what is taken away
 * can open a verdict, never make it kinder.
 *
 * @out_facet: (out) (optional): the facet that decided, or keeps it open; NULL where all
 * were acknowledged. Lends, from @facets or a constant.
 */
VgFacetVerdict vg_facet_view_weigh (VgCase *subject,
                                    const char *party,
                                    const char *const *facets,
                                    const char **out_facet);

G_END_DECLS
