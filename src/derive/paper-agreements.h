/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-agreements.h - the arrangements of the outcome (domain report 5.6).
 *
 * They stand in the joint text and the mediator's alone: until it is agreed, a clause tells
 * what the other wished. A clause for some of them stands in no joint text: once all those said
 * yes to it, on a paper of each of them. A clause of a kind that presupposes acknowledgement is
 * held back until everyone may know of it: the template names it so that the paper withholds it,
 * and the mediator is told.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds
 *   agreement-kind: in words, missing until chosen; is-moral, is-settlement
 *   legal-check: yes, no, not known; missing until asked; is-legally-checked
 *   blocks: {id, title, note, is-held-back, presupposes, clauses}, in the order of the kinds
 *   clauses: {id, number, who, words, when, check, if-not, acceptances, is-accepted}
 *   acceptances: {id, name, text, is-accepted, is-first}, one for each whom it concerns; while it
 *     is what they said yes to. No and not yet read the same.
 *   no-clause: what is missing without any
 */
void vg_paper_agreements_add (VgReading *reading, JsonObject *data);

/* When what these arrangements hold was last written or said, or NULL. Lent by the case. */
const char *vg_paper_agreements_get_last_act (VgReading *reading);

/* Whether a paper of one's own holds any. */
gboolean vg_paper_agreements_are_own (VgCase *subject, const char *party);

G_END_DECLS
