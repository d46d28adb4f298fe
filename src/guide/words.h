/* SPDX-License-Identifier: GPL-3.0-or-later */

/* words.h - the program's own words for what guides and conditions name.
 *
 * These are not screen texts: a guide or a paper is said in its own language, which may
 * differ from the screen's, so the languages stand side by side here and not in po/.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The word for @value among those of @group ("position", "acknowledgement", "regret",
 * "facet", "consent", "consent-state", "yes-no", "side", "case", "party", "domain", "risk",
 * "presence", "level", "decision", "check", "check-state", "fact", "print", "sheet"), with a
 * capital where it can stand alone. NULL where there is none. Lends.
 */
const char *vg_words_get (const char *group, const char *value, const char *language);

/* The word for a value of a facet; regret has values of its own. */
const char *vg_words_get_facet_value (const char *facet, const char *value, const char *language);

G_END_DECLS
