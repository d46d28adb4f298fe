/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */

#include "store/journal.h"

#include "base/error.h"
#include "given-vault.h"
#include "store/head.h"

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
save (VgVaultFile *vault, const VgSave *save)
{
  g_autoptr (GError) error = NULL;

  vg_journal_save (vault, save, &error);
  g_assert_no_error (error);
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

/* United chains may hold clocks in any order of rows; the fold has one. */
static void
test_acts_of_all_authors_come_by_their_clocks (Home *home, gconstpointer unused)
{
  static const char *const values[] = { "first", "second", "third", "fourth", "fifth", NULL };
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (VgStored) stored = NULL;

  given_save (vault, "case", given_act ("anna", 2, "", "second"));
  given_save (vault, "case", given_act ("anna", 4, "", "fourth"));
  given_save (vault, "case", given_act ("bert", 1, "", "first"));
  given_save (vault, "case", given_act ("bert", 2, "", "third"));
  given_save (vault, "case", given_act ("anna", 5, "", "fifth"));
  stored = load (vault, "case");
  check_acts (stored, values);
}

static void
test_many_acts_are_saved_at_once (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autoptr (VgStored) stored = NULL;
  VgSave all = { "case", acts, "{}", "{}", "", NULL };

  for (guint i = 1; i <= 500; i++)
    g_ptr_array_add (acts, given_act (i % 3 == 0 ? "bert" : "anna", i, i % 2 ? "harmed" : "", "v"));
  save (vault, &all);

  stored = load (vault, "case");
  g_assert_cmpuint (stored->acts->len, ==, 500);
  for (guint i = 0; i < 500; i++)
    g_assert_cmpstr (vg_act_get_text (stored->acts->pdata[i]), ==,
                     vg_act_get_text (acts->pdata[i]));
}

static void
test_what_is_not_given_stays (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (VgStored) first = NULL;
  g_autoptr (VgStored) second = NULL;
  g_autoptr (VgStored) third = NULL;

  save (vault, &(VgSave){ "case", NULL, "{\"a\":1}", "{\"b\":\"x\\ny\"}", "sort", "typing" });
  first = load (vault, "case");
  g_assert_cmpstr (first->cover, ==, "{\"a\":1}");
  g_assert_cmpstr (first->card, ==, "{\"b\":\"x\\ny\"}");
  g_assert_cmpstr (first->draft, ==, "typing");

  save (vault, &(VgSave){ "case", NULL, NULL, "{\"b\":2}", "sort", NULL });
  second = load (vault, "case");
  g_assert_cmpstr (second->cover, ==, "{\"a\":1}");
  g_assert_cmpstr (second->card, ==, "{\"b\":2}");
  g_assert_cmpstr (second->draft, ==, "typing");

  save (vault, &(VgSave){ "case", NULL, "{\"a\":3}", NULL, NULL, "" });
  third = load (vault, "case");
  g_assert_cmpstr (third->cover, ==, "{\"a\":3}");
  g_assert_cmpstr (third->card, ==, "{\"b\":2}");
  g_assert_cmpstr (third->draft, ==, NULL);
}

static void
test_a_case_that_is_not_there_is_said_so (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autoptr (GError) loading = NULL;
  g_autoptr (GError) saving = NULL;

  g_assert_false (vg_journal_has (vault, "case"));
  g_assert_null (vg_journal_load (vault, "case", &loading));
  g_assert_error (loading, VG_ERROR, VG_ERROR_NOT_FOUND);

  g_ptr_array_add (acts, given_act ("anna", 1, "", "v"));
  g_assert_false (vg_journal_save (vault, &(VgSave){ "case", acts }, &saving));
  g_assert_error (saving, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_false (vg_journal_has (vault, "case"));
}

/* One act that is too long, and nothing of what came with it is there. */
static void
test_all_is_saved_or_nothing (Home *home, gconstpointer unused)
{
  static const char *const values[] = { "kept", "after", NULL };
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = NULL;

  given_save (vault, "case", given_act ("anna", 1, "", "kept"));
  g_ptr_array_add (acts, given_act ("anna", 2, "accused", "lost"));
  g_ptr_array_add (acts, given_act ("anna", 3, "", long_text));
  g_assert_false (vg_journal_save (vault, &(VgSave){ "case", acts }, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);

  given_save (vault, "case", given_act ("anna", 2, "accused", "after"));
  stored = load (vault, "case");
  check_acts (stored, values);
}

static void
test_two_acts_of_one_moment_are_refused (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GError) error = NULL;

  given_save (vault, "case", given_act ("anna", 1, "", "one"));
  given_save (vault, "case", given_act ("anna", 1, "", "other"));
  g_assert_null (vg_journal_load (vault, "case", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
}

static void
check_gap (VgStored *stored, guint index, const char *author, guint64 number)
{
  VgGap *gap = stored->gaps->pdata[index];

  g_assert_cmpstr (gap->author, ==, author);
  g_assert_cmpuint (gap->number, ==, number);
  g_assert_cmpstr (gap->erased_on, ==, "2026-03-02");
}

/* The chain goes on over the commitment of what is gone. */
static void
test_an_erased_act_is_a_gap (Home *home, gconstpointer unused)
{
  static const char *const values[] = { "three", "four", NULL };
  VgVaultFile *vault = given_create (home);
  g_autoptr (VgStored) stored = NULL;

  given_cases (vault, 1);
  given_erase (vault, "case0", "anna", 1);
  given_erase (vault, "case0", "bert", 1);
  given_save (vault, "case0", given_act ("anna", 4, "", "four"));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  stored = load (vault, "case0");
  check_acts (stored, values);
  g_assert_cmpuint (stored->gaps->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    VgGap *gap = stored->gaps->pdata[i];

    check_gap (stored, i, gap->author != NULL ? "anna" : NULL, 1);
  }
  vg_vault_file_close (vault);
}

static void
check_same_heads (VgVaultFile *one, VgVaultFile *other, const char *case_id)
{
  g_autoptr (GArray) left = vg_journal_list_heads (one, case_id, NULL);
  g_autoptr (GArray) right = vg_journal_list_heads (other, case_id, NULL);

  g_assert_cmpuint (left->len, >, 0);
  g_assert_cmpmem (left->data, left->len * sizeof (VgHead), right->data,
                   right->len * sizeof (VgHead));
}

static void
carry (VgVaultFile *from, VgVaultFile *to, const char *case_id)
{
  g_autoptr (VgStored) stored = load (from, case_id);

  save (to, &(VgSave){ case_id, stored->acts, stored->cover, stored->card, "", NULL,
                       stored->randoms, stored->gaps });
}

/* Erased at the beginning, in the middle, at the end, and all of one author. */
static void
test_chains_are_the_same_in_another_vault (Home *home, gconstpointer unused)
{
  static const char *const values[] = { "three", "six", NULL };
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (VgVaultFile) other = NULL;
  g_autoptr (VgStored) stored = NULL;
  Home second;

  given_cases (vault, 2);
  given_save (vault, "case1", given_act ("anna", 4, "", "four"));
  given_save (vault, "case1", given_act ("anna", 5, "", "five"));
  given_save (vault, "case1", given_act ("anna", 6, "", "six"));
  given_save (vault, "case1", given_act ("anna", 7, "", "seven"));
  for (guint number = 1; number <= 6; number++)
    if (number != 2 && number != 5)
      given_erase (vault, "case1", "anna", number);
  given_erase (vault, "case1", "bert", 1);

  given_set_up (&second, NULL);
  other = given_create (&second);
  carry (vault, other, "case0");
  carry (vault, other, "case1");
  check_same_heads (vault, other, "case0");
  check_same_heads (vault, other, "case1");
  stored = load (other, "case1");
  check_acts (stored, values);
  g_assert_cmpuint (stored->gaps->len, ==, 5);

  /* And go on from there. */
  given_save (other, "case1", given_act ("bert", 8, "accused", "eight"));
  vg_stored_free (g_steal_pointer (&stored));
  stored = load (other, "case1");
  g_assert_cmpuint (stored->acts->len, ==, 3);
  g_clear_pointer (&other, vg_vault_file_close);
  given_tear_down (&second, NULL);
}

/* Where a gap belongs after something that was not given. */
static void
test_a_gap_stands_where_it_belongs_or_nowhere (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = NULL;
  VgGap gap = { "anna", 3, "2026-03-02" };

  given_save (vault, "case", given_act ("anna", 1, "", "one"));
  vg_digest_id ("anna", gap.id);
  g_ptr_array_add (gaps, &gap);
  g_assert_false (vg_journal_save (vault, &(VgSave){ .case_id = "case", .gaps = gaps }, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);

  /* What stands there stays. */
  gap.number = 1;
  save (vault, &(VgSave){ .case_id = "case", .gaps = gaps });
  gap.number = 2;
  save (vault, &(VgSave){ .case_id = "case", .gaps = gaps });
  stored = load (vault, "case");
  g_assert_cmpuint (stored->acts->len, ==, 1);
  g_assert_cmpuint (stored->gaps->len, ==, 1);
  check_gap (stored, 0, "anna", 2);
}

static const char *
get_card (GPtrArray *cards, guint number)
{
  return g_bytes_get_data (cards->pdata[number], NULL);
}

static void
test_cards_are_listed_by_their_first_line (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) cards = NULL;
  guint n_damaged = 7;

  save (vault, &(VgSave){ "a", NULL, "{}", "{\"a\":1}", "dijk", NULL });
  save (vault, &(VgSave){ "b", NULL, "{}", "{\"b\":1}", "aker", NULL });
  save (vault, &(VgSave){ "c", NULL, "{}", "{\"c\":1}", "dij\nk", NULL });
  save (vault, &(VgSave){ "d", NULL, "{}", "{\"d\":1}", NULL, NULL });

  cards = vg_journal_list_cards (vault, &n_damaged, NULL);
  g_assert_cmpuint (n_damaged, ==, 0);
  g_assert_cmpuint (cards->len, ==, 4);
  g_assert_cmpstr (get_card (cards, 0), ==, "\n{\"d\":1}");
  g_assert_cmpstr (get_card (cards, 1), ==, "aker\n{\"b\":1}");
  g_assert_cmpstr (get_card (cards, 2), ==, "dij k\n{\"c\":1}");
  g_assert_cmpstr (get_card (cards, 3), ==, "dijk\n{\"a\":1}");
}

static gboolean
add_text (const guint8 cas[VG_ID_BYTES], const guint8 *act, gsize length, gpointer data)
{
  g_ptr_array_add (data, g_strndup ((const char *) act, length));
  return TRUE;
}

static void
test_a_scan_sees_every_act_once (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  VgScan scan = { 0 };
  guint n_slices = 0;

  given_cases (vault, 7);
  for (; !scan.is_done; n_slices++)
    g_assert_true (vg_journal_scan (vault, &scan, 4, add_text, texts, NULL));

  g_assert_cmpuint (n_slices, ==, 6);
  g_assert_cmpuint (texts->len, ==, 21);
  for (guint i = 0; i < texts->len; i++) {
    static const char *const values[] = { "one", "two", "three" };
    g_autofree char *ending = g_strdup_printf (":{\"case/event\":\"%s\"}}", values[i % 3]);

    g_assert_true (g_str_has_suffix (texts->pdata[i], ending));
  }
}

static gboolean
stop_at_five (const guint8 cas[VG_ID_BYTES], const guint8 *act, gsize length, gpointer data)
{
  guint *count = data;

  return ++*count < 5;
}

static void
test_a_scan_stops_and_goes_on (Home *home, gconstpointer unused)
{
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  VgScan scan = { 0 };
  guint count = 0;

  given_cases (vault, 3);
  g_assert_true (vg_journal_scan (vault, &scan, 100, stop_at_five, &count, NULL));
  g_assert_cmpuint (count, ==, 5);
  g_assert_false (scan.is_done);
  g_assert_true (vg_journal_scan (vault, &scan, 100, add_text, texts, NULL));
  g_assert_true (scan.is_done);
  g_assert_cmpuint (texts->len, ==, 4);
}

static void
test_own_notes_are_kept_in_order (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = given_create (home);
  g_autoptr (GPtrArray) notes = NULL;

  g_assert_true (vg_journal_add_own (vault, "{\"note\":1}", NULL));
  g_assert_true (vg_journal_add_own (vault, "{\"note\":2}", NULL));
  given_cases (vault, 1);
  g_assert_true (vg_journal_add_own (vault, "{\"note\":3}", NULL));
  vg_vault_file_close (vault);

  vault = given_unlocked (home);
  notes = vg_journal_list_own (vault, NULL);
  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpstr (notes->pdata[0], ==, "{\"note\":1}");
  g_assert_cmpstr (notes->pdata[2], ==, "{\"note\":3}");
  vg_vault_file_close (vault);
}

/* Neither in the file nor in its WAL, wherever SQLite may have put it. */
static void
test_no_word_is_in_the_file (Home *home, gconstpointer unused)
{
  static const char *const words[] = { "kanarie", "sortering", "omslag", "kaartje", "concept",
                                       "harmed",  "notitie",   "anna",   "dossier", "instelling" };
  g_autoptr (VgVaultFile) vault = given_create (home);
  g_autofree char *wal = g_strconcat (home->file, "-wal", NULL);
  g_autofree char *content = NULL;
  gsize length = 0;

  save (vault,
        &(VgSave){ "dossier", NULL, "{\"omslag\":1}", "{\"kaartje\":1}", "sortering", "concept" });
  given_save (vault, "dossier", given_act ("anna", 1, "harmed", "kanarie"));
  g_assert_true (vg_journal_add_own (vault, "{\"notitie\":1}", NULL));
  g_assert_true (vg_vault_file_put_setting (vault, "instelling", "kanarie", NULL));

  g_assert_true (g_file_get_contents (wal, &content, &length, NULL));
  g_assert_cmpuint (length, >, 10000);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (memmem (content, length, words[i], strlen (words[i])));

  g_clear_pointer (&vault, vg_vault_file_close);
  g_clear_pointer (&content, g_free);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (home->file, &content, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (memmem (content, length, words[i], strlen (words[i])));
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
  ADD ("acts-of-all-authors-come-by-their-clocks", test_acts_of_all_authors_come_by_their_clocks);
  ADD ("many-acts-are-saved-at-once", test_many_acts_are_saved_at_once);
  ADD ("what-is-not-given-stays", test_what_is_not_given_stays);
  ADD ("a-case-that-is-not-there-is-said-so", test_a_case_that_is_not_there_is_said_so);
  ADD ("all-is-saved-or-nothing", test_all_is_saved_or_nothing);
  ADD ("two-acts-of-one-moment-are-refused", test_two_acts_of_one_moment_are_refused);
  ADD ("an-erased-act-is-a-gap", test_an_erased_act_is_a_gap);
  ADD ("chains-are-the-same-in-another-vault", test_chains_are_the_same_in_another_vault);
  ADD ("a-gap-stands-where-it-belongs-or-nowhere", test_a_gap_stands_where_it_belongs_or_nowhere);
  ADD ("cards-are-listed-by-their-first-line", test_cards_are_listed_by_their_first_line);
  ADD ("a-scan-sees-every-act-once", test_a_scan_sees_every_act_once);
  ADD ("a-scan-stops-and-goes-on", test_a_scan_stops_and_goes_on);
  ADD ("own-notes-are-kept-in-order", test_own_notes_are_kept_in_order);
  ADD ("no-word-is-in-the-file", test_no_word_is_in_the_file);

  return g_test_run ();
}
