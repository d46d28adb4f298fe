/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-book.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "guide/name.h"

#include <glib/gstdio.h>
#include <string.h>

static VgRiskBook *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  VgRiskBook *book = vg_risk_book_read (&error);

  g_assert_no_error (error);
  return book;
}

static void
assert_said (VgRiskBook *book, const char *list, const char *id, const char *member)
{
  const VgRiskEntry entry = { list, id };

  if (vg_risk_book_say (book, &entry, member, "nl") == NULL ||
      vg_risk_book_say (book, &entry, member, "en") == NULL)
    g_error ("%s %s has no %s", list, id, member);
}

static void
test_every_domain_and_question_is_said_in_both_languages (void)
{
  static const char *const members[] = { "title", "about", "low", "moderate", "high" };
  g_autoptr (VgRiskBook) book = read_shipped ();
  const char *const *domains = vg_risk_book_list (book, "domains");

  g_assert_cmpuint (g_strv_length ((char **) domains), ==, 13);
  for (guint i = 0; domains[i] != NULL; i++) {
    g_auto (GStrv) items = vg_risk_book_list_items (book, domains[i]);
    g_autoptr (GPtrArray) consult = vg_risk_book_list_consult (book, domains[i]);

    for (guint n = 0; n < G_N_ELEMENTS (members); n++)
      assert_said (book, "domains", domains[i], members[n]);
    g_assert_cmpuint (g_strv_length (items), ==, vg_name_risk_domains[i].n_items);
    for (guint n = 0; items[n] != NULL; n++) {
      g_assert_true (vg_name_is_risk_item (items[n]));
      assert_said (book, "items", items[n], "ask");
      assert_said (book, "items", items[n], "ease");
    }
    g_assert_cmpuint (consult->len, >, 0);
  }
}

static void
test_every_red_flag_says_what_to_do_now_and_whom_to_ask (void)
{
  g_autoptr (VgRiskBook) book = read_shipped ();
  const char *const *flags = vg_risk_book_list (book, "flags");

  g_assert_cmpuint (g_strv_length ((char **) flags), ==, 14);
  for (guint i = 0; flags[i] != NULL; i++) {
    g_autoptr (GPtrArray) deeds = vg_risk_book_list_deeds (book, flags[i], "nl");
    g_autoptr (GPtrArray) consult = vg_risk_book_list_consult (book, flags[i]);

    assert_said (book, "flags", flags[i], "title");
    g_assert_cmpuint (deeds->len, >, 0);
    g_assert_cmpuint (consult->len, >, 0);
    g_assert_false (vg_risk_book_stops_contact_only (book, flags[i]));
    for (guint n = 0; n < consult->len; n++)
      g_assert_nonnull (consult->pdata[n]);
  }
}

static void
test_moments_triggers_and_strengths_are_said (void)
{
  static const char *const lists[] = { "levels", "moments", "triggers", "strengths" };
  g_autoptr (VgRiskBook) book = read_shipped ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    const char *const *ids = vg_risk_book_list (book, lists[i]);

    g_assert_nonnull (ids[0]);
    for (guint n = 0; ids[n] != NULL; n++)
      assert_said (book, lists[i], ids[n], "title");
  }
  g_assert_cmpint (vg_risk_book_get_days (book), ==, 56);
}

/* Where the shipped file has @old, a copy with @fresh fails with @complaint. */
static void
assert_refused (const char *old, const char *fresh, const char *complaint)
{
  g_autofree char *shipped = vg_paths_dup_data ("risks", "risks.json", NULL);
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "risks.json", NULL);
  g_autofree char *message = g_strconcat (path, ": ", complaint, NULL);
  g_autofree char *text = NULL;
  g_autoptr (VgDirectory) directory = vg_directory_read (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (shipped, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, old, fresh, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  g_assert_null (vg_risk_book_read_file (path, directory, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_cmpstr (error->message, ==, message);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_a_file_with_a_fault_is_refused_with_its_place (void)
{
  assert_refused ("voorgesprek-risks/1", "voorgesprek-risks/9",
                  "“format” must be “voorgesprek-risks/1”");
  assert_refused ("\"flags\": [", "\"colours\": [", "“flags” must be a list");
  assert_refused ("\"code\": \"HG\"", "\"code\": \"GH\"",
                  "domains[1]: “GH” stands where “HG” must");
  assert_refused ("\"code\": \"FV2\"", "\"code\": \"FV3\"",
                  "domains[0]: items[1]: “FV3” stands where “FV2” must");
  assert_refused ("\"code\": \"RF14\"", "\"code\": \"RF15\"",
                  "flags[13]: “RF15” stands where “RF14” must");
  assert_refused ("\"en\": \"Physical safety\"", "\"fr\": \"La sécurité\"",
                  "domains[0]: “title” must be a text in Dutch and English");
  assert_refused ("\"consult\": [\"team\", \"emergency\", \"veilig-thuis\"]",
                  "\"consult\": [\"oracle\"]",
                  "domains[0]: “consult” may only name entries of the directory");
  assert_refused ("\"stops\": \"preparation\"", "\"stops\": \"nothing\"",
                  "flags[0]: “stops” must be preparation or contact");
  assert_refused ("\"weeks\": 8", "\"weeks\": 0", "“weeks” must be a number of weeks");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/risk-book/every domain and question is said in both languages",
                   test_every_domain_and_question_is_said_in_both_languages);
  g_test_add_func ("/risk-book/every red flag says what to do now and whom to ask",
                   test_every_red_flag_says_what_to_do_now_and_whom_to_ask);
  g_test_add_func ("/risk-book/moments, triggers and strengths are said",
                   test_moments_triggers_and_strengths_are_said);
  g_test_add_func ("/risk-book/a file with a fault is refused with its place",
                   test_a_file_with_a_fault_is_refused_with_its_place);
  return g_test_run ();
}
