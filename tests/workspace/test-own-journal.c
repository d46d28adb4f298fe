/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/own-journal.h"

#include "open-vault.h"

typedef struct {
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Wait *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return wait->result;
}

static void
write_down (VgOwnJournal *journal, const VgOwnNote *note)
{
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  vg_own_journal_add_async (journal, note, done_cb, &wait);
  vg_own_journal_add_finish (journal, wait_for (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
}

static GPtrArray *
list (VgOwnJournal *journal, const char *case_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = NULL;
  Wait wait = { NULL };

  vg_own_journal_list_async (journal, case_id, done_cb, &wait);
  notes = vg_own_journal_list_finish (journal, wait_for (&wait), &error);
  g_assert_no_error (error);
  g_object_unref (wait.result);
  return notes;
}

/* A journal of its own finds what another wrote: it is in the vault, and not in it. */
static void
test_a_vault_keeps_what_was_written (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autoptr (VgOwnJournal) journal = vg_own_journal_new (fixture->vault);
  g_autoptr (VgOwnJournal) later = vg_own_journal_new (fixture->vault);
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection (id, "after-talk");
  g_autoptr (GPtrArray) notes = NULL;

  g_assert_true (vg_own_journal_is_kept (journal));
  g_assert_true (vg_own_journal_can_write (journal));
  vg_own_note_set_answer (note, "unease", "kanarie");
  write_down (journal, note);
  vg_own_note_set_answer (note, "need", "Roos bellen");
  write_down (journal, note);

  notes = list (later, id);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (vg_own_note_get_answer (notes->pdata[0], "unease"), ==, "kanarie");
  g_assert_cmpstr (vg_own_note_get_answer (notes->pdata[0], "need"), ==, "Roos bellen");
}

static void
test_without_a_vault_it_is_gone_with_the_journal (void)
{
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection ("/map/zaak.json", "after-talk");
  g_autoptr (VgOwnJournal) journal = vg_own_journal_new (NULL);
  g_autoptr (VgOwnJournal) next = vg_own_journal_new (NULL);
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) of_other = NULL;
  g_autoptr (GPtrArray) later = NULL;

  g_assert_false (vg_own_journal_is_kept (journal));
  g_assert_true (vg_own_journal_can_write (journal));
  vg_own_note_set_answer (note, "unease", "kanarie");
  write_down (journal, note);

  now = list (journal, "/map/zaak.json");
  of_other = list (journal, "/map/andere.json");
  later = list (next, "/map/zaak.json");
  g_assert_cmpuint (now->len, ==, 1);
  g_assert_cmpuint (of_other->len, ==, 0);
  g_assert_cmpuint (later->len, ==, 0);
}

/* The case that is open, and what it would be as a file, know nothing of it. */
static void
test_no_case_knows_that_anything_was_written (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);
  g_autoptr (VgOwnJournal) journal = vg_own_journal_new (fixture->vault);
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection (id, "after-talk");
  guint n_acts = vg_case_get_n_acts (vg_case_file_get_case (file));
  g_autoptr (VgCaseFile) again = NULL;
  g_autofree char *path = g_build_filename (fixture->parent, "uit.json", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;

  vg_own_note_set_answer (note, "unease", "kanarie");
  vg_own_journal_add (journal, note, &error);
  g_assert_no_error (error);

  again = open_vault_open_case (fixture, id);
  g_assert_cmpuint (vg_case_get_n_acts (vg_case_file_get_case (file)), ==, n_acts);
  g_assert_cmpuint (vg_case_get_n_acts (vg_case_file_get_case (again)), ==, n_acts);
  vg_vault_export_readable (fixture->vault, id, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_null (g_strstr_len (bytes, -1, "kanarie"));
  g_assert_null (g_strstr_len (bytes, -1, "after-talk"));
}

static void
test_a_closed_vault_says_that_nothing_was_kept (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (VgOwnJournal) journal = vg_own_journal_new (fixture->vault);
  g_autoptr (VgOwnNote) note = vg_own_note_new_text ("zaak", "te laat");
  g_autoptr (GError) error = NULL;
  Wait wait = { NULL };

  vg_vault_close (fixture->vault);
  vg_own_journal_add_async (journal, note, done_cb, &wait);
  g_assert_false (vg_own_journal_add_finish (journal, wait_for (&wait), &error));
  g_assert_nonnull (error);
  g_assert_null (g_strstr_len (error->message, -1, "te laat"));
  g_object_unref (wait.result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  OPEN_VAULT_ADD ("/own-journal/a-vault-keeps-what-was-written",
                  test_a_vault_keeps_what_was_written);
  g_test_add_func ("/own-journal/without-a-vault-it-is-gone-with-the-journal",
                   test_without_a_vault_it_is_gone_with_the_journal);
  OPEN_VAULT_ADD ("/own-journal/no-case-knows-that-anything-was-written",
                  test_no_case_knows_that_anything_was_written);
  OPEN_VAULT_ADD ("/own-journal/a-closed-vault-says-that-nothing-was-kept",
                  test_a_closed_vault_says_that_nothing_was_kept);
  return g_test_run ();
}
