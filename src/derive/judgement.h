/* SPDX-License-Identifier: GPL-3.0-or-later */

/* judgement.h - what one condition comes to for a case, in the screen's language. */
#pragma once

#include "condition/condition.h"
#include "derive/facts.h"

G_BEGIN_DECLS

/* VgJudgement:
 * @explanation: the condition in words, as it came to this; a sentence without a full stop, for
 *               whoever asks how it was judged. What a colleague would say is in because.h
 * @open: (element-type utf8): names, in words, that could still change an unknown outcome
 * @is_left: it is unknown only because a party left something open by choice: nothing is to
 *           be asked, the mediator judges
 */
typedef struct {
  VgTruth truth;
  char *explanation;
  GPtrArray *open;
  gboolean is_left;
} VgJudgement;

/* Fills @out. A value of a wrong type in the case makes it unknown, and says so. */
void vg_judgement_make (VgCondition *when, VgFacts *facts, VgJudgement *out);
void vg_judgement_clear (VgJudgement *self);

/* "yes", "no" or "unknown", for JSON and for the record of a gate. */
const char *vg_judgement_get_word (VgTruth truth);

G_END_DECLS
