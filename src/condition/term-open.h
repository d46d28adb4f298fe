/* SPDX-License-Identifier: GPL-3.0-or-later */

/* term-open.h - which names keep a term from being decided. */
#pragma once

#include "condition/answers.h"
#include "condition/term.h"

G_BEGIN_DECLS

/* Of a term that is unknown the names in @state (open or settled) whose value could still
 * change that, once each, in order of appearance; of a known one none.
 *
 * Returns: (transfer container) (element-type utf8): names lent by the condition
 */
GPtrArray *vg_term_list_names (const VgTerm *self,
                               VgAnswers *answers,
                               VgValueState state) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
