/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/schema.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

/* What is outside the seal: random or digested ids (16 bytes), counts, lengths, costs of
 * slots, and the date on which something was erased.
 *
 * The triggers stop mistakes of ours, not attackers: an act never changes but that it is
 * sealed anew or erased, and then only while "erasing" names its case (own notes: zeros).
 * A sealed body is 24 + 16 bytes longer than the padded text, which is 1 MiB and 4 KiB at
 * most.
 */
static const char *const step_1[] = {
  "CREATE TABLE meta(name TEXT PRIMARY KEY CHECK(length(name) BETWEEN 1 AND 32),"
  " value BLOB NOT NULL CHECK(length(value) BETWEEN 1 AND 4096)) STRICT, WITHOUT ROWID",

  "CREATE TABLE key_slot(id BLOB PRIMARY KEY CHECK(length(id)=16),"
  " kind INTEGER NOT NULL UNIQUE CHECK(kind IN (1,2)),"
  " passes INTEGER NOT NULL CHECK(passes BETWEEN 0 AND 64),"
  " mib INTEGER NOT NULL CHECK(mib BETWEEN 0 AND 4096),"
  " salt BLOB NOT NULL CHECK(length(salt)=16), nonce BLOB NOT NULL CHECK(length(nonce)=24),"
  " wrapped BLOB NOT NULL CHECK(length(wrapped)=48),"
  " commitment BLOB NOT NULL CHECK(length(commitment)=32)) STRICT, WITHOUT ROWID",

  "CREATE TABLE case_key(cas BLOB PRIMARY KEY CHECK(length(cas)=16),"
  " wrapped BLOB NOT NULL CHECK(length(wrapped)=72)) STRICT, WITHOUT ROWID",

  "CREATE TABLE person_key(cas BLOB NOT NULL CHECK(length(cas)=16),"
  " person BLOB NOT NULL CHECK(length(person)=16),"
  " wrapped BLOB NOT NULL CHECK(length(wrapped)=72), PRIMARY KEY(cas,person))"
  " STRICT, WITHOUT ROWID",

  "CREATE TABLE act(seq INTEGER PRIMARY KEY, cas BLOB NOT NULL CHECK(length(cas)=16),"
  " author BLOB NOT NULL CHECK(length(author)=16), number INTEGER NOT NULL CHECK(number>=1),"
  " key BLOB NOT NULL CHECK(length(key)=16),"
  " previous BLOB NOT NULL CHECK(length(previous)=32),"
  " commitment BLOB NOT NULL CHECK(length(commitment)=32),"
  " erased_on TEXT CHECK(length(erased_on)=10),"
  " body BLOB CHECK(length(body) BETWEEN 296 AND 1052712),"
  " CHECK((erased_on IS NULL)=(body IS NOT NULL)), UNIQUE(cas,author,number)) STRICT",

  "CREATE TABLE head(cas BLOB NOT NULL CHECK(length(cas)=16),"
  " author BLOB NOT NULL CHECK(length(author)=16), number INTEGER NOT NULL CHECK(number>=1),"
  " link BLOB NOT NULL CHECK(length(link)=32), PRIMARY KEY(cas,author)) STRICT, WITHOUT ROWID",

  "CREATE TABLE cover(cas BLOB PRIMARY KEY CHECK(length(cas)=16),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE card(cas BLOB PRIMARY KEY CHECK(length(cas)=16),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE draft(cas BLOB PRIMARY KEY CHECK(length(cas)=16),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE setting(id BLOB PRIMARY KEY CHECK(length(id)=16),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE own(number INTEGER PRIMARY KEY CHECK(number>=1),"
  " previous BLOB NOT NULL CHECK(length(previous)=32),"
  " commitment BLOB NOT NULL CHECK(length(commitment)=32),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE anchor(id INTEGER PRIMARY KEY CHECK(id=1),"
  " counter INTEGER NOT NULL CHECK(counter>=1), root BLOB NOT NULL CHECK(length(root)=32),"
  " mac BLOB NOT NULL CHECK(length(mac)=32)) STRICT",

  "CREATE TABLE erased(id INTEGER PRIMARY KEY CHECK(id>=1),"
  " body BLOB NOT NULL CHECK(length(body) BETWEEN 296 AND 1052712)) STRICT",

  "CREATE TABLE erasing(cas BLOB PRIMARY KEY CHECK(length(cas)=16)) STRICT, WITHOUT ROWID",

  "CREATE TRIGGER act_is_changed BEFORE UPDATE ON act WHEN OLD.seq<>NEW.seq"
  " OR OLD.cas<>NEW.cas OR OLD.author<>NEW.author OR OLD.number<>NEW.number"
  " OR OLD.previous<>NEW.previous OR OLD.commitment<>NEW.commitment"
  " OR NOT EXISTS(SELECT 1 FROM erasing WHERE cas=OLD.cas)"
  " BEGIN SELECT RAISE(ABORT,'append only'); END",

  "CREATE TRIGGER act_is_removed BEFORE DELETE ON act"
  " WHEN NOT EXISTS(SELECT 1 FROM erasing WHERE cas=OLD.cas)"
  " BEGIN SELECT RAISE(ABORT,'append only'); END",

  "CREATE TRIGGER own_is_changed BEFORE UPDATE ON own WHEN OLD.number<>NEW.number"
  " OR OLD.previous<>NEW.previous OR OLD.commitment<>NEW.commitment"
  " OR NOT EXISTS(SELECT 1 FROM erasing WHERE cas=zeroblob(16))"
  " BEGIN SELECT RAISE(ABORT,'append only'); END",

  "CREATE TRIGGER own_is_removed BEFORE DELETE ON own"
  " WHEN NOT EXISTS(SELECT 1 FROM erasing WHERE cas=zeroblob(16))"
  " BEGIN SELECT RAISE(ABORT,'append only'); END",

  NULL,
};

