/* SPDX-License-Identifier: GPL-3.0-or-later */

/* day-card.h - the card of the day of the contact, as data for a template: one page for the
 * mediator to take along. Domain report 5.4, 3.6 (v5).
 *
 * For the mediator alone: it holds both people's own.
 *
 *   language, case, harmed, accused, form · is-… of the form, as in derive/paper-plan.h
 *   rows {id, title, text}: what holds for both, and the mediator's own
 *   pairs {id, title, harmed, accused}: what each person's own is
 *   flags {id, title}, more-flags: red flags that are open
 *   unknown-flags: of how many nobody knows; "" for none. Not known is not absent
 *   measures {id, text, owner}, more-measures: those not done
 *   numbers {id, name, number}: of the directory, for acute danger
 *
 * Each list has a "has-…" beside it. So that the card stays one page, what is longer than
 * there is room for ends in "… (see the plan)", and of flags and measures beyond the first
 * few only the number stands there.
 */
#pragma once

#include "guide/shelf.h"
#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* @whom: "mediator". @language: whatever the screen speaks, which is not changed
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the data cannot be read
 */
JsonNode *vg_day_card_new (VgCase *subject,
                           VgShelf *shelf,
                           const char *whom,
                           const char *language,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
