/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* setresuid() */

#include "store/vault-file.h"

#include "base/error.h"
#include "given-vault.h"
#include "seal/recovery-code.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY           65534 /* a user who is not root */
#define OTHER_PASSPHRASE "heel andere woorden dan net"

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static gboolean
opens_with (Home *home, const char *words)
{
  g_autoptr (VgVaultFile) vault = given_open (home);
  g_autoptr (GError) error = NULL;
  gboolean is_open = vg_vault_file_unlock (vault, words, &error);

  if (!is_open)
    g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_assert_true (vg_vault_file_is_unlocked (vault) == is_open);
  return is_open;
}

static void
test_a_new_vault_is_its_owners_only (Home *home, gconstpointer unused)
{
  g_autofree char *lock = g_build_filename (home->folder, "vault.lock", NULL);
  g_autofree char *wal = g_strconcat (home->file, "-wal", NULL);
  g_autoptr (VgVaultFile) vault = NULL;
  mode_t before = umask (0);

  vault = given_create (home);
  umask (before);

  g_assert_cmpuint (get_mode (home->folder), ==, 0700);
  g_assert_cmpuint (get_mode (home->file), ==, 0600);
  g_assert_cmpuint (get_mode (wal), ==, 0600);
  g_assert_cmpuint (get_mode (lock), ==, 0600);
  g_assert_true (vg_vault_file_is_unlocked (vault));
  g_assert_cmpint (vg_vault_file_get_access (vault), ==, VG_ACCESS_WRITE);
  g_assert_cmpstr (vg_vault_file_get_reason (vault), ==, NULL);
  g_assert_cmpuint (strlen (vg_vault_file_get_id (vault)), ==, 32);
}

