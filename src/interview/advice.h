/* SPDX-License-Identifier: GPL-3.0-or-later */

/* advice.h - advice that the mediator asked: of whom, with names or without, and what came.
 *
 * "advice/ID" (domain report 3.5). The mediator's own; it stands in no paper.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* VgAdvice: what is not known is NULL. Lent by whoever fills it in.
 * @place: NULL for one that is added
 * @whom: who was asked, in words
 * @directory: the entry of the directory
 * @anonymous: "yes" or "no"
 * @about: the party it is about; NULL for the case as a whole
 * @on: a date; NULL for today
 */
typedef struct {
  const char *place;
  const char *whom;
  const char *directory;
  const char *anonymous;
  const char *about;
  const char *on;
  const char *question;
  const char *outcome;
} VgAdvice;

/* All of them, by date, then by place: places lent by the case.
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *vg_advice_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Fills @out with what stands at @place, lent by the case; FALSE where nothing does. */
gboolean vg_advice_get (VgCase *subject, const char *place, VgAdvice *out);

/* Returns: (transfer full) (nullable): its place; NULL with an error where it does not say who
 * was asked
 */
char *
vg_advice_add (VgCase *subject, const VgAdvice *advice, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* One member: "whom", "anonymous", "about", "on", "question" or "outcome"; NULL or empty takes
 * it away, but who was asked stays.
 */
gboolean vg_advice_set (VgCase *subject,
                        const char *place,
                        const char *member,
                        const char *text,
                        GError **error);

gboolean vg_advice_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
