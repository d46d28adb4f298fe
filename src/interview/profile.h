/* SPDX-License-Identifier: GPL-3.0-or-later */

/* profile.h - the mixed profiles of acknowledgement that have a name (domain report 2.4).
 *
 * One word for a position hides them; each asks for a preparation of its own. For the
 * mediator alone: they are made of everything that was said, released or not.
 *
 *   act-not-unwillingness   acknowledges the act, denies the unwillingness
 *   impact-not-act          denies the act, acknowledges the impact
 *   in-confidence           acknowledges, and does not want the other to know
 *   does-not-remember       has no memory of the contact, the act or the will of the other
 *   from-pressure           acknowledges everything, perhaps from fear or pressure
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgProfileHold: how it holds.
 * @VG_PROFILE_IN_PART: what is acknowledged in it is so in part
 * @VG_PROFILE_NOT_LOOKED_AT: it depends on something nobody looked at yet: not known, so not
 *   ruled out
 */
typedef enum {
  VG_PROFILE_DOES_NOT_HOLD,
  VG_PROFILE_HOLDS,
  VG_PROFILE_IN_PART,
  VG_PROFILE_NOT_LOOKED_AT,
} VgProfileHold;

typedef struct {
  const char *id;
  VgProfileHold hold;
} VgProfile;

/* Those that do not fail to hold, in the order above; often none.
 *
 * Returns: (transfer full) (element-type VgProfile)
 */
GArray *vg_profile_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* All ids, NULL-terminated. */
const char *const *vg_profile_get_ids (void);

G_END_DECLS
