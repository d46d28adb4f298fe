/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-data.h - what a template of a paper may name: one vocabulary for all of them.
 *
 * Each text is {"=":"…","from":[PLACE,…]}, with "open":"what is missing" while it is not
 * there. A list has "has-…" beside it. Every member is there for every reader, so that no
 * template can tell readers apart by what is missing.
 *
 *   language, is-je, is-harmed, is-accused, is-both, is-mediator  who reads
 *   case, date                 the date is that of the last act about the paper
 *   names                      self other harmed accused mediator; another's own name
 *                              stands only in the joint text and the mediator's
 *   form, is-face-to-face, …   derive/paper-plan.h: form, plan, check, supporters
 *   is-acknowledging, …        derive/paper-stance.h: stance, acknowledged, facets
 *   own other harmed accused   derive/paper-lines.h: lines; heard, shares, lapsed
 *   consents, open-consents    derive/paper-consents.h
 *   blocks, agreement-kind, …  derive/paper-agreements.h
 *   people, told               derive/paper-register.h
 *   approach, end, moments, …  derive/paper-way.h
 *   signers                    {id, name} of everyone who takes part, and the mediator's
 *                              name apart
 *
 * What another party said is in it only as far as it was released to the reader: nothing
 * else of theirs changes a byte.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @reader: "harmed", "accused" or another party with a guide; "both" for a joint text, which
 *   holds what everyone may know; "mediator"
 * @language: "nl" or "en"; labels of values come in it, whatever the screen speaks
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the case has no such reader
 */
JsonNode *vg_paper_data_new (VgCase *subject,
                             VgShelf *shelf,
                             const char *reader,
                             const char *language,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
