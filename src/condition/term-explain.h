/* SPDX-License-Identifier: GPL-3.0-or-later */

/* term-explain.h - why a term is yes, no or unknown, in words. */
#pragma once

#include "condition/answers.h"
#include "condition/term.h"

G_BEGIN_DECLS

/* The facts that make it so, as they are now, joined to one sentence without a full stop.
 * A fact that does not matter for the outcome is not said.
 *
 * Returns: (transfer full)
 */
char *vg_term_explain (const VgTerm *self, VgAnswers *answers, VgSay say, gpointer user_data)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
