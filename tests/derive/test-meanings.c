/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/meanings.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "base/paths.h"
#include "guide/name.h"

#include <glib/gstdio.h>

static VgMeanings *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  VgMeanings *meanings = vg_meanings_read (&error);

  g_assert_no_error (error);
  return meanings;
}

static void
test_every_consent_says_what_stops_in_both_languages (void)
{
  g_autoptr (VgMeanings) meanings = read_shipped ();

  for (guint i = 0; vg_name_consents[i] != NULL; i++) {
    const char *id = vg_name_consents[i];

    g_assert_nonnull (vg_meanings_say_stops (meanings, id, "nl"));
    g_assert_cmpstr (vg_meanings_say_stops (meanings, id, "nl"), !=,
                     vg_meanings_say_stops (meanings, id, "en"));
  }
  g_assert_null (vg_meanings_say_stops (meanings, "photo", "nl"));
}

static void
test_a_yes_to_taking_part_holds_seven_days (void)
{
  g_autoptr (VgMeanings) meanings = read_shipped ();

  g_assert_cmpint (vg_meanings_get_days (meanings, "take-part"), ==, 7);
  g_assert_cmpint (vg_meanings_get_days (meanings, "evaluation"), ==, -1);
  g_assert_cmpint (vg_meanings_get_days (meanings, "photo"), ==, -1);
}

/* The page says "ask again" when the gate would say no, and not before. */
static void
test_the_gate_of_taking_part_holds_as_long (void)
{
  g_autoptr (VgMeanings) meanings = read_shipped ();
  g_autofree char *path = vg_paths_dup_data ("gates", "gates.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) gates = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = vg_json_write (gates);
  for (guint i = 0; vg_name_sides[i] != NULL; i++) {
    g_autofree char *rule = g_strdup_printf (
        "{\"<=\":[{\"var\":\"%s.consent.take-part.days\"},%d]}", vg_name_sides[i],
        vg_meanings_get_days (meanings, "take-part"));

    g_assert_nonnull (strstr (text, rule));
  }
}

static void
test_every_profile_has_a_name_and_a_meaning (void)
{
  static const VgProfileHold holds[] = { VG_PROFILE_HOLDS, VG_PROFILE_IN_PART,
                                         VG_PROFILE_NOT_LOOKED_AT };
  const char *const *ids = vg_profile_get_ids ();
  g_autoptr (VgMeanings) meanings = read_shipped ();

  for (guint i = 0; ids[i] != NULL; i++)
    for (guint n = 0; n < G_N_ELEMENTS (holds); n++) {
      VgProfile profile = { ids[i], holds[n] };

      g_assert_nonnull (vg_meanings_say_profile (meanings, &profile, "nl"));
      g_assert_nonnull (vg_meanings_say_preparation (meanings, &profile, "en"));
    }
}

static void
test_what_is_in_part_or_not_looked_at_is_called_so (void)
{
  g_autoptr (VgMeanings) meanings = read_shipped ();
  VgProfile impact = { "impact-not-act", VG_PROFILE_HOLDS };
  VgProfile in_part = { "impact-not-act", VG_PROFILE_IN_PART };
  VgProfile open = { "from-pressure", VG_PROFILE_NOT_LOOKED_AT };

  g_assert_cmpstr (vg_meanings_say_profile (meanings, &impact, "en"), ==,
                   "Denies the act, acknowledges the impact");
  g_assert_cmpstr (vg_meanings_say_profile (meanings, &in_part, "en"), ==,
                   "Denies the act, acknowledges the impact in part");
  g_assert_nonnull (strstr (vg_meanings_say_profile (meanings, &open, "en"), "not looked at"));
}

/* Reading @text fails with @complaint, and says which file. */
static void
assert_refused (const char *text, const char *complaint)
{
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "meanings.json", NULL);
  g_autofree char *prefix = g_strconcat (path, ": ", complaint, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (vg_meanings_read_file (path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_cmpstr (error->message, ==, prefix);
  g_unlink (path);
  g_rmdir (folder);
}

#define BEGIN   "{\"format\":\"voorgesprek-meanings/1\","
#define TEXT    "{\"nl\":\"Ja\",\"en\":\"Yes\"}"
#define NO_MORE "\"profiles\":[]}"

static void
test_a_file_with_a_fault_is_refused_with_its_place (void)
{
  assert_refused ("{}", "“format” must be “voorgesprek-meanings/1”");
  assert_refused (BEGIN "\"profiles\":[]}", "“consents” must be a list");
  assert_refused (BEGIN "\"consents\":[{\"stops\":" TEXT "}]," NO_MORE,
                  "consents[0]: “id” must be a text");
  assert_refused (BEGIN "\"consents\":[{\"id\":\"a\",\"stops\":{\"nl\":\"Ja\"}}]," NO_MORE,
                  "consents[0]: “stops” must be a text in Dutch and English");
  assert_refused (BEGIN "\"consents\":[{\"id\":\"a\",\"stops\":" TEXT
                        ",\"ask-again-after\":\"7\"}]," NO_MORE,
                  "consents[0]: “ask-again-after” must be a number of days");
  assert_refused (BEGIN "\"consents\":[{\"id\":\"a\",\"stops\":" TEXT
                        "},{\"id\":\"a\",\"stops\":" TEXT "}]," NO_MORE,
                  "consents[1]: “a” stands there twice");
  assert_refused (BEGIN "\"consents\":[],\"profiles\":[{\"id\":\"p\",\"name\":" TEXT "}]}",
                  "profiles[0]: “means” must be a text in Dutch and English");
  assert_refused (BEGIN "\"consents\":[],\"profiles\":[7]}", "profiles[0]: “id” must be a text");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/meanings/every-consent-says-what-stops-in-both-languages",
                   test_every_consent_says_what_stops_in_both_languages);
  g_test_add_func ("/meanings/a-yes-to-taking-part-holds-seven-days",
                   test_a_yes_to_taking_part_holds_seven_days);
  g_test_add_func ("/meanings/the-gate-of-taking-part-holds-as-long",
                   test_the_gate_of_taking_part_holds_as_long);
  g_test_add_func ("/meanings/every-profile-has-a-name-and-a-meaning",
                   test_every_profile_has_a_name_and_a_meaning);
  g_test_add_func ("/meanings/what-is-in-part-or-not-looked-at-is-called-so",
                   test_what_is_in_part_or_not_looked_at_is_called_so);
  g_test_add_func ("/meanings/a-file-with-a-fault-is-refused-with-its-place",
                   test_a_file_with_a_fault_is_refused_with_its_place);

  return g_test_run ();
}
