/* SPDX-License-Identifier: GPL-3.0-or-later */

/* rule-book.h - the gates, reasons for a review, contradictions and indicators of balance
 * that the program ships or an organisation wrote (data/gates), and the paths (data/paths).
 */
#pragma once

#include "condition/condition.h"
#include "derive/rule-kind.h"

G_BEGIN_DECLS

typedef struct _VgRuleBook VgRuleBook;

/* VgBookReason: one sentence on why a rule is not yes (because.h).
 * @object: the sentence where @when is no, and where it is unknown: "no", "unknown"
 * @when: what it speaks of: a part of the rule's condition, or the whole of it
 */
typedef struct {
  JsonObject *object;
  VgCondition *when;
} VgBookReason;

/* VgBookRule: all lent by the book.
 * @when: (nullable): for gates and reviews, and for the steps of a path that follow from the
 *   case
 * @sides: (nullable): for contradictions
 * @reasons: (element-type VgBookReason): for what has @when
 */
typedef struct {
  const char *id;
  JsonObject *object;
  VgCondition *when;
  VgCondition *sides[2];
  GPtrArray *reasons;
} VgBookRule;

/* The book of the files of data/gates and data/paths. One with faults makes the whole fail with
 * all findings in the message: nobody judges by half a book. A sound book is read once and lent
 * to everybody from then on: checking it takes longer than judging a case by it.
 *
 * Returns: (transfer full) (nullable)
 */
VgRuleBook *vg_rule_book_read (GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgRuleBook *vg_rule_book_ref (VgRuleBook *self);
void vg_rule_book_unref (VgRuleBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRuleBook, vg_rule_book_unref)

guint vg_rule_book_get_n (VgRuleBook *self, VgRuleKindId kind);
const VgBookRule *vg_rule_book_get (VgRuleBook *self, VgRuleKindId kind, guint index);

/* Returns: (transfer none) (nullable) */
const VgBookRule *vg_rule_book_find (VgRuleBook *self, VgRuleKindId kind, const char *id);

/* A text of the rule ("title", "opens", "discuss", "why", "do", "not") in @language, or NULL.
 * Lends. */
const char *vg_book_rule_get_text (const VgBookRule *rule, const char *key, const char *language);

/* A word of the rule ("on", "phase", "go", "source"), or NULL. Lends. */
const char *vg_book_rule_get_word (const VgBookRule *rule, const char *key);

/* A list of texts of the rule ("instead") in @language; empty where there is none.
 *
 * Returns: (transfer container) (element-type utf8): lent by the book
 */
GPtrArray *vg_book_rule_list_texts (const VgBookRule *rule,
                                    const char *key,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
