/* SPDX-License-Identifier: GPL-3.0-or-later */

/* condition.h - one condition: JsonLogic's syntax, strict, in three values.
 *
 * Operators: var === !== ! and or if in < <= > >= + answered declined has count.
 * Anything else, another number of arguments, or a constant of the wrong type is
 * refused when the condition is made. A value of the wrong type met while evaluating
 * is an error, never unknown and never converted. What need not be looked at is not:
 * operands behind the one that decides, the branch not taken.
 *
 * A name without a value has three meanings: open (compares as unknown), settled (the
 * party left it so: unknown, but not to be asked again), not applicable (every
 * comparison with it is no, `!==` too).
 *
 *   {"var": NAME}        its value. One name: no second argument to stand in for it
 *   === !==  [A, B]      texts, numbers, true/false. Two types are never the same; 1 is 1.0
 *   < <= > >=            [A, B] or [A, B, C], every step: numbers, or texts by code point
 *   in  [A, LIST]        A === one of the list's elements. Nothing is in [], not even unknown
 *   ! A   and or [A, …]  Kleene; yes, no or unknown, never the operand itself
 *   if  [TEST, A, …, Z]  the first A whose test is yes, else Z. Behind a test that is unknown
 *                        every branch that may be taken counts: the same value, or unknown.
 *                        Z may be missing (then null), but not in a condition
 *   +  [A, …]            the sum of numbers
 *   answered NAME        whether it has a value; never unknown
 *   declined NAME        whether the party declined; never unknown
 *   has NAME             whether the list behind it has an element
 *   has [NAME, A]        whether the list behind it has A
 *   count NAME           the length of the list behind it
 *   [A, …]               a list; as a result it is known when all of it is
 *
 * A truth value (of `! and or`, a test, a whole condition) is true or false, or a number that
 * the rule writes or reckons (0 is no). The value of a name must be true or false: no days
 * since a consent must not read as no consent. A name that does not apply is no.
 *
 * Taking a value away makes a result unknown or leaves it, but for `answered` and `declined`,
 * which ask just that. See the section on conditions in data/README.md.
 */
#pragma once

#include "condition/truth.h"
#include "condition/value.h"

G_BEGIN_DECLS

typedef struct _VgCondition VgCondition;

/* Reads a condition and checks it whole. An error's message begins with the JSON
 * pointer of the fault, seen from @rule, and a colon.
 *
 * Returns: (transfer full) (nullable)
 */
VgCondition *vg_condition_new (JsonNode *rule, GError **error) G_GNUC_WARN_UNUSED_RESULT;

VgCondition *vg_condition_ref (VgCondition *self);
void vg_condition_unref (VgCondition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgCondition, vg_condition_unref)

/* Whether it can come to yes or no at all, as far as the rule alone tells: a text cannot,
 * nor an `if` that may end without a branch. For whoever reads conditions from a file. The
 * error is as above.
 */
gboolean vg_condition_check_truth (VgCondition *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Every name the condition mentions, once each, in order of appearance.
 *
 * Returns: (transfer none): a NULL-terminated list
 */
const char *const *vg_condition_get_names (VgCondition *self);

/* Whether the condition is yes. Asks @lookup for each name it needs.
 * FALSE with @error set only for a value of the wrong type.
 */
gboolean vg_condition_decide (VgCondition *self,
                              VgLookup lookup,
                              gpointer user_data,
                              VgTruth *out_truth,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The value the rule comes to, or the state open: unknown, or a name that does not apply.
 * For the command line and the public suites.
 */
gboolean vg_condition_evaluate (VgCondition *self,
                                VgLookup lookup,
                                gpointer user_data,
                                VgValue *out_value,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Why the condition is what it is now, as a sentence without a full stop, in the
 * screen's language: "the kind of event is sexual violence"; "not known
 * yet: the relation". Without @say names are said as they are written.
 *
 * Returns: (transfer full)
 */
char *vg_condition_explain (VgCondition *self, VgLookup lookup, VgSay say, gpointer user_data)
    G_GNUC_WARN_UNUSED_RESULT;

/* The names that are open and could still change an unknown outcome.
 *
 * Returns: (transfer container) (element-type utf8): names lent by the condition
 */
GPtrArray *vg_condition_list_open (VgCondition *self,
                                   VgLookup lookup,
                                   gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/* The same for the names that are settled: left so, and not to be asked again. */
GPtrArray *vg_condition_list_settled (VgCondition *self,
                                      VgLookup lookup,
                                      gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