static const char *const *const steps[] = { step_1 };

#define READ_SCHEMA                                                                                \
  "SELECT group_concat(line, char(10)) FROM (SELECT type || ' ' || name || ' ' || tbl_name ||"     \
  " ' ' || coalesce(sql, '') AS line FROM sqlite_schema ORDER BY type, name LIMIT 200)"

guint
vg_schema_get_newest (void)
{
  return G_N_ELEMENTS (steps);
}

/* A number that a PRAGMA answers; -1 for none. */
static gint64
ask_number (VgDatabase *database, const char *sql)
{
  g_autofree char *answer = vg_database_ask (database, sql);

  return answer != NULL ? g_ascii_strtoll (answer, NULL, 10) : -1;
}

static gboolean
run_step (VgDatabase *database, guint number, GError **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version=%u", number);

  for (const char *const *sql = steps[number - 1]; *sql != NULL; sql++)
    if (!vg_database_execute (database, *sql, error))
      return FALSE;

  return vg_database_execute (database, set_version, error);
}

static gboolean
make_until (VgDatabase *database, guint newest, GError **error)
{
  g_autofree char *set_application = g_strdup_printf ("PRAGMA application_id=%d",
                                                      VG_SCHEMA_APPLICATION);
  gint64 version = ask_number (database, "PRAGMA user_version");

  if (version >= (gint64) newest)
    return TRUE;
  if (!vg_database_execute (database, set_application, error))
    return FALSE;

  for (guint number = (guint) MAX (version, 0) + 1; number <= newest; number++)
    if (!run_step (database, number, error))
      return FALSE;

  return TRUE;
}

gboolean
vg_schema_make (VgDatabase *database, GError **error)
{
  g_return_val_if_fail (database != NULL, FALSE);

  return make_until (database, vg_schema_get_newest (), error);
}

/* What a vault of @version holds: made anew beside it, so that SQLite itself says how it
 * keeps what we wrote. Returns: (transfer full) (nullable)
 */
static char *
make_expected (guint version, GError **error)
{
  g_autoptr (VgDatabase) memory = vg_database_new (
      ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, error);

  if (memory == NULL || !make_until (memory, version, error))
    return NULL;

  return vg_database_ask (memory, READ_SCHEMA);
}

static gboolean
refuse (GError **error, VgError code, const char *message)
{
  g_set_error_literal (error, VG_ERROR, code, message);
  return FALSE;
}

static gboolean
check_version (gint64 version, GError **error)
{
  if (version > (gint64) vg_schema_get_newest ())
    return refuse (error, VG_ERROR_NEWER,
                   _ ("This vault was last used with a newer version of Voorgesprek. Nothing was "
                      "changed; open it with that version, or install it here."));
  if (version < 1)
    return refuse (error, VG_ERROR_PARSE,
                   _ ("This vault was never finished: making it was broken off. There is nothing "
                      "in it; remove the folder and make it anew."));

  return TRUE;
}

/* Letter by letter: that says more than any digest of it. */
static gboolean
check_tables (VgDatabase *database, guint version, GError **error)
{
  g_autofree char *expected = make_expected (version, error);
  g_autofree char *found = NULL;

  if (expected == NULL)
    return FALSE;

  found = vg_database_ask (database, READ_SCHEMA);
  if (found == NULL)
    return vg_database_fail_damaged (error);

  return g_str_equal (expected, found) ||
         refuse (error, VG_ERROR_TAMPERED,
                 _ ("The file of the vault holds something that Voorgesprek did not put there. "
                    "Nothing of it was used, nothing was changed. Copy the folder as it is, and "
                    "open your last backup."));
}

gboolean
vg_schema_check (VgDatabase *database, GError **error)
{
  gint64 version = 0;

  g_return_val_if_fail (database != NULL, FALSE);

  if (ask_number (database, "PRAGMA application_id") != VG_SCHEMA_APPLICATION)
    return refuse (error, VG_ERROR_PARSE,
                   _ ("“vault.db” is no vault of Voorgesprek. It was left as it is; choose the "
                      "folder of your vault."));

  version = ask_number (database, "PRAGMA user_version");
  return check_version (version, error) && check_tables (database, (guint) version, error);
}
