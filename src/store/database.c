/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/database.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#define MOST_ROLL_BACKS 100

struct _VgDatabase {
  sqlite3 *raw;
  GHashTable *statements; /* by their text */
  gboolean is_writing;
  gboolean is_stopped;
};

struct _VgStatement {
  VgDatabase *database; /* lends */
  char *sql;
  sqlite3_stmt *raw;
  int next;   /* the value to be given next */
  int result; /* of giving values: told by the next step */
  gboolean is_used;
};

static void
statement_free (gpointer data)
{
  VgStatement *self = data;

  sqlite3_finalize (self->raw);
  g_free (self->sql);
  g_free (self);
}

VgDatabase *
vg_database_new (const char *name, int flags, GError **error)
{
  g_autoptr (VgDatabase) self = g_new0 (VgDatabase, 1);
  int result = SQLITE_OK;

  g_return_val_if_fail (name != NULL, NULL);

  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, statement_free);
  result = sqlite3_open_v2 (name, &self->raw, flags, NULL);
  if (result != SQLITE_OK) {
    vg_database_fail (self, result, error);
    return NULL;
  }

  return g_steal_pointer (&self);
}

void
vg_database_free (VgDatabase *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->raw);
  g_free (self);
}

struct sqlite3 *
vg_database_peek (VgDatabase *self)
{
  return self->raw;
}

gboolean
vg_database_is_stopped (VgDatabase *self)
{
  return self->is_stopped;
}

static int
get_last_errno (sqlite3_file *file)
{
  int number = 0;

  if (file != NULL && file->pMethods != NULL)
    file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &number);

  return number;
}

/* What the system said of the WAL (or journal), else of the file itself.
 * sqlite3_system_errno() is too late: rolling back has set it anew.
 */
