/* SPDX-License-Identifier: GPL-3.0-or-later */

/* source.h - the text of a template and where it stands, for messages. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgSource: lent text; nothing here is owned.
 * @name: stands at the front of messages: a path, or the name of a part
 * @text: the template
 * @first_line: the number of the text's first line in its file, from 1
 */
typedef struct {
  const char *name;
  const char *text;
  guint first_line;
} VgSource;

/* Sets VG_ERROR_PARSE with "name:line:column: what". @error may be NULL. */
void
vg_source_fail (GError **error, const char *name, guint line, guint column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

G_END_DECLS
