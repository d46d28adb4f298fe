/* SPDX-License-Identifier: GPL-3.0-or-later */

/* folder.h - which files of a folder are guides. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Another number after the prefix is a guide with a fault, not another kind of file. */
#define VG_GUIDE_FORMAT        "voorgesprek-guide/1"
#define VG_GUIDE_FORMAT_PREFIX "voorgesprek-guide/"

/* A schema lies beside what it describes. */
#define VG_SCHEMA_SUFFIX ".schema.json"

/* The paths of the guides in @folder, in the order of their names: every *.json but
 * *.schema.json, unless it is of another format. One that cannot be read as JSON is
 * listed: the checker says what is wrong with it.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the folder cannot be read
 */
char **vg_folder_list_guides (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
