/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "open-vault.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "base/wipe.h"
#include "seal/passphrase.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_a_case_comes_back_as_it_was_saved (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    open_vault_set (file, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"de egel\"}");
    vg_case_name_guide (vg_case_file_get_case (file), "harmed", "2026.1", "digest");
    open_vault_save (file);
    open_vault_set (file, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"de das\"}");
    open_vault_save (file);
    before = vg_case_to_text (vg_case_file_get_case (file));
  }

  open_vault_reopen (fixture, OPEN_VAULT_PASSPHRASE);
  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    after = vg_case_to_text (vg_case_file_get_case (file));
    g_assert_cmpstr (before, ==, after);
    g_assert_true (vg_case_undo (vg_case_file_get_case (file)));
    g_assert_cmpstr (
        vg_json_get_string (
            vg_case_get_object (vg_case_file_get_case (file), "answer/harmed/V05/1"), "text"),
        ==, "de egel");
  }
}

static void
test_half_a_sentence_is_there_again (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");

  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    vg_case_set_draft (vg_case_file_get_case (file), "answer/harmed/V05/1#paraphrase",
                       "half een zi");
    open_vault_save (file);
  }

  open_vault_reopen (fixture, OPEN_VAULT_PASSPHRASE);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);
    VgCase *subject = vg_case_file_get_case (file);

    g_assert_cmpstr (
        vg_json_get_string (vg_case_get_object (subject, "answer/harmed/V05/1"), "text"), ==,
        "half een zi");
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
    open_vault_save (file);
  }
}

static void
wait_until_saved (VgCaseFile *file)
{
  while (vg_case_file_get_state (file) != VG_SAVE_SAVED)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_everything_is_saved_by_itself (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");

  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    g_assert_true (vg_case_file_is_in_vault (file));
    vg_case_file_start_saving (file);
    for (guint i = 1; i <= 20; i++) {
      g_autofree char *place = g_strdup_printf ("answer/harmed/V05/%u", i);

      open_vault_set (file, place, "{\"as\":\"quotation\",\"text\":\"ja\"}");
    }
    wait_until_saved (file);
  }

  open_vault_reopen (fixture, OPEN_VAULT_PASSPHRASE);
  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    g_assert_cmpuint (vg_case_get_n_acts (vg_case_file_get_case (file)), ==, 21);
  }
}

static void
test_the_list_shows_what_the_acts_say (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *second = open_vault_add_case (fixture, "Zaak Zwaan");
  g_autofree char *first = open_vault_add_case (fixture, "zaak Égel");
  g_autoptr (GListModel) cards = NULL;
  g_autoptr (VgCaseCard) card = NULL;

  g_assert_nonnull (second);
  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, first);

    open_vault_set (file, "party/harmed", "{\"name\":\"mevrouw Merel\"}");
    open_vault_set (file, "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"ja\"}");
    open_vault_save (file);
  }

  cards = vg_workspace_list_cards (VG_WORKSPACE (fixture->vault), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (cards), ==, 2);
  card = g_list_model_get_item (cards, 0);
  g_assert_cmpstr (vg_case_card_get_key (card), ==, first);
  g_assert_cmpstr (vg_case_card_get_label (card), ==, "zaak Égel");
  g_assert_cmpstr (vg_case_card_get_people (card), ==, "mevrouw Merel and Accused");
  g_assert_cmpstr (vg_case_card_get_stage (card), ==, "First talks");
  g_assert_cmpstr (vg_case_card_get_next (card), ==, "Talk with mevrouw Merel");
}

