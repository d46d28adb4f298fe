/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person, or single acts, erased from a case that goes on. */

#include "store/erase.h"

#include "base/error.h"
#include "given-erase.h"
#include "store/vault-check.h"
#include "store/vault-private.h"

#include <string.h>

static GPtrArray *
single (const char *author, guint64 number)
{
  GPtrArray *acts = g_ptr_array_new_with_free_func (g_free);
  VgGap *gap = g_new0 (VgGap, 1);

  gap->author = (char *) author;
  gap->number = number;
  g_ptr_array_add (acts, gap);
  return acts;
}

static void
check_gap (VgStored *stored, guint number, const char *author, guint64 of_author)
{
  VgGap *gap = stored->gaps->pdata[number];

  g_assert_cmpstr (gap->author, ==, author);
  g_assert_cmpuint (gap->number, ==, of_author);
  g_assert_cmpstr (gap->erased_on, ==, GIVEN_TODAY);
}

static void
test_an_erased_person_leaves_gaps_with_the_date (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (GPtrArray) rows = given_rows (vault);
  g_autoptr (GPtrArray) traces = given_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  vg_erase_acts (vault, &what, NULL, &error);
  g_assert_no_error (error);
  stored = given_load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 2);
  g_assert_cmpuint (given_saying (stored, "kanarie"), ==, 0);
  g_assert_cmpuint (given_saying (stored, "merel"), ==, 2);
  g_assert_cmpuint (given_saying (stored, "common"), ==, 2);
  g_assert_cmpuint (given_open_rows (vault, rows, "kanarie"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  given_no_traces (home, traces);
}

static void
test_a_gap_says_whose_act_it_was (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (VgStored) stored = NULL;
  gboolean is_anna_first = FALSE;

  g_assert_true (vg_erase_acts (vault, &what, NULL, NULL));
  vg_vault_file_close (vault);
  vault = given_unlocked (home);
  stored = given_load (vault, "case0");
  is_anna_first = g_str_equal (((VgGap *) stored->gaps->pdata[0])->author, "anna");

  check_gap (stored, is_anna_first ? 0 : 1, "anna", 2);
  check_gap (stored, is_anna_first ? 1 : 0, "bert", 1);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_single_acts_go_from_older_copies_too (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GPtrArray) acts = single ("anna", 4);
  VgErasing what = { "case0", NULL, acts };
  g_autoptr (GPtrArray) rows = given_rows (vault);
  g_autoptr (GPtrArray) traces = given_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (given_open_rows (vault, rows, "common"), ==, 4);
  vg_erase_acts (vault, &what, NULL, &error);
  g_assert_no_error (error);
  stored = given_load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 1);
  check_gap (stored, 0, "anna", 4);
  g_assert_cmpuint (given_saying (stored, "common"), ==, 1);
  g_assert_cmpuint (given_saying (stored, "kanarie"), ==, 2);
  g_assert_cmpuint (given_open_rows (vault, rows, "common"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  given_no_traces (home, traces);
}

static void
test_one_may_erase_again_and_go_on (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GPtrArray) acts = single ("bert", 2);
  VgErasing person = { "case0", "harmed", NULL };
  VgErasing act = { "case0", NULL, acts };
  g_autoptr (VgStored) stored = NULL;

  g_assert_true (vg_erase_acts (vault, &person, NULL, NULL));
  g_assert_true (vg_erase_acts (vault, &act, NULL, NULL));
  g_assert_true (vg_erase_acts (vault, &person, NULL, NULL));
  given_save (vault, "case0", given_act ("anna", 7, "harmed", "anew"));
  stored = given_load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 3);
  g_assert_cmpuint (given_saying (stored, "anew"), ==, 1);
  given_sound (vault);
  vg_vault_file_close (vault);
}

