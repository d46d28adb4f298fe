/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was backed up comes back, as much of it as was not erased since; and nothing is
 * written over or left behind on the way.
 */

#include "store/backup.h"

#include "base/error.h"
#include "given-backup.h"
#include "seal/recovery-code.h"
#include "store/erase.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
save_draft (VgVaultFile *vault, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  VgSave save = { case_id, NULL, NULL, NULL, NULL, "{\"half\":1}" };

  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
}

/* Something in every table. */
static VgVaultFile *
create (Stick *stick)
{
  VgVaultFile *vault = given_create (&stick->home);

  given_cases (vault, 3);
  save_draft (vault, "case1");
  given_erase (vault, "case0", "anna", 2);
  g_assert_true (vg_journal_add_own (vault, "{\"note\":\"kanarie\"}", NULL));
  g_assert_true (vg_journal_add_own (vault, "{\"note\":2}", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "colour", "green", NULL));
  g_assert_true (vg_erase_case (vault, "case2", NULL));
  return vault;
}

static VgVaultFile *
restore_again (Stick *stick, const VgBackup *backup, const char *words)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = vg_backup_restore (backup->data_path, stick->target, words, NULL, NULL,
                                             &error);

  g_assert_no_error (error);
  return restored;
}

/* --- There and back --- */

