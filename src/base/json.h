/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json.h - the one strict reader of JSON from outside, and what one asks of a tree.
 *
 * Reads RFC 8259 in UTF-8. Four things that the RFC allows are refused by name: a
 * repeated key, U+0000, an integer beyond ±(2⁵³−1) or a number that is no finite
 * double, and nesting deeper than VG_JSON_DEPTH. An integer is what the canonical form
 * writes as one: 1e20 is refused as well, so that all that was read can be read again.
 * Errors are VG_ERROR_PARSE and read "name:line:column: what"; columns count characters,
 * from 1. Hostile bytes cost memory in proportion to their length and never a crash.
 *
 * The tree is built here while scanning: json-glib's own parser recurses without a
 * bound, cuts text at U+0000 and turns long integers into -1.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define VG_JSON_DEPTH      64
#define VG_JSON_DATA_BYTES (4 * 1024 * 1024)  /* a guide, a list of goals, a template's data */
#define VG_JSON_CASE_BYTES (64 * 1024 * 1024) /* a case file */

/* @name stands at the front of an error message: a path, or "standard input".
 *
 * Returns: (transfer full) (nullable): the tree, or NULL with @error set
 */
JsonNode *vg_json_parse (const char *text, gsize length, const char *name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Reads a whole file; one longer than @max_bytes is refused before it is read.
 *
 * Returns: (transfer full) (nullable): the tree, or NULL with @error set
 */
JsonNode *
vg_json_read_file (const char *path, gsize max_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Finds where the value that a JSON pointer (RFC 6901, "/sections/0/id") names begins
 * in @text, which vg_json_parse() has passed.
 */
gboolean vg_json_locate (const char *text,
                         gsize length,
                         const char *pointer,
                         guint *line,
                         guint *column) G_GNUC_WARN_UNUSED_RESULT;

/* A member of the wanted type, or nothing: NULL, @fallback. @object may be NULL. Lends. */
const char *vg_json_get_string (JsonObject *object, const char *member);
JsonObject *vg_json_get_object (JsonObject *object, const char *member);
JsonArray *vg_json_get_array (JsonObject *object, const char *member);
gint64 vg_json_get_int (JsonObject *object, const char *member, gint64 fallback);
gboolean vg_json_get_boolean (JsonObject *object, const char *member, gboolean fallback);

/* The same of a node that may be NULL or of another type. */
const char *vg_json_peek_string (JsonNode *node);
JsonObject *vg_json_peek_object (JsonNode *node);
JsonArray *vg_json_peek_array (JsonNode *node);

/* Whether one of the values is this text. @list, @text: (nullable): then it is not */
gboolean vg_json_has_text (JsonArray *list, const char *text);

gboolean vg_json_is_null (JsonNode *node);
gboolean vg_json_is_int (JsonNode *node);
gboolean vg_json_is_number (JsonNode *node);
gboolean vg_json_is_boolean (JsonNode *node);

/* Returns: (transfer full): a new node */
JsonNode *vg_json_new_string (const char *text) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vg_json_new_int (gint64 number) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vg_json_new_boolean (gboolean truth) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vg_json_new_object (JsonObject *taken) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *vg_json_new_array (JsonArray *taken) G_GNUC_WARN_UNUSED_RESULT;

/* @text: (nullable): then the member is left out */
void vg_json_set_text (JsonObject *object, const char *member, const char *text);

G_END_DECLS
