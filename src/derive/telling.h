/* SPDX-License-Identifier: GPL-3.0-or-later */

/* telling.h - whether the people harmed know where the accused stand, and chose again after
 * (domain report 1.2, steps 2 to 4).
 *
 * What is acknowledged needs no telling. Where contact or act is denied it is enough to be told
 * of that: the rest may stay in confidence. Otherwise each of the people harmed must have been
 * told of all that is not acknowledged of contact, act, unwillingness and responsibility; a
 * facet that nothing was recorded of is not known. Told is what the register says (told.h),
 * in words that hold, on or after the day of the release: a release alone only says that it
 * may be told, and a facet that changed since was told as it is no more.
 */
#pragma once

#include "condition/truth.h"
#include "model/case.h"

G_BEGIN_DECLS

VgTruth vg_telling_is_known (VgCase *subject);

/* Whether all that must be told of where the accused stand is released to each of them: no
 * where it was asked and may not be told, or may be told no more as it is now; unknown while
 * nobody asked. Where all is acknowledged there is nothing to ask.
 */
VgTruth vg_telling_is_released (VgCase *subject);

/* Whether each of them gave the consent to take part @days or more after being told. Where
 * nothing was to be told there is nothing to wait for; until all is told it is unknown.
 */
VgTruth vg_telling_is_chosen_after (VgCase *subject, int days);

G_END_DECLS
