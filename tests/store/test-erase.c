/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case that was erased is gone: no key that is left opens a byte of it, wherever an older
 * copy of the rows may be, and the keys that would are in no file.
 */

#include "store/erase.h"

#include "base/error.h"
#include "given-erase.h"

#include <string.h>

static void
test_an_erased_case_leaves_a_note_and_nothing_else (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GPtrArray) rows = given_rows (vault);
  g_autoptr (GPtrArray) traces = given_traces (vault, "case0");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (given_open_rows (vault, rows, "kanarie"), ==, 4);
  vg_erase_case (vault, "case0", &error);
  g_assert_no_error (error);

  g_assert_false (vg_journal_has (vault, "case0"));
  g_assert_cmpuint (given_open_rows (vault, rows, "kanarie"), ==, 2);
  notes = vg_erase_list_notes (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (notes->pdata[0], ==, "{\"erased\":\"" GIVEN_TODAY "\",\"acts\":6}");
  given_sound (vault);
  vg_vault_file_close (vault);
  given_no_traces (home, traces);

  vault = given_unlocked (home);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_the_other_case_is_as_it_was (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (VgStored) before = given_load (vault, "case1");
  g_autoptr (VgStored) after = NULL;

  g_assert_true (vg_erase_case (vault, "case0", NULL));
  after = given_load (vault, "case1");

  g_assert_cmpuint (after->acts->len, ==, before->acts->len);
  for (guint i = 0; i < after->acts->len; i++)
    g_assert_cmpstr (vg_act_get_text (after->acts->pdata[i]), ==,
                     vg_act_get_text (before->acts->pdata[i]));
  g_assert_cmpstr (after->card, ==, before->card);
  g_assert_cmpstr (after->cover, ==, before->cover);
  vg_vault_file_close (vault);
}

static void
test_many_erased_cases_leave_no_key (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  given_cases (vault, 60);
  for (guint i = 0; i < 60; i += 3) {
    g_autofree char *id = g_strdup_printf ("case%u", i);

    g_ptr_array_add (all, given_traces (vault, id));
    g_assert_true (vg_erase_case (vault, id, NULL));
  }
  vg_vault_file_close (vault);

  for (guint i = 0; i < all->len; i++)
    given_no_traces (home, all->pdata[i]);
  vault = given_unlocked (home);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_a_case_that_does_not_open_can_be_erased (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GError) error = NULL;

  vg_vault_file_close (vault);
  given_sql (home, "UPDATE case_key SET wrapped=randomblob(72)");
  vault = given_unlocked (home);
  vg_erase_case (vault, "case0", &error);
  g_assert_no_error (error);
  vg_erase_case (vault, "case1", &error);
  g_assert_no_error (error);

  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_what_is_not_there_is_not_erased (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_erase_case (vault, "nowhere", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  notes = vg_erase_list_notes (vault, NULL);
  g_assert_cmpuint (notes->len, ==, 0);
  given_sound (vault);
  vg_vault_file_close (vault);
}

/* And with it nothing is erased, for there the case may still be wanted. */
static void
test_an_older_file_put_back_is_noticed (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autofree char *older = g_build_filename (home->root, "older.db", NULL);
  g_autoptr (GError) error = NULL;

  vg_vault_file_close (vault);
  given_copy (home->file, older);
  vault = given_unlocked (home);
  g_assert_true (vg_erase_case (vault, "case0", NULL));
  vg_vault_file_close (vault);

  given_copy (older, home->file);
  vault = given_unlocked (home);
  g_assert_cmpuint (vg_vault_file_get_missing (vault), >, 0);
  g_assert_false (vg_erase_case (vault, "case1", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_READ_ONLY);
  g_assert_true (vg_journal_has (vault, "case1"));
  vg_vault_file_close (vault);
}

static void
test_a_case_may_come_again_under_the_same_id (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (VgStored) stored = NULL;

  g_assert_true (vg_erase_case (vault, "case0", NULL));
  given_save (vault, "case0", given_act ("anna", 1, "harmed", "anew"));
  stored = given_load (vault, "case0");

  g_assert_cmpuint (stored->acts->len, ==, 1);
  given_sound (vault);
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
  ADD ("the-other-case-is-as-it-was", test_the_other_case_is_as_it_was);
  ADD ("many-erased-cases-leave-no-key", test_many_erased_cases_leave_no_key);
  ADD ("a-case-that-does-not-open-can-be-erased", test_a_case_that_does_not_open_can_be_erased);
  ADD ("what-is-not-there-is-not-erased", test_what_is_not_there_is_not_erased);
  ADD ("an-older-file-put-back-is-noticed", test_an_older_file_put_back_is_noticed);
  ADD ("a-case-may-come-again-under-the-same-id", test_a_case_may_come_again_under_the_same_id);

  return g_test_run ();
}
