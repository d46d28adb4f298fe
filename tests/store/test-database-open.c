/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/database-open.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/schema.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
check_answer (VgDatabase *database, const char *name, const char *expected)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", name);
  g_autofree char *found = vg_database_ask (database, sql);

  g_assert_cmpstr (found, ==, expected);
}

/* The values as promised, not as the source has them. */
static void
test_each_setting_is_as_promised (Home *home, gconstpointer unused)
{
  static const char *const promised[][2] = {
    { "locking_mode", "exclusive" },
    { "journal_mode", "wal" },
    { "synchronous", "2" },
    { "secure_delete", "1" },
    { "temp_store", "2" },
    { "mmap_size", "0" },
    { "cell_size_check", "1" },
    { "foreign_keys", "1" },
    { "wal_autocheckpoint", "200" },
    { "journal_size_limit", "4194304" },
    { "busy_timeout", "0" },
    { "trusted_schema", "0" },
    { "application_id", "1447513137" },
    { "user_version", "1" },
    { "encoding", "UTF-8" },
    { "cache_size", "-8192" },
  };
  g_autoptr (VgVaultFile) vault = NULL;

  vg_vault_file_close (given_create (home));
  vault = given_open (home);
  for (gsize i = 0; i < G_N_ELEMENTS (promised); i++)
    check_answer (vault->database, promised[i][0], promised[i][1]);
  g_assert_true (vg_database_check_settings (vault->database, NULL));
}

static void
test_a_setting_that_does_not_hold_is_found (Home *home, gconstpointer unused)
{
  static const char *const wrong[] = {
    "PRAGMA synchronous=NORMAL",     "PRAGMA secure_delete=FAST", "PRAGMA temp_store=FILE",
    "PRAGMA cell_size_check=OFF",    "PRAGMA foreign_keys=OFF",   "PRAGMA wal_autocheckpoint=1000",
    "PRAGMA journal_size_limit=100", "PRAGMA busy_timeout=10",    "PRAGMA mmap_size=65536",
  };

  vg_vault_file_close (given_create (home));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (VgVaultFile) vault = given_open (home);
    g_autoptr (GError) error = NULL;

    g_assert_true (vg_database_execute (vault->database, wrong[i], NULL));
    g_assert_false (vg_database_check_settings (vault->database, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  }
}

/* Where a WAL is refused: the older journal, but then its folder is synced as well. */
static void
test_without_a_wal_more_is_synced (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  VgDatabase *database = vault->database;

  g_assert_true (vg_database_execute (database, "PRAGMA journal_mode=DELETE", NULL));
  g_assert_false (vg_database_check_settings (database, NULL));
  g_assert_true (vg_database_execute (database, "PRAGMA synchronous=EXTRA", NULL));
  g_assert_true (vg_database_check_settings (database, NULL));

  given_cases (vault, 1);
  g_clear_pointer (&vault, vg_vault_file_close);
  vault = given_unlocked (home);
  check_answer (vault->database, "journal_mode", "wal");
  g_assert_true (vg_journal_has (vault, "case0"));
}

static void
test_sqlite_is_hardened (Home *home, gconstpointer unused)
{
  static const struct {
    int option;
    int promised;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  };
  g_autoptr (VgVaultFile) vault = given_create (home);
  sqlite3 *raw = vg_database_peek (vault->database);

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++) {
    int found = -1;

    g_assert_cmpint (sqlite3_db_config (raw, options[i].option, -1, &found), ==, SQLITE_OK);
    g_assert_cmpint (found, ==, options[i].promised);
  }
  g_assert_cmpint (sqlite3_limit (raw, SQLITE_LIMIT_ATTACHED, -1), ==, 0);
  g_assert_cmpint (sqlite3_limit (raw, SQLITE_LIMIT_LENGTH, -1), ==, 8 * 1024 * 1024);
}

