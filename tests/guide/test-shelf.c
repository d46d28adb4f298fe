/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "guide/shelf.h"

#include <glib/gstdio.h>
#include <string.h>

static VgShelf *
read_shelf (const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), folder, NULL);
  g_autoptr (GError) error = NULL;
  VgShelf *shelf = vg_shelf_read (path, &error);

  g_assert_no_error (error);
  return shelf;
}

static void
test_finds_guides_by_id (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");

  g_assert_cmpuint (vg_shelf_get_n_guides (shelf), >=, 3);
  g_assert_nonnull (vg_shelf_find (shelf, "intake"));
  g_assert_cmpstr (vg_guide_get_role (vg_shelf_find (shelf, "accused")), ==, "accused");
  g_assert_null (vg_shelf_find (shelf, "nowhere"));
  g_assert_null (vg_shelf_find (shelf, NULL));
}

static void
put_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define GUIDE                                                                                      \
  "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\",\"title\":{\"nl\":\"a\","    \
  "\"en\":\"a\"},\"sections\":[{\"id\":\"s\",\"title\":{\"nl\":\"a\",\"en\":\"a\"},\"items\":["    \
  "{\"id\":\"a\",\"kind\":\"note\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"}}]}]}"

static void
test_other_files_of_the_folder_are_passed_over (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-XXXXXX", &error);
  g_autoptr (VgShelf) shelf = NULL;

  put_file (folder, "g.json", GUIDE);
  put_file (folder, "guide.schema.json", "{ no schema either");
  put_file (folder, "goals.json", "{\"format\":\"voorgesprek-goals/1\"}");
  put_file (folder, "list.json", "[]");
  put_file (folder, "README.md", "#");
  shelf = vg_shelf_read (folder, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (vg_shelf_get_n_guides (shelf), ==, 1);
  remove_folder (folder);
}

static void
test_one_faulty_guide_refuses_the_whole_shelf (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-XXXXXX", &error);

  put_file (folder, "g.json", GUIDE);
  put_file (folder, "h.json", "{\"format\":\"voorgesprek-guide/1\",\n\"id\":\"h\"}");
  put_file (folder, "i.json", "{");

  g_assert_null (vg_shelf_read (folder, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_nonnull (strstr (error->message, "h.json:1:1: "));
  g_assert_nonnull (strstr (error->message, "i.json:1:2: "));
  remove_folder (folder);
}

static void
test_a_folder_that_is_not_there_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_shelf_read ("/nowhere", &error));
  g_assert_nonnull (error);
}

static void
assert_said (VgShelf *shelf, const char *name, const char *value, const char *nl, const char *en)
{
  g_autoptr (JsonNode) node = value != NULL ? vg_json_new_string (value) : NULL;
  g_autofree char *dutch = vg_shelf_say (shelf, name, node, "nl");
  g_autofree char *english = vg_shelf_say (shelf, name, node, "en");

  g_assert_cmpstr (dutch, ==, nl);
  g_assert_cmpstr (english, ==, en);
}

static void
test_says_names_and_values_as_the_guides_do (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");

  assert_said (shelf, "case.event", NULL, "het soort gebeurtenis", "the kind of event");
  assert_said (shelf, "case.event", "sexual", "seksueel grensoverschrijdend gedrag", "sexual harm");
  assert_said (shelf, "case.contact-ban", "unknown", "onbekend", "unknown");
  assert_said (shelf, "self.answer.V-minor", NULL, "minderjarig zijn", "being a minor");
  assert_said (shelf, "self.answer.V-minor", "yes", "ja", "yes");
}

static void
test_says_positions_facets_and_consents_in_words_of_its_own (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");

  assert_said (shelf, "self.acknowledgement", "denies", "ontkennend", "denial");
  assert_said (shelf, "released.accused.acknowledgement", NULL,
               "de houding tegenover het gebeurde (vrijgegeven door de beschuldigde)",
               "the position on what happened (released by the accused)");
  assert_said (shelf, "self.acknowledgement.act", "does-not-remember", "weet het niet meer",
               "does not remember");
  assert_said (shelf, "self.acknowledgement.regret", "partly", "wil dat deels", "wants to in part");
  assert_said (shelf, "self.consent.talk", NULL, "de toestemming voor het gesprek",
               "the consent to the talk");
  assert_said (shelf, "self.consent.talk", "withdrawn", "ingetrokken", "withdrawn");
  assert_said (shelf, "today", NULL, "vandaag", "today");
}

static void
test_says_what_it_does_not_know_as_it_stands (void)
{
  g_autoptr (VgShelf) shelf = read_shelf ("../data/guides");

  assert_said (shelf, "nobody.knows", NULL, "“nobody.knows”", "“nobody.knows”");
  assert_said (shelf, "case.event", "own-kind", "own-kind", "own-kind");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/shelf/finds-guides-by-id", test_finds_guides_by_id);
  g_test_add_func ("/guide/shelf/other-files-of-the-folder-are-passed-over",
                   test_other_files_of_the_folder_are_passed_over);
  g_test_add_func ("/guide/shelf/one-faulty-guide-refuses-the-whole-shelf",
                   test_one_faulty_guide_refuses_the_whole_shelf);
  g_test_add_func ("/guide/shelf/a-folder-that-is-not-there-is-an-error",
                   test_a_folder_that_is_not_there_is_an_error);
  g_test_add_func ("/guide/shelf/says-names-and-values-as-the-guides-do",
                   test_says_names_and_values_as_the_guides_do);
  g_test_add_func ("/guide/shelf/says-positions-facets-and-consents-in-words-of-its-own",
                   test_says_positions_facets_and_consents_in_words_of_its_own);
  g_test_add_func ("/guide/shelf/says-what-it-does-not-know-as-it-stands",
                   test_says_what_it_does_not_know_as_it_stands);

  return g_test_run ();
}
