/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-record.h - the goals of a person in the case, and what one does with them. */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* The places of the goals, the most important to the person first ("order", then place).
 *
 * Returns: (transfer container) (element-type utf8): places lent by the case
 */
GPtrArray *vg_goal_record_list (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Those of @people who are harmed or accused and have no goal yet.
 *
 * Returns: (transfer container) (element-type utf8): lent by @people
 */
GPtrArray *vg_goal_record_list_missing (VgCase *subject,
                                        GPtrArray *people) G_GNUC_WARN_UNUSED_RESULT;

/* Where the next goal will stand. Returns: (transfer full) */
char *vg_goal_record_dup_next_place (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* Adds one at the end, at the place above. */
gboolean vg_goal_record_add (VgCase *subject, const char *party, const char *words, GError **error);

/* Sets a member (@value is taken); NULL takes it away. */
gboolean vg_goal_record_set (VgCase *subject,
                             const char *place,
                             const char *member,
                             JsonNode *value,
                             GError **error);

/* Moves it up (-1) or down (1) among the goals of its person. Nothing at an end. */
gboolean
vg_goal_record_move (VgCase *subject, const char *party, const char *place, int by, GError **error);

/* Takes the whole goal away. */
gboolean vg_goal_record_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