static void
test_acts_are_only_added (Home *home, gconstpointer unused)
{
  static const char *const wrong[] = {
    "DELETE FROM act",
    "UPDATE act SET body=zeroblob(400)",
    "UPDATE act SET number=7",
    "INSERT INTO erasing SELECT cas FROM act LIMIT 1; UPDATE act SET commitment=zeroblob(32)",
    "DELETE FROM own",
    "UPDATE own SET body=zeroblob(400)",
    "INSERT INTO act SELECT 9, cas, author, 9, key, previous, commitment, NULL, NULL FROM act",
    "UPDATE head SET link=x'00'",
    "INSERT INTO anchor SELECT 2, counter, root, mac FROM anchor",
  };
  g_autoptr (VgVaultFile) vault = given_create (home);

  given_cases (vault, 1);
  g_assert_true (vg_journal_add_own (vault, "{}", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (vg_database_execute (vault->database, wrong[i], NULL));
}

static void
check_sql_refused (Home *home, const char *sql, int code, const char *part)
{
  g_autofree char *saved = g_build_filename (home->root, "saved.db", NULL);
  g_autofree char *message = NULL;

  given_copy (home->file, saved);
  given_sql (home, sql);
  message = given_refusal (home, code);
  if (strstr (message, part) == NULL)
    g_test_message ("%s: %s", sql, message);
  g_assert_nonnull (strstr (message, part));
  given_copy (saved, home->file);
}

static void
test_what_is_not_exactly_a_vault_is_refused (Home *home, gconstpointer unused)
{
  static const struct {
    const char *sql;
    int code;
    const char *part;
  } cases[] = {
    { "PRAGMA user_version=2", VG_ERROR_NEWER, "newer version" },
    { "PRAGMA user_version=2000000000", VG_ERROR_NEWER, "newer version" },
    { "PRAGMA user_version=0", VG_ERROR_PARSE, "never finished" },
    { "PRAGMA user_version=-1", VG_ERROR_PARSE, "never finished" },
    { "PRAGMA application_id=0", VG_ERROR_PARSE, "no vault" },
    { "PRAGMA application_id=1447513138", VG_ERROR_PARSE, "no vault" },
    { "CREATE TABLE more(a)", VG_ERROR_TAMPERED, "did not put there" },
    { "CREATE INDEX more ON act(key)", VG_ERROR_TAMPERED, "did not put there" },
    { "CREATE VIEW more AS SELECT 1", VG_ERROR_TAMPERED, "did not put there" },
    { "CREATE TRIGGER more AFTER INSERT ON act BEGIN DELETE FROM card; END", VG_ERROR_TAMPERED,
      "did not put there" },
    { "DROP TRIGGER act_is_removed", VG_ERROR_TAMPERED, "did not put there" },
    { "DROP TABLE erased", VG_ERROR_TAMPERED, "did not put there" },
    { "ALTER TABLE card ADD COLUMN more BLOB", VG_ERROR_TAMPERED, "did not put there" },
    { "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql=replace(sql, '=16', '=17') WHERE"
      " name='card'",
      VG_ERROR_TAMPERED, "did not put there" },
    { "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql='nonsense' WHERE name='card'",
      VG_ERROR_TAMPERED, "damaged" },
    { "PRAGMA writable_schema=ON; DELETE FROM sqlite_schema", VG_ERROR_TAMPERED, "damaged" },
  };

  vg_vault_file_close (given_create (home));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_sql_refused (home, cases[i].sql, cases[i].code, cases[i].part);
  vg_vault_file_close (given_open (home));
}

static void
write_bytes (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, bytes, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                            &error);
  g_assert_no_error (error);
}

/* And nothing in it is changed by looking. */
static void
test_what_is_no_database_is_left_as_it_is (Home *home, gconstpointer unused)
{
  g_autofree char *text = g_strnfill (10000, 'x');
  static const char *const beginnings[] = { "SQLite format 3", "SQLite format 4", "{\"a\":1}" };

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++) {
    g_autofree char *content = g_strconcat (beginnings[i], text, NULL);
    g_autofree char *message = NULL;
    g_autofree char *found = NULL;

    write_bytes (home->file, content, strlen (content));
    message = given_refusal (home, VG_ERROR_PARSE);
    g_assert_true (g_file_get_contents (home->file, &found, NULL, NULL));
    g_assert_cmpstr (found, ==, content);
  }
}

static void
test_an_empty_file_is_no_vault (Home *home, gconstpointer unused)
{
  g_autofree char *message = NULL;

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  write_bytes (home->file, "", 0);
  message = given_refusal (home, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (message, "no vault"));
}

