/* SPDX-License-Identifier: GPL-3.0-or-later */

/* database.h - SQLite as the vault uses it: statements, transactions, what an error means.
 *
 * Of what SQLite reports, callers meet: VG_ERROR_FULL (nothing was saved, saving works once
 * there is room), VG_ERROR_STOPPED (nobody knows what is on disk: nothing is written
 * any more until it is opened again), VG_ERROR_TAMPERED (damaged), VG_ERROR_READ_ONLY,
 * VG_ERROR_BUSY, VG_ERROR_FAILED. No message holds what a row holds.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VgDatabase VgDatabase;
typedef struct _VgStatement VgStatement;

typedef enum {
  VG_STEP_FAILED,
  VG_STEP_ROW,
  VG_STEP_DONE,
} VgStep;

/* @name: a path or a "file:" address. @flags: SQLITE_OPEN_…. Nothing is set up.
 *
 * Returns: (transfer full) (nullable)
 */
VgDatabase *vg_database_new (const char *name, int flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Closes it; the WAL is emptied where everything could be written. */
void vg_database_free (VgDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgDatabase, vg_database_free)

/* SQLite's own handle, for files of store/ that need more of it. Lends. */
struct sqlite3 *vg_database_peek (VgDatabase *self);

/* After a write that failed so that nobody knows what is on disk. */
gboolean vg_database_is_stopped (VgDatabase *self);

/* Sets @error from a result of SQLite. Returns: FALSE */
gboolean vg_database_fail (VgDatabase *self, int result, GError **error);

/* The same for a row that cannot be ours: VG_ERROR_TAMPERED. */
gboolean vg_database_fail_damaged (GError **error);

/* Runs @sql as it stands, without keeping it. */
gboolean vg_database_execute (VgDatabase *self, const char *sql, GError **error);

/* What a PRAGMA answers, as text. Returns: (transfer full) (nullable): NULL for no answer */
char *vg_database_ask (VgDatabase *self, const char *sql) G_GNUC_WARN_UNUSED_RESULT;

/* What is done between BEGIN IMMEDIATE and COMMIT. */
typedef gboolean (*VgDatabaseWork) (gpointer data, GError **error);

/* All of @work or nothing. FALSE: it was rolled back, unless the error is VG_ERROR_STOPPED. */
gboolean
vg_database_in_transaction (VgDatabase *self, VgDatabaseWork work, gpointer data, GError **error);

/* Prepared once and kept; ready for its first value. The same text gives the same
 * statement, so it must be done before it is asked for again: g_autoptr sees to that.
 *
 * Returns: (transfer none) (nullable)
 */
VgStatement *
vg_database_prepare (VgDatabase *self, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Done with: it forgets its values. */
void vg_statement_end (VgStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgStatement, vg_statement_end)

/* The next value, from left to right; bytes and texts must stay until it is done. NULL is
 * NULL.
 */
void vg_statement_add_int (VgStatement *self, gint64 value);
void vg_statement_add_bytes (VgStatement *self, const guint8 *bytes, gsize length);
void vg_statement_add_text (VgStatement *self, const char *text);

VgStep vg_statement_step (VgStatement *self, GError **error);

/* Steps to the end, for statements that give no rows. */
gboolean vg_statement_run (VgStatement *self, GError **error);

/* Columns of the row that a step gave. */
int vg_statement_count_columns (VgStatement *self);
gint64 vg_statement_get_int (VgStatement *self, int column);

/* Lends until the next step. NULL for NULL and for no bytes. */
const guint8 *vg_statement_peek_bytes (VgStatement *self, int column, gsize *length);

/* FALSE where the column holds another number of bytes: a file from outside may. */
gboolean vg_statement_copy_bytes (VgStatement *self, int column, guint8 *out, gsize length);

G_END_DECLS