static void
test_what_is_restored_is_what_was_backed_up (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autofree char *before = given_dump (vault);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  VgVaultFile *restored = given_restored (stick, backup);
  g_autofree char *after = given_dump (restored);
  g_autofree char *colour = vg_vault_file_dup_setting (restored, "colour");

  g_assert_cmpuint (backup->n_acts, ==, 6);
  g_assert_cmpuint (backup->n_cases, ==, 2);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (colour, ==, "green");
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  g_assert_cmpstr (vg_vault_file_get_id (restored), ==, vg_vault_file_get_id (vault));
  g_assert_cmpint (memcmp (restored->life, vault->life, VG_ID_BYTES), !=, 0);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

static void
test_a_restored_vault_goes_on (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  g_autoptr (VgBackup) next = NULL;
  VgVaultFile *restored = NULL;

  vg_vault_file_close (vault);
  vg_vault_file_close (given_restored (stick, backup));
  restored = vg_vault_file_open (stick->target, NULL);
  g_assert_true (vg_vault_file_unlock (restored, GIVEN_PASSPHRASE, NULL));
  g_assert_cmpuint (vg_vault_file_get_missing (restored), ==, 0);
  given_save (restored, "case1", given_act ("anna", 9, "accused", "on"));
  given_sound (restored);

  next = given_backup (stick, restored, 2);
  g_assert_cmpuint (next->n_acts, ==, 7);
  given_take_away (stick, restored);
  vg_vault_file_close (given_restored (stick, next));
}

static void
test_the_recovery_code_restores_too (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  VgVaultFile *restored = restore_again (stick, backup, stick->home.code);

  given_sound (restored);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

static void
test_a_vault_with_nothing_in_it_comes_back (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_create (&stick->home);
  g_autoptr (VgBackup) backup = given_backup (stick, vault, 1);
  VgVaultFile *restored = given_restored (stick, backup);

  g_assert_cmpuint (backup->n_acts, ==, 0);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

/* A part that does not open is no reason to lose all the rest. */
static void
test_a_damaged_vault_can_be_backed_up (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) backup = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  VgVaultFile *restored = NULL;

  vg_vault_file_close (vault);
  given_sql (&stick->home, "UPDATE act SET body=randomblob(length(body)) WHERE seq=4;"
                           "UPDATE cover SET body=randomblob(length(body))");
  vault = given_unlocked (&stick->home);
  backup = given_backup (stick, vault, 1);
  restored = restore_again (stick, backup, GIVEN_PASSPHRASE);
  faults = vg_vault_file_check (restored, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  g_assert_cmpuint (faults->len, ==, 3);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

/* A folder that was there is never touched, and no word of a case is on the stick. */
static void
test_no_word_is_on_the_stick (Stick *stick, gconstpointer unused)
{
  static const char *const words[] = { "kanarie", "three", "green", "case0", "anna", "harmed" };
  VgVaultFile *vault = create (stick);

  vg_backup_free (given_backup (stick, vault, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (given_holds (stick->stick, (const guint8 *) words[i], strlen (words[i])));
  vg_vault_file_close (vault);
}

/* --- Older data, newest keys --- */

static void
test_an_erased_case_is_not_in_older_data (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) older = given_backup (stick, vault, 1);
  g_autoptr (VgBackup) newer = NULL;
  VgVaultFile *restored = NULL;

  g_assert_true (vg_erase_case (vault, "case0", NULL));
  newer = given_backup (stick, vault, 2);
  vg_vault_file_close (vault);
  restored = given_restored (stick, older);

  g_assert_false (vg_journal_has (restored, "case0"));
  g_assert_true (vg_journal_has (restored, "case1"));
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 1);
  vg_vault_file_close (restored);
}

static void
test_an_erased_person_is_not_in_older_data (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) older = given_backup (stick, vault, 1);
  VgErasing what = { "case1", "harmed", NULL };
  g_autoptr (VgBackup) newer = NULL;
  VgVaultFile *restored = NULL;

  g_assert_true (vg_erase_acts (vault, &what, NULL, NULL));
  newer = given_backup (stick, vault, 2);
  vg_vault_file_close (vault);

  restored = given_restored (stick, older);
  g_assert_false (vg_journal_has (restored, "case1"));
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 1);
  given_take_away (stick, restored);

  restored = given_restored (stick, newer);
  g_assert_true (vg_journal_has (restored, "case1"));
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  vg_vault_file_close (restored);
}

static void
test_a_case_of_later_is_not_in_older_data (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autoptr (VgBackup) older = given_backup (stick, vault, 1);
  g_autoptr (VgBackup) newer = NULL;
  VgVaultFile *restored = NULL;

  given_save (vault, "later", given_act ("anna", 1, "harmed", "later"));
  newer = given_backup (stick, vault, 2);
  restored = given_restored (stick, older);

  g_assert_false (vg_journal_has (restored, "later"));
  g_assert_true (vg_journal_has (restored, "case0"));
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

/* Where nothing else is left: what they open comes back, and one is told of the rest. */
static void
test_older_keys_restore_what_they_open (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
  g_autofree char *keys = given_keys_path (stick, vault);
  g_autofree char *older_keys = g_build_filename (stick->home.root, "older.keys.vgb", NULL);
  g_autoptr (VgBackup) newer = NULL;
  VgVaultFile *restored = NULL;

  vg_backup_free (given_backup (stick, vault, 1));
  given_copy (keys, older_keys);
  given_save (vault, "later", given_act ("anna", 1, "harmed", "later"));
  newer = given_backup (stick, vault, 2);
  vg_vault_file_close (vault);
  given_copy (older_keys, keys);
  restored = given_restored (stick, newer);

  g_assert_false (vg_journal_has (restored, "later"));
  g_assert_true (vg_journal_has (restored, "case0"));
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 1);
  vg_vault_file_close (restored);
}

static void
test_older_data_open_with_the_newest_passphrase (Stick *stick, gconstpointer unused)
{
  static const char passphrase[] = "heel andere woorden nu";
  VgVaultFile *vault = create (stick);
  g_autofree char *before = given_dump (vault);
  g_autoptr (VgBackup) older = given_backup (stick, vault, 1);
  g_autoptr (VgBackup) newer = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *after = NULL;
  VgVaultFile *restored = NULL;

  g_assert_true (vg_vault_file_change_passphrase (vault, passphrase, &GIVEN_COST, NULL));
  newer = given_backup (stick, vault, 2);
  vg_vault_file_close (vault);
  refused = given_no_restore (stick, older->data_path, GIVEN_PASSPHRASE, VG_ERROR_PASSPHRASE);

  restored = restore_again (stick, older, passphrase);
  after = given_dump (restored);
  g_assert_cmpstr (after, ==, before);
  given_sound (restored);
  vg_vault_file_close (restored);
}

/* --- What is never written over --- */

static void
test_seven_backups_stay_and_nothing_else_goes (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
  g_autofree char *said = NULL;

  vg_vault_file_close (vault);
  vault = given_open (&stick->home);
  said = no_backup (vault, stick->stick, VG_ERROR_PASSPHRASE);
  vg_vault_file_close (vault);
}

static void
test_a_backup_without_its_keys_says_so (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  VgVaultFile *vault = create (stick);
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
  g_test_add ("/backup/" name, Stick, NULL, given_stick_set_up, test, given_stick_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-restored-is-what-was-backed-up", test_what_is_restored_is_what_was_backed_up);
  ADD ("a-restored-vault-goes-on", test_a_restored_vault_goes_on);
  ADD ("the-recovery-code-restores-too", test_the_recovery_code_restores_too);
  ADD ("a-vault-with-nothing-in-it-comes-back", test_a_vault_with_nothing_in_it_comes_back);
  ADD ("a-damaged-vault-can-be-backed-up", test_a_damaged_vault_can_be_backed_up);
  ADD ("no-word-is-on-the-stick", test_no_word_is_on_the_stick);
  ADD ("an-erased-case-is-not-in-older-data", test_an_erased_case_is_not_in_older_data);
  ADD ("an-erased-person-is-not-in-older-data", test_an_erased_person_is_not_in_older_data);
  ADD ("a-case-of-later-is-not-in-older-data", test_a_case_of_later_is_not_in_older_data);
  ADD ("older-keys-restore-what-they-open", test_older_keys_restore_what_they_open);
  ADD ("older-data-open-with-the-newest-passphrase",
       test_older_data_open_with_the_newest_passphrase);
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
