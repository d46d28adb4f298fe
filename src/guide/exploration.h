/* SPDX-License-Identifier: GPL-3.0-or-later */

/* exploration.h - which questions a guide can come to, and how short and how long its talks can be.
 *
 * Questions whose conditions name nothing in common do not touch each other. So the values are
 * tried group by group, and what is found adds up to the whole talk. In each group every
 * combination of the values that conditions mention is tried; only where these are too many, or
 * cannot be listed, some are drawn, and then nothing is certain.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* VgTalkFact: what is known of one name.
 * @value: (nullable): NULL where it is not known, or does not apply
 */
typedef struct {
  char *name;
  JsonNode *value;
} VgTalkFact;

/* VgTalkPath: one talk.
 * @n_questions: how many are asked; notes are none
 * @facts: of VgTalkFact, in the order in which conditions name them
 */
typedef struct {
  guint n_questions;
  GPtrArray *facts;
} VgTalkPath;

typedef struct _VgExploration VgExploration;

/* Explores the guide in @path, of which vg_guide_check_files() found no faults; what it names in
 * others is looked for in @shelf_folder (nullable).
 *
 * Returns: (transfer full)
 */
VgExploration *vg_exploration_new (const char *path,
                                   const char *shelf_folder) G_GNUC_WARN_UNUSED_RESULT;

void vg_exploration_free (VgExploration *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgExploration, vg_exploration_free)

/* All questions, and those of them that have a condition. */
guint vg_exploration_get_n_questions (VgExploration *self);
guint vg_exploration_get_n_conditional (VgExploration *self);

/* The items that no talk came to, in the order of the guide; dead where the search is certain.
 *
 * Returns: (transfer none) (element-type utf8)
 */
GPtrArray *vg_exploration_get_unseen (VgExploration *self);

/* Of several talks of that length, one of which most is known. */
const VgTalkPath *vg_exploration_get_shortest (VgExploration *self);
const VgTalkPath *vg_exploration_get_longest (VgExploration *self);

/* How many combinations were tried, and whether these were all. */
guint vg_exploration_get_n_tried (VgExploration *self);
gboolean vg_exploration_is_certain (VgExploration *self);

G_END_DECLS
