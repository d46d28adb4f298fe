/* SPDX-License-Identifier: GPL-3.0-or-later */

/* referral.h - that somebody was pointed to others: to whom, with which consent, taken up?
 *
 * "referral/ID" (domain report 3.5). To name somebody to others takes their consent; to tell
 * them where they can turn does not. The mediator's own; it stands in no paper.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgReferral: what is not known is NULL. Lent by whoever fills it in.
 * @place: NULL for one that is added
 * @party: who was referred
 * @whom: to whom, in words
 * @directory: the entry of the directory
 * @consent: "given", "not-asked" or "refused"
 * @taken_up: "yes", "no" or "unknown"
 * @on: a date; NULL for today
 */
typedef struct {
  const char *place;
  const char *party;
  const char *whom;
  const char *directory;
  const char *consent;
  const char *on;
  const char *taken_up;
  const char *words;
} VgReferral;

/* All of them, by date, then by place: places lent by the case.
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *vg_referral_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Fills @out with what stands at @place, lent by the case; FALSE where nothing does. */
gboolean vg_referral_get (VgCase *subject, const char *place, VgReferral *out);

/* Returns: (transfer full) (nullable): its place; NULL with an error where it does not say who
 * was referred, or to whom
 */
char *vg_referral_add (VgCase *subject,
                       const VgReferral *referral,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One member: "whom", "consent", "on", "taken-up" or "words"; NULL or empty takes it away, but
 * to whom stays.
 */
gboolean vg_referral_set (VgCase *subject,
                          const char *place,
                          const char *member,
                          const char *text,
                          GError **error);

gboolean vg_referral_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
