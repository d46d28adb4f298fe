/* SPDX-License-Identifier: GPL-3.0-or-later */

/* position.h - where a person stands: from the facets of acknowledgement, never typed in.
 *
 * acknowledges: contact, act and responsibility are acknowledged, and unwillingness where
 * it is at issue (a sexual event, or something was said about it). denies: the contact or
 * the act is denied. unclear: nothing was said on contact, act or unwillingness. Anything
 * else is partly. (Domain report 2.4; silence on a lawyer's advice is not denial.)
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* Returns: (transfer none): "acknowledges", "partly", "denies" or "unclear" */
const char *vg_position_of (VgCase *subject, const char *party);

/* From the facets alone that @reader may know (release.h); NULL where there are none. */
const char *vg_position_of_released (VgCase *subject, const char *party, const char *reader);

/* The most careful one of a side ("harmed", "accused"): denies, unclear, partly,
 * acknowledges, in that order. NULL where nobody of that side has any.
 */
const char *vg_position_of_side (VgCase *subject, const char *side);
const char *vg_position_of_side_released (VgCase *subject, const char *side, const char *reader);

/* Why vg_position_of() says what it says: a sentence in the screen's language that names the
 * facets that decided. It says what is not known as plainly as what is. For the mediator
 * alone: it is made of everything, released or not.
 *
 * Returns: (transfer full)
 */
char *vg_position_dup_reason (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
