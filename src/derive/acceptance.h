/* SPDX-License-Identifier: GPL-3.0-or-later */

/* acceptance.h - what one person says of one clause: yes or no to it as it stands, with a date.
 *
 * acceptance/PARTY/ID, with a digest of what it was said of: what is arranged, who does it, for
 * whom it is, when, how it is checked and what if not. One of the words alone, as it was once
 * written, holds no more: the rest may have become another since.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* @VG_ACCEPTANCE_LAPSED: not said of all that stands there now: to be asked again */
typedef enum {
  VG_ACCEPTANCE_NONE,
  VG_ACCEPTANCE_ACCEPTED,
  VG_ACCEPTANCE_REFUSED,
  VG_ACCEPTANCE_LAPSED,
} VgAcceptanceState;

/* VgAcceptance:
 * @was_accepted: whether it was a yes, also where it has lapsed
 * @date: (nullable): when it was said; lent by the case
 */
typedef struct {
  char *party;
  VgAcceptanceState state;
  gboolean was_accepted;
  const char *date;
} VgAcceptance;

/* Of @clause, a place. Returns: (transfer full) */
VgAcceptance *vg_acceptance_new (VgCase *subject,
                                 const char *party,
                                 const char *clause) G_GNUC_WARN_UNUSED_RESULT;
void vg_acceptance_free (VgAcceptance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgAcceptance, vg_acceptance_free)

/* The place of it. Returns: (transfer full) */
char *vg_acceptance_dup_place (const char *party, const char *clause) G_GNUC_WARN_UNUSED_RESULT;

/* @state: "accepted", "refused", or NULL to take it back. @date: (nullable): NULL for today.
 * One act. VG_ERROR_FINDINGS where there is no such clause, or it does not
 * concern that person.
 */
gboolean vg_acceptance_set (VgCase *subject,
                            const char *party,
                            const char *clause,
                            const char *state,
                            const char *date,
                            GError **error);

G_END_DECLS
