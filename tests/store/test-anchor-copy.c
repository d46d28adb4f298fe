/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What this computer saw last of a vault, against the file that is opened. */

#include "store/anchor-copy.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static char *
dup_copy (Home *home)
{
  return g_build_filename (home->root, "copy.db", NULL);
}

static char *
dup_path (VgVaultFile *vault)
{
  VgAnchorName name;

  vg_vault_name_anchor (vault, &name);
  return vg_anchor_copy_dup_path (&name);
}

/* A vault with @n_writes after the copy was made. */
static void
write_after_copy (Home *home, guint n_writes)
{
  g_autofree char *copy = dup_copy (home);
  VgVaultFile *vault = given_create (home);

  given_cases (vault, 1);
  vg_vault_file_close (vault);
  given_copy (home->file, copy);
  vault = given_unlocked (home);
  for (guint i = 0; i < n_writes; i++)
    given_save (vault, "case0", given_act ("anna", 10 + i, "", "later"));
  vg_vault_file_close (vault);
}

static void
put_copy_back (Home *home)
{
  g_autofree char *copy = dup_copy (home);

  given_copy (copy, home->file);
}

static void
test_an_older_file_can_only_be_read (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  write_after_copy (home, 7);
  put_copy_back (home);
  vault = given_unlocked (home);

  g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 7);
  g_assert_cmpint (vg_vault_file_get_access (vault), ==, VG_ACCESS_READ_ONLY);
  g_assert_nonnull (strstr (vg_vault_file_get_reason (vault), "7 writes are missing"));
  stored = vg_journal_load (vault, "case0", NULL);
  g_assert_cmpuint (stored->acts->len, ==, 3);
  g_assert_false (vg_vault_file_put_setting (vault, "a", "b", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_READ_ONLY);
}

/* Looking at it does not make it the newest. */
static void
test_an_older_file_stays_older_until_it_is_accepted (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = NULL;

  write_after_copy (home, 1);
  put_copy_back (home);
  for (guint i = 0; i < 3; i++) {
    vault = given_unlocked (home);
    g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 1);
    g_assert_nonnull (strstr (vg_vault_file_get_reason (vault), "1 write is missing"));
    vg_vault_file_close (vault);
  }
}

static void
test_an_accepted_file_can_be_written (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = NULL;
  g_autoptr (VgStored) stored = NULL;

  write_after_copy (home, 7);
  put_copy_back (home);
  vault = given_unlocked (home);
  g_assert_true (vg_vault_file_accept_older (vault, NULL));
  g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 0);
  g_assert_cmpint (vg_vault_file_get_access (vault), ==, VG_ACCESS_WRITE);
  given_save (vault, "case0", given_act ("anna", 4, "", "after"));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 0);
  stored = vg_journal_load (vault, "case0", NULL);
  g_assert_cmpuint (stored->acts->len, ==, 4);
  vg_vault_file_close (vault);
}

/* Once the older one was accepted, the file that was left behind is the older one. */
static void
test_the_file_that_was_left_behind_is_then_older (Home *home, gconstpointer unused)
{
  g_autofree char *newer = g_build_filename (home->root, "newer.db", NULL);
  VgVaultFile *vault = NULL;

  write_after_copy (home, 7);
  given_copy (home->file, newer);
  put_copy_back (home);
  vault = given_unlocked (home);
  g_assert_true (vg_vault_file_accept_older (vault, NULL));
  vg_vault_file_close (vault);

  given_copy (newer, home->file);
  vault = given_unlocked (home);
  g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 1);
  vg_vault_file_close (vault);
}

