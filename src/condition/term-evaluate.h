/* SPDX-License-Identifier: GPL-3.0-or-later */

/* term-evaluate.h - what a term comes to, by Kleene's strong logic.
 *
 * Both are FALSE with @error set (VG_ERROR_FAILED, with the pointer and the types, never
 * with a value) when a value met on the way has the wrong type. What need not be looked
 * at is not: the operands behind a deciding one, the branch not taken.
 */
#pragma once

#include "condition/answers.h"
#include "condition/term.h"
#include "condition/truth.h"

G_BEGIN_DECLS

gboolean vg_term_judge (const VgTerm *self, VgAnswers *answers, VgTruth *out_truth, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* @out_value is VG_VALUE_INIT when called. Unknown is open, or settled for a bare name
 * that is; an `if` without a last argument may come to a given null.
 */
gboolean vg_term_evaluate (const VgTerm *self,
                           VgAnswers *answers,
                           VgValue *out_value,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
