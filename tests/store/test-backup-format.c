/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups of every format that was ever released are still restored: fixtures/backup/format-N
 * is one of each, made once and never again. "test-store-backup-format --make FOLDER" made
 * them.
 */

#include "base/error.h"
#include "given-backup.h"
#include "store/erase.h"

#include <glib/gstdio.h>
#include <string.h>

#define CODE "AX6P-HJCH-DT9Z-6MGD-H6NS-T3W6-9HG4-069C-XZFV"

static int
make (const char *folder)
{
  g_autofree char *vault_folder = g_build_filename (folder, "vault", NULL);
  VgVaultFile *vault = vg_vault_file_create (vault_folder, GIVEN_PASSPHRASE, &GIVEN_COST, CODE,
                                             NULL);
  VgSave draft = { "case1", NULL, NULL, NULL, NULL, "half getypt" };
  g_autoptr (VgBackup) backup = NULL;

  given_cases (vault, 3);
  given_erase (vault, "case0", "anna", 2);
  g_assert_true (vg_journal_save (vault, &draft, NULL));
  g_assert_true (vg_erase_case (vault, "case2", NULL));
  g_assert_true (vg_journal_add_own (vault, "{\"note\":\"eerste\"}", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "colour", "green", NULL));
  backup = vg_backup_make (vault, folder, NULL, NULL, NULL);
  vg_vault_file_close (vault);
  return backup != NULL ? 0 : 1;
}

static VgVaultFile *
restore (Stick *stick, const char *format)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "backup", format, NULL);
  g_autoptr (GPtrArray) list = vg_backup_list (folder, NULL);
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = NULL;

  g_assert_cmpuint (list->len, ==, 1);
  restored = vg_backup_restore (((VgBackup *) list->pdata[0])->data_path, stick->target, CODE, NULL,
                                NULL, &error);
  g_assert_no_error (error);
  return restored;
}

static void
test_format_1_is_restored (Stick *stick, gconstpointer unused)
{
  VgVaultFile *restored = restore (stick, "format-1");
  g_autoptr (VgStored) gap = vg_journal_load (restored, "case0", NULL);
  g_autoptr (VgStored) draft = vg_journal_load (restored, "case1", NULL);
  g_autoptr (GPtrArray) own = vg_journal_list_own (restored, NULL);
  g_autoptr (GPtrArray) notes = vg_erase_list_notes (restored, NULL);
  g_autofree char *colour = vg_vault_file_dup_setting (restored, "colour");

  given_sound (restored);
  g_assert_cmpuint (gap->acts->len, ==, 2);
  g_assert_cmpuint (gap->gaps->len, ==, 1);
  g_assert_cmpuint (draft->acts->len, ==, 3);
  g_assert_cmpstr (draft->draft, ==, "half getypt");
  g_assert_cmpstr (own->pdata[0], ==, "{\"note\":\"eerste\"}");
  g_assert_nonnull (strstr (notes->pdata[0], "\"acts\":3"));
  g_assert_cmpstr (colour, ==, "green");
  g_assert_cmpuint (vg_backup_get_left_out (restored), ==, 0);
  vg_vault_file_close (restored);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/backup-format/" name, Stick, NULL, given_stick_set_up, test, given_stick_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("format-1-is-restored", test_format_1_is_restored);

  return g_test_run ();
}
