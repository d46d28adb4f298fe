/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/database-open.h"

#include "base/error.h"
#include "store/schema.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <sys/stat.h>

#define FLAGS                                                                                      \
  (SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE)

/* A PRAGMA, and what it must answer afterwards. */
typedef struct {
  const char *name;
  const char *value;
  const char *expected;
} Setting;

static const struct {
  int option;
  int wanted;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, /* until the schema was looked at */
};

static const struct {
  int limit;
  int most;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 8 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 64 * 1024 },
  { SQLITE_LIMIT_COLUMN, 32 },
  { SQLITE_LIMIT_EXPR_DEPTH, 50 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 3 },
  { SQLITE_LIMIT_VDBE_OP, 25000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 32 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 2 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

/* In this order: once the lock is exclusive, a WAL needs no memory shared between
 * processes, and the fault of SQLite 3.7 to 3.51.2 with two connections cannot happen.
 */
static const Setting settings[] = {
  { "locking_mode", "EXCLUSIVE", "exclusive" },
  { "journal_mode", "WAL", "wal" },
  { "synchronous", "FULL", "2" },
  { "secure_delete", "ON", "1" },
  { "wal_autocheckpoint", "200", "200" },
  { "journal_size_limit", "4194304", "4194304" },
  { "busy_timeout", "0", "0" },
};

/* Also where nothing is written. */
static const Setting reading_settings[] = {
  { "temp_store", "MEMORY", "2" },    { "mmap_size", "0", "0" },
  { "cell_size_check", "ON", "1" },   { "foreign_keys", "ON", "1" },
  { "cache_size", "-8192", "-8192" },
};

/* Where a file system refuses a WAL: the older journal, and its folder is synced as well. */
static const Setting without_wal[] = {
  { "journal_mode", "DELETE", "delete" },
  { "synchronous", "EXTRA", "3" },
};

static gboolean
set_options (VgDatabase *database, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++) {
    int found = -1;
    int result = sqlite3_db_config (vg_database_peek (database), options[i].option,
                                    options[i].wanted, &found);

    if (result != SQLITE_OK || found != options[i].wanted)
      return vg_database_fail (database, result != SQLITE_OK ? result : SQLITE_MISUSE, error);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (vg_database_peek (database), limits[i].limit, limits[i].most);

  return TRUE;
}

static gboolean
has_wal (VgDatabase *database)
{
  g_autofree char *mode = vg_database_ask (database, "PRAGMA journal_mode");

  return g_strcmp0 (mode, "wal") == 0;
}

static gboolean
check_setting (VgDatabase *database, const Setting *setting, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", setting->name);
  g_autofree char *found = vg_database_ask (database, sql);

  if (g_strcmp0 (found, setting->expected) == 0)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("SQLite does not keep to what the vault needs on this computer (%s is “%s” and "
                  "not “%s”), so the vault was not opened. Nothing was changed."),
               setting->name, found != NULL ? found : "", setting->expected);
  return FALSE;
}

static gboolean
check_settings (VgDatabase *database, const Setting *list, gsize count, GError **error)
{
  for (gsize i = 0; i < count; i++)
    if (!check_setting (database, &list[i], error))
      return FALSE;

  return TRUE;
}

/* That of a vault that can do without a WAL, or the same. */
static const Setting *
find_valid (const Setting *setting, gboolean is_wal)
{
  for (gsize i = 0; !is_wal && i < G_N_ELEMENTS (without_wal); i++)
    if (g_str_equal (without_wal[i].name, setting->name))
      return &without_wal[i];

  return setting;
}

gboolean
vg_database_check_settings (VgDatabase *database, GError **error)
{
  gboolean is_wal = has_wal (database);

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (!check_setting (database, find_valid (&settings[i], is_wal), error))
      return FALSE;

  return check_settings (database, reading_settings, G_N_ELEMENTS (reading_settings), error);
}

/* Whether it took is asked afterwards: a WAL that is refused, for one, is no failure. */
static void
set_settings_of (VgDatabase *database, const Setting *list, gsize count)
{
  for (gsize i = 0; i < count; i++) {
    g_autofree char *sql = g_strdup_printf ("PRAGMA %s=%s", list[i].name, list[i].value);

    sqlite3_exec (vg_database_peek (database), sql, NULL, NULL, NULL);
  }
}

