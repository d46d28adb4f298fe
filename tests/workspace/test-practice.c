/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/practice.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/language.h"
#include "base/paths.h"
#include "workspace/case-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define SHIPPED "coach-denied.voorgesprek.json"
#define ENGLISH "coach-denied-en.voorgesprek.json"

typedef struct {
  char *top;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->top = g_dir_make_tmp ("vg-practice-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->top, "state", "practice", NULL);
  fixture->path = g_build_filename (fixture->folder, SHIPPED, NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR))
      remove_folder (path);
    else
      g_remove (path);
  }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  vg_clock_hold (NULL);
  vg_language_set ("nl");
  remove_folder (fixture->top);
  g_free (fixture->top);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GListModel *
open_folder (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GListModel *cards = vg_practice_open (fixture->folder, NULL, &error);

  g_assert_no_error (error);
  return cards;
}

static void
fill_folder (Fixture *fixture)
{
  g_autoptr (GListModel) cards = open_folder (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (cards), >, 0);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static char *
read_shipped (void)
{
  g_autofree char *path = vg_paths_dup_data ("practice", SHIPPED, NULL);

  return read_file (path);
}

static VgCaseCard *
find_card (GListModel *cards, const char *path)
{
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    if (g_str_equal (vg_case_card_get_key (card), path))
      return card;
  }

  return NULL;
}

static void
test_opening_brings_the_shipped_cases (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GListModel) cards = open_folder (fixture);
  g_autofree char *copied = read_file (fixture->path);
  g_autofree char *shipped = read_shipped ();
  VgCaseCard *card = find_card (cards, fixture->path);

  g_assert_cmpstr (copied, ==, shipped);
  g_assert_nonnull (card);
  g_assert_null (vg_case_card_get_fault (card));
}

static gboolean
is_copied (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_listed_in (Fixture *fixture, const char *language, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GListModel) cards = NULL;

  vg_language_set (language);
  cards = open_folder (fixture);
  return find_card (cards, path) != NULL;
}

static void
test_shipped_cases_are_those_in_the_screens_language (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (is_listed_in (fixture, "nl", SHIPPED));
  g_assert_false (is_copied (fixture, ENGLISH));
  g_assert_false (is_listed_in (fixture, "nl", ENGLISH));

  g_assert_true (is_listed_in (fixture, "en", ENGLISH));
  g_assert_true (is_copied (fixture, SHIPPED));
  g_assert_false (is_listed_in (fixture, "en", SHIPPED));
  g_assert_true (is_listed_in (fixture, "nl", SHIPPED));
  g_assert_false (is_listed_in (fixture, "nl", ENGLISH));
}

/* Twins keep apart in the list only if every shipped case has one. */
static void
test_every_shipped_case_is_told_in_both_languages (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GListModel) dutch = NULL;
  g_autoptr (GListModel) english = NULL;

  vg_language_set ("nl");
  dutch = open_folder (fixture);
  vg_language_set ("en");
  english = open_folder (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (dutch), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (english), ==, 6);
  for (guint i = 0; i < 6; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (dutch, i);
    g_autofree char *stem = g_strdup (vg_case_card_get_key (card));
    g_autofree char *twin = NULL;

    *strstr (stem, ".voorgesprek.json") = '\0';
    twin = g_strconcat (stem, "-en.voorgesprek.json", NULL);
    g_assert_nonnull (find_card (english, twin));
  }
}

static void
test_a_case_of_ones_own_is_listed_in_either_language (Fixture *fixture, gconstpointer unused)
{
  static const char *const names[] = { "eigen.voorgesprek.json", "mine-en.voorgesprek.json" };

  fill_folder (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

    g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
    g_assert_true (is_listed_in (fixture, "nl", names[i]));
    g_assert_true (is_listed_in (fixture, "en", names[i]));
  }
}

static void
test_a_case_is_restored_whatever_the_screen_speaks (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *shipped = read_shipped ();
  g_autofree char *restored = NULL;
  g_autoptr (GError) error = NULL;

  fill_folder (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  vg_language_set ("en");
  g_assert_true (vg_practice_is_shipped (fixture->path));
  g_assert_true (vg_practice_restore (fixture->path, &error));
  g_assert_no_error (error);
  restored = read_file (fixture->path);
  g_assert_cmpstr (restored, ==, shipped);
}

static void
test_opening_again_changes_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GListModel) first = open_folder (fixture);
  g_autoptr (GListModel) second = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  second = open_folder (fixture);
  content = read_file (fixture->path);
  g_assert_cmpstr (content, ==, "mine");
  g_assert_cmpuint (g_list_model_get_n_items (first), ==, g_list_model_get_n_items (second));
}

static void
test_a_faulty_file_is_a_card_with_a_fault (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GListModel) again = NULL;
  VgCaseCard *card = NULL;

  fill_folder (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "{\"format\":1}", -1, NULL));
  again = open_folder (fixture);
  card = find_card (again, fixture->path);
  g_assert_cmpstr (vg_case_card_get_label (card), ==, SHIPPED);
  g_assert_true (g_str_has_prefix (vg_case_card_get_fault (card), fixture->path));
  g_assert_null (vg_case_card_get_people (card));
}

