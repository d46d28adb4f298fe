/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-plan.h - what is arranged before the contact (domain report 5.4, 5.5), as the
 * reader of a paper may see it: what is for both, and one's own.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds
 *   form: in words, with what is missing while none is chosen
 *   is-face-to-face, is-video, is-letters, is-shuttle, is-undecided; is-live: the first two
 *   plan: groups {id, title, checks: {id, title, name, text, date, owner, is-done}} without
 * "purpose" check: a text for each id of the list, "" for what is not needed or not this reader's
 *   supporters: {id, name, role} of the reader's side; everyone's for the mediator
 *   day: {id, title, name, text} for the mediator: what the card of the day has besides
 */
void vg_paper_plan_add (VgReading *reading, JsonObject *data);

/* The form alone, with its "is-…". */
void vg_paper_plan_add_form (VgReading *reading, JsonObject *data);

/* When the last act changed what stands in the plan of this reader. Lends; may be NULL. */
const char *vg_paper_plan_get_last_act (VgReading *reading);

G_END_DECLS
