/* SPDX-License-Identifier: GPL-3.0-or-later */

/* aftercare.h - when one asks each person how it is, and how it was (domain report 5.7).
 *
 * aftercare/PARTY/ID; for the mediator. Each call that writes is one act.
 */
#pragma once

#include "derive/closing-rules.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgAftercare: one moment with one person.
 * @place: where it stands; @party: with whom
 * @title: what it is called, in the screen's language
 * @ask: (nullable): what one asks then
 * @on, @done: (nullable): when it is meant to be, and was
 * @words: (nullable): how it was
 * @is_due: its day has come, and it is not done
 */
typedef struct {
  char *place;
  char *party;
  char *title;
  const char *ask;
  const char *on;
  const char *done;
  const char *words;
  gboolean is_due;
} VgAftercare;

/* Of one person, in the order of their days, those without a day last. Lends from the case
 * and the rules. Returns: (transfer full) (element-type VgAftercare)
 */
GPtrArray *vg_aftercare_list (VgCase *subject,
                              VgClosingRules *rules,
                              const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* How many moments with anybody are not done. */
guint vg_aftercare_count_open (VgCase *subject);

/* Whether @party is asked: not who refused, never answered, was not reached, or is not to be
 * contacted.
 */
gboolean vg_aftercare_is_for (VgCase *subject, const char *party);

/* The harmed and the accused, as far as they are asked.
 *
 * Returns: (transfer full) (element-type utf8): static strings
 */
GPtrArray *vg_aftercare_list_people (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* What one asks at @moment of the rules, as the case ended: after an end without contact
 * nothing that takes one for granted. NULL where there is no such moment. Lends.
 */
const char *vg_aftercare_find_ask (VgCase *subject,
                                   VgClosingRules *rules,
                                   const char *moment,
                                   const char *language);

/* Whether any moment that belongs to the case as it ended is not planned yet for one of them. */
gboolean vg_aftercare_can_plan (VgCase *subject, VgClosingRules *rules);

/* Plans the moments of the rules for both alike, who are asked, counted from @date; after an
 * end without contact those that are for it. Those that are there already stay as they are.
 * FALSE where nothing was left to plan.
 */
gboolean
vg_aftercare_plan (VgCase *subject, VgClosingRules *rules, const char *date, GError **error);

/* One more with @party. @on: (nullable). Returns: (transfer full) (nullable): its place */
char *vg_aftercare_add (VgCase *subject,
                        const char *party,
                        const char *what,
                        const char *on,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @member: "what", "on", "done" or "words"; @text: "" or NULL takes it away. */
gboolean vg_aftercare_set (VgCase *subject,
                           const char *place,
                           const char *member,
                           const char *text,
                           GError **error);

gboolean vg_aftercare_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
