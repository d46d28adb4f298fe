/* SPDX-License-Identifier: GPL-3.0-or-later */

/* file.h - whole files, in and out. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads a file, or standard input when @path is "-". Longer than @max_bytes is refused,
 * at once where the length is known. Messages name the file.
 *
 * Returns: (transfer full) (nullable): the bytes, or NULL with @error set
 */
GBytes *vg_file_read (const char *path, gsize max_bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a message calls @path: "-" is standard input. Lends. */
const char *vg_file_name_for_messages (const char *path);

/* Writes @path whole or not at all: a neighbour ending in ".part", synced, then renamed
 * over it. A new file is readable by its owner only; one that is there keeps who may
 * read and write it, and where @path is a link, the file it leads to is written.
 */
gboolean vg_file_write (const char *path, const char *data, gsize length, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Gives @part, whole and synced, the name @path in the same folder, for good. Nothing may
 * stand there: FALSE with VG_ERROR_FAILED, and @part stays.
 */
gboolean
vg_file_rename_new (const char *part, const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
