/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every format of a vault that was ever released still opens: fixtures/vault/format-N is one
 * of each, made once and never again. "test-store-format --make FOLDER" made them.
 */

#include "store/journal.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define CODE "AX6P-HJCH-DT9Z-6MGD-H6NS-T3W6-9HG4-069C-XZFV"

static void
save_case (VgVaultFile *vault, const char *id, const char *label, const char *draft)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autofree char *sort = g_utf8_strdown (label, -1);
  g_autofree char *card = g_strdup_printf ("{\"label\":\"%s\"}", label);
  g_autofree char *cover = g_strdup_printf ("{\"id\":\"%s\"}", id);
  g_autoptr (GError) error = NULL;
  VgSave save = { id, acts, cover, card, sort, draft };

  g_ptr_array_add (acts, given_act ("mediator00000001", 1, "", label));
  g_ptr_array_add (acts, given_act ("mediator00000001", 2, "harmed", "het raam"));
  g_ptr_array_add (acts, given_act ("mediator00000001", 3, "accused", "de bal"));
  g_ptr_array_add (acts, given_act ("reviewer00000002", 4, "", "gelezen"));
  vg_journal_save (vault, &save, &error);
  g_assert_no_error (error);
}

static int
make (const char *folder)
{
  VgVaultFile *vault = vg_vault_file_create (folder, GIVEN_PASSPHRASE, &GIVEN_COST, CODE, NULL);

  save_case (vault, "verzonnen0000001", "Raam in de Dorpsstraat", "half getypt");
  save_case (vault, "verzonnen0000002", "Bal over de heg", NULL);
  given_erase (vault, "verzonnen0000002", "mediator00000001", 2);
  g_assert_true (vg_journal_add_own (vault, "{\"note\":\"eerste\"}", NULL));
  g_assert_true (vg_journal_add_own (vault, "{\"note\":\"tweede\"}", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "last-backup", "2026-03-02", NULL));
  g_assert_true (vg_vault_file_confirm_code (vault, CODE, NULL));
  vg_vault_file_close (vault);
  return 0;
}

static void
copy_fixture (Home *home, const char *format)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "fixtures", "vault", format,
                                                 "vault.db", NULL);

  g_assert_cmpint (g_mkdir (home->folder, 0700), ==, 0);
  given_copy (file, home->file);
}

static void
check_case (VgVaultFile *vault, const char *id, guint n_acts, const char *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, id, &error);
  g_autofree char *cover = g_strdup_printf ("{\"id\":\"%s\"}", id);

  g_assert_no_error (error);
  g_assert_cmpuint (stored->acts->len, ==, n_acts);
  g_assert_cmpuint (stored->gaps->len, ==, 4 - n_acts);
  g_assert_cmpstr (stored->cover, ==, cover);
  g_assert_cmpstr (stored->draft, ==, draft);
  g_assert_nonnull (strstr (vg_act_get_text (stored->acts->pdata[n_acts - 1]), "gelezen"));
}

static void
check_rest (VgVaultFile *vault)
{
  guint n_damaged = 0;
  g_autoptr (GPtrArray) cards = vg_journal_list_cards (vault, &n_damaged, NULL);
  g_autoptr (GPtrArray) notes = vg_journal_list_own (vault, NULL);
  g_autofree char *setting = vg_vault_file_dup_setting (vault, "last-backup");

  g_assert_cmpuint (n_damaged, ==, 0);
  g_assert_cmpuint (cards->len, ==, 2);
  g_assert_cmpstr (g_bytes_get_data (cards->pdata[0], NULL), ==,
                   "bal over de heg\n{\"label\":\"Bal over de heg\"}");
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (notes->pdata[1], ==, "{\"note\":\"tweede\"}");
  g_assert_cmpstr (setting, ==, "2026-03-02");
  g_assert_true (vg_vault_file_is_code_confirmed (vault));
}

static void
check_opens (Home *home, const char *words)
{
  g_autoptr (VgVaultFile) vault = given_open (home);
  g_autoptr (GError) error = NULL;

  vg_vault_file_unlock (vault, words, &error);
  g_assert_no_error (error);
  check_case (vault, "verzonnen0000001", 4, "half getypt");
  check_case (vault, "verzonnen0000002", 3, NULL);
  check_rest (vault);
}

static void
test_format_1_opens (Home *home, gconstpointer unused)
{
  copy_fixture (home, "format-1");
  check_opens (home, GIVEN_PASSPHRASE);
  check_opens (home, CODE);
}

static void
test_format_1_is_written_on (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = NULL;
  g_autoptr (VgStored) stored = NULL;

  copy_fixture (home, "format-1");
  vault = given_unlocked (home);
  given_save (vault, "verzonnen0000001", given_act ("mediator00000001", 5, "harmed", "verder"));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  stored = vg_journal_load (vault, "verzonnen0000001", NULL);
  g_assert_cmpuint (stored->acts->len, ==, 5);
  vg_vault_file_close (vault);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/format/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  if (argc == 3 && g_str_equal (argv[1], "--make"))
    return make (argv[2]);

  g_test_init (&argc, &argv, NULL);

  ADD ("format-1-opens", test_format_1_opens);
  ADD ("format-1-is-written-on", test_format_1_is_written_on);

  return g_test_run ();
}
