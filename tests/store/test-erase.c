/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was erased is gone: no key that is left opens a byte of it, wherever an older copy
 * of the rows may be, and the keys that would are in no file.
 */

#include "store/erase.h"

#include "base/clock.h"
#include "base/error.h"
#include "given-vault.h"
#include "seal/recovery-code.h"
#include "store/act-row.h"
#include "store/sealed-link.h"
#include "store/vault-check.h"
#include "store/vault-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2026-11-26"

/* --- What an older copy holds, and every key there is --- */

/* A row as somebody may still have it. */
typedef struct {
  VgActRow row;
  GBytes *body;
} OldRow;

static void
old_row_free (gpointer data)
{
  OldRow *old = data;

  g_bytes_unref (old->body);
  g_free (old);
}

static GPtrArray *
copy_rows (VgVaultFile *vault)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (old_row_free);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database, "SELECT " VG_ACT_COLUMNS " FROM act WHERE body IS NOT NULL", NULL);
  VgActRow row;

  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    OldRow *old = g_new0 (OldRow, 1);

    g_assert_true (vg_act_row_take (&row, statement));
    old->row = row;
    old->body = g_bytes_new (row.body, row.length);
    g_ptr_array_add (rows, old);
  }

  return rows;
}

static void
add_keys (VgVaultFile *vault, const char *sql, GPtrArray *keys)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, NULL);

  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 cas[VG_ID_BYTES];
    guint8 person[VG_ID_BYTES];
    VgSecret *key = NULL;

    g_assert_true (vg_statement_copy_bytes (statement, 0, cas, sizeof cas));
    g_assert_true (vg_statement_copy_bytes (statement, 1, person, sizeof person));
    key = vg_vault_keys_find (vault->keys, cas, person, NULL);
    g_assert_nonnull (key);
    g_ptr_array_add (keys, vg_secret_ref (key));
  }
}

static GPtrArray *
list_keys (VgVaultFile *vault)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_secret_unref);

  g_ptr_array_add (keys, vg_secret_ref (vg_vault_keys_get_vault (vault->keys)));
  for (guint i = 0; i < VG_N_KEYS; i++)
    g_ptr_array_add (keys, vg_secret_ref (vg_vault_keys_get (vault->keys, i)));
  g_ptr_array_add (keys, vg_vault_open_own_key (vault, NULL));
  add_keys (vault, "SELECT cas, zeroblob(16) FROM case_key", keys);
  add_keys (vault, "SELECT cas, person FROM person_key", keys);
  return keys;
}

static gboolean
opens_to (const OldRow *old, VgSecret *key, const char *canary)
{
  GByteArray *plain = g_byte_array_new ();
  gsize length = 0;
  const guint8 *body = g_bytes_get_data (old->body, &length);
  gboolean is_found = vg_sealed_link_open (key, &old->row.name, body, length, plain) &&
                      strstr (vg_sealed_link_peek_text (plain, &length), canary) != NULL;

  g_byte_array_unref (plain);
  return is_found;
}

/* How many of these rows say @canary to somebody who has all keys of @vault. */
static guint
count_open (VgVaultFile *vault, GPtrArray *rows, const char *canary)
{
  g_autoptr (GPtrArray) keys = list_keys (vault);
  guint n_open = 0;

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < keys->len; k++)
      n_open += opens_to (rows->pdata[i], keys->pdata[k], canary) ? 1 : 0;

  return n_open;
}

/* The keys of a case, plain and wrapped: what must be in no file afterwards. */
static GPtrArray *
list_traces (VgVaultFile *vault, const char *case_id)
{
  GPtrArray *traces = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (VgStatement) statement = vg_database_prepare (
      vault->database,
      "SELECT zeroblob(16), wrapped FROM case_key WHERE cas=?1"
      " UNION ALL SELECT person, wrapped FROM person_key WHERE cas=?1",
      NULL);
  guint8 cas[VG_ID_BYTES];

  vg_digest_id (case_id, cas);
  vg_statement_add_bytes (statement, cas, sizeof cas);
  while (vg_statement_step (statement, NULL) == VG_STEP_ROW) {
    guint8 person[VG_ID_BYTES];
    gsize length = 0;
    const guint8 *wrapped = vg_statement_peek_bytes (statement, 1, &length);
    VgSecret *key = NULL;

    g_ptr_array_add (traces, g_bytes_new (wrapped, length));
    g_assert_true (vg_statement_copy_bytes (statement, 0, person, sizeof person));
    key = vg_vault_keys_find (vault->keys, cas, person, NULL);
    g_ptr_array_add (traces, g_bytes_new (vg_secret_peek (key), VG_SECRET_BYTES));
  }

  return traces;
}