/* As many writes, but others. */
static void
test_a_file_that_went_another_way_is_refused (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  write_after_copy (home, 2);
  put_copy_back (home);
  vault = given_unlocked (home);
  path = dup_path (vault);
  vg_vault_file_close (g_steal_pointer (&vault));

  /* On another computer, where nothing of the vault is known. */
  {
    g_autofree char *aside = g_strconcat (path, ".aside", NULL);

    g_assert_cmpint (g_rename (path, aside), ==, 0);
    vault = given_unlocked (home);
    given_save (vault, "case0", given_act ("bert", 20, "", "other"));
    given_save (vault, "case0", given_act ("bert", 21, "", "other"));
    vg_vault_file_close (g_steal_pointer (&vault));
    g_assert_cmpint (g_rename (aside, path), ==, 0);
  }

  vault = given_open (home);
  g_assert_false (vg_vault_file_unlock (vault, GIVEN_PASSPHRASE, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  g_assert_nonnull (strstr (error->message, "different ways"));
  g_assert_false (vg_vault_file_is_unlocked (vault));
}

static void
test_a_newer_file_brings_the_copy_up_to_date (Home *home, gconstpointer unused)
{
  g_autofree char *path = NULL;
  g_autofree char *old_path = g_build_filename (home->root, "anchor", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  VgVaultFile *vault = given_create (home);

  path = dup_path (vault);
  given_copy (path, old_path);
  given_cases (vault, 1);
  vg_vault_file_close (vault);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));

  given_copy (old_path, path);
  vg_vault_file_close (given_unlocked (home));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
test_the_copy_is_its_owners_only (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autofree char *path = dup_path (vault);
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0700);
}

/* Nobody loses a vault because of a file in another folder; check tells of it. */
static void
test_a_damaged_copy_keeps_nobody_out (Home *home, gconstpointer unused)
{
  static const char *const contents[] = {
    "",
    "nonsense",
    "voorgesprek-anchor/1\ncounter 999\nroot 00\nmac 00\n",
    "voorgesprek-anchor/1\ncounter 999\n"
    "root 0000000000000000000000000000000000000000000000000000000000000000\n"
    "mac 0000000000000000000000000000000000000000000000000000000000000000\n",
    "voorgesprek-anchor/2\ncounter 1\nroot x\nmac x\n",
  };
  VgVaultFile *vault = given_create (home);
  g_autofree char *path = dup_path (vault);

  vg_vault_file_close (vault);
  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
    vault = given_unlocked (home);
    g_assert_cmpint (vault->copy_state, ==, VG_COPY_DAMAGED);
    g_assert_cmpint (vg_vault_file_get_access (vault), ==, VG_ACCESS_WRITE);
    vg_vault_file_close (vault);
  }

  vault = given_unlocked (home);
  g_assert_cmpint (vault->copy_state, ==, VG_COPY_FOUND);
  vg_vault_file_close (vault);
}

/* A save must not wait for another folder. */
static void
test_saving_does_not_write_the_copy_each_time (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autofree char *path = dup_path (vault);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  given_cases (vault, 1);
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  given_cases (vault, 1 + 1);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);

  vault->copied_at -= 61 * G_USEC_PER_SEC;
  given_save (vault, "case0", given_act ("anna", 9, "", "later"));
  g_clear_pointer (&after, g_free);
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, !=, before);
}

/* Text that is typed is written each second: it does not count. */
static void
test_a_draft_does_not_count (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  guint64 before = 0;

  given_cases (vault, 1);
  before = vault->anchor.counter;
  g_assert_true (vg_journal_save (vault, &(VgSave){ .case_id = "case0", .draft = "x" }, NULL));
  g_assert_true (vg_journal_save (vault, &(VgSave){ .case_id = "case0", .draft = "" }, NULL));
  g_assert_cmpuint (vault->anchor.counter, ==, before);
  given_save (vault, "case0", given_act ("anna", 9, "", "later"));
  g_assert_cmpuint (vault->anchor.counter, ==, before + 1);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/anchor-copy/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("an-older-file-can-only-be-read", test_an_older_file_can_only_be_read);
  ADD ("an-older-file-stays-older-until-it-is-accepted",
       test_an_older_file_stays_older_until_it_is_accepted);
  ADD ("an-accepted-file-can-be-written", test_an_accepted_file_can_be_written);
  ADD ("the-file-that-was-left-behind-is-then-older",
       test_the_file_that_was_left_behind_is_then_older);
  ADD ("a-file-that-went-another-way-is-refused", test_a_file_that_went_another_way_is_refused);
  ADD ("a-newer-file-brings-the-copy-up-to-date", test_a_newer_file_brings_the_copy_up_to_date);
  ADD ("the-copy-is-its-owners-only", test_the_copy_is_its_owners_only);
  ADD ("a-damaged-copy-keeps-nobody-out", test_a_damaged_copy_keeps_nobody_out);
  ADD ("saving-does-not-write-the-copy-each-time", test_saving_does_not_write_the_copy_each_time);
  ADD ("a-draft-does-not-count", test_a_draft_does_not_count);

  return g_test_run ();
}
