/* SPDX-License-Identifier: GPL-3.0-or-later */

/* approach-act.h - the steps of an approach: each is one act, with its moment of contact. */
#pragma once

#include "derive/approach.h"

G_BEGIN_DECLS

/* VgApproachStep: one step with @party to @state; each but these may be NULL.
 * @kind: of a step that goes out: "letter" (NULL), "call", "e-mail", "message", "visit"
 * @date: NULL for today
 * @channel: the way that was taken; it is kept as the safe one
 * @words: what the person said, in their own words
 * @may_tell: of a refusal, what the other may hear of it; NULL for "nothing"
 */
typedef struct {
  const char *party;
  VgApproachState state;
  const char *kind;
  const char *date;
  const char *channel;
  const char *words;
  const char *may_tell;
} VgApproachStep;

/* Prepared, sent, reminded, answered, silent, refused or not wanted any more. Sets until when
 * an answer is awaited, and after a refusal or silence the day on which their data go.
 *
 * VG_ERROR_FINDINGS where the step does not follow, where nothing may go out
 * (vg_approach_may_go() is not yes), and for a second reminder: then nothing is noted.
 */
gboolean vg_approach_act_take (VgCase *subject,
                               VgWayRules *rules,
                               const VgApproachStep *step,
                               GError **error);

/* One member: "channel", "until", "may-tell", "words", "do-not-contact" or "delete-on"; @text
 * "" or NULL takes it away.
 */
gboolean vg_approach_act_set (VgCase *subject,
                              const char *party,
                              const char *member,
                              const char *text,
                              GError **error);

/* Whether the step to @state follows on how it stands; not whether anything may go out. */
gboolean
vg_approach_act_follows (const VgApproach *approach, VgApproachState state, VgWayRules *rules);

G_END_DECLS
