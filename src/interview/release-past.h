/* SPDX-License-Identifier: GPL-3.0-or-later */

/* release-past.h - whom something was released to and is not any more: a permission that another
 * took the place of, or that was taken back, as the journal has it.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgReleasePast:
 * @to: a party or a role
 * @how: "as-is" or "other-words"
 * @since: (nullable): the day on which it was given
 * @until: the day on which it ended
 */
typedef struct {
  char *to;
  char *how;
  char *since;
  char *until;
} VgReleasePast;

void vg_release_past_free (VgReleasePast *self);

/* Of @place, oldest first; not those whom the release that stands names, and nothing that undo
 * took back. Returns: (transfer full) (element-type VgReleasePast)
 */
GPtrArray *vg_release_past_list (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
