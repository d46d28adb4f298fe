/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/registration-map.h"

#include "base/error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  VgRegistrationMap *map; /* the one that ships */
} Fixture;

static void
set_up (Fixture *at, gconstpointer unused)
{
  g_autofree char *shipped = vg_registration_map_dup_path ();
  g_autoptr (GError) error = NULL;

  at->folder = g_dir_make_tmp ("vg-map-XXXXXX", NULL);
  at->path = g_build_filename (at->folder, "map.json", NULL);
  at->map = vg_registration_map_read (shipped, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  vg_registration_map_unref (at->map);
  g_remove (at->path);
  g_rmdir (at->folder);
  g_free (at->path);
  g_free (at->folder);
}

static void
test_capitals_accents_and_signs_make_no_difference (Fixture *at, gconstpointer unused)
{
  static const char *const names[] = { "soort gebeurtenis",
                                       "Soort_Gebeurtenis:", "SOORT GEBEURTENÍS" };
  VgMapped mapped;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_assert_true (vg_registration_map_find (at->map, names[i], &mapped));
    g_assert_cmpstr (mapped.place, ==, "case/event");
    g_assert_null (mapped.member);
  }
  g_assert_false (vg_registration_map_find (at->map, "favourite colour", &mapped));
}

static void
assert_value (Fixture *at, const char *name, const char *text, const char *wanted)
{
  g_autofree char *value = vg_registration_map_dup_value (at->map, name, text);

  g_assert_cmpstr (value, ==, wanted);
}

static void
test_what_a_form_says_becomes_a_word_of_the_program (Fixture *at, gconstpointer unused)
{
  assert_value (at, "gebeurtenis", "Zeden", "sexual");
  assert_value (at, "event", "sexual", "sexual");
  assert_value (at, "event", "a parade", NULL);
  assert_value (at, "datum", "2-3-2026", "2026-03-02");
  assert_value (at, "datum", "2026-03-02T14:03:22Z", "2026-03-02");
  assert_value (at, "datum", "31-2-2026", NULL);
  assert_value (at, "datum", "2026-03-021", NULL);
  assert_value (at, "naam", " mevrouw\n Anemoon ", "mevrouw Anemoon");
}

static void
test_a_form_cannot_say_that_contact_is_not_banned (Fixture *at, gconstpointer unused)
{
  assert_value (at, "contactverbod", "ja", "yes");
  assert_value (at, "contactverbod", "weet ik niet", "unknown");
  assert_value (at, "contactverbod", "nee", NULL);
  assert_value (at, "contactverbod", "no", NULL);
}

static void
test_a_story_is_no_name (Fixture *at, gconstpointer unused)
{
  g_autofree char *story = g_strnfill (201, 'a');

  assert_value (at, "naam", story, NULL);
}

/* @fields: the inside of the list, with ' for every " */
static void
assert_refused (Fixture *at, const char *fields, const char *words)
{
  g_autofree char *text = g_strdup_printf (
      "{'format':'voorgesprek-registration-map/1','fields':[%s]}", fields);
  g_autoptr (GError) error = NULL;

  g_strdelimit (text, "'", '"');
  g_assert_true (g_file_set_contents (at->path, text, -1, NULL));
  g_assert_null (vg_registration_map_read (at->path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_true (g_str_has_prefix (error->message, at->path));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

#define LABEL "'label':{'nl':'x','en':'x'},"

static void
test_nothing_said_in_a_talk_comes_from_a_form (Fixture *at, gconstpointer unused)
{
  static const char *const places[] = { "answer/harmed/V05/1",    "consent/harmed/talk",
                                        "goal/harmed/g1",         "acknowledgement/accused/act",
                                        "release/goal/harmed/g1", "case/label",
                                        "party/supporter-1" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *field = g_strdup_printf ("{'to':'%s'," LABEL "'from':['a']}", places[i]);

    assert_refused (at, field, "fields[0]: no form may lead to this place");
  }
}

static void
test_a_fault_in_a_table_is_named (Fixture *at, gconstpointer unused)
{
  const char *good = "{'to':'party/harmed','member':'name'," LABEL "'from':['a']}";
  g_autofree char *twice = g_strdup_printf ("%s,%s", good, good);

  assert_refused (at, twice, "fields[1]: a name in “from” is there twice");
  assert_refused (at, "3", "fields[0]: ");
  assert_refused (at, "{'to':'case/registration'," LABEL "'from':['--']}", "fields[0]: ");
  assert_refused (at, "{'to':'case/event'," LABEL "'from':['a']}", "fields[0]: “values”");
  assert_refused (at, "{'to':'case/event'," LABEL "'from':['a'],'values':{'x':[]}}",
                  "fields[0]: “values” has a word");
  assert_refused (at, "{'to':'party/harmed'," LABEL "'from':['a']}", "fields[0]: no form");
  assert_refused (at, "{'to':'case/event','from':['a']}", "fields[0]: a “label”");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/registration-map/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("capitals-accents-and-signs-make-no-difference",
       test_capitals_accents_and_signs_make_no_difference);
  ADD ("what-a-form-says-becomes-a-word-of-the-program",
       test_what_a_form_says_becomes_a_word_of_the_program);
  ADD ("a-form-cannot-say-that-contact-is-not-banned",
       test_a_form_cannot_say_that_contact_is_not_banned);
  ADD ("a-story-is-no-name", test_a_story_is_no_name);
  ADD ("nothing-said-in-a-talk-comes-from-a-form", test_nothing_said_in_a_talk_comes_from_a_form);
  ADD ("a-fault-in-a-table-is-named", test_a_fault_in_a_table_is_named);

  return g_test_run ();
}
