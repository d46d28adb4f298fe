/* SPDX-License-Identifier: GPL-3.0-or-later */

/* evidence.h - one value of a template's data: a text that knows the places it came from.
 *
 *   {"=": "text", "from": ["answer/harmed/V05/1"], "open": "what is missing"}
 *
 * Each member may be missing. Where there is no text, "open" says what is to be filled in.
 * A plain string or number is a value as well, from nowhere.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* An object with the member "=", or one with "open" and nothing but the members above. */
gboolean vg_evidence_is (JsonNode *node);

/* The text of an evidence object, a string or a number; "" where there is none, NULL
 * where the node is no value: a list, another object, a truth value.
 *
 * Returns: (transfer full) (nullable)
 */
char *vg_evidence_dup_text (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable): the places, NULL-terminated, or NULL for none */
GStrv vg_evidence_dup_from (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* What is to be filled in, whether the text is there or not, or NULL. Lends. */
const char *vg_evidence_get_open (JsonNode *node);

G_END_DECLS
