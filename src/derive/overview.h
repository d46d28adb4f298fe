/* SPDX-License-Identifier: GPL-3.0-or-later */

/* overview.h - where the preparation stands, on paper, as data for a template: readiness and
 * what would change it, the pairs of goals to talk about, what does not go together, the
 * reasons for a review, and how the preparation was spread.
 *
 * For the mediator alone: it is made of what both sides said, released or not. As it stands
 * today (base/clock.h): consents and assessments age.
 *
 *   language, case, harmed, accused, date
 *   result · changes {id, title, opens} · gates {id, title, state, because}: not open ones
 *   pairs {id, mark, word, harmed, accused, talk, is-settled}: those that need talk
 *   not-looked-at: how many pairs nobody looked at, "" for none
 *   contradictions {id, title, discuss, is-certain, sides {id, quotes {id, text}}}
 *   reviews {id, title, is-certain} · review {is-done, is-to-do, is-left, is-unknown, date, text}:
 *   whether a colleague looked at it · balance {id, title, harmed, accused, needs-attention}
 *
 * Each list has a "has-…" beside it.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @whom: "mediator". @language: whatever the screen speaks, which is not changed
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the rules cannot be read
 */
JsonNode *vg_overview_new (VgCase *subject,
                           VgShelf *shelf,
                           const char *whom,
                           const char *language,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
