/* SPDX-License-Identifier: GPL-3.0-or-later */

/* interview.h - a talk with one person along one guide: what the command line and the
 * window both do with an item. Everything recorded is an act of the case; the route
 * follows by itself.
 *
 * The signal "renewed" comes when a question of one's own was added or taken away, or the
 * person is spoken to in another way: the guide, the route and the indexes of items are others
 * then. Items of the guide that was live as long as the interview.
 */
#pragma once

#include "guide/shelf.h"
#include "interview/route.h"

G_BEGIN_DECLS

#define VG_TYPE_INTERVIEW (vg_interview_get_type ())
G_DECLARE_FINAL_TYPE (VgInterview, vg_interview, VG, INTERVIEW, GObject)

/* @party: (nullable): NULL for a guide about the case.
 *
 * Returns: (transfer full)
 */
VgInterview *vg_interview_new (VgCase *subject, VgShelf *shelf, VgGuide *guide, const char *party)
    G_GNUC_WARN_UNUSED_RESULT;

VgCase *vg_interview_get_case (VgInterview *self);

/* With the person's own questions (own-question.h). */
VgGuide *vg_interview_get_guide (VgInterview *self);
VgShelf *vg_interview_get_shelf (VgInterview *self);
VgRoute *vg_interview_get_route (VgInterview *self);
const char *vg_interview_get_party (VgInterview *self);

/* How one speaks with this person, in the language of the screen; and in their own
 * language, which may differ.
 */
VgWording vg_interview_get_wording (VgInterview *self);
VgWording vg_interview_get_own_wording (VgInterview *self);

/* The talk that answers are noted under (talk.h), or NULL. One for today begins with the first
 * answer where none goes on: "talk/tN", same act as the answer.
 */
const char *vg_interview_get_talk (VgInterview *self);

/* Begins another one, whether or not one goes on. Not for a guide about the case. */
gboolean vg_interview_begin_talk (VgInterview *self, GError **error);

/* Where the item's value stands: "answer/harmed/V05", "consent/harmed/talk", "case/event".
 * For goals the prefix "goal/harmed". Returns: (transfer full)
 */
char *vg_interview_dup_place (VgInterview *self, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* The value there, or NULL. Lends. */
JsonNode *vg_interview_get_value (VgInterview *self, VgItem *item);

/* The places of the item's fragments, in order.
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *vg_interview_list_fragments (VgInterview *self, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* Writes a fragment: @as is "quotation", "paraphrase" or "observation". @place NULL adds
 * one; an empty @text removes the one at @place. A reason for no answer goes with it.
 */
gboolean vg_interview_set_fragment (VgInterview *self,
                                    VgItem *item,
                                    const char *place,
                                    const char *as,
                                    const char *text,
                                    GError **error);

/* The reason why there is no answer: one of not-asked, declined, does-not-know,
 * not-applicable, later; NULL takes it away. Never touches what was said.
 */
gboolean
vg_interview_set_none (VgInterview *self, VgItem *item, const char *reason, GError **error);
const char *vg_interview_get_none (VgInterview *self, VgItem *item);

/* Records a value for the kinds with one: a text, an integer or a list for choice, multi,
 * scale, yes-no, date, number, text, what-if ("value" of the answer); NULL takes it away.
 * Refuses what the item does not offer. Takes @value.
 */
gboolean vg_interview_set_value (VgInterview *self, VgItem *item, JsonNode *value, GError **error);

/* The scalar that vg_interview_set_value() recorded, or NULL. Lends. */
JsonNode *vg_interview_get_scalar (VgInterview *self, VgItem *item);

/* One more member of the record ("words", "teach-back", "date", "corrected", …); empty
 * takes it away. For consents a change of "state" also writes today's date.
 */
gboolean vg_interview_set_member (VgInterview *self,
                                  VgItem *item,
                                  const char *member,
                                  const char *text,
                                  GError **error);
const char *vg_interview_get_member (VgInterview *self, VgItem *item, const char *member);

/* As in item-place.h: "value", "state", "presence" or NULL. */
const char *vg_interview_get_main_member (VgItem *item);

/* The words the item offers: from its choices, else from the record's table.
 *
 * Returns: (transfer container) (element-type utf8): values, lent
 */
GPtrArray *vg_interview_list_values (VgInterview *self, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* One of these values in the screen's language. Returns: (transfer full) */
char *vg_interview_say_value (VgInterview *self,
                              VgItem *item,
                              const char *value) G_GNUC_WARN_UNUSED_RESULT;

/* Why this item is shown, or why not yet, as a sentence; NULL where it has no condition.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_interview_explain (VgInterview *self, VgItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* What is at the item now, in one line, for outlines and the command line: never longer
 * than @max_chars. Returns: (transfer full) (nullable)
 */
char *vg_interview_say_answer (VgInterview *self,
                               VgItem *item,
                               guint max_chars) G_GNUC_WARN_UNUSED_RESULT;

/* A word for a reason, in the screen's language. */
const char *vg_interview_say_reason (const char *reason);

/* All five reasons, NULL-terminated. */
const char *const *vg_interview_get_reasons (void);

/* Whether @reason is worth offering at @item: not that one does not know, where a choice says
 * the same ("unknown"). Where it was given all the same, it counts.
 */
gboolean vg_interview_offers_reason (VgInterview *self, VgItem *item, const char *reason);

G_END_DECLS
