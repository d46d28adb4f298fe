/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk.h - the latest assessment of risks, as conditions name it.
 *
 * The latest is the one of the latest date, then of the greater id ("a10" after "a9"). Of one
 * without a date, or of which only the items are there, nobody knows when it was: beside
 * others none is known to be the latest, and nothing has a value, so that an older judgement
 * never stands in for a later one.
 *
 * What was not looked at, and what is "unknown", has no value: it never reads as no.
 */
#pragma once

#include "condition/value.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The ids of the assessments, the latest first. Returns: (transfer full) (element-type utf8) */
GPtrArray *vg_risk_list_assessments (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The id of the latest, or NULL where there is none, or none is known to be it.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_risk_dup_latest (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* Where @item of the latest assessment stands: "risk/a2/FV1"; NULL where there is none.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_risk_dup_place (VgCase *subject, const char *item) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the red flag @item was found and nobody resolved it: what was recorded last
 * counts, in whichever assessment; one that was found stays until one of a known, later date
 * says that it is not there or resolved. "Unknown" closes nothing, and what was found in one
 * that nobody knows the date of stays as well.
 */
gboolean vg_risk_is_open (VgCase *subject, const char *item);

/* So many items of one domain that are unknown are many (domain report 3.1). */
#define VG_RISK_MANY_UNKNOWN 3

/* Places of what weighs against going on: red flags that are open, wherever they were found;
 * domains of the latest assessment that are high; its items that are "unknown" in a domain
 * with many such.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_risk_list_open_flags (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *vg_risk_list_high (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *vg_risk_list_unknown (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The name after "risk.": an item's presence (a resolved red flag is "resolved"),
 * "DOMAIN.level", "level", "decision", "consulted", "days".
 */
void vg_risk_look_up (VgCase *subject, const char *name, VgValue *out);

G_END_DECLS
