/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-check.h"

#include "base/error.h"
#include "given-vault.h"

#include <string.h>

static GPtrArray *
check (VgVaultFile *vault, VgCheckCounts *counts)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *faults = vg_vault_file_check (vault, counts, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (faults);
  return faults;
}

static void
test_a_good_vault_is_sound (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  VgCheckCounts counts;

  given_cases (vault, 3);
  vg_journal_add_own (vault, "{\"note\":1}", &error);
  g_assert_no_error (error);
  vg_vault_file_put_setting (vault, "a", "b", &error);
  g_assert_no_error (error);

  faults = check (vault, &counts);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpuint (counts.n_cases, ==, 3);
  g_assert_cmpuint (counts.n_acts, ==, 9);
  g_assert_cmpuint (counts.n_gaps, ==, 0);
  g_assert_cmpuint (counts.n_own, ==, 1);
  vg_vault_file_close (vault);
}

#define ADD(name, test) g_test_add ("/check/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-good-vault-is-sound", test_a_good_vault_is_sound);

  return g_test_run ();
}
