/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-scan.h - goes through JSON text once and tells what it meets.
 *
 * The grammar, the limits and the messages of json.h live here; the tree is built there.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_JSON_OBJECT_BEGIN,
  VG_JSON_OBJECT_END,
  VG_JSON_ARRAY_BEGIN,
  VG_JSON_ARRAY_END,
  VG_JSON_KEY,
  VG_JSON_STRING,
  VG_JSON_INT,
  VG_JSON_DOUBLE,
  VG_JSON_TRUE,
  VG_JSON_FALSE,
  VG_JSON_NULL,
} VgJsonEventKind;

/* VgJsonEvent:
 * @offset: where it begins, in bytes
 * @text: for KEY and STRING, unescaped UTF-8; lent for the time of the call
 * @integer: for INT
 * @number: for DOUBLE
 */
typedef struct {
  VgJsonEventKind kind;
  gsize offset;
  const char *text;
  gint64 integer;
  double number;
} VgJsonEvent;

/* For KEY, FALSE says that the object has it already; its value is ignored otherwise. */
typedef gboolean (*VgJsonMeet) (const VgJsonEvent *event, gpointer user_data);

/* FALSE with @error set at the first fault, after which @meet is not called again. */
gboolean vg_json_scan (const char *text,
                       gsize length,
                       const char *name,
                       VgJsonMeet meet,
                       gpointer user_data,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Line and column of a byte, both from 1; columns count characters. */
void vg_json_count_lines (const char *text, gsize offset, guint *line, guint *column);

G_END_DECLS
