/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "given-backup.h"

#include "base/clock.h"
#include "base/error.h"
#include "store/erase.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>

void
given_stick_set_up (Stick *stick, gconstpointer unused)
{
  given_set_up (&stick->home, NULL);
  stick->stick = g_build_filename (stick->home.root, "stick", NULL);
  stick->target = g_build_filename (stick->home.root, "restored", NULL);
  stick->part = g_build_filename (stick->home.root, "restored.part", NULL);
  g_assert_cmpint (g_mkdir (stick->stick, 0700), ==, 0);
}

void
given_stick_tear_down (Stick *stick, gconstpointer unused)
{
  vg_clock_hold (NULL);
  given_tear_down (&stick->home, NULL);
  g_free (stick->stick);
  g_free (stick->target);
  g_free (stick->part);
}

static void
save_draft (VgVaultFile *vault, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  VgSave save = { case_id, NULL, NULL, NULL, NULL, "{\"half\":1}" };

  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
}

VgVaultFile *
given_full (Stick *stick)
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

VgBackup *
given_backup (Stick *stick, VgVaultFile *vault, guint minute)
{
  g_autofree char *now = g_strdup_printf ("2026-11-26T14:%02u:56Z", minute);
  g_autoptr (GError) error = NULL;
  VgBackup *backup = NULL;

  vg_clock_hold (now);
  backup = vg_backup_make (vault, stick->stick, NULL, NULL, &error);
  vg_clock_hold (NULL);
  g_assert_no_error (error);
  g_assert_nonnull (backup);
  g_assert_cmpstr (backup->made_at, ==, now);
  return backup;
}

VgVaultFile *
given_restored (Stick *stick, const VgBackup *backup)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = vg_backup_restore (backup->data_path, stick->target, GIVEN_PASSPHRASE,
                                             NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (restored);
  g_assert_true (vg_vault_file_is_unlocked (restored));
  g_assert_false (g_file_test (stick->part, G_FILE_TEST_EXISTS));
  given_sound (restored);
  return restored;
}

char *
given_no_restore (Stick *stick, const char *data_path, const char *words, int code)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *restored = vg_backup_restore (data_path, stick->target, words, NULL, NULL, &error);

  g_assert_null (restored);
  g_assert_error (error, VG_ERROR, code);
  g_assert_false (g_file_test (stick->target, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (stick->part, G_FILE_TEST_EXISTS));
  return g_strdup (error->message);
}

void
given_take_away (Stick *stick, VgVaultFile *restored)
{
  static const char *const names[] = { "vault.db", "vault.lock" };

  vg_vault_file_forget_copy (restored);
  vg_vault_file_close (restored);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (stick->target, names[i], NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (stick->target), ==, 0);
}

guint
given_count_files (const char *folder, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    count += g_str_has_suffix (name, ending) ? 1 : 0;

  return count;
}

char *
given_keys_path (Stick *stick, VgVaultFile *vault)
{
  g_autofree char *name = g_strdup_printf ("voorgesprek-%s.keys.vgb", vg_vault_file_get_id (vault));

  return g_build_filename (stick->stick, name, NULL);
}

static void
dump_case (VgVaultFile *vault, const char *id, GString *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, id, &error);

  if (stored == NULL) {
    g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
    g_string_append_printf (out, "no %s\n", id);
    return;
  }

  for (guint i = 0; i < stored->acts->len; i++)
    g_string_append_printf (out, "%s\n", vg_act_get_text (stored->acts->pdata[i]));
  for (guint i = 0; i < stored->gaps->len; i++) {
    VgGap *gap = stored->gaps->pdata[i];

    g_string_append_printf (out, "%s %lu %s\n", gap->author, (gulong) gap->number, gap->erased_on);
  }
  g_string_append_printf (out, "%s %s %s\n", stored->cover, stored->card, stored->draft);
}

static void
dump_texts (GPtrArray *taken, GString *out)
{
  for (guint i = 0; i < taken->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) taken->pdata[i]);

  g_ptr_array_unref (taken);
}

static void
dump_cards (VgVaultFile *vault, GString *out)
{
  guint n_damaged = 0;
  g_autoptr (GPtrArray) cards = vg_journal_list_cards (vault, &n_damaged, NULL);

  g_assert_cmpuint (n_damaged, ==, 0);
  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) g_bytes_get_data (cards->pdata[i], NULL));
}

char *
given_dump (VgVaultFile *vault)
{
  GString *out = g_string_new (NULL);
  g_autofree char *heads = vg_database_ask (
      vault->database,
      "SELECT group_concat(hex(cas)||hex(author)||number||hex(link), ' ') FROM"
      " (SELECT * FROM head WHERE hex(author) NOT LIKE '73657474696E67%' ORDER BY cas, author)");

  dump_case (vault, "case0", out);
  dump_case (vault, "case1", out);
  dump_cards (vault, out);
  dump_texts (vg_journal_list_own (vault, NULL), out);
  dump_texts (vg_erase_list_notes (vault, NULL), out);
  g_string_append (out, heads);
  return g_string_free (out, FALSE);
}
