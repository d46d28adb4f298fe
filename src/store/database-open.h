/* SPDX-License-Identifier: GPL-3.0-or-later */

/* database-open.h - opens a vault's file so that what is promised of it holds.
 *
 * A PRAGMA never says that it failed: each value is read back, and one that did not take
 * is an error. Whether the file is a vault is looked at before anything is changed in it.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* The file must be there; an empty one becomes an empty vault. Returns: (transfer full) (nullable)
 */
VgDatabase *vg_database_open_new (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Returns: (transfer full) (nullable) */
VgDatabase *vg_database_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Where nothing can be written. What was saved last may stand in a WAL that nobody can
 * take in there: then it is not opened, and the message says so.
 *
 * Returns: (transfer full) (nullable)
 */
VgDatabase *vg_database_open_read_only (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether each setting is as promised; FALSE names the first that is not. */
gboolean vg_database_check_settings (VgDatabase *database, GError **error);

G_END_DECLS
