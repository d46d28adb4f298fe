/* SPDX-License-Identifier: GPL-3.0-or-later */

/* because.h - why a rule is not yes, as a colleague would say it.
 *
 * The sentences are the rule's own ("because" in data/gates and data/paths), each for what it
 * speaks of: one where that is no, another where it is not known. {harmed} and {accused} stand
 * for what the two wish to be called, the name of a condition in braces for what it comes to.
 */
#pragma once

#include "derive/judgement.h"

G_BEGIN_DECLS

/* Every sentence that holds now, in the screen's language, with its full stop. Where the rule
 * has none for how it stands, what the condition says of itself.
 *
 * Returns: (transfer full) (nullable): NULL where the rule is yes
 */
char *vg_because_say (const VgBookRule *rule,
                      const VgJudgement *judgement,
                      VgFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