static void
test_nothing_is_left_when_it_cannot_be_made (Home *home, gconstpointer unused)
{
  g_autofree char *taken = g_build_filename (home->folder, "notes", NULL);
  g_autofree char *nowhere = g_build_filename (home->folder, "notes", "vault", NULL);
  g_autoptr (GError) dear = NULL;
  g_autoptr (GError) full = NULL;
  g_autoptr (GError) inside = NULL;

  g_assert_null (vg_vault_file_create (home->folder, GIVEN_PASSPHRASE, &(VgKdfCost){ 1, 1 },
                                       home->code, &dear));
  g_assert_error (dear, VG_ERROR, VG_ERROR_PARSE);
  g_assert_false (g_file_test (home->folder, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  g_assert_null (
      vg_vault_file_create (home->folder, GIVEN_PASSPHRASE, &GIVEN_COST, home->code, &full));
  g_assert_error (full, VG_ERROR, VG_ERROR_FAILED);
  g_assert_false (g_file_test (home->file, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (taken, G_FILE_TEST_EXISTS));

  g_assert_null (
      vg_vault_file_create (nowhere, GIVEN_PASSPHRASE, &GIVEN_COST, home->code, &inside));
  g_assert_error (inside, VG_ERROR, VG_ERROR_FAILED);
}

static void
test_an_empty_folder_of_ones_own_becomes_a_vault (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = NULL;

  g_assert_cmpint (g_mkdir (home->folder, 0755), ==, 0);
  vault = given_create (home);
  g_assert_cmpuint (get_mode (home->folder), ==, 0700);
}

static void
test_only_the_passphrase_and_the_code_open_it (Home *home, gconstpointer unused)
{
  g_autofree char *other = vg_recovery_code_new ();
  g_autofree char *lower = g_ascii_strdown (home->code, -1);

  vg_vault_file_close (given_create (home));

  g_assert_true (opens_with (home, GIVEN_PASSPHRASE));
  g_assert_true (opens_with (home, home->code));
  g_assert_true (opens_with (home, lower));
  g_assert_false (opens_with (home, OTHER_PASSPHRASE));
  g_assert_false (opens_with (home, other));
  g_assert_false (opens_with (home, ""));
}

static void
test_a_changed_passphrase_takes_the_place_of_the_old (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  VgKdfCost dearer = { 2, 64 };
  VgKdfCost found;
  g_autoptr (GError) error = NULL;

  vg_vault_file_change_passphrase (vault, OTHER_PASSPHRASE, &dearer, &error);
  g_assert_no_error (error);
  vg_vault_file_get_cost (vault, &found);
  g_assert_cmpuint (found.passes, ==, 2);
  vg_vault_file_close (vault);

  g_assert_true (opens_with (home, OTHER_PASSPHRASE));
  g_assert_true (opens_with (home, home->code));
  g_assert_false (opens_with (home, GIVEN_PASSPHRASE));
}

static void
test_a_code_counts_once_it_was_typed_back (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autofree char *other = vg_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_vault_file_is_code_confirmed (vault));
  g_assert_false (vg_vault_file_confirm_code (vault, other, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_assert_false (vg_vault_file_is_code_confirmed (vault));

  g_assert_true (vg_vault_file_confirm_code (vault, home->code, NULL));
  g_assert_true (vg_vault_file_is_code_confirmed (vault));

  g_assert_true (vg_vault_file_change_code (vault, other, NULL));
  g_assert_false (vg_vault_file_is_code_confirmed (vault));
  g_assert_true (vg_vault_file_confirm_code (vault, other, NULL));
  g_assert_true (vg_vault_file_is_code_confirmed (vault));
  g_clear_pointer (&vault, vg_vault_file_close);

  g_assert_true (opens_with (home, other));
  g_assert_false (opens_with (home, home->code));
}

static void
test_who_it_is_stays_the_same (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *author = g_strdup (vg_identity_get_author (vg_vault_file_get_identity (vault)));
  g_autofree char *id = g_strdup (vg_vault_file_get_id (vault));

  vg_vault_file_close (vault);
  vault = given_open (home);
  g_assert_cmpstr (vg_vault_file_get_id (vault), ==, id);
  g_assert_null (vg_vault_file_get_identity (vault));
  g_assert_true (vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, NULL));
  g_assert_cmpstr (vg_identity_get_author (vg_vault_file_get_identity (vault)), ==, author);
  vg_vault_file_close (vault);
}

static void
test_a_setting_is_kept_by_its_name (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *none = NULL;

  g_assert_true (vg_vault_file_put_setting (vault, "last-backup", "2026-03-01", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "last-backup", "2026-03-02", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "reminder", "", NULL));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  first = vg_vault_file_dup_setting (vault, "last-backup");
  second = vg_vault_file_dup_setting (vault, "reminder");
  none = vg_vault_file_dup_setting (vault, "other");
  g_assert_cmpstr (first, ==, "2026-03-02");
  g_assert_cmpstr (second, ==, "");
  g_assert_cmpstr (none, ==, NULL);
  vg_vault_file_close (vault);
}

static void
test_a_locked_vault_gives_and_takes_nothing (Home *home, gconstpointer unused)
{
  VgSave save = { "case", NULL, "{}", "{}", "", NULL };
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (GError) saving = NULL;
  g_autoptr (GError) loading = NULL;
  g_autoptr (GError) noting = NULL;
  guint n_damaged = 0;

  vg_vault_file_close (given_create (home));
  vault = given_open (home);

  g_assert_false (vg_journal_save (vault, &save, &saving));
  g_assert_error (saving, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_assert_null (vg_journal_load (vault, "case", &loading));
  g_assert_error (loading, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_assert_null (vg_journal_list_cards (vault, &n_damaged, NULL));
  g_assert_null (vg_journal_list_own (vault, &noting));
  g_assert_error (noting, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_assert_false (vg_journal_has (vault, "case"));
  g_assert_false (vg_vault_file_put_setting (vault, "a", "b", NULL));
  g_assert_false (vg_vault_file_change_code (vault, home->code, NULL));
  g_assert_null (vg_vault_file_dup_setting (vault, "a"));
}

/* In a process of its own, for root may write everywhere. */
static void
read_without_rights (Home *home)
{
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (home->folder, 0500), ==, 0);

  vault = given_unlocked (home);
  g_assert_cmpint (vg_vault_file_get_access (vault), ==, VG_ACCESS_READ_ONLY);
  g_assert_nonnull (strstr (vg_vault_file_get_reason (vault), "Nothing can be written"));
  stored = vg_journal_load (vault, "case0", NULL);
  g_assert_cmpuint (stored->acts->len, ==, 3);
  g_assert_false (vg_vault_file_put_setting (vault, "a", "b", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (home->folder, 0700), ==, 0);
}

static void
give_away (const char *path)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, (gid_t) -1), ==, 0);
}

static void
test_what_cannot_be_written_is_read (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  int status = -1;
  pid_t child = 0;

  given_cases (vault, 1);
  vg_vault_file_close (vault);
  give_away (home->root);
  give_away (home->folder);
  give_away (home->file);

  child = fork ();
  if (child == 0) {
    read_without_rights (home);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/vault-file/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-new-vault-is-its-owners-only", test_a_new_vault_is_its_owners_only);
  ADD ("nothing-is-left-when-it-cannot-be-made", test_nothing_is_left_when_it_cannot_be_made);
  ADD ("an-empty-folder-of-ones-own-becomes-a-vault",
       test_an_empty_folder_of_ones_own_becomes_a_vault);
  ADD ("only-the-passphrase-and-the-code-open-it", test_only_the_passphrase_and_the_code_open_it);
  ADD ("a-changed-passphrase-takes-the-place-of-the-old",
       test_a_changed_passphrase_takes_the_place_of_the_old);
  ADD ("a-code-counts-once-it-was-typed-back", test_a_code_counts_once_it_was_typed_back);
  ADD ("who-it-is-stays-the-same", test_who_it_is_stays_the_same);
  ADD ("a-setting-is-kept-by-its-name", test_a_setting_is_kept_by_its_name);
  ADD ("what-cannot-be-written-is-read", test_what_cannot_be_written_is_read);
  ADD ("a-locked-vault-gives-and-takes-nothing", test_a_locked_vault_gives_and_takes_nothing);

  return g_test_run ();
}
