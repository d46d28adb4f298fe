/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal-words.h - what the page says of goals, pairs and steps: pure functions, in the
 * screen's language.
 */
#pragma once

#include "derive/matrix.h"
#include "derive/mismatch.h"

G_BEGIN_DECLS

/* The own words with marks around them; a word for it where there are none yet.
 *
 * Returns: (transfer full)
 */
char *vg_goal_say_words (const char *words) G_GNUC_WARN_UNUSED_RESULT;

/* "clash: “…” and “…”, not settled": what a screen reader says for a cell. Whether it is
 * settled is said only of what needs it. Returns: (transfer full)
 */
char *vg_goal_say_pair (const VgMatrixCell *cell) G_GNUC_WARN_UNUSED_RESULT;

/* "Clash": the sign by itself. Returns: (transfer full) */
char *vg_goal_say_sign (const VgMatrixCell *cell) G_GNUC_WARN_UNUSED_RESULT;

/* What the words of a record are about. */
typedef enum {
  VG_GOAL_WHO,
  VG_GOAL_FEASIBLE,
  VG_GOAL_SORTED,
  VG_GOAL_CHOICE,
  VG_GOAL_CONSENT,
} VgGoalTopic;

/* Word number @index, from 0, on @topic; NULL after the last. Lends. */
const char *vg_goal_get_word (VgGoalTopic topic, guint index);

/* What stands on the screen for it; NULL for a word the topic does not have. Lends. */
const char *vg_goal_say (VgGoalTopic topic, const char *word);

G_END_DECLS
