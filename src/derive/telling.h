/* SPDX-License-Identifier: GPL-3.0-or-later */

/* telling.h - whether the people harmed know where the accused stand, and chose again after
 * (domain report 1.2, steps 2 to 4).
 *
 * What is acknowledged needs no telling. Of anything else on contact, act, unwillingness and
 * responsibility each of the people harmed must have been told ("told/ID" names the facet's
 * place), on or after the day of a release that still holds: a release alone only says that
 * it may be told, and a facet that changed since was told as it is no more. A facet that
 * nothing was recorded of is not known.
 */
#pragma once

#include "condition/truth.h"
#include "model/case.h"

G_BEGIN_DECLS

VgTruth vg_telling_is_known (VgCase *subject);

/* Whether each of them gave the consent to take part @days or more after being told. Where
 * nothing was to be told there is nothing to wait for; until all is told it is unknown.
 */
VgTruth vg_telling_is_chosen_after (VgCase *subject, int days);

G_END_DECLS
