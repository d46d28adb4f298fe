/* SPDX-License-Identifier: GPL-3.0-or-later */

/* consent-list.h - the consents of one person, each apart, dated and withdrawable
 * (domain report 5.9): how they stand, how old they are, and what they were before.
 */
#pragma once

#include "derive/meanings.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgConsentRow: one consent. Lends all texts from the case and the guide but @id and @place.
 * @none: (nullable): where a reason for no answer to its question may stand
 * @guide, @item: (nullable): where the talk asks for it; both or none
 * @state: (nullable): "given", "refused", "withdrawn"; NULL where nobody asked yet
 * @date, @words: (nullable)
 * @days: since @date; -1 where that is not known
 * @is_to_ask: it is given, and too long ago, or nobody knows when: ask again before the contact
 */
typedef struct {
  char *id;
  char *place;
  char *none;
  VgGuide *guide;
  VgItem *item;
  const char *state;
  const char *date;
  const char *words;
  int days;
  gboolean is_to_ask;
} VgConsentRow;

void vg_consent_row_free (VgConsentRow *self);

/* The consents that the person's guide asks for, in its order, then those of the case that
 * no question asks for. Lends until the case changes.
 *
 * Returns: (transfer full) (element-type VgConsentRow)
 */
GPtrArray *vg_consent_list_new (VgCase *subject,
                                VgShelf *shelf,
                                VgMeanings *meanings,
                                const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* VgConsentMoment: once it was given, refused or withdrawn. Lent by the case. */
typedef struct {
  const char *state;
  const char *date;
  const char *words;
} VgConsentMoment;

/* What it was over time, oldest first; the last is how it stands now. What was taken back
 * is not in it; words that were corrected stand as corrected.
 *
 * Returns: (transfer full) (element-type VgConsentMoment)
 */
GArray *vg_consent_list_moments (VgCase *subject, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
