/* SPDX-License-Identifier: GPL-3.0-or-later */

/* facts.h - what follows from a case, as conditions for the mediator name it: "facts.NAME".
 * Every other name goes on to the mediator's view of interview/names.h. A picture of the case
 * at one moment: each name is looked up once; make it anew when the case changes.
 *
 * yes or no, and no value where it cannot be told:
 *
 *   red-flags               one of the fourteen is found and not resolved; no when the latest
 *                           assessment looked at all of them and none is
 *   high-domains            a domain is high; no when the latest assessment has a level for all
 *   unknown-items           three or more items of a domain are "unknown"; no when no domain
 *                           has so many that are unknown or were not looked at
 *   told-position           the people harmed know where the accused stand (telling.h)
 *   consent-after-telling   and chose again a week or more after (telling.h)
 *   group                   a side is more than one person
 *   needs-other-SIDE        a goal of that side depends on the other; no when each was looked at
 *   review-needed           a reason for a mandatory review holds; no when none does
 *   may-tell-position       what is to be told of where the accused stand is released
 *   sorted-SIDE             each goal of that side was looked at for what is possible; else not
 *                           known
 *   needs-acknowledgement, seeks-retraction   stop-rule.h
 *
 * numbers:
 *
 *   mismatches              vg_facts_count_mismatches()
 *   releases-lapsed         releases whose words changed; none before anything was asked
 *   open-measures           measures not done; none before there is any measure
 *   what-ifs-SIDE           situations the person answered, the fewest of the side; none
 *                           before any was put to each of them
 *   told-SIDE               entries of the register of what people of that side said; none
 *                           while the register is empty
 *   open-signals            signals without an outcome; none before there is any signal
 */
#pragma once

#include "derive/rule-book.h"
#include "guide/shelf.h"
#include "interview/names.h"

G_BEGIN_DECLS

typedef struct _VgFacts VgFacts;

/* Keeps references. @book: (nullable): without it no review is known to be needed or not */
VgFacts *vg_facts_new (VgCase *subject, VgShelf *shelf, VgRuleBook *book) G_GNUC_WARN_UNUSED_RESULT;

void vg_facts_free (VgFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgFacts, vg_facts_free)

/* From now on "accused." is that one person's: what they say, answered and consented to. */
void vg_facts_look_at (VgFacts *self, const char *accused);

VgCase *vg_facts_get_case (VgFacts *self);
VgShelf *vg_facts_get_shelf (VgFacts *self);

/* A VgLookup; @facts is a VgFacts. */
void vg_facts_look_up (const char *name, VgValue *out_value, gpointer facts);

/* A VgSay in the screen's language. */
char *vg_facts_say (const char *name, JsonNode *value, gpointer facts) G_GNUC_WARN_UNUSED_RESULT;

/* The people of a side: of several the first with the others in brackets, so that the sentence
 * of a rule still speaks of one; what it says is asked of each. Returns: (transfer full)
 */
char *vg_facts_dup_names (VgCase *subject, const char *side) G_GNUC_WARN_UNUSED_RESULT;

/* A text of a rule with what people wish to be called for {harmed} and {accused}: of several
 * on one side all of them.
 *
 * Returns: (transfer full)
 */
char *vg_facts_fill_in (VgFacts *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* How many pairs of goals clash or block and are not settled (mismatch.h). -1 where it cannot
 * be told: before both sides have goals, or where the data of the matrix cannot be read.
 */
int vg_facts_count_mismatches (VgCase *subject);

G_END_DECLS
