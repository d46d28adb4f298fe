/* SPDX-License-Identifier: GPL-3.0-or-later */

/* balance.h - how the preparation was spread over both sides (domain report 6.5).
 *
 * Descriptive: two counts for each indicator, and whether they ask for a look, by the rule of
 * data/gates/balance.json. Never a total, never a verdict: there are good reasons for a
 * difference. Symmetrical by construction: every count is made by the same function with the
 * side as its argument, and questions of one side are found from the other's by the mirror.
 *
 *   talks minutes    with the people of the side
 *   topics           sections with an answer; both guides have the same ones
 *   own-words        quotations
 *   goals            goals; feasibility: those with "feasible" filled in
 *   what-ifs         situations answered
 *   first            how often the side came first: of the first talk, the first contact and
 *                    the first thing told; a tie counts for both
 *   accountability   answered questions, out of a list, on what one owes the other
 *   messages         things told that come from the side
 *   measures         measures for the side
 */
#pragma once

#include "derive/rule-book.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* VgIndicator: @id and @title are lent by the book.
 * @needs_attention: the rule of the indicator says so
 * @sentence: "Talks: 3 with the harmed side, 1 with the accused side", in the screen's language
 */
typedef struct {
  const char *id;
  const char *title;
  guint harmed;
  guint accused;
  gboolean needs_attention;
  char *sentence;
} VgIndicator;

/* The book must outlive them. Returns: (transfer full) (element-type VgIndicator) */
GPtrArray *
vg_balance_list (VgCase *subject, VgShelf *shelf, VgRuleBook *book) G_GNUC_WARN_UNUSED_RESULT;

void vg_indicator_free (VgIndicator *self);

G_END_DECLS
