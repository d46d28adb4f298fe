/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-writer.h - the one writer of JSON: canonical by RFC 8785.
 *
 * Members in the order of their UTF-16 code units, no spaces, numbers as ECMAScript
 * writes them. Equal trees give equal bytes.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Returns: (transfer full): the canonical text, without a line end */
char *vg_json_write (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* The same, at the end of @out. */
void vg_json_append (GString *out, JsonNode *node);

G_END_DECLS
