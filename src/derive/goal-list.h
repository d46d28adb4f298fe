/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-list.h - the kinds of goal that data/goals/goals.json knows. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgGoalList VgGoalList;

/* Returns: (transfer full) (nullable): NULL with @error naming the file and the fault */
VgGoalList *vg_goal_list_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgGoalList *vg_goal_list_ref (VgGoalList *self);
void vg_goal_list_unref (VgGoalList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgGoalList, vg_goal_list_unref)

guint vg_goal_list_get_n (VgGoalList *self);
const char *vg_goal_list_get_code (VgGoalList *self, guint index);

/* "harmed" or "accused": whose goal it can be. */
const char *vg_goal_list_get_role (VgGoalList *self, guint index);
const char *vg_goal_list_get_label (VgGoalList *self, guint index, const char *language);

/* What to bear in mind with it, or NULL. */
const char *vg_goal_list_get_note (VgGoalList *self, guint index, const char *language);

/* What it takes of the other ("no", "partly", "yes", "listening", "own-choice",
 * "third-parties"), and whether it can be reached while the accused denies ("yes", "often",
 * "sometimes", "partly", "depends", "rarely", "no"); NULL where the list does not say.
 */
const char *vg_goal_list_get_needs_other (VgGoalList *self, guint index);
const char *vg_goal_list_get_with_denial (VgGoalList *self, guint index);

/* The facets of acknowledgement it hangs on, NULL-terminated, and why, or NULL. Lends. */
const char *const *vg_goal_list_get_facets (VgGoalList *self, guint index);
const char *vg_goal_list_get_facets_why (VgGoalList *self, guint index, const char *language);

/* Finds the kind of goal that @code (nullable) names. */
gboolean vg_goal_list_find (VgGoalList *self, const char *code, guint *out_index);

/* "How is it for you if this does not work out?", asked at each goal; @address is "u" or
 * "je". NULL where the list has none.
 */
const char *
vg_goal_list_get_rehearsal (VgGoalList *self, const char *language, const char *address);

G_END_DECLS
