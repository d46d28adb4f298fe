/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-part.h - questions that ask one part of each goal: how important it is, what a smaller
 * step would be. What is said stands with the goal ("goal/harmed/1"), so that nobody is asked
 * twice, wherever it was noted.
 *
 * A person without goals is asked such a question like any other, and who answered it so keeps
 * that answer: it is not asked of the goals then.
 */
#pragma once

#include "guide/item.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The goals of @party that @item asks its part of, in their order; none where it asks nothing
 * of goals, or was answered by itself.
 *
 * Returns: (transfer container) (element-type utf8): places lent by the case
 */
GPtrArray *
vg_goal_part_list (VgCase *subject, VgItem *item, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* What the goal at @place has for it: "7", "One question, on paper". Returns: (transfer full)
 * (nullable): NULL where nothing was said yet
 */
char *vg_goal_part_say (VgCase *subject, VgItem *item, const char *place) G_GNUC_WARN_UNUSED_RESULT;

/* The first goal that has no such part yet, or NULL. Returns: (transfer full) (nullable) */
char *
vg_goal_part_dup_open (VgCase *subject, VgItem *item, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Whether @item asks something of goals, and each of them has it. */
gboolean vg_goal_part_is_settled (VgCase *subject, VgItem *item, const char *party);

G_END_DECLS
