/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-words.h - the words of an assessment, in the screen's language. All lend. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "no", "possible", "yes", "unknown"; NULL is "Not looked at". */
const char *vg_risk_words_say_presence (const char *presence);

/* "low", "medium", "high": how much it matters for this contact; NULL is "Not weighed". */
const char *vg_risk_words_say_relevance (const char *relevance);

/* "low", "moderate", "high"; NULL is "Not weighed". */
const char *vg_risk_words_say_level (const char *level);

/* How sure one is: "low", "moderate", "high"; NULL is "Not said". */
const char *vg_risk_words_say_certainty (const char *certainty);

/* "go-on" …; NULL is "Not decided". */
const char *vg_risk_words_say_decision (const char *decision);

G_END_DECLS
