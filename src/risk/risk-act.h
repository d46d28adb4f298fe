/* SPDX-License-Identifier: GPL-3.0-or-later */

/* risk-act.h - what a mediator records in an assessment. Each call is one act of the case, so
 * that one undo takes it back whole. VG_ERROR_FINDINGS is what the plan does not allow yet:
 * nothing is written then. Empty texts and NULL take a member away.
 */
#pragma once

#include "model/case.h"

G_BEGIN_DECLS

/* Begins an assessment at @moment ("v0" to "v7") today. It holds nothing of an earlier one:
 * what was known then is not known now. Its id comes after all others of the day.
 *
 * Returns: (transfer full) (nullable): the id, or NULL with @error set
 */
char *vg_risk_begin (VgCase *subject, const char *moment, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* VgRiskSpot: an item ("FV1"), a domain ("FV") or a red flag ("RF4") in an assessment. */
typedef struct {
  const char *assessment;
  const char *item;
} VgRiskSpot;

/* A member of an item, domain or red flag: "presence", "relevance", "level", "note", "action".
 * A red flag that is open is not put to "no", "unknown" or nothing: it is resolved. The
 * presence of one that was resolved cannot be set anew in the same breath: what is found
 * again opens it again.
 */
gboolean vg_risk_note (VgCase *subject,
                       const VgRiskSpot *spot,
                       const char *member,
                       const char *text,
                       GError **error);

/* A list: "of" and "for" (people of the case), "evidence" (places). NULL or empty takes it
 * away.
 */
gboolean vg_risk_list (VgCase *subject,
                       const VgRiskSpot *spot,
                       const char *member,
                       const char *const *texts,
                       GError **error);

/* VgRiskResolution: how a red flag was resolved.
 * @by: the colleague, by name; needed, and not the mediator of the case
 * @action: what was done; needed
 * @date: (nullable): today
 */
typedef struct {
  const char *by;
  const char *action;
  const char *date;
} VgRiskResolution;

/* Resolves an open red flag in this assessment, wherever it was found: it is closed then. */
gboolean vg_risk_resolve (VgCase *subject,
                          const VgRiskSpot *spot,
                          const VgRiskResolution *resolution,
                          GError **error);

/* How safe @party finds it, 0 to 10 or VG_ESTIMATE_NONE (own-estimate.h), with words. */
typedef struct {
  const char *party;
  int value;
  const char *words;
} VgRiskEstimate;

gboolean vg_risk_estimate (VgCase *subject,
                           const VgRiskSpot *spot,
                           const VgRiskEstimate *estimate,
                           GError **error);

/* A member of the assessment itself: "moment", "date", "level", "certainty", "formulation",
 * "scenarios", "best", "likely", "worst", "consulted", "next".
 */
gboolean vg_risk_write (VgCase *subject,
                        const char *assessment,
                        const char *member,
                        const char *text,
                        GError **error);

/* VgRiskDecision:
 * @decision: "go-on", "go-on-with-conditions", "indirect-only", "pause", "stop"
 * @reason: needed
 * @consulted: (nullable): by name; needed where the whole or a domain is moderate or high
 * @next: (nullable): when one looks again
 */
typedef struct {
  const char *decision;
  const char *reason;
  const char *consulted;
  const char *next;
} VgRiskDecision;

/* Decides today. While a red flag is open, or not every one was looked at, only a pause or a
 * stop can be decided (domain report 3.1; what is unknown is never safe). The words stay with the
 * mediator.
 */
gboolean vg_risk_decide (VgCase *subject,
                         const char *assessment,
                         const VgRiskDecision *decision,
                         GError **error);

/* VgRiskMeasure:
 * @item: an item, a domain or a red flag
 * @text: needed
 * @for_whom: (nullable): "harmed", "accused", "both"
 * @owner, @until: (nullable)
 */
typedef struct {
  const char *item;
  const char *text;
  const char *for_whom;
  const char *owner;
  const char *until;
} VgRiskMeasure;

/* Returns: (transfer full) (nullable): its place, or NULL with @error set */
char *vg_risk_add_measure (VgCase *subject,
                           const VgRiskMeasure *measure,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* @done: "yes", "no" or "unknown" */
gboolean vg_risk_set_done (VgCase *subject, const char *measure, const char *done, GError **error);

/* @kind: (nullable): of the list of strengths; @text: (nullable): one of the two is needed.
 *
 * Returns: (transfer full) (nullable): its place, or NULL with @error set
 */
char *vg_risk_add_strength (VgCase *subject,
                            const char *party,
                            const char *kind,
                            const char *text,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
