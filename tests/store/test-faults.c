/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A disk that fails while saving: what was told as saved is there, whatever failed, and
 * nothing more is written where nobody knows what is there.
 */

#include "store/journal.h"

#include "base/error.h"
#include "faulty-disk.h"
#include "given-vault.h"
#include "store/vault-private.h"

#define MOST_SAVES 300

/* A vault that its home keeps from one opening to the next. */
typedef struct {
  Home home;
  VgSecret *key;
  guint n_saved; /* told as saved, in one case */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = NULL;

  given_set_up (&fixture->home, NULL);
  vault = given_create (&fixture->home);
  given_cases (vault, 1);
  fixture->n_saved = 3;
  fixture->key = vg_secret_ref (vg_vault_keys_get_vault (vault->keys));
  vg_vault_file_close (vault);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  faulty_disk_set (FAULT_NONE, 0, 0);
  vg_secret_unref (fixture->key);
  given_tear_down (&fixture->home, NULL);
}

/* Opens without the slow words. */
static VgVaultFile *
open_vault (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VgVaultFile *vault = given_open (&fixture->home);

  vg_vault_take_key (vault, fixture->key, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vg_vault_file_get_missing (vault), ==, 0);
  return vault;
}

static guint
count_acts (VgVaultFile *vault)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgStored) stored = vg_journal_load (vault, "case0", &error);

  g_assert_no_error (error);
  return stored->acts->len;
}

static gboolean
save (VgVaultFile *vault, guint number, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  VgSave all = { "case0", acts, "{}", "{}", "", "" };

  g_ptr_array_add (acts, given_act ("anna", 10 + number, number % 2 ? "harmed" : "", "text"));
  return vg_journal_save (vault, &all, error);
}

/* Saves until one save fails. FALSE where none did. */
static gboolean
save_until_failure (Fixture *fixture, VgVaultFile *vault, GError **error)
{
  for (guint i = 0; i < MOST_SAVES; i++) {
    if (!save (vault, fixture->n_saved, error))
      return TRUE;
    fixture->n_saved++;
  }

  return FALSE;
}

/* The one that failed may be there or not; those before must be. */
static void
check_saved (Fixture *fixture)
{
  VgVaultFile *vault = open_vault (fixture);
  guint n_acts = count_acts (vault);

  g_assert_true (n_acts == fixture->n_saved || n_acts == fixture->n_saved + 1);
  fixture->n_saved = n_acts;
  g_assert_true (save (vault, n_acts, NULL));
  fixture->n_saved++;
  vg_vault_file_close (vault);
}

static void
test_a_failed_sync_stops_writing (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = open_vault (fixture);
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  g_autoptr (GError) third = NULL;

  faulty_disk_set (FAULT_SYNC, 0, 1);
  g_assert_false (save (vault, 3, &first));
  g_assert_error (first, VG_ERROR, VG_ERROR_STOPPED);

  /* The disk works again; what happened is still not known. */
  g_assert_cmpuint (faulty_disk_count (), ==, 1);
  g_assert_false (save (vault, 3, &second));
  g_assert_error (second, VG_ERROR, VG_ERROR_STOPPED);
  g_assert_false (vg_vault_file_put_setting (vault, "a", "b", &third));
  g_assert_error (third, VG_ERROR, VG_ERROR_STOPPED);
  g_assert_cmpuint (count_acts (vault), ==, 3);
  vg_vault_file_close (vault);
  check_saved (fixture);
}

static void
test_a_failed_write_stops_writing (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = open_vault (fixture);
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  faulty_disk_set (FAULT_WRITE, 1, 1);
  g_assert_false (save (vault, 3, &first));
  g_assert_error (first, VG_ERROR, VG_ERROR_STOPPED);
  g_assert_false (save (vault, 3, &second));
  g_assert_error (second, VG_ERROR, VG_ERROR_STOPPED);
  vg_vault_file_close (vault);
  check_saved (fixture);
}

/* Each operation of some saves, one after the other, and with more failures to follow. */
static void
fail_each (Fixture *fixture, Fault fault, guint n_operations)
{
  static const guint n_times[] = { 1, 3, G_MAXUINT };

  for (guint i = 0; i < n_operations * G_N_ELEMENTS (n_times); i++) {
    g_autoptr (GError) error = NULL;
    VgVaultFile *vault = open_vault (fixture);

    faulty_disk_set (fault, i / G_N_ELEMENTS (n_times), n_times[i % G_N_ELEMENTS (n_times)]);
    g_assert_true (save_until_failure (fixture, vault, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_STOPPED);
    vg_vault_file_close (vault);
    faulty_disk_set (FAULT_NONE, 0, 0);
    check_saved (fixture);
  }
}

static void
test_nothing_is_lost_whichever_write_fails (Fixture *fixture, gconstpointer unused)
{
  fail_each (fixture, FAULT_WRITE, 30);
}

static void
test_nothing_is_lost_whichever_sync_fails (Fixture *fixture, gconstpointer unused)
{
  fail_each (fixture, FAULT_SYNC, 6);
}

static void
test_a_case_that_cannot_be_read_is_said_so (Fixture *fixture, gconstpointer unused)
{
  VgVaultFile *vault = open_vault (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_database_execute (vault->database, "PRAGMA shrink_memory", NULL));
  faulty_disk_set (FAULT_READ, 0, G_MAXUINT);
  g_assert_null (vg_journal_load (vault, "case0", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);

  faulty_disk_set (FAULT_NONE, 0, 0);
  g_assert_cmpuint (count_acts (vault), ==, 3);
  g_assert_true (save (vault, 3, NULL));
  vg_vault_file_close (vault);
}

#define ADD(name, test) g_test_add ("/faults/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  given_start ();
  faulty_disk_start ();
  g_test_init (&argc, &argv, NULL);

  ADD ("a-failed-sync-stops-writing", test_a_failed_sync_stops_writing);
  ADD ("a-failed-write-stops-writing", test_a_failed_write_stops_writing);
  ADD ("nothing-is-lost-whichever-write-fails", test_nothing_is_lost_whichever_write_fails);
  ADD ("nothing-is-lost-whichever-sync-fails", test_nothing_is_lost_whichever_sync_fails);
  ADD ("a-case-that-cannot-be-read-is-said-so", test_a_case_that_cannot_be_read_is_said_so);

  return g_test_run ();
}