/* Who is in charge stays, as the model keeps it. */
static void
test_an_act_that_names_an_author_stays (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  const char *about[] = { "harmed", NULL };
  VgActFields fields = { "2026-03-02T14:03:22Z", 7, "anna", about, 0 };
  JsonObject *set = json_object_new ();
  g_autoptr (VgStored) stored = NULL;

  json_object_set_string_member (set, "author/anna", "mediator");
  given_save (vault, "case0", vg_act_new (&fields, set));
  g_assert_true (vg_erase_acts (vault, &what, NULL, NULL));
  stored = given_load (vault, "case0");

  g_assert_cmpuint (given_saying (stored, "author/anna"), ==, 1);
  g_assert_cmpuint (stored->gaps->len, ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_what_follows_is_saved_with_it (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  VgSave then = { "case0", acts, "{\"cover\":2}", "{\"card\":2}", "b", "" };
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (acts, given_act ("anna", 7, "", "after"));
  vg_erase_acts (vault, &what, &then, &error);
  g_assert_no_error (error);
  stored = given_load (vault, "case0");

  g_assert_cmpuint (given_saying (stored, "after"), ==, 1);
  g_assert_cmpstr (stored->cover, ==, "{\"cover\":2}");
  g_assert_cmpstr (stored->card, ==, "{\"card\":2}");
  g_assert_cmpuint (stored->gaps->len, ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
}

/* --- All or nothing --- */

static void
check_nothing_happened (Home *home, VgVaultFile *vault)
{
  g_autoptr (VgStored) stored = given_load (vault, "case0");

  g_assert_cmpuint (stored->acts->len, ==, 6);
  g_assert_cmpuint (stored->gaps->len, ==, 0);
  given_sound (vault);
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_nothing_is_erased_where_what_follows_cannot_be_saved (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autofree char *too_long = g_strnfill (VG_ENVELOPE_MOST_BYTES + 1, 'x');
  VgSave then = { "case0", NULL, too_long };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_erase_acts (vault, &what, &then, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  check_nothing_happened (home, vault);
}

static void
test_nothing_is_erased_where_one_act_is_not_there (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autoptr (GPtrArray) acts = single ("anna", 5);
  VgErasing what = { "case0", "harmed", acts };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_erase_acts (vault, &what, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  check_nothing_happened (home, vault);
}

static void
test_nothing_is_erased_where_something_would_be_lost (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  vg_vault_file_close (vault);
  given_sql (home, "UPDATE act SET body=randomblob(length(body)) WHERE key=zeroblob(16)");
  vault = given_unlocked (home);
  g_assert_false (vg_erase_acts (vault, &what, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);

  faults = vg_vault_file_check (vault, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 4);
  vg_vault_file_close (vault);
}

/* --- New keys --- */

static char *
read_heads (VgVaultFile *vault)
{
  return vg_database_ask (vault->database,
                          "SELECT group_concat(hex(cas)||hex(author)||number||hex(link), ' ') FROM"
                          " (SELECT * FROM head WHERE link<>zeroblob(32) ORDER BY cas, author)");
}

static void
test_new_keys_leave_every_link_as_it_was (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_two_cases (home);
  g_autofree char *before = read_heads (vault);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) rows = given_rows (vault);
  g_autoptr (GPtrArray) traces = given_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  vg_rekey_case (vault, "case0", &error);
  g_assert_no_error (error);
  after = read_heads (vault);
  stored = given_load (vault, "case0");

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (stored->acts->len, ==, 6);
  g_assert_cmpuint (given_open_rows (vault, rows, "kanarie"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  given_no_traces (home, traces);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/erase-acts/" name, Home, NULL, given_set_up, test, given_tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("an-erased-person-leaves-gaps-with-the-date",
       test_an_erased_person_leaves_gaps_with_the_date);
  ADD ("a-gap-says-whose-act-it-was", test_a_gap_says_whose_act_it_was);
  ADD ("single-acts-go-from-older-copies-too", test_single_acts_go_from_older_copies_too);
  ADD ("one-may-erase-again-and-go-on", test_one_may_erase_again_and_go_on);
  ADD ("an-act-that-names-an-author-stays", test_an_act_that_names_an_author_stays);
  ADD ("what-follows-is-saved-with-it", test_what_follows_is_saved_with_it);
  ADD ("nothing-is-erased-where-what-follows-cannot-be-saved",
       test_nothing_is_erased_where_what_follows_cannot_be_saved);
  ADD ("nothing-is-erased-where-one-act-is-not-there",
       test_nothing_is_erased_where_one_act_is_not_there);
  ADD ("nothing-is-erased-where-something-would-be-lost",
       test_nothing_is_erased_where_something_would_be_lost);
  ADD ("new-keys-leave-every-link-as-it-was", test_new_keys_leave_every_link_as_it_was);

  return g_test_run ();
}
