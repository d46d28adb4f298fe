/* SPDX-License-Identifier: GPL-3.0-or-later */

/* waiting.h - what an approach waits for, as a quiet line: for the list of cases, which has
 * it from the card, and for the way of the case.
 */
#pragma once

#include "derive/way-rules.h"
#include "model/case.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What one approach waits for: {"for":"answer|last-answer|erasing","party","name","since","until"};
 * NULL where none waits. The answer that was awaited longest comes first, and with it, as "then",
 * the data that go first. It says nothing of today, so that it stays as it is until the case
 * changes.
 *
 * Returns: (transfer full) (nullable)
 */
JsonObject *vg_waiting_find (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

/* The same of the approach of one person. Returns: (transfer full) (nullable) */
JsonObject *vg_waiting_find_of (VgCase *subject, const char *party) G_GNUC_WARN_UNUSED_RESULT;

/* What of it matters today: data whose day has come come before an answer that is awaited.
 * Lends.
 */
JsonObject *vg_waiting_get_now (JsonObject *waiting);

/* Whether the day of the person's data has come. */
gboolean vg_waiting_is_to_be_erased (VgCase *subject, const char *party);

/* In the screen's language, as of today; NULL where nothing is to be said yet. @name: of the
 * person. Returns: (transfer full) (nullable)
 */
char *
vg_waiting_say (JsonObject *waiting, const char *name, VgWayRules *rules) G_GNUC_WARN_UNUSED_RESULT;

/* The same of what a case waits for now. Returns: (transfer full) (nullable) */
char *vg_waiting_say_of (VgCase *subject) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
