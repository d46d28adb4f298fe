/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing is written over or left behind, and each place that takes no backup says why. */

#include "store/backup.h"

#include "base/error.h"
#include "given-backup.h"
#include "seal/recovery-code.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* --- What is never written over --- */

static void
test_seven_backups_stay_and_nothing_else_goes (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autofree char *foreign = g_build_filename (stick->stick, "holiday.jpg", NULL);
  g_autofree char *like_ours = g_build_filename (stick->stick, "voorgesprek-x.data.vgb", NULL);
  g_autofree char *part = g_strdup_printf ("%s/voorgesprek-%s-x.data.vgb.part", stick->stick,
                                           vg_vault_file_get_id (vault));
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (g_file_set_contents (foreign, "beach", -1, NULL));
  g_assert_true (g_file_set_contents (like_ours, "beach", -1, NULL));
  g_assert_true (g_file_set_contents (part, "broken off", -1, NULL));
  for (guint i = 0; i < 9; i++)
    vg_backup_free (given_backup (stick, vault, i));
  list = vg_backup_list (stick->stick, NULL);

  g_assert_cmpuint (list->len, ==, 7);
  g_assert_cmpstr (((VgBackup *) list->pdata[0])->made_at, ==, "2026-11-26T14:08:56Z");
  g_assert_cmpstr (((VgBackup *) list->pdata[6])->made_at, ==, "2026-11-26T14:02:56Z");
  g_assert_cmpuint (((VgBackup *) list->pdata[0])->n_acts, ==, 6);
  g_assert_cmpuint (given_count_files (stick->stick, ".data.vgb"), ==, 8);
  g_assert_cmpuint (given_count_files (stick->stick, ".keys.vgb"), ==, 1);
  g_assert_cmpuint (given_count_files (stick->stick, ".part"), ==, 0);
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  vg_vault_file_close (vault);
}

/* Where the clock stood in the future, the newest backup looks like the oldest. */
static void
test_the_newest_backup_stays_whatever_the_clock_says (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) newest = NULL;

  for (guint i = 10; i < 18; i++)
    vg_backup_free (given_backup (stick, vault, i));
  newest = given_backup (stick, vault, 1);

  g_assert_true (g_file_test (newest->data_path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (given_count_files (stick->stick, ".data.vgb"), ==, 8);
  vg_vault_file_close (vault);
}

static void
test_backups_of_two_vaults_share_a_stick (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autofree char *folder = g_build_filename (stick->home.root, "second", NULL);
  VgVaultFile *second = vg_vault_file_create (folder, GIVEN_PASSPHRASE, &GIVEN_COST,
                                              stick->home.code, NULL);
  g_autoptr (VgBackup) first_backup = given_backup (stick, vault, 1);
  g_autoptr (GPtrArray) list = NULL;
  VgVaultFile *restored = NULL;

  vg_backup_free (given_backup (stick, second, 2));
  list = vg_backup_list (stick->stick, NULL);
  restored = given_restored (stick, first_backup);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (vg_journal_has (restored, "case0"));
  vg_vault_file_close (restored);
  vg_vault_file_close (second);
  vg_vault_file_close (vault);
}

static char *
no_backup (VgVaultFile *vault, const char *folder, int code)
{
  g_autoptr (GError) error = NULL;
  VgBackup *backup = vg_backup_make (vault, folder, NULL, NULL, &error);

  g_assert_null (backup);
  g_assert_error (error, VG_ERROR, code);
  return g_strdup (error->message);
}

static void
test_an_older_vault_never_writes_over_newer_keys (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autofree char *older = g_build_filename (stick->home.root, "older.db", NULL);
  g_autoptr (VgBackup) backup = NULL;
  g_autofree char *said = NULL;

  vg_vault_file_close (vault);
  given_copy (stick->home.file, older);
  vault = given_unlocked (&stick->home);
  given_save (vault, "later", given_act ("anna", 1, "harmed", "later"));
  backup = given_backup (stick, vault, 1);
  vg_vault_file_close (vault);

  given_copy (older, stick->home.file);
  vault = given_unlocked (&stick->home);
  said = no_backup (vault, stick->stick, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (said, "newer than the vault itself"));
  vg_vault_file_close (vault);
}

static void
test_a_vault_restored_from_older_data_spares_the_newer (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) older = given_backup (stick, vault, 1);
  g_autoptr (VgBackup) newer = NULL;
  g_autofree char *said = NULL;
  VgVaultFile *restored = NULL;

  given_save (vault, "later", given_act ("anna", 1, "harmed", "later"));
  newer = given_backup (stick, vault, 2);
  vg_vault_file_close (vault);
  restored = given_restored (stick, older);
  said = no_backup (restored, stick->stick, VG_ERROR_FAILED);
  given_take_away (stick, restored);

  restored = given_restored (stick, newer);
  g_assert_true (vg_journal_has (restored, "later"));
  vg_vault_file_close (restored);
}

