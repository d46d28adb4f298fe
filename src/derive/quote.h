/* SPDX-License-Identifier: GPL-3.0-or-later */

/* quote.h - where a rule's words come from: places of a case, for both sides at once.
 *
 *   case/FIELD   check/ID
 *   answer/SIDE/QUESTION   consent/SIDE/ID   acknowledgement/SIDE/FACET
 *   goal/SIDE              goal/SIDE/CODE: only goals of that code
 *   risk/ITEM   assessment: of the latest assessment
 *   risk/open-flags   risk/high   risk/unknown: red flags, domains and items of risk.h
 *   measure   mismatch   told
 *
 * SIDE is harmed or accused and stands for everyone of that side.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

gboolean vg_quote_is_valid (const char *source);

/* "page:NAME": a page of the window, where no place leads to what is to be done. */
gboolean vg_quote_is_page (const char *text);

/* The places of @subject that hold something there now, in their order.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_quote_list_places (VgCase *subject, const char *source) G_GNUC_WARN_UNUSED_RESULT;

/* What stands at @place, for the mediator, in the screen's language: the words as they were
 * noted; with a value, its label before them; of a risk, an assessment and a check with what it
 * is. Never NULL.
 *
 * Returns: (transfer full)
 */
char *
vg_quote_dup_text (VgCase *subject, VgShelf *shelf, const char *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
