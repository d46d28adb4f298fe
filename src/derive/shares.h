/* SPDX-License-Identifier: GPL-3.0-or-later */

/* shares.h - what people let each other know, in the order in which the papers list it. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The places of all releases: by place, but acknowledgement in the order of its facets, for
 * what happened reads wrong before that there was contact. Lends the texts from the case.
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *vg_shares_list_releases (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @party let the other side know a clause to agree on: a clause is nobody's place,
 * so no list of what that person shares holds it.
 */
gboolean vg_shares_has_proposals (VgCase *subject, const char *party);

G_END_DECLS