static void
test_nothing_is_restored_over_anything (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) link_error = NULL;

  g_assert_cmpint (g_mkdir (stick->target, 0700), ==, 0);
  g_assert_null (
      vg_backup_restore (backup->data_path, stick->target, GIVEN_PASSPHRASE, NULL, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_file_test (stick->target, G_FILE_TEST_IS_DIR));
  g_assert_cmpint (g_rmdir (stick->target), ==, 0);

  g_assert_cmpint (symlink ("nowhere", stick->target), ==, 0);
  g_assert_null (vg_backup_restore (backup->data_path, stick->target, GIVEN_PASSPHRASE, NULL, NULL,
                                    &link_error));
  g_assert_error (link_error, VG_ERROR, VG_ERROR_FAILED);
  vg_vault_file_close (vault);
}

static void
test_what_was_broken_off_is_restored_anew (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  VgVaultFile *part = vg_vault_file_create (stick->part, GIVEN_PASSPHRASE, &GIVEN_COST,
                                            stick->home.code, NULL);

  vg_vault_file_close (part);
  vg_vault_file_close (given_restored (stick, backup));
  vg_vault_file_close (vault);
}

static void
test_a_part_in_use_stays (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  VgVaultFile *part = vg_vault_file_create (stick->part, GIVEN_PASSPHRASE, &GIVEN_COST,
                                            stick->home.code, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (
      vg_backup_restore (backup->data_path, stick->target, GIVEN_PASSPHRASE, NULL, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  given_save (part, "case0", given_act ("anna", 1, "harmed", "here"));
  given_sound (part);
  vg_vault_file_close (part);
  vg_vault_file_close (vault);
}

/* --- What is said where it does not go --- */

static void
test_each_place_that_takes_no_backup_says_why (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autofree char *nowhere = g_build_filename (stick->home.root, "nowhere", NULL);
  g_autofree char *missing = no_backup (vault, nowhere, VG_ERROR_NOT_FOUND);
  g_autofree char *file = no_backup (vault, stick->home.file, VG_ERROR_FAILED);
  g_autofree char *vault_itself = no_backup (vault, stick->home.folder, VG_ERROR_FAILED);
  g_autofree char *proc = no_backup (vault, "/proc", VG_ERROR_NOT_FOUND);

  g_assert_nonnull (strstr (missing, "was the stick or disk taken away?"));
  g_assert_nonnull (strstr (file, "is no folder"));
  g_assert_nonnull (strstr (vault_itself, "would be lost with it"));
  g_assert_nonnull (strstr (proc, "No backup was made"));
  vg_vault_file_close (vault);
}

static void
test_a_locked_vault_is_not_backed_up (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autofree char *said = NULL;

  vg_vault_file_close (vault);
  vault = given_open (&stick->home);
  said = no_backup (vault, stick->stick, VG_ERROR_PASSPHRASE);
  vg_vault_file_close (vault);
}

static void
test_a_backup_without_its_keys_says_so (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  g_autofree char *keys = given_keys_path (stick, vault);
  g_autofree char *as_data = NULL;
  g_autofree char *without = NULL;

  as_data = given_no_restore (stick, keys, GIVEN_PASSPHRASE, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (as_data, "holds the keys of a backup"));
  g_assert_cmpint (g_unlink (keys), ==, 0);
  without = given_no_restore (stick, backup->data_path, GIVEN_PASSPHRASE, VG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (without, "are not beside it"));
  vg_vault_file_close (vault);
}

static void
test_wrong_words_restore_nothing (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  g_autofree char *code = vg_recovery_code_new ();
  g_autofree char *words = given_no_restore (stick, backup->data_path, "andere woorden",
                                             VG_ERROR_PASSPHRASE);
  g_autofree char *other_code = given_no_restore (stick, backup->data_path, code,
                                                  VG_ERROR_PASSPHRASE);

  g_assert_cmpstr (words, !=, other_code);
  vg_vault_file_close (vault);
}

static gboolean
stop (guint64 done, guint64 all, gpointer data)
{
  guint64 *stop_at = data;

  g_assert_cmpuint (done, <=, all);
  return done < *stop_at;
}

static void
test_stopping_leaves_nothing (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) restore_error = NULL;
  g_autoptr (VgBackup) backup = NULL;
  guint64 stop_at = 200;

  for (guint i = 0; i < 250; i++)
    given_save (vault, "case1", given_act ("anna", 10 + i, "", "x"));
  g_assert_null (vg_backup_make (vault, stick->stick, stop, &stop_at, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpuint (given_count_files (stick->stick, ""), ==, 0);

  backup = given_backup (stick, vault, 1);
  g_assert_null (vg_backup_restore (backup->data_path, stick->target, GIVEN_PASSPHRASE, stop,
                                    &stop_at, &restore_error));
  g_assert_error (restore_error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_false (g_file_test (stick->target, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (stick->part, G_FILE_TEST_EXISTS));
  vg_vault_file_close (vault);
}

/* --- What this computer remembers --- */

static void
test_a_restored_vault_that_is_taken_away_is_forgotten (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  g_autofree char *folder = g_build_filename (given_state (), "voorgesprek", NULL);
  guint before = given_count_files (folder, "");
  VgVaultFile *restored = given_restored (stick, backup);

  g_assert_cmpuint (given_count_files (folder, ""), ==, before + 1);
  given_take_away (stick, restored);
  g_assert_cmpuint (given_count_files (folder, ""), ==, before);
  vg_vault_file_close (vault);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/backup-folder/" name, Stick, NULL, given_stick_set_up, test, given_stick_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("seven-backups-stay-and-nothing-else-goes", test_seven_backups_stay_and_nothing_else_goes);
  ADD ("the-newest-backup-stays-whatever-the-clock-says",
       test_the_newest_backup_stays_whatever_the_clock_says);
  ADD ("backups-of-two-vaults-share-a-stick", test_backups_of_two_vaults_share_a_stick);
  ADD ("an-older-vault-never-writes-over-newer-keys",
       test_an_older_vault_never_writes_over_newer_keys);
  ADD ("a-vault-restored-from-older-data-spares-the-newer",
       test_a_vault_restored_from_older_data_spares_the_newer);
  ADD ("nothing-is-restored-over-anything", test_nothing_is_restored_over_anything);
  ADD ("what-was-broken-off-is-restored-anew", test_what_was_broken_off_is_restored_anew);
  ADD ("a-part-in-use-stays", test_a_part_in_use_stays);
  ADD ("each-place-that-takes-no-backup-says-why", test_each_place_that_takes_no_backup_says_why);
  ADD ("a-locked-vault-is-not-backed-up", test_a_locked_vault_is_not_backed_up);
  ADD ("a-backup-without-its-keys-says-so", test_a_backup_without_its_keys_says_so);
  ADD ("wrong-words-restore-nothing", test_wrong_words_restore_nothing);
  ADD ("stopping-leaves-nothing", test_stopping_leaves_nothing);
  ADD ("a-restored-vault-that-is-taken-away-is-forgotten",
       test_a_restored_vault_that_is_taken_away_is_forgotten);

  return g_test_run ();
}
