/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-order.h - the goals of a person in the order they gave them themselves. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* By "order", those without one last; then by place.
 *
 * Returns: (transfer container) (element-type utf8): places lent by the case
 */
GPtrArray *vg_goal_order_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
