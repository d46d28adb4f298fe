/* SPDX-License-Identifier: GPL-3.0-or-later */

/* clause.h - the clauses of the outcome, one line of what is agreed each (domain report 5.6).
 *
 * agreement/ID; for the mediator, until it is agreed. Whom it concerns and who does it:
 * clause-people.h. Each call that writes is one act, about those whom it concerns.
 */
#pragma once

#include "derive/clause-kinds.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgClause: lent by the case, until it changes, but for @place and @acceptances.
 * @block: its kind, a word of vg_clause_kinds_list(); NULL where it has none
 * @who: (nullable): the side that does it, "harmed", "accused" or "both"; NULL where it names
 *       people, or nobody
 * @doers: (element-type utf8): the ids of those who do it; nobody where it does not say
 * @words, @when, @check, @if_not: (nullable)
 * @is_for_some: whether it names for whom it is
 * @acceptances: (element-type VgAcceptance): one for each whom it concerns
 */
typedef struct {
  char *place;
  const char *block;
  const char *who;
  const char *words;
  const char *when;
  const char *check;
  const char *if_not;
  gboolean is_for_some;
  GPtrArray *doers;
  GPtrArray *acceptances;
} VgClause;

/* As the paper has them: by kind, then in their order; those without a kind last.
 *
 * Returns: (transfer full) (element-type VgClause)
 */
GPtrArray *vg_clause_list (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Whether everyone whom it concerns said yes to it as it is now. */
gboolean vg_clause_is_accepted (const VgClause *self);

/* One more, as the last. VG_ERROR_FINDINGS without words, or where the kind cannot be: the
 * message says why, and what can be instead.
 *
 * Returns: (transfer full) (nullable): its place
 */
char *vg_clause_add (VgCase *subject,
                     VgClauseKinds *kinds,
                     const char *block,
                     const char *words,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @member: "who" for a side, "words", "when", "check" or "if-not"; @text: "" or NULL takes it away,
 * but not the words. Who said yes said it to all of that: what changes needs it anew.
 */
gboolean vg_clause_set (VgCase *subject,
                        const char *place,
                        const char *member,
                        const char *text,
                        GError **error);

/* Who does it, by name: they have a part in it from then on. Not said where @parties (nullable,
 * NULL-terminated) names nobody. VG_ERROR_FINDINGS where one of them is not in this case.
 */
gboolean vg_clause_set_doers (VgCase *subject,
                              const char *place,
                              const char *const *parties,
                              GError **error);

/* For whom it is; everyone who was there when it began where @parties (nullable, NULL-terminated)
 * names all of them, or none.
 * VG_ERROR_FINDINGS where one of them is not harmed or accused in this case, or somebody is left
 * out who is named as doing it.
 */
gboolean
vg_clause_set_for (VgCase *subject, const char *place, const char *const *parties, GError **error);

/* Before the one above it, or after the one below, of its kind. Nothing at the end. */
gboolean vg_clause_move (VgCase *subject, const char *place, int step, GError **error);

/* With what was said of it. */
gboolean vg_clause_remove (VgCase *subject, const char *place, GError **error);

G_END_DECLS
