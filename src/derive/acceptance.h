/* SPDX-License-Identifier: GPL-3.0-or-later */

/* acceptance.h - what one person says of one clause: yes or no to its words, with a date.
 *
 * acceptance/PARTY/ID, with the digest of the words it was said of.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* @VG_ACCEPTANCE_LAPSED: said of other words than those there are now */
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

/* Who says yes or no to clauses: everyone harmed or accused, in the order of the case.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_acceptance_list_people (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* @state: "accepted", "refused", or NULL to take it back. @date: (nullable): NULL for today.
 * One act. VG_ERROR_FINDINGS where there is no such clause or no such person.
 */
gboolean vg_acceptance_set (VgCase *subject,
                            const char *party,
                            const char *clause,
                            const char *state,
                            const char *date,
                            GError **error);

G_END_DECLS
