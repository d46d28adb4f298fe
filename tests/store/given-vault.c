/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */

#include "given-vault.h"

#include "base/error.h"
#include "base/json.h"
#include "seal/recovery-code.h"
#include "store/act-row.h"
#include "store/vault-check.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK) || !g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_unlink (path);
    return;
  }

  dir = g_dir_open (path, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    remove_all (inside);
  }
  g_rmdir (path);
}

static char *state;

static void
remove_state (void)
{
  remove_all (state);
}

void
given_start (void)
{
  state = g_dir_make_tmp ("vg-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  atexit (remove_state);
}

void
given_set_up (Home *home, gconstpointer unused)
{
  home->root = g_dir_make_tmp ("vg-store-XXXXXX", NULL);
  home->folder = g_build_filename (home->root, "vault", NULL);
  home->file = g_build_filename (home->folder, "vault.db", NULL);
  home->code = vg_recovery_code_new ();
}

void
given_tear_down (Home *home, gconstpointer unused)
{
  remove_all (home->root);
  g_free (home->root);
  g_free (home->folder);
  g_free (home->file);
  g_free (home->code);
}

VgVaultFile *
given_create (Home *home)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = vg_vault_file_create (home->folder, GIVEN_PASSPHRASE, &GIVEN_COST,
                                             home->code, &error);

  g_assert_no_error (error);
  g_assert_nonnull (vault);
  return vault;
}

VgVaultFile *
given_open (Home *home)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = vg_vault_file_open (home->folder, &error);

  g_assert_no_error (error);
  g_assert_nonnull (vault);
  return vault;
}

VgVaultFile *
given_unlocked (Home *home)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = given_open (home);

  vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, &error);
  g_assert_no_error (error);
  return vault;
}

char *
given_refusal (Home *home, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_vault_file_open (home->folder, &error));
  g_assert_error (error, VG_ERROR, code);
  return g_strdup (error->message);
}

VgAct *
given_act (const char *author, gint64 clock, const char *person, const char *value)
{
  const char *about[] = { person, NULL };
  VgActFields fields = { "2026-03-02T14:03:22Z", clock, author, about, 0 };
  JsonObject *set = json_object_new ();

  if (*person == '\0')
    fields.about = NULL;
  json_object_set_string_member (set, "case/event", value);
  return vg_act_new (&fields, set);
}

void
given_save (VgVaultFile *vault, const char *case_id, VgAct *taken)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autoptr (GError) error = NULL;
  VgSave save = { case_id, acts };

  g_ptr_array_add (acts, taken);
  if (!vg_journal_has (vault, case_id)) {
    save.cover = "{\"cover\":1}";
    save.card = "{\"card\":1}";
    save.sort = case_id;
  }
  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
}

void
given_cases (VgVaultFile *vault, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++) {
    g_autofree char *id = g_strdup_printf ("case%u", i);

    given_save (vault, id, given_act ("anna", 1, "", "one"));
    given_save (vault, id, given_act ("bert", 2, "harmed", "two"));
    given_save (vault, id, given_act ("anna", 3, "harmed", "three"));
  }
}

static void
run_for (VgVaultFile *vault, const char *sql, const VgActRow *row)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, NULL);

  g_assert_nonnull (statement);
  vg_statement_add_bytes (statement, row->name.cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, row->name.author, VG_ID_BYTES);
  vg_statement_add_int (statement, (gint64) row->name.number);
  if (strchr (sql, '4') != NULL)
    vg_statement_add_bytes (statement, row->name.key, VG_ID_BYTES);
  g_assert_true (vg_statement_run (statement, NULL));
}

static void
read_commitment (VgVaultFile *vault, VgActRow *row)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT commitment FROM act WHERE cas=? AND author=? AND number=?", NULL);

  vg_statement_add_bytes (statement, row->name.cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, row->name.author, VG_ID_BYTES);
  vg_statement_add_int (statement, (gint64) row->name.number);
  g_assert_cmpint (vg_statement_step (statement, NULL), ==, VG_STEP_ROW);
  g_assert_true (vg_statement_copy_bytes (statement, 0, row->commitment, VG_DIGEST_BYTES));
}

static gboolean
erase (VgVaultFile *vault, gpointer data, GError **error)
{
  run_for (vault,
           "INSERT INTO erasing(cas) SELECT cas FROM act WHERE (cas, author, number)="
           "(?1, ?2, ?3)",
           data);
  run_for (vault,
           "UPDATE act SET erased_on='2026-03-02', body=NULL, key=?4 WHERE"
           " (cas, author, number)=(?1, ?2, ?3)",
           data);
  return vg_database_execute (vault->database, "DELETE FROM erasing", error);
}

void
given_erase (VgVaultFile *vault, const char *case_id, const char *author, guint64 number)
{
  g_autoptr (GError) error = NULL;
  VgActRow row = { .seq = 0 };
  VgLinkName name;

  vg_digest_id (case_id, row.name.cas);
  vg_digest_id (author, row.name.author);
  row.name.number = number;
  read_commitment (vault, &row);
  vg_act_row_name_link (&row, &name);
  vg_gap_prove (vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR), &name, row.commitment, "2026-03-02",
                row.name.key);
  vg_vault_write (vault, erase, &row, &error);
  g_assert_no_error (error);
}

void
given_sql (Home *home, const char *sql)
{
  sqlite3 *database = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (home->file, &database), ==, SQLITE_OK);
  sqlite3_db_config (database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_exec (database, "PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF", NULL, NULL,
                NULL);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

void
given_copy (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents_full (to, content, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                            &error);
  g_assert_no_error (error);
}

void
given_sound (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = vg_vault_file_check (vault, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static gboolean
file_holds (const char *path, const guint8 *bytes, gsize length)
{
  g_autofree char *content = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  return memmem (content, size, bytes, length) != NULL;
}

gboolean
given_holds (const char *folder, const guint8 *bytes, gsize length)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean is_found = FALSE;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    is_found |= g_file_test (path, G_FILE_TEST_IS_DIR) ? given_holds (path, bytes, length)
                                                       : file_holds (path, bytes, length);
  }

  return is_found;
}

const char *
given_state (void)
{
  return state;
}