/* Of a vault that is closed. */
static void
check_no_traces (Home *home, GPtrArray *traces)
{
  g_assert_cmpuint (traces->len, >=, 2);
  for (guint i = 0; i < traces->len; i++) {
    gsize length = 0;
    const guint8 *bytes = g_bytes_get_data (traces->pdata[i], &length);

    g_assert_false (given_holds (home->folder, bytes, length));
    g_assert_false (given_holds (given_state (), bytes, length));
  }
}

/* --- A vault --- */

static VgStored *
load (VgVaultFile *vault, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  VgStored *stored = vg_journal_load (vault, case_id, &error);

  g_assert_no_error (error);
  return stored;
}

static guint
count_saying (VgStored *stored, const char *word)
{
  guint count = 0;

  for (guint i = 0; i < stored->acts->len; i++)
    count += strstr (vg_act_get_text (stored->acts->pdata[i]), word) != NULL ? 1 : 0;

  return count;
}

/* Two cases; in each of them acts of two authors about two people, and about none. */
static VgVaultFile *
create (Home *home)
{
  VgVaultFile *vault = given_create (home);

  vg_clock_set_today (TODAY);
  for (guint i = 0; i < 2; i++) {
    g_autofree char *id = g_strdup_printf ("case%u", i);

    given_save (vault, id, given_act ("anna", 1, "", "common"));
    given_save (vault, id, given_act ("anna", 2, "harmed", "kanarie"));
    given_save (vault, id, given_act ("bert", 3, "harmed", "kanarie"));
    given_save (vault, id, given_act ("anna", 4, "accused", "merel"));
    given_save (vault, id, given_act ("bert", 5, "accused", "merel"));
    given_save (vault, id, given_act ("anna", 6, "", "common"));
  }

  g_assert_true (vg_journal_add_own (vault, "{\"note\":1}", NULL));
  return vault;
}

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

/* --- Cases --- */

