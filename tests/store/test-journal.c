/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/journal.h"

#include "base/error.h"
#include "given-vault.h"

#include <string.h>

static void
check_acts (VgStored *stored, const char *const *values)
{
  g_assert_cmpuint (stored->acts->len, ==, g_strv_length ((char **) values));
  for (guint i = 0; i < stored->acts->len; i++)
    g_assert_nonnull (strstr (vg_act_get_text (stored->acts->pdata[i]), values[i]));
}

static VgStored *
load (VgVaultFile *vault, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  VgStored *stored = vg_journal_load (vault, case_id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (stored);
  return stored;
}

static void
test_what_was_saved_is_loaded_after_opening_again (Home *home, gconstpointer unused)
{
  static const char *const values[] = { "one", "two", "three", NULL };
  VgVaultFile *vault = given_create (home);
  g_autoptr (VgStored) stored = NULL;

  given_cases (vault, 3);
  vg_vault_file_close (vault);
  vault = given_unlocked (home);
  stored = load (vault, "case1");

  check_acts (stored, values);
  g_assert_cmpuint (stored->gaps->len, ==, 0);
  g_assert_cmpstr (stored->cover, ==, "{\"cover\":1}");
  g_assert_cmpstr (stored->card, ==, "{\"card\":1}");
  g_assert_cmpstr (stored->draft, ==, NULL);
  vg_vault_file_close (vault);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/journal/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("what-was-saved-is-loaded-after-opening-again",
       test_what_was_saved_is_loaded_after_opening_again);

  return g_test_run ();
}
