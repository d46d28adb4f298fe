/* SPDX-License-Identifier: GPL-3.0-or-later */

/* round-step.h - the steps of the guided round, and when one is done: pure functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgRoundSeen: what there is to see of the window. Lends.
 * @topic: the page one is at (ui/topic.h)
 * @item: (nullable): the question that is asked
 * @n_acts: of the open case; 0 without one
 * @has_case: a case is open
 * @has_prompts: the prompts stand beside the question
 * @is_hidden: the screen is hidden
 */
typedef struct {
  const char *topic;
  const char *item;
  guint n_acts;
  gboolean has_case;
  gboolean has_prompts;
  gboolean is_hidden;
} VgRoundSeen;

guint vg_round_get_n_steps (void);

/* What one does in it, in the screen's language. Lends. */
const char *vg_round_say_step (guint step);

/* Whether it is done @now, seen from how things stood when it began. The last step, which only
 * says goodbye, never is.
 */
gboolean vg_round_step_is_done (guint step, const VgRoundSeen *before, const VgRoundSeen *now);

G_END_DECLS
