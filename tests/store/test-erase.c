/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/erase.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/vault-check.h"

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
test_an_erased_case_leaves_a_note_and_nothing_else (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  given_cases (vault, 3);
  vg_erase_case (vault, "case1", &error);
  g_assert_no_error (error);

  g_assert_false (vg_journal_has (vault, "case1"));
  g_assert_true (vg_journal_has (vault, "case2"));
  notes = vg_erase_list_notes (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (strstr (notes->pdata[0], "\"acts\":3"));
  assert_sound (vault);
  vg_vault_file_close (vault);
  vault = given_unlocked (home);
  assert_sound (vault);
  vg_vault_file_close (vault);
}

#define ADD(name, test) g_test_add ("/erase/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("an-erased-case-leaves-a-note-and-nothing-else",
       test_an_erased_case_leaves_a_note_and_nothing_else);

  return g_test_run ();
}
