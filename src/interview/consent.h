/* SPDX-License-Identifier: GPL-3.0-or-later */

/* consent.h - asking a consent again, and taking it back: each is one act with today's date.
 *
 * What was said before stays in the history of the place; use made of it until then stays
 * lawful (domain report 5.9).
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgConsentSaid:
 * @state: "given", "refused" or "withdrawn"
 * @words: (nullable): in which words; those of an earlier state do not stay
 * @none: (nullable): where a reason for no answer may stand: it goes with the answer
 */
typedef struct {
  const char *state;
  const char *words;
  const char *none;
} VgConsentSaid;

/* @place: "consent/harmed/take-part" */
gboolean
vg_consent_record (VgCase *subject, const char *place, const VgConsentSaid *said, GError **error);

/* The words alone; the state and its date stay. Empty takes them away. */
gboolean
vg_consent_set_words (VgCase *subject, const char *place, const char *words, GError **error);

G_END_DECLS