static int
find_errno (VgDatabase *self)
{
  sqlite3_file *file = NULL;
  sqlite3_file *journal = NULL;
  int number = 0;

  sqlite3_file_control (self->raw, NULL, SQLITE_FCNTL_FILE_POINTER, &file);
  sqlite3_file_control (self->raw, NULL, SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  number = get_last_errno (journal);
  return number != 0 ? number : get_last_errno (file);
}

/* No room, a quota, or a limit on the length of files: SQLite tells only the first apart. */
static gboolean
is_full (VgDatabase *self, int result)
{
  int number = result == SQLITE_IOERR_WRITE ? find_errno (self) : 0;

  return result == SQLITE_FULL || number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static VgError
find_code (VgDatabase *self, int result)
{
  if (is_full (self, result))
    return VG_ERROR_FULL;

  switch (result & 0xff) {
  case SQLITE_IOERR:
    return self->is_writing ? VG_ERROR_STOPPED : VG_ERROR_FAILED;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return VG_ERROR_TAMPERED;
  case SQLITE_READONLY:
    return VG_ERROR_READ_ONLY;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return VG_ERROR_BUSY;
  default:
    return VG_ERROR_FAILED;
  }
}

static const char *
find_message (VgError code)
{
  switch ((int) code) {
  case VG_ERROR_FULL:
    return _ ("The disk is full, so this was not saved. All that was saved before is safe and can "
              "be read. Make room and save once more.");
  case VG_ERROR_STOPPED:
    return _ ("The disk reported a fault while saving: whether this last change is on it, nobody "
              "knows; all that was saved before is. Leave the text where you see it, close the "
              "vault and open it again.");
  case VG_ERROR_TAMPERED:
    return _ ("The file of the vault is damaged. Nothing in it was changed. Copy the folder as it "
              "is, and open your last backup.");
  case VG_ERROR_READ_ONLY:
    return _ ("Nothing can be written in the vault now; this was not saved. Reading goes on.");
  case VG_ERROR_BUSY:
    return _ ("Another program has the file of the vault open. Close it and try once more.");
  default:
    return _ ("The file of the vault could not be read or written. All that was saved before is "
              "still there; try once more.");
  }
}

gboolean
vg_database_fail (VgDatabase *self, int result, GError **error)
{
  VgError code = find_code (self, result);

  if (code == VG_ERROR_STOPPED)
    self->is_stopped = TRUE;
  /* Not sqlite3_errmsg(), which quotes what it stumbled over. */
  g_set_error (error, VG_ERROR, code, "%s (SQLite %d: %s)", find_message (code), result,
               sqlite3_errstr (result));
  return FALSE;
}

gboolean
vg_database_fail_damaged (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED, find_message (VG_ERROR_TAMPERED));
  return FALSE;
}

gboolean
vg_database_execute (VgDatabase *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->raw, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || vg_database_fail (self, result, error);
}

char *
vg_database_ask (VgDatabase *self, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;

  if (sqlite3_prepare_v2 (self->raw, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    answer = g_strdup ((const char *) sqlite3_column_text (statement, 0));

  sqlite3_finalize (statement);
  return answer;
}

static gboolean
begin (VgDatabase *self, GError **error)
{
  g_autoptr (VgStatement) statement = NULL;

  if (self->is_stopped)
    return vg_database_fail (self, SQLITE_IOERR, error);

  statement = vg_database_prepare (self, "BEGIN IMMEDIATE", error);
  return statement != NULL && vg_statement_run (statement, error);
}

static gboolean
commit (VgDatabase *self, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (self, "COMMIT", error);

  return statement != NULL && vg_statement_run (statement, error);
}

/* A roll-back can fail too, for want of memory: until there is no transaction any more,
 * nothing that is read can be trusted to be on disk.
 */
static void
roll_back (VgDatabase *self)
{
  for (guint i = 0; i < MOST_ROLL_BACKS && !sqlite3_get_autocommit (self->raw); i++)
    sqlite3_exec (self->raw, "ROLLBACK", NULL, NULL, NULL);

  if (!sqlite3_get_autocommit (self->raw))
    self->is_stopped = TRUE;
}

gboolean
vg_database_in_transaction (VgDatabase *self, VgDatabaseWork work, gpointer data, GError **error)
{
  gboolean is_done = FALSE;

  g_return_val_if_fail (!self->is_writing, FALSE);

  self->is_writing = TRUE;
  is_done = begin (self, error) && work (data, error) && commit (self, error);
  if (!is_done)
    roll_back (self);
  self->is_writing = FALSE;
  return is_done;
}

static VgStatement *
make_statement (VgDatabase *self, const char *sql, GError **error)
{
  VgStatement *statement = NULL;
  sqlite3_stmt *raw = NULL;
  int result = sqlite3_prepare_v3 (self->raw, sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, NULL);

  if (result != SQLITE_OK) {
    vg_database_fail (self, result, error);
    return NULL;
  }

  statement = g_new0 (VgStatement, 1);
  statement->database = self;
  statement->sql = g_strdup (sql);
  statement->raw = raw;
  g_hash_table_insert (self->statements, statement->sql, statement);
  return statement;
}

VgStatement *
vg_database_prepare (VgDatabase *self, const char *sql, GError **error)
{
  VgStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    statement = make_statement (self, sql, error);
  if (statement == NULL)
    return NULL;

  g_assert (!statement->is_used);
  statement->is_used = TRUE;
  statement->next = 1;
  statement->result = SQLITE_OK;
  return statement;
}

void
vg_statement_end (VgStatement *self)
{
  sqlite3_reset (self->raw);
  sqlite3_clear_bindings (self->raw);
  self->is_used = FALSE;
}

static void
note (VgStatement *self, int result)
{
  self->next++;
  if (self->result == SQLITE_OK)
    self->result = result;
}

void
vg_statement_add_int (VgStatement *self, gint64 value)
{
  note (self, sqlite3_bind_int64 (self->raw, self->next, value));
}

void
vg_statement_add_bytes (VgStatement *self, const guint8 *bytes, gsize length)
{
  note (self, sqlite3_bind_blob64 (self->raw, self->next, bytes, length, SQLITE_STATIC));
}

void
vg_statement_add_text (VgStatement *self, const char *text)
{
  note (self, sqlite3_bind_text (self->raw, self->next, text, -1, SQLITE_STATIC));
}

VgStep
vg_statement_step (VgStatement *self, GError **error)
{
  int result = self->result == SQLITE_OK ? sqlite3_step (self->raw) : self->result;

  if (result == SQLITE_ROW)
    return VG_STEP_ROW;
  if (result == SQLITE_DONE)
    return VG_STEP_DONE;

  vg_database_fail (self->database, result, error);
  return VG_STEP_FAILED;
}

gboolean
vg_statement_run (VgStatement *self, GError **error)
{
  VgStep step = VG_STEP_ROW;

  while (step == VG_STEP_ROW)
    step = vg_statement_step (self, error);

  return step == VG_STEP_DONE;
}

int
vg_statement_count_columns (VgStatement *self)
{
  return sqlite3_column_count (self->raw);
}

gint64
vg_statement_get_int (VgStatement *self, int column)
{
  return sqlite3_column_int64 (self->raw, column);
}

const guint8 *
vg_statement_peek_bytes (VgStatement *self, int column, gsize *length)
{
  const guint8 *bytes = sqlite3_column_blob (self->raw, column);

  *length = (gsize) sqlite3_column_bytes (self->raw, column);
  return bytes;
}

gboolean
vg_statement_copy_bytes (VgStatement *self, int column, guint8 *out, gsize length)
{
  gsize found = 0;
  const guint8 *bytes = vg_statement_peek_bytes (self, column, &found);

  if (bytes == NULL || found != length)
    return FALSE;

  memcpy (out, bytes, length);
  return TRUE;
}
