/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup.h"

#include "base/clock.h"
#include "base/error.h"
#include "given-vault.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_sound (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = vg_vault_file_check (vault, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_what_is_restored_is_what_was_backed_up (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autofree char *folder = g_build_filename (home->root, "stick", NULL);
  g_autofree char *target = g_build_filename (home->root, "restored", NULL);
  g_autoptr (VgBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = NULL;

  g_mkdir (folder, 0700);
  given_cases (vault, 3);
  backup = vg_backup_make (vault, folder, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backup->n_acts, ==, 9);
  g_assert_cmpuint (backup->n_cases, ==, 3);

  restored = vg_backup_restore (backup->data_path, target, GIVEN_PASSPHRASE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (restored);
  assert_sound (restored);
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  vg_vault_file_close (restored);
  vg_vault_file_close (vault);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/backup/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-restored-is-what-was-backed-up", test_what_is_restored_is_what_was_backed_up);

  return g_test_run ();
}
