/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-path.h"

#include "base/error.h"
#include "given-vault.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define EXT4    0xef53
#define OVERLAY 0x794c7630
#define TMPFS   0x01021994

/* Root may write everywhere, so what the system would say is given here. */
static const VgPathFacts sound = {
  .folder_mode = S_IFDIR | 0700,
  .file_mode = S_IFREG | 0600,
  .file_system = EXT4,
  .may_write = TRUE,
};

static char *
judge (const VgPathFacts *facts, GError **error)
{
  char *reason = NULL;

  if (!vg_vault_path_judge ("/home/a/vault", facts, &reason, error))
    g_assert_cmpstr (reason, ==, NULL);

  return reason;
}

static void
check_refused (const VgPathFacts *facts, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = judge (facts, &error);

  g_assert_error (error, VG_ERROR, code);
  g_assert_cmpstr (reason, ==, NULL);
  if (strstr (error->message, message) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_a_folder_of_ones_own_may_be_written (void)
{
  static const guint64 file_systems[] = { EXT4, OVERLAY, TMPFS, 0x9123683e };

  for (gsize i = 0; i < G_N_ELEMENTS (file_systems); i++) {
    VgPathFacts facts = sound;
    g_autoptr (GError) error = NULL;
    g_autofree char *reason = NULL;

    facts.file_system = file_systems[i];
    reason = judge (&facts, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (reason, ==, NULL);
  }
}

static void
test_what_others_could_change_or_read_is_refused (void)
{
  static const struct {
    guint folder_mode;
    guint file_mode;
    guint folder_owner;
    guint file_owner;
    const char *message;
  } cases[] = {
    { S_IFLNK | 0777, 0, 0, 0, "/home/a/vault: is a link" },
    { S_IFDIR | 0700, S_IFLNK | 0777, 0, 0, "/home/a/vault/vault.db: is a link" },
    { S_IFDIR | 0750, S_IFREG | 0600, 0, 0,
      "/home/a/vault: other users of this computer can get "
      "at it (0750)" },
    { S_IFDIR | 0701, S_IFREG | 0600, 0, 0, "chmod 0700" },
    { S_IFDIR | 01777, S_IFREG | 0600, 0, 0, "(1777)" },
    { S_IFDIR | 0700, S_IFREG | 0640, 0, 0, "/home/a/vault/vault.db: other users" },
    { S_IFDIR | 0700, S_IFREG | 0604, 0, 0, "chmod 0600" },
    { S_IFDIR | 0700, S_IFREG | 0600, 1, 0, "/home/a/vault: belongs to another user" },
    { S_IFDIR | 0700, S_IFREG | 0600, 0, 1, "/home/a/vault/vault.db: belongs to another user" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VgPathFacts facts = sound;

    facts.folder_mode = cases[i].folder_mode;
    facts.file_mode = cases[i].file_mode;
    facts.folder_owner = cases[i].folder_owner;
    facts.file_owner = cases[i].file_owner;
    check_refused (&facts, VG_ERROR_FAILED, cases[i].message);
  }
}

static void
test_what_is_no_folder_with_a_file_is_no_vault (void)
{
  VgPathFacts file = sound;
  VgPathFacts pipe = sound;

  file.folder_mode = S_IFREG | 0600;
  check_refused (&file, VG_ERROR_PARSE, "is no vault");
  pipe.file_mode = S_IFIFO | 0600;
  check_refused (&pipe, VG_ERROR_PARSE, "is no vault");
}

static void
check_read_only (const VgPathFacts *facts, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = judge (facts, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, part));
}

static void
test_file_systems_that_cannot_promise_are_only_read (void)
{
  static const struct {
    guint64 type;
    const char *name;
  } cases[] = { { 0x6969, "(NFS)" },
                { 0xff534d42, "(CIFS)" },
                { 0xfe534d42, "(SMB)" },
                { 0x01021997, "(9p)" },
                { 0x65735546, "(FUSE)" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    VgPathFacts facts = sound;

    facts.file_system = cases[i].type;
    check_read_only (&facts, cases[i].name);
  }
}

static void
test_what_cannot_be_written_is_only_read (void)
{
  VgPathFacts denied = sound;
  VgPathFacts medium = sound;

  denied.may_write = FALSE;
  check_read_only (&denied, "Nothing can be written");

  /* A disc has the modes and the owner it was made with: there is nothing to mend. */
  medium.is_read_only = TRUE;
  medium.may_write = FALSE;
  medium.folder_mode = S_IFDIR | 0555;
  medium.file_mode = S_IFREG | 0444;
  medium.folder_owner = 1;
  medium.file_owner = 1;
  check_read_only (&medium, "Nothing can be written");
}

static void
test_a_link_to_a_vault_is_refused (Home *home, gconstpointer unused)
{
  g_autofree char *elsewhere = g_build_filename (home->root, "elsewhere", NULL);
  g_autofree char *message = NULL;

  vg_vault_file_close (given_create (home));
  g_assert_cmpint (g_rename (home->folder, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, home->folder), ==, 0);
  message = given_refusal (home, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (message, "is a link"));
}

static void
test_a_link_to_a_file_is_refused (Home *home, gconstpointer unused)
{
  g_autofree char *elsewhere = g_build_filename (home->root, "vault.db", NULL);
  g_autofree char *message = NULL;

  vg_vault_file_close (given_create (home));
  g_assert_cmpint (g_rename (home->file, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, home->file), ==, 0);
  message = given_refusal (home, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (message, "is a link"));
}

/* A home folder often is one; only what stands in the vault's own place could be swapped. */
static void
test_a_link_on_the_way_is_followed (Home *home, gconstpointer unused)
{
  g_autofree char *link = g_build_filename (home->root, "link", NULL);
  g_autofree char *through = g_build_filename (link, "vault", NULL);
  g_autoptr (VgVaultFile) vault = NULL;
  g_autoptr (GError) error = NULL;

  vg_vault_file_close (given_create (home));
  g_assert_cmpint (symlink (home->root, link), ==, 0);
  vault = vg_vault_file_open (through, &error);
  g_assert_no_error (error);
}

static void
test_modes_that_became_wider_are_told (Home *home, gconstpointer unused)
{
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;

  vg_vault_file_close (given_create (home));
  g_assert_cmpint (g_chmod (home->folder, 0755), ==, 0);
  folder = given_refusal (home, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (folder, "chmod 0700"));

  g_assert_cmpint (g_chmod (home->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (home->file, 0644), ==, 0);
  file = given_refusal (home, VG_ERROR_FAILED);
  g_assert_nonnull (strstr (file, "chmod 0600"));

  g_assert_cmpint (g_chmod (home->file, 0600), ==, 0);
  vg_vault_file_close (given_open (home));
}

static void
test_what_is_not_there_is_said_so (Home *home, gconstpointer unused)
{
  g_autofree char *folder = given_refusal (home, VG_ERROR_NOT_FOUND);
  g_autofree char *file = NULL;

  g_assert_nonnull (strstr (folder, home->folder));
  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  file = given_refusal (home, VG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (file, "there is no vault"));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/vault-path/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vault-path/a-folder-of-ones-own-may-be-written",
                   test_a_folder_of_ones_own_may_be_written);
  g_test_add_func ("/vault-path/what-others-could-change-or-read-is-refused",
                   test_what_others_could_change_or_read_is_refused);
  g_test_add_func ("/vault-path/what-is-no-folder-with-a-file-is-no-vault",
                   test_what_is_no_folder_with_a_file_is_no_vault);
  g_test_add_func ("/vault-path/file-systems-that-cannot-promise-are-only-read",
                   test_file_systems_that_cannot_promise_are_only_read);
  g_test_add_func ("/vault-path/what-cannot-be-written-is-only-read",
                   test_what_cannot_be_written_is_only_read);
  ADD ("a-link-to-a-vault-is-refused", test_a_link_to_a_vault_is_refused);
  ADD ("a-link-to-a-file-is-refused", test_a_link_to_a_file_is_refused);
  ADD ("a-link-on-the-way-is-followed", test_a_link_on_the_way_is_followed);
  ADD ("modes-that-became-wider-are-told", test_modes_that_became_wider_are_told);
  ADD ("what-is-not-there-is-said-so", test_what_is_not_there_is_said_so);

  return g_test_run ();
}