static void
test_another_programs_database_is_left_as_it_is (Home *home, gconstpointer unused)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *message = NULL;
  gsize length_before = 0;
  gsize length_after = 0;

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  given_sql (home, "CREATE TABLE recipes(name); INSERT INTO recipes VALUES('soup')");
  g_assert_cmpint (g_chmod (home->file, 0600), ==, 0);
  g_assert_true (g_file_get_contents (home->file, &before, &length_before, NULL));

  message = given_refusal (home, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (message, "no vault of Voorgesprek"));
  g_assert_true (g_file_get_contents (home->file, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* At any length: no vault, or a damaged one; never a crash, never opened. */
static void
test_a_file_that_was_cut_off_is_refused (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *content = NULL;
  gsize length = 0;

  given_cases (vault, 1);
  vg_vault_file_close (vault);
  g_assert_true (g_file_get_contents (home->file, &content, &length, NULL));
  for (gsize cut = length - 1; cut > 0; cut = cut * 9 / 10) {
    g_autoptr (GError) error = NULL;

    write_bytes (home->file, content, cut);
    g_assert_null (vg_vault_file_open (home->folder, &error));
    g_assert_true (g_error_matches (error, VG_ERROR, VG_ERROR_TAMPERED) ||
                   g_error_matches (error, VG_ERROR, VG_ERROR_PARSE));
  }
}

/* Pages that are missing in the middle of what is read later. */
static void
test_pages_of_zeros_are_refused (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *content = NULL;
  gsize length = 0;

  given_cases (vault, 2);
  vg_vault_file_close (vault);
  g_assert_true (g_file_get_contents (home->file, &content, &length, NULL));
  for (gsize page = 1; page < length / 4096; page++) {
    g_autofree char *damaged = g_memdup2 (content, length);
    g_autoptr (VgStored) stored = NULL;
    g_autoptr (GError) error = NULL;

    memset (damaged + page * 4096, 0, 4096);
    write_bytes (home->file, damaged, length);
    vault = vg_vault_file_open (home->folder, &error);
    if (vault != NULL && vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, &error))
      stored = vg_journal_load (vault, "case0", &error);
    g_assert_true (stored == NULL || stored->acts->len == 3);
    g_assert_true (stored != NULL || error != NULL);
    g_clear_pointer (&vault, vg_vault_file_close);
  }
}

static void
test_a_copy_that_can_only_be_read_is_read (Home *home, gconstpointer unused)
{
  g_autoptr (VgDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) writing = NULL;

  vg_vault_file_close (given_create (home));
  database = vg_database_open_read_only (home->file, &error);
  g_assert_no_error (error);
  g_assert_false (vg_database_execute (database, "DELETE FROM card", &writing));
  g_assert_error (writing, VG_ERROR, VG_ERROR_READ_ONLY);
}

static void
test_what_was_not_taken_in_is_not_left_out_in_silence (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autofree char *away = g_build_filename (home->root, "away.db", NULL);
  g_autofree char *wal = g_strconcat (home->file, "-wal", NULL);
  g_autofree char *wal_away = g_strconcat (away, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  given_cases (vault, 1);
  given_copy (home->file, away);
  given_copy (wal, wal_away);
  g_assert_null (vg_database_open_read_only (away, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "not closed properly"));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/database-open/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("each-setting-is-as-promised", test_each_setting_is_as_promised);
  ADD ("a-setting-that-does-not-hold-is-found", test_a_setting_that_does_not_hold_is_found);
  ADD ("without-a-wal-more-is-synced", test_without_a_wal_more_is_synced);
  ADD ("sqlite-is-hardened", test_sqlite_is_hardened);
  ADD ("acts-are-only-added", test_acts_are_only_added);
  ADD ("what-is-not-exactly-a-vault-is-refused", test_what_is_not_exactly_a_vault_is_refused);
  ADD ("what-is-no-database-is-left-as-it-is", test_what_is_no_database_is_left_as_it_is);
  ADD ("an-empty-file-is-no-vault", test_an_empty_file_is_no_vault);
  ADD ("another-programs-database-is-left-as-it-is",
       test_another_programs_database_is_left_as_it_is);
  ADD ("a-file-that-was-cut-off-is-refused", test_a_file_that_was_cut_off_is_refused);
  ADD ("pages-of-zeros-are-refused", test_pages_of_zeros_are_refused);
  ADD ("a-copy-that-can-only-be-read-is-read", test_a_copy_that_can_only_be_read_is_read);
  ADD ("what-was-not-taken-in-is-not-left-out-in-silence",
       test_what_was_not_taken_in_is_not_left_out_in_silence);

  return g_test_run ();
}
