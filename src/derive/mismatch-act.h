/* SPDX-License-Identifier: GPL-3.0-or-later */

/* mismatch-act.h - what a mediator records on a mismatch. Each call is one act of the case,
 * so that one undo takes it back whole.
 */
#pragma once

#include "derive/mismatch.h"

G_BEGIN_DECLS

/* VgSettlementSide: how it ended with one of the two people.
 * @words: the choice in their own words; needed
 * @consent: whether they take part now: "given", "refused", "withdrawn"; needed
 * @consent_words: (nullable): what they said with it
 * @goal, @feasible, @smaller_step: (nullable): the goal as it is from now on; what is NULL
 *   stays
 */
typedef struct {
  const char *words;
  const char *consent;
  const char *consent_words;
  const char *goal;
  const char *feasible;
  const char *smaller_step;
} VgSettlementSide;

/* VgSettlement:
 * @date: (nullable): when it was settled and consent was given; NULL for today
 */
typedef struct {
  const char *date;
  VgSettlementSide harmed;
  VgSettlementSide accused;
} VgSettlement;

/* Begins a record, or, where @mismatch has been opened again, a new one. Nothing happens
 * where there is one that holds.
 *
 * Returns: (transfer full) (nullable): its place, or NULL with @error set
 */
char *vg_mismatch_begin (VgCase *subject, const VgMismatch *mismatch, GError **error);

/* Notes one member of steps 1 to 5: name, permission, told-harmed, told-accused,
 * sorted-harmed, sorted-accused, choice. NULL or "" takes it away. Begins a record in the
 * same act where there is none that holds.
 */
gboolean vg_mismatch_note (VgCase *subject,
                           const VgMismatch *mismatch,
                           const char *member,
                           const char *text,
                           GError **error);

/* Settles it: the record with words of both, both consents to take part anew, and what
 * changes in the goals. VG_ERROR_FINDINGS where one of the steps before is not done, or
 * words or a consent are missing; nothing is written then.
 */
gboolean vg_mismatch_settle (VgCase *subject,
                             const VgMismatch *mismatch,
                             const VgSettlement *settlement,
                             GError **error);

G_END_DECLS
