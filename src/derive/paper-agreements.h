/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-agreements.h - the arrangements of the outcome (domain report 5.6).
 *
 * They stand in the joint text and the mediator's alone: until it is agreed, a clause tells
 * what the other wished. A clause of a kind that presupposes acknowledgement is held back
 * until everyone may know of it: the template names it so that the paper withholds it, and
 * the mediator is told.
 */
#pragma once

#include "derive/reading.h"

G_BEGIN_DECLS

/* Adds
 *   agreement-kind: in words, missing until chosen; is-moral, is-settlement
 *   legal-check: yes, no, not known; missing until asked; is-legally-checked
 *   blocks: {id, title, note, is-held-back, presupposes, clauses}, in the order of the kinds
 *   clauses: {id, number, who, words, when, check, if-not, acceptances, is-accepted}
 *   acceptances: {id, name, text, is-accepted, is-first}, one a person; while the words are those
 *     they said yes to. No and not yet read the same.
 *   no-clause: what is missing without any
 */
void vg_paper_agreements_add (VgReading *reading, JsonObject *data);

G_END_DECLS
