/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was backed up comes back, as much of it as was not erased since; and nothing is
 * written over or left behind on the way.
 */

#include "store/backup.h"

#include "base/error.h"
#include "given-backup.h"
#include "store/erase.h"
#include "store/vault-private.h"

#include <string.h>

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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);

  vg_backup_free (given_backup (stick, vault, 1));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (given_holds (stick->stick, (const guint8 *) words[i], strlen (words[i])));
  vg_vault_file_close (vault);
}

/* --- Older data, newest keys --- */

static void
test_an_erased_case_is_not_in_older_data (Stick *stick, gconstpointer unused)
{
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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
  VgVaultFile *vault = given_full (stick);
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

  return g_test_run ();
}