static gboolean
set_settings (VgDatabase *database, GError **error)
{
  set_settings_of (database, settings, G_N_ELEMENTS (settings));
  set_settings_of (database, reading_settings, G_N_ELEMENTS (reading_settings));
  if (!has_wal (database))
    set_settings_of (database, without_wal, G_N_ELEMENTS (without_wal));

  return vg_database_check_settings (database, error);
}

static gboolean
set_reading_settings (VgDatabase *database, GError **error)
{
  set_settings_of (database, reading_settings, G_N_ELEMENTS (reading_settings));
  return check_settings (database, reading_settings, G_N_ELEMENTS (reading_settings), error);
}

static gboolean
check_schema (gpointer data, GError **error)
{
  return vg_schema_check (data, error);
}

static gboolean
make_schema (gpointer data, GError **error)
{
  return vg_schema_make (data, error);
}

static gboolean
let_triggers_run (VgDatabase *database, GError **error)
{
  int found = 0;
  int result = sqlite3_db_config (vg_database_peek (database), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1,
                                  &found);

  return found == 1 || vg_database_fail (database, result, error);
}

/* A file that SQLite does not know is no vault; only later is it a damaged one. */
static gboolean
look_at_beginning (VgDatabase *database, GError **error)
{
  int result = sqlite3_exec (vg_database_peek (database), "PRAGMA application_id", NULL, NULL,
                             NULL);

  if (result == SQLITE_OK)
    return TRUE;
  if (result != SQLITE_NOTADB)
    return vg_database_fail (database, result, error);

  g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                       _ ("“vault.db” is no vault, or its beginning is damaged. It was left as it "
                          "is; if this is your vault, copy the folder and open your last backup."));
  return FALSE;
}

VgDatabase *
vg_database_open_new (const char *path, GError **error)
{
  g_autoptr (VgDatabase) self = vg_database_new (path, FLAGS | SQLITE_OPEN_READWRITE, error);

  if (self == NULL || !set_options (self, error) || !set_settings (self, error) ||
      !vg_database_in_transaction (self, make_schema, self, error) ||
      !let_triggers_run (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgDatabase *
vg_database_open (const char *path, GError **error)
{
  g_autoptr (VgDatabase) self = vg_database_new (path, FLAGS | SQLITE_OPEN_READWRITE, error);

  if (self == NULL || !set_options (self, error) ||
      !vg_database_execute (self, "PRAGMA locking_mode=EXCLUSIVE", error) ||
      !look_at_beginning (self, error) ||
      !vg_database_in_transaction (self, check_schema, self, error) ||
      !set_settings (self, error) || !vg_database_in_transaction (self, make_schema, self, error) ||
      !let_triggers_run (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Left behind by a program that was ended: it may hold what was saved last. */
static gboolean
is_unfinished (const char *path, const char *ending)
{
  g_autofree char *name = g_strconcat (path, ending, NULL);
  struct stat status;

  return stat (name, &status) == 0 && status.st_size > 0;
}

static gboolean
refuse_unfinished (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_READ_ONLY,
                       _ ("This vault was not closed properly, and what was saved last can only "
                          "be taken in where it can be written. Nothing is lost: copy the whole "
                          "folder to a disk of this computer and open it there."));
  return FALSE;
}

VgDatabase *
vg_database_open_read_only (const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  g_autofree char *name = uri != NULL ? g_strconcat (uri, "?immutable=1", NULL) : NULL;
  g_autoptr (VgDatabase) self = NULL;

  if (name == NULL)
    return NULL;
  if (is_unfinished (path, "-wal") || is_unfinished (path, "-journal")) {
    refuse_unfinished (error);
    return NULL;
  }

  self = vg_database_new (name, FLAGS | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
  if (self == NULL || !set_options (self, error) || !look_at_beginning (self, error) ||
      !vg_schema_check (self, error) || !set_reading_settings (self, error))
    return NULL;

  return g_steal_pointer (&self);
}
