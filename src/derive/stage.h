/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stage.h - where a case stands and what comes next, from what is in it. */
#pragma once

#include "condition/truth.h"
#include "derive/step.h"
#include "guide/shelf.h"
#include "model/case.h"

G_BEGIN_DECLS

/* The steps in the order of the journey: registration, a talk with each person in the
 * order of their first talks, and behind the first of them the approach of the others with all
 * contacts ("way"), the goals summary of each party and of who else has goals, the risks,
 * acknowledgement and consents ("positions") of all, the two accounts where they differ or nobody
 * knows yet ("denial"), the goals of both, what each lets the other know ("releases"), readiness
 * for the contact, its preparation, what both arrange, the drafts, the closing.
 *
 * At most one is the next: of the talks that are under way the one last worked in, else the first
 * that is not done; the registration only before any talk, or where all else is done; no
 * arrangements while there are none, for nobody has to arrange anything; of a closed case the
 * closing alone, while aftercare is left; none of a case in other hands (handed.h).
 *
 * Returns: (transfer full) (element-type VgStep)
 */
GPtrArray *vg_stage_list_steps (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* The next of these steps alone: where a talk is next, or an early page, without judging the rest.
 * NULL where all are done. Returns: (transfer full) (nullable)
 */
VgStep *vg_stage_find_next (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* The people whom a guide is for, in the order of their first talks.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_stage_list_people (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* Those of them who are harmed or accused. Supporters, parents and others have a talk, but
 * nothing of theirs is laid beside the other's.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *vg_stage_list_principals (VgCase *subject, VgShelf *shelf) G_GNUC_WARN_UNUSED_RESULT;

/* The stage as a word of the program: "registration", "first-talks", "approach",
 * "second-party", "aligning", "readiness", "contact", "aftercare", "closed". What is not known
 * keeps a case where it is: it never reads as further on. Lends.
 */
const char *vg_stage_get (VgCase *subject);

/* Whether nothing of a stage that the case has left behind is open any more: the registration, the
 * talks, the approach. Of the others being behind is enough.
 */
gboolean vg_stage_is_done (VgCase *subject, VgShelf *shelf, const char *stage);

/* The stage in the screen's language: "Registration", "First talks", "Aligning". Lends. */
const char *vg_stage_say (VgCase *subject);

/* The same as if the case had not been closed: how far it came. Lends. */
const char *vg_stage_get_reached (VgCase *subject);

/* Whether both are aligned: all take part, a form is chosen, no goals clash unsettled. No where
 * one of these is no, unknown where one is not known.
 */
VgTruth vg_stage_is_aligned (VgCase *subject);

/* Whether the contact can be awaited: aligned, judged so in the latest assessment of risks, no
 * red flag open, and its day arranged.
 */
VgTruth vg_stage_is_ready (VgCase *subject);

/* The day since when nobody heard anything: of the last talk or other contact; before anybody was
 * spoken to, of the registration, else of the first act. Returns: (transfer full) (nullable)
 */
char *vg_stage_dup_since (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The day of the last talk or other contact, or NULL. Lends. */
const char *vg_stage_get_moment (VgCase *subject);

G_END_DECLS