static void
test_a_case_is_found_by_id_and_label (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autofree char *start = g_strndup (id, 8);
  g_autofree char *by_id = vg_vault_find_case (fixture->vault, id, NULL);
  g_autofree char *by_start = vg_vault_find_case (fixture->vault, start, NULL);
  g_autofree char *by_label = vg_vault_find_case (fixture->vault, "Zaak Egel", NULL);
  g_autofree char *twin = open_vault_add_case (fixture, "Zaak Egel");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (by_id, ==, id);
  g_assert_cmpstr (by_start, ==, id);
  g_assert_cmpstr (by_label, ==, id);
  g_assert_null (vg_vault_find_case (fixture->vault, "Zaak Egel", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, twin));
  g_clear_error (&error);
  g_assert_null (vg_vault_find_case (fixture->vault, "", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
}

static char *
dup_practice_case (void)
{
  return vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
}

static void
test_a_case_file_is_taken_over_with_its_authors (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_practice_case ();
  g_autofree char *id = vg_vault_import (fixture->vault, path, &error);
  g_autoptr (VgCaseFile) before = vg_case_file_open (path, NULL);
  g_autoptr (VgCaseFile) file = NULL;
  guint n = vg_case_get_n_acts (vg_case_file_get_case (before));

  g_assert_no_error (error);
  file = open_vault_open_case (fixture, id);
  /* One act more: who is in charge from now on. */
  g_assert_cmpuint (vg_case_get_n_acts (vg_case_file_get_case (file)), ==, n + 1);
  g_assert_cmpstr (vg_act_get_text (vg_case_get_act (vg_case_file_get_case (file), n - 1)), ==,
                   vg_act_get_text (vg_case_get_act (vg_case_file_get_case (before), n - 1)));
  open_vault_set (file, "case/label", "\"Zaak Linde, overgenomen\"");
  open_vault_save (file);

  g_assert_null (vg_vault_import (fixture->vault, path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

static void
test_what_goes_out_readable_comes_in_elsewhere (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autofree char *path = g_build_filename (fixture->parent, "egel.voorgesprek.json", NULL);
  g_autofree char *other_folder = g_build_filename (fixture->parent, "other", NULL);
  g_autofree char *again = NULL;
  g_autoptr (VgVault) other = NULL;

  vg_vault_export_readable (fixture->vault, id, path, &error);
  g_assert_no_error (error);
  other = vg_vault_create (other_folder, fixture->shelf, OPEN_VAULT_PASSPHRASE, fixture->code,
                           &open_vault_cheap, &error);
  g_assert_no_error (error);
  again = vg_vault_import (other, path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, id);
  vg_vault_close (other);
}

static void
test_words_are_found_in_what_stands_there_now (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autofree char *other = open_vault_add_case (fixture, "Zaak Das");
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) nothing = NULL;
  VgVaultHit *hit = NULL;

  g_assert_nonnull (other);
  {
    g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

    open_vault_set (file, "answer/harmed/V05/1",
                    "{\"as\":\"quotation\",\"text\":\"met Hélène erbij\"}");
    open_vault_set (file, "answer/harmed/V06/1", "{\"as\":\"quotation\",\"text\":\"de kanarie\"}");
    open_vault_set (file, "answer/harmed/V06/1", "null");
    open_vault_save (file);
  }

  hits = vg_vault_search (fixture->vault, "helene", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_cmpstr (hit->key, ==, id);
  g_assert_cmpstr (hit->label, ==, "Zaak Egel");
  g_assert_cmpstr (hit->place, ==, "answer/harmed/V05/1");
  g_assert_cmpstr (hit->excerpt, ==, "met Hélène erbij");
  none = vg_vault_search (fixture->vault, "kanarie", &error);
  g_assert_cmpuint (none->len, ==, 0);
  nothing = vg_vault_search (fixture->vault, "  ", &error);
  g_assert_cmpuint (nothing->len, ==, 0);
}

typedef struct {
  guint n_hits;
  guint n_calls;
  gboolean is_done;
} Heard;

static void
found_cb (GPtrArray *hits, gpointer data)
{
  Heard *heard = data;

  heard->n_hits += hits->len;
  heard->n_calls++;
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;
  g_autoptr (GError) error = NULL;

  vg_vault_search_finish (VG_VAULT (source), result, &error);
  g_assert_no_error (error);
  heard->is_done = TRUE;
}

static void
test_hits_arrive_case_by_case (OpenVault *fixture, gconstpointer unused)
{
  Heard heard = { 0 };

  for (guint i = 0; i < 5; i++) {
    g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");

    g_assert_nonnull (id);
  }
  vg_vault_search_async (fixture->vault, "egel", NULL, found_cb, searched_cb, &heard);
  while (!heard.is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard.n_calls, ==, 5);
  g_assert_cmpuint (heard.n_hits, ==, 5);
}

static void
test_wrong_words_do_not_open_it (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  vg_vault_close (fixture->vault);
  g_assert_null (vg_vault_open (fixture->folder, fixture->shelf, "merel", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  open_vault_reopen (fixture, fixture->code);
}

static void
test_it_tells_whether_words_open_it (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_vault_check_words (fixture->vault, OPEN_VAULT_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_false (vg_vault_check_words (fixture->vault, "anders", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
}

static void
test_a_new_passphrase_needs_the_old_one (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      vg_vault_change_passphrase (fixture->vault, "anders", "een heel nieuwe zin", NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_clear_error (&error);
  vg_vault_change_passphrase (fixture->vault, OPEN_VAULT_PASSPHRASE, "een heel nieuwe zin", NULL,
                              &error);
  g_assert_no_error (error);
  open_vault_reopen (fixture, "een heel nieuwe zin");
}

static void
test_the_code_counts_once_it_was_typed_back (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *other = vg_vault_new_code ();
  g_autoptr (GPtrArray) before = vg_vault_list_reminders (fixture->vault);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_false (vg_vault_is_code_confirmed (fixture->vault));
  g_assert_false (vg_vault_confirm_code (fixture->vault, other, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PASSPHRASE);
  g_clear_error (&error);
  vg_vault_confirm_code (fixture->vault, fixture->code, &error);
  g_assert_no_error (error);
  g_assert_true (vg_vault_is_code_confirmed (fixture->vault));
  after = vg_vault_list_reminders (fixture->vault);
  g_assert_cmpuint (after->len, ==, before->len - 1);
}

static void
test_own_notes_are_apart (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) of_case = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (VgOwnNote) near = vg_own_note_new_text (id, "ik schrok van de kanarie");
  g_autoptr (VgOwnNote) wide = vg_own_note_new_text (NULL, "algemeen");

  vg_vault_add_own_note (fixture->vault, near, &error);
  g_assert_no_error (error);
  vg_vault_add_own_note (fixture->vault, wide, &error);
  g_assert_no_error (error);

  all = vg_vault_list_own_notes (fixture->vault, NULL, &error);
  of_case = vg_vault_list_own_notes (fixture->vault, id, &error);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (of_case->len, ==, 1);
  g_assert_cmpstr (((VgOwnNote *) of_case->pdata[0])->text, ==, "ik schrok van de kanarie");
  hits = vg_vault_search (fixture->vault, "kanarie", &error);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_the_program_remembers_sealed (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = vg_vault_recall (fixture->vault, "where");
  g_autofree char *where = NULL;
  g_autofree char *gone = NULL;

  g_assert_null (none);
  vg_vault_remember (fixture->vault, "where", "hier", &error);
  g_assert_no_error (error);
  open_vault_reopen (fixture, OPEN_VAULT_PASSPHRASE);
  where = vg_vault_recall (fixture->vault, "where");
  g_assert_cmpstr (where, ==, "hier");

  vg_vault_remember (fixture->vault, "where", NULL, &error);
  g_assert_no_error (error);
  gone = vg_vault_recall (fixture->vault, "where");
  g_assert_null (gone);
}

static void
test_a_damaged_vault_makes_room (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = vg_vault_set_aside (fixture->folder, &error);

  g_assert_null (aside);
  g_assert_error (error, VG_ERROR, VG_ERROR_BUSY);
  g_clear_error (&error);

  vg_vault_close (fixture->vault);
  aside = vg_vault_set_aside (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_false (vg_vault_exists (fixture->folder));
  g_assert_true (vg_vault_exists (aside));

  g_assert_true (vg_vault_bring_back (aside, fixture->folder, &error));
  g_assert_no_error (error);
  open_vault_reopen (fixture, OPEN_VAULT_PASSPHRASE);
  g_assert_null (vg_vault_set_aside ("/nonexistent/vault", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
}

/* A fortnight of the calendar; the backup is made by the computer's clock. */
static void
test_a_backup_grows_old (OpenVault *fixture, gconstpointer unused)
{
  g_autofree char *stick = g_build_filename (fixture->parent, "stick", NULL);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_vault_needs_backup (fixture->vault));
  g_assert_cmpint (g_mkdir (stick, 0700), ==, 0);
  vg_clock_hold ("2026-11-01T09:00:00Z");
  vg_vault_backup (fixture->vault, stick, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  vg_clock_set_today ("2026-11-14");
  g_assert_false (vg_vault_needs_backup (fixture->vault));
  vg_clock_set_today ("2026-11-15");
  g_assert_true (vg_vault_needs_backup (fixture->vault));
  said = vg_vault_say_need (fixture->vault, VG_VAULT_NEED_BACKUP);
  g_assert_nonnull (strstr (said, "2026-11-01"));
  vg_clock_set_today (NULL);
  vg_clock_hold (NULL);
}

static void
test_each_need_is_told_until_it_is_met (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  guint needs = vg_vault_get_needs (fixture->vault);
  const VgVaultCost proposed = vg_vault_cost_propose ();

  g_assert_cmpuint (needs & VG_VAULT_NEED_CODE, !=, 0);
  g_assert_cmpuint (needs & VG_VAULT_NEED_BACKUP, !=, 0);
  g_assert_cmpuint (needs & VG_VAULT_NEED_COST, !=, 0);
  g_assert_false (vg_vault_cost_is_low (&proposed));

  vg_vault_confirm_code (fixture->vault, fixture->code, &error);
  g_assert_no_error (error);
  needs = vg_vault_get_needs (fixture->vault);
  g_assert_cmpuint (needs & VG_VAULT_NEED_CODE, ==, 0);
  g_assert_cmpuint (needs & VG_VAULT_NEED_BACKUP, !=, 0);
}

static void
test_nothing_works_after_closing (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = open_vault_add_case (fixture, "Zaak Egel");
  g_autoptr (VgCaseFile) file = open_vault_open_case (fixture, id);

  vg_vault_close (fixture->vault);
  open_vault_set (file, "case/label", "\"Zaak Das\"");
  g_assert_false (vg_case_file_save (file, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpint (vg_case_file_get_state (file), ==, VG_SAVE_FAILED);
}

static void
test_a_second_process_is_told (OpenVault *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_vault_look_at (fixture->folder, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_BUSY);
  g_clear_error (&error);
  vg_vault_close (fixture->vault);
  g_assert_true (vg_vault_look_at (fixture->folder, &error));
}

/* The lists have some words in common, but six in a row are not drawn of those alone. */
static void
check_drawn_from (const char *language)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) list = vg_passphrase_read_words_in (language, &error);
  g_auto (VgWipedText) passphrase = vg_vault_new_passphrase (&error);
  g_auto (GStrv) words = g_strsplit (passphrase, " ", -1);

  g_assert_no_error (error);
  for (guint i = 0; words[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) list, words[i]));
}

static void
test_a_passphrase_is_in_the_language_of_the_screen (void)
{
  static const char *const languages[] = { "nl", "en" };
  g_autofree char *before = g_strdup (vg_language_get ());

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    vg_language_set (languages[i]);
    check_drawn_from (languages[i]);
  }

  vg_language_set (before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  OPEN_VAULT_ADD ("/vault/a-case-comes-back-as-it-was-saved",
                  test_a_case_comes_back_as_it_was_saved);
  OPEN_VAULT_ADD ("/vault/half-a-sentence-is-there-again", test_half_a_sentence_is_there_again);
  OPEN_VAULT_ADD ("/vault/everything-is-saved-by-itself", test_everything_is_saved_by_itself);
  OPEN_VAULT_ADD ("/vault/the-list-shows-what-the-acts-say", test_the_list_shows_what_the_acts_say);
  OPEN_VAULT_ADD ("/vault/a-case-is-found-by-id-and-label", test_a_case_is_found_by_id_and_label);
  OPEN_VAULT_ADD ("/vault/a-case-file-is-taken-over-with-its-authors",
                  test_a_case_file_is_taken_over_with_its_authors);
  OPEN_VAULT_ADD ("/vault/what-goes-out-readable-comes-in-elsewhere",
                  test_what_goes_out_readable_comes_in_elsewhere);
  OPEN_VAULT_ADD ("/vault/words-are-found-in-what-stands-there-now",
                  test_words_are_found_in_what_stands_there_now);
  OPEN_VAULT_ADD ("/vault/hits-arrive-case-by-case", test_hits_arrive_case_by_case);
  OPEN_VAULT_ADD ("/vault/wrong-words-do-not-open-it", test_wrong_words_do_not_open_it);
  OPEN_VAULT_ADD ("/vault/it-tells-whether-words-open-it", test_it_tells_whether_words_open_it);
  OPEN_VAULT_ADD ("/vault/a-new-passphrase-needs-the-old-one",
                  test_a_new_passphrase_needs_the_old_one);
  OPEN_VAULT_ADD ("/vault/the-code-counts-once-it-was-typed-back",
                  test_the_code_counts_once_it_was_typed_back);
  OPEN_VAULT_ADD ("/vault/own-notes-are-apart", test_own_notes_are_apart);
  OPEN_VAULT_ADD ("/vault/a-damaged-vault-makes-room", test_a_damaged_vault_makes_room);
  OPEN_VAULT_ADD ("/vault/the-program-remembers-sealed", test_the_program_remembers_sealed);
  OPEN_VAULT_ADD ("/vault/a-backup-grows-old", test_a_backup_grows_old);
  OPEN_VAULT_ADD ("/vault/each-need-is-told-until-it-is-met",
                  test_each_need_is_told_until_it_is_met);
  OPEN_VAULT_ADD ("/vault/nothing-works-after-closing", test_nothing_works_after_closing);
  OPEN_VAULT_ADD ("/vault/a-second-process-is-told", test_a_second_process_is_told);
  g_test_add_func ("/vault/a-passphrase-is-in-the-language-of-the-screen",
                   test_a_passphrase_is_in_the_language_of_the_screen);
  return g_test_run ();
}