static void
test_an_erased_case_leaves_a_note_and_nothing_else (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  g_autoptr (GPtrArray) rows = copy_rows (vault);
  g_autoptr (GPtrArray) traces = list_traces (vault, "case0");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_open (vault, rows, "kanarie"), ==, 4);
  vg_erase_case (vault, "case0", &error);
  g_assert_no_error (error);

  g_assert_false (vg_journal_has (vault, "case0"));
  g_assert_cmpuint (count_open (vault, rows, "kanarie"), ==, 2);
  notes = vg_erase_list_notes (vault, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (notes->pdata[0], ==, "{\"erased\":\"" TODAY "\",\"acts\":6}");
  given_sound (vault);
  vg_vault_file_close (vault);
  check_no_traces (home, traces);

  vault = given_unlocked (home);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_the_other_case_is_as_it_was (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  g_autoptr (VgStored) before = load (vault, "case1");
  g_autoptr (VgStored) after = NULL;

  g_assert_true (vg_erase_case (vault, "case0", NULL));
  after = load (vault, "case1");

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

    g_ptr_array_add (all, list_traces (vault, id));
    g_assert_true (vg_erase_case (vault, id, NULL));
  }
  vg_vault_file_close (vault);

  for (guint i = 0; i < all->len; i++)
    check_no_traces (home, all->pdata[i]);
  vault = given_unlocked (home);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_a_case_that_does_not_open_can_be_erased (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
  g_autoptr (VgStored) stored = NULL;

  g_assert_true (vg_erase_case (vault, "case0", NULL));
  given_save (vault, "case0", given_act ("anna", 1, "harmed", "anew"));
  stored = load (vault, "case0");

  g_assert_cmpuint (stored->acts->len, ==, 1);
  given_sound (vault);
  vg_vault_file_close (vault);
}

/* --- People and single acts --- */

static void
check_gap (VgStored *stored, guint number, const char *author, guint64 of_author)
{
  VgGap *gap = stored->gaps->pdata[number];

  g_assert_cmpstr (gap->author, ==, author);
  g_assert_cmpuint (gap->number, ==, of_author);
  g_assert_cmpstr (gap->erased_on, ==, TODAY);
}

static void
test_an_erased_person_leaves_gaps_with_the_date (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (GPtrArray) rows = copy_rows (vault);
  g_autoptr (GPtrArray) traces = list_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  vg_erase_acts (vault, &what, NULL, &error);
  g_assert_no_error (error);
  stored = load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 2);
  g_assert_cmpuint (count_saying (stored, "kanarie"), ==, 0);
  g_assert_cmpuint (count_saying (stored, "merel"), ==, 2);
  g_assert_cmpuint (count_saying (stored, "common"), ==, 2);
  g_assert_cmpuint (count_open (vault, rows, "kanarie"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  check_no_traces (home, traces);
}

static void
test_a_gap_says_whose_act_it_was (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (VgStored) stored = NULL;
  gboolean is_anna_first = FALSE;

  g_assert_true (vg_erase_acts (vault, &what, NULL, NULL));
  vg_vault_file_close (vault);
  vault = given_unlocked (home);
  stored = load (vault, "case0");
  is_anna_first = g_str_equal (((VgGap *) stored->gaps->pdata[0])->author, "anna");

  check_gap (stored, is_anna_first ? 0 : 1, "anna", 2);
  check_gap (stored, is_anna_first ? 1 : 0, "bert", 1);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_single_acts_go_from_older_copies_too (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  g_autoptr (GPtrArray) acts = single ("anna", 4);
  VgErasing what = { "case0", NULL, acts };
  g_autoptr (GPtrArray) rows = copy_rows (vault);
  g_autoptr (GPtrArray) traces = list_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_open (vault, rows, "common"), ==, 4);
  vg_erase_acts (vault, &what, NULL, &error);
  g_assert_no_error (error);
  stored = load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 1);
  check_gap (stored, 0, "anna", 4);
  g_assert_cmpuint (count_saying (stored, "common"), ==, 1);
  g_assert_cmpuint (count_saying (stored, "kanarie"), ==, 2);
  g_assert_cmpuint (count_open (vault, rows, "common"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  check_no_traces (home, traces);
}

static void
test_one_may_erase_again_and_go_on (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  g_autoptr (GPtrArray) acts = single ("bert", 2);
  VgErasing person = { "case0", "harmed", NULL };
  VgErasing act = { "case0", NULL, acts };
  g_autoptr (VgStored) stored = NULL;

  g_assert_true (vg_erase_acts (vault, &person, NULL, NULL));
  g_assert_true (vg_erase_acts (vault, &act, NULL, NULL));
  g_assert_true (vg_erase_acts (vault, &person, NULL, NULL));
  given_save (vault, "case0", given_act ("anna", 7, "harmed", "anew"));
  stored = load (vault, "case0");

  g_assert_cmpuint (stored->gaps->len, ==, 3);
  g_assert_cmpuint (count_saying (stored, "anew"), ==, 1);
  given_sound (vault);
  vg_vault_file_close (vault);
}

/* Who is in charge stays, as the model keeps it. */
static void
test_an_act_that_names_an_author_stays (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  VgErasing what = { "case0", "harmed", NULL };
  const char *about[] = { "harmed", NULL };
  VgActFields fields = { "2026-03-02T14:03:22Z", 7, "anna", about, 0 };
  JsonObject *set = json_object_new ();
  g_autoptr (VgStored) stored = NULL;

  json_object_set_string_member (set, "author/anna", "mediator");
  given_save (vault, "case0", vg_act_new (&fields, set));
  g_assert_true (vg_erase_acts (vault, &what, NULL, NULL));
  stored = load (vault, "case0");

  g_assert_cmpuint (count_saying (stored, "author/anna"), ==, 1);
  g_assert_cmpuint (stored->gaps->len, ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
}

static void
test_what_follows_is_saved_with_it (Home *home, gconstpointer unused)
{
  VgVaultFile *vault = create (home);
  VgErasing what = { "case0", "harmed", NULL };
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  VgSave then = { "case0", acts, "{\"cover\":2}", "{\"card\":2}", "b", "" };
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (acts, given_act ("anna", 7, "", "after"));
  vg_erase_acts (vault, &what, &then, &error);
  g_assert_no_error (error);
  stored = load (vault, "case0");

  g_assert_cmpuint (count_saying (stored, "after"), ==, 1);
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
  g_autoptr (VgStored) stored = load (vault, "case0");

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
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
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
  VgVaultFile *vault = create (home);
  g_autofree char *before = read_heads (vault);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) rows = copy_rows (vault);
  g_autoptr (GPtrArray) traces = list_traces (vault, "case0");
  g_autoptr (VgStored) stored = NULL;
  g_autoptr (GError) error = NULL;

  vg_rekey_case (vault, "case0", &error);
  g_assert_no_error (error);
  after = read_heads (vault);
  stored = load (vault, "case0");

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (stored->acts->len, ==, 6);
  g_assert_cmpuint (count_open (vault, rows, "kanarie"), ==, 2);
  given_sound (vault);
  vg_vault_file_close (vault);
  check_no_traces (home, traces);
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
