/* SPDX-License-Identifier: GPL-3.0-or-later */

/* expectation.h - what each goal of a harmed party needs of the acknowledgement, and whether
 * what the accused says so far leaves room for it (domain report 2.4, 4.1); and the
 * rehearsal of each goal: how it is if it does not work out.
 *
 * For the mediator alone: it is made of all that the accused said, released or not. It is
 * meant to keep hope honest in the talk, and never to press anyone to say more.
 */
#pragma once

#include "derive/goal-list.h"
#include "derive/sheet.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgExpectationResult, from the kindest to the most careful.
 * @VG_EXPECTATION_ONLY_IF: only in part, or when somebody does their share
 */
typedef enum {
  VG_EXPECTATION_POSSIBLE,
  VG_EXPECTATION_ONLY_IF,
  VG_EXPECTATION_NOT_KNOWN,
  VG_EXPECTATION_NOT_WITH_THIS,
} VgExpectationResult;

/* VgExpectationFacet: what a person says on one facet that the goal needs.
 * @value: (nullable): NULL where nothing was noted
 */
typedef struct {
  const char *facet;
  const char *party;
  const char *value;
} VgExpectationFacet;

/* VgExpectation: one goal of a harmed party.
 * @facets: (element-type VgExpectationFacet): for each accused, in the order of people;
 *   its parties are lent by @people
 * @sentence: the result in the screen's language
 */
typedef struct {
  char *place;
  char *words;
  char *code;
  GPtrArray *people;
  GPtrArray *facets;
  VgExpectationResult result;
  char *sentence;
} VgExpectation;

/* The goals of all harmed parties, each in their own order. Where there are several accused
 * the most careful result counts.
 *
 * Returns: (transfer full) (element-type VgExpectation)
 */
GPtrArray *
vg_expectation_list (VgCase *subject, VgGoalList *kinds, VgSheet *sheet) G_GNUC_WARN_UNUSED_RESULT;

/* The result alone, of the goal at @place. */
VgExpectationResult vg_expectation_judge (VgCase *subject, VgGoalList *kinds, const char *place);

/* The places of the goals of either side for which nobody has asked yet how it is if they
 * do not work out ("if-not").
 *
 * Returns: (transfer container) (element-type utf8): places lent by the case
 */
GPtrArray *vg_expectation_list_unrehearsed (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* "possible", "only-if", "not-known", "not-with-this". Lends. */
const char *vg_expectation_get_word (VgExpectationResult result);

G_END_DECLS
