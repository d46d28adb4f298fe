/* SPDX-License-Identifier: GPL-3.0-or-later */

/* term-read.h - from JSON to a term that is known to be well formed. */
#pragma once

#include "condition/term.h"

G_BEGIN_DECLS

/* Reads @rule and checks operators, numbers of arguments and the types of constants. The
 * names it mentions go to the end of @names (owned strings), once each, in order. The
 * first fault is the error, VG_ERROR_PARSE, with its pointer.
 *
 * Returns: (transfer full) (nullable)
 */
VgTerm *vg_term_read (JsonNode *rule, GPtrArray *names, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
