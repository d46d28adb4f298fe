/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/position-words.h"

#include "base/language.h"

static VgSheet *
read_sheet (void)
{
  g_autoptr (GError) error = NULL;
  VgSheet *sheet = vg_sheet_read (&error);

  g_assert_no_error (error);
  return sheet;
}

static void
assert_consent (const VgConsentRow *row, const char *expected)
{
  g_autoptr (VgSheet) sheet = read_sheet ();
  g_autofree char *said = vg_say_consent (row, sheet);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_consent_is_told_with_its_date_and_age (void)
{
  assert_consent (&(VgConsentRow){ .state = "given", .date = "2026-04-24", .days = 6 },
                  "✓ given · 24 April 2026 · 6 days old");
  assert_consent (&(VgConsentRow){ .state = "given", .date = "2026-04-24", .days = 1 },
                  "✓ given · 24 April 2026 · 1 day old");
  assert_consent (&(VgConsentRow){ .state = "withdrawn", .date = "2026-04-24", .days = 0 },
                  "– withdrawn · 24 April 2026 · today");
  assert_consent (&(VgConsentRow){ .state = "refused", .days = -1 }, "– refused · date not known");
  assert_consent (&(VgConsentRow){ .days = -1 }, "○ not asked yet");
}

static void
test_an_old_yes_says_how_old_is_too_old (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgMeanings) meanings = vg_meanings_read (&error);
  VgConsentRow row = { .id = (char *) "take-part", .state = "given", .days = 8 };
  g_autofree char *old = vg_say_ask_again (&row, meanings);
  g_autofree char *undated = NULL;

  row.days = -1;
  undated = vg_say_ask_again (&row, meanings);
  g_assert_cmpstr (old, ==, "Older than 7 days: ask again before the contact");
  g_assert_cmpstr (undated, ==, "Nobody knows how old this is: ask again before the contact");
}

static void
test_every_release_has_words_beside_its_sign (void)
{
  static const char *const said[] = {
    [VG_RELEASE_NONE] = "○ Nobody asked yet whether this may be told",
    [VG_RELEASE_NO] = "– Not to be told",
    [VG_RELEASE_LATER] = "» Perhaps later; not to be told now",
    [VG_RELEASE_LAPSED] = "! The words have changed since: not to be told until asked again",
    [VG_RELEASE_GIVEN] = "✓ May be told",
  };
  g_autoptr (VgCase) subject = vg_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    char *nobody[] = { NULL };
    VgFacetRow row = { .release = (VgRelease) i, .to = nobody };
    g_autofree char *words = vg_say_release (subject, &row);

    g_assert_cmpstr (words, ==, said[i]);
  }
}

static void
test_a_release_names_whom_it_is_for (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  char *to[] = { (char *) "harmed", NULL };
  VgFacetRow row = { .release = VG_RELEASE_GIVEN, .to = to };
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;
  JsonObject *person = json_object_new ();
  JsonNode *node = json_node_init_object (json_node_alloc (), person);

  json_object_set_string_member (person, "name", "mevrouw <Vlinder>");
  json_object_unref (person);
  unnamed = vg_say_release (subject, &row);
  g_assert_true (vg_case_set (subject, "party/harmed", node, NULL));
  named = vg_say_release (subject, &row);
  g_assert_cmpstr (unnamed, !=, named);
  g_assert_cmpstr (named, ==, "✓ May be told to mevrouw <Vlinder>");
}

static void
test_no_value_says_why_there_is_none (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();
  g_autofree char *nothing = vg_say_no_value (&(VgFacetRow){ 0 }, sheet);
  g_autofree char *declined = vg_say_no_value (&(VgFacetRow){ .none = "declined" }, sheet);

  g_assert_cmpstr (nothing, ==, "nothing noted");
  g_assert_cmpstr (declined, ==, "no answer: declined");
}

static void
test_a_moment_has_its_words_below_it (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();
  VgConsentMoment moment = { "withdrawn", "2026-04-16", "Ik wil de brief zelf bewaren." };
  g_autofree char *said = vg_say_moment (&moment, sheet);

  g_assert_cmpstr (said, ==, "– withdrawn · 16 April 2026\n“Ik wil de brief zelf bewaren.”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/position-words/a-consent-is-told-with-its-date-and-age",
                   test_a_consent_is_told_with_its_date_and_age);
  g_test_add_func ("/ui/position-words/an-old-yes-says-how-old-is-too-old",
                   test_an_old_yes_says_how_old_is_too_old);
  g_test_add_func ("/ui/position-words/every-release-has-words-beside-its-sign",
                   test_every_release_has_words_beside_its_sign);
  g_test_add_func ("/ui/position-words/a-release-names-whom-it-is-for",
                   test_a_release_names_whom_it_is_for);
  g_test_add_func ("/ui/position-words/no-value-says-why-there-is-none",
                   test_no_value_says_why_there_is_none);
  g_test_add_func ("/ui/position-words/a-moment-has-its-words-below-it",
                   test_a_moment_has_its_words_below_it);

  return g_test_run ();
}