static void
test_restoring_keeps_what_was_there (Fixture *fixture, gconstpointer unused)
{
  static const char *const kept[] = { ".before-2026-03-02T14:03:22Z",
                                      ".before-2026-03-02T14:03:22Z-2" };
  g_autofree char *shipped = read_shipped ();

  fill_folder (fixture);
  vg_clock_hold ("2026-03-02T14:03:22Z");
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++) {
    g_autofree char *mine = g_strdup_printf ("mine %zu", i);
    g_autofree char *before = g_strconcat (fixture->path, kept[i], NULL);
    g_autofree char *content = NULL;
    g_autofree char *restored = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (g_file_set_contents (fixture->path, mine, -1, NULL));
    g_assert_true (vg_practice_restore (fixture->path, &error));
    g_assert_no_error (error);
    content = read_file (before);
    restored = read_file (fixture->path);
    g_assert_cmpstr (content, ==, mine);
    g_assert_cmpstr (restored, ==, shipped);
  }
}

static void
test_only_a_shipped_case_is_restored (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fill_folder (fixture);
  path = vg_practice_add (fixture->folder, "eigen", &error);
  g_assert_no_error (error);
  before = read_file (path);
  g_assert_false (vg_practice_is_shipped (path));
  g_assert_true (vg_practice_is_shipped (fixture->path));
  g_assert_false (vg_practice_restore (path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  after = read_file (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_case_of_ones_own_is_listed (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GListModel) before = open_folder (fixture);
  g_autoptr (GListModel) after = NULL;
  g_autofree char *path = vg_practice_add (fixture->folder, "Aardbei", NULL);

  g_assert_nonnull (path);
  after = open_folder (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, g_list_model_get_n_items (before) + 1);
  g_assert_cmpstr (vg_case_card_get_label (find_card (after, path)), ==, "Aardbei");
}

static void
test_cards_come_by_their_labels (Fixture *fixture, gconstpointer unused)
{
  static const char *const labels[] = { "c", "a", "b" };
  g_autoptr (GListModel) after = NULL;
  g_autofree char *before = NULL;

  fill_folder (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++) {
    g_autofree char *path = vg_practice_add (fixture->folder, labels[i], NULL);

    g_assert_nonnull (path);
  }
  after = open_folder (fixture);
  for (guint i = 0; i < g_list_model_get_n_items (after); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (after, i);

    if (before != NULL)
      g_assert_cmpint (g_utf8_collate (before, vg_case_card_get_label (card)), <=, 0);
    g_free (before);
    before = g_strdup (vg_case_card_get_label (card));
  }
}

static void
test_a_folder_that_cannot_be_made_is_named (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *file = g_build_filename (fixture->top, "state", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "in the way", -1, NULL));
  g_assert_null (vg_practice_open (fixture->folder, NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, fixture->folder));
}

static void
test_only_the_folder_itself_holds_its_cases (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *roundabout = g_build_filename (fixture->folder, "..", "practice", "x.json",
                                                  NULL);
  g_autofree char *deeper = g_build_filename (fixture->folder, "deeper", "x.json", NULL);
  g_autofree char *outside = g_build_filename (fixture->folder, "..", "x.json", NULL);

  g_assert_true (vg_practice_holds (fixture->folder, fixture->path));
  g_assert_true (vg_practice_holds (fixture->folder, roundabout));
  g_assert_false (vg_practice_holds (fixture->folder, deeper));
  g_assert_false (vg_practice_holds (fixture->folder, outside));
}

static void
test_the_users_own_folder_is_in_the_state (void)
{
  g_autofree char *folder = vg_practice_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "x.json", NULL);

  g_assert_true (g_str_has_prefix (folder, g_get_user_state_dir ()));
  g_assert_true (vg_practice_holds (NULL, path));
}

#define ADD(name, test) g_test_add ("/practice/" name, Fixture, NULL, set_up, test, tear_down)

static void
test_a_case_with_a_talk_to_come_is_there_in_the_language_of_the_screen (Fixture *fixture,
                                                                        gconstpointer unused)
{
  static const char *const languages[] = { "nl", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (GListModel) cards = NULL;
    g_autofree char *path = NULL;

    vg_language_set (languages[i]);
    cards = open_folder (fixture);
    path = vg_practice_dup_with_talk (fixture->folder);
    g_assert_true (vg_practice_is_shipped (path));
    g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");

  ADD ("opening-brings-the-shipped-cases", test_opening_brings_the_shipped_cases);
  ADD ("shipped-cases-are-those-in-the-screens-language",
       test_shipped_cases_are_those_in_the_screens_language);
  ADD ("every-shipped-case-is-told-in-both-languages",
       test_every_shipped_case_is_told_in_both_languages);
  ADD ("a-case-of-ones-own-is-listed-in-either-language",
       test_a_case_of_ones_own_is_listed_in_either_language);
  ADD ("a-case-is-restored-whatever-the-screen-speaks",
       test_a_case_is_restored_whatever_the_screen_speaks);
  ADD ("opening-again-changes-nothing", test_opening_again_changes_nothing);
  ADD ("a-faulty-file-is-a-card-with-a-fault", test_a_faulty_file_is_a_card_with_a_fault);
  ADD ("restoring-keeps-what-was-there", test_restoring_keeps_what_was_there);
  ADD ("only-a-shipped-case-is-restored", test_only_a_shipped_case_is_restored);
  ADD ("a-case-with-a-talk-to-come-is-there-in-the-language-of-the-screen",
       test_a_case_with_a_talk_to_come_is_there_in_the_language_of_the_screen);
  ADD ("a-case-of-ones-own-is-listed", test_a_case_of_ones_own_is_listed);
  ADD ("cards-come-by-their-labels", test_cards_come_by_their_labels);
  ADD ("a-folder-that-cannot-be-made-is-named", test_a_folder_that_cannot_be_made_is_named);
  ADD ("only-the-folder-itself-holds-its-cases", test_only_the_folder_itself_holds_its_cases);
  g_test_add_func ("/practice/the-users-own-folder-is-in-the-state",
                   test_the_users_own_folder_is_in_the_state);

  return g_test_run ();
}
