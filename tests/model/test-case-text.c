/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/paths.h"

#include <string.h>

#define HEAD "{\n\"format\":\"voorgesprek-case/1\",\n\"id\":\"i1\",\n\"author\":\"me\""

static VgCase *
read_case (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", error);

  return node != NULL ? vg_case_from_json (node, error) : NULL;
}

static VgCase *
read_good (const char *text)
{
  g_autoptr (GError) error = NULL;
  VgCase *subject = read_case (text, &error);

  g_assert_no_error (error);
  return subject;
}

static void
check_value (VgCase *subject, const char *place, const char *expected)
{
  JsonNode *value = vg_case_get (subject, place);
  g_autofree char *text = value != NULL ? vg_json_write (value) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_a_new_case_reads_as_itself (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *text = vg_case_to_text (subject);
  g_autoptr (VgCase) again = read_good (text);
  g_autofree char *written = vg_case_to_text (again);

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpstr (vg_case_get_id (again), ==, vg_case_get_id (subject));
  g_assert_cmpstr (vg_case_get_author (again), ==, vg_case_get_author (subject));
}

/* Members, guides' members, acts' members, places and values of a newer program. */
static void
test_what_is_unknown_is_written_back (void)
{
  static const char text[] = HEAD
      ",\n\"zebra\":{\"b\":[1.5,null],\"ä\":\"x\"},\n\"apple\":[],\n"
      "\"guides\":[{\"digest\":\"d\",\"id\":\"harmed\",\"newer\":1,\"version\":\"1\"}],\n"
      "\"draft\":{},\n"
      "\"acts\":[\n"
      "{\"at\":\"t\",\"author\":\"me\",\"clock\":1,\"newer\":{\"x\":true},\"set\":{\"1/2\":3,"
      "\"newer/place/of/it\":1.5,\"note/n1\":{\"newer\":[{}],\"text\":\"a\"}}},\n"
      "{\"at\":\"t\",\"author\":\"me\",\"clock\":2,\"set\":{\"newer/place/of/it\":null}}]\n}\n";
  g_autoptr (VgCase) subject = read_good (text);
  g_autofree char *written = vg_case_to_text (subject);
  g_autoptr (GPtrArray) all = vg_case_list (subject, "");

  g_assert_cmpstr (written, ==, text);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (all->pdata[0], ==, "1/2");
  check_value (subject, "newer/place/of/it", NULL);
}

static void
test_acts_are_folded_by_clock_and_author (void)
{
  static const char text[] = HEAD
      ",\"acts\":["
      "{\"at\":\"t\",\"author\":\"me\",\"clock\":7,\"set\":{\"case/label\":\"last\"}},"
      "{\"at\":\"t\",\"author\":\"a\",\"clock\":7,\"set\":{\"review/a/t1\":{\"text\":\"x\"}}},"
      "{\"at\":\"t\",\"author\":\"me\",\"clock\":1,\"set\":{\"case/label\":\"first\"}}]}";
  g_autoptr (VgCase) subject = read_good (text);

  check_value (subject, "case/label", "\"last\"");
  g_assert_cmpint (vg_act_get_clock (vg_case_get_act (subject, 0)), ==, 1);
  g_assert_cmpstr (vg_act_get_author (vg_case_get_act (subject, 1)), ==, "a");

  g_assert_true (vg_case_set (subject, "case/label", vg_json_new_string ("new"), NULL));
  g_assert_cmpint (vg_act_get_clock (vg_case_get_act (subject, 3)), ==, 8);
}

static void
test_what_is_no_case_is_refused_by_name (void)
{
  static const char *const cases[][2] = {
    { "[]", "this is no case file: expected an object" },
    { "{}", "this is no case file: “format” must be “voorgesprek-case/1”" },
    { "{\"format\":\"voorgesprek-case/2\"}",
      "this is no case file: “format” must be “voorgesprek-case/1”" },
    { "{\"format\":\"voorgesprek-case/1\",\"id\":\"\",\"author\":\"a\"}",
      "“id” and “author” must be texts" },
    { "{\"format\":\"voorgesprek-case/1\",\"id\":\"i\",\"author\":1}",
      "“id” and “author” must be texts" },
    { HEAD "}", "“acts” must be a list" },
    { HEAD ",\"acts\":{}}", "“acts” must be a list" },
    { HEAD ",\"acts\":[],\"guides\":{}}", "“guides” must be a list" },
    { HEAD ",\"acts\":[],\"guides\":[{\"id\":\"a\"},{}]}", "guides[1]: “id” must be a text" },
    { HEAD ",\"acts\":[],\"draft\":[]}", "“draft” must be an object of places and texts" },
    { HEAD ",\"acts\":[],\"draft\":{\"a/b\":1}}", "“draft” must be an object of places and texts" },
    { HEAD ",\"acts\":[1]}", "acts[0]: an act must be an object" },
    { HEAD ",\"acts\":[{\"at\":\"t\",\"author\":\"a\",\"clock\":1,\"set\":{}},"
           "{\"at\":\"t\",\"author\":\"a\",\"clock\":2,\"set\":{\"case/event\":\"murder\"}}]}",
      "acts[1]: case/event: “value” must be one of: sexual, domestic, violence, property, fatal, "
      "other" },
    { HEAD ",\"acts\":[{\"at\":\"t\",\"author\":\"a\",\"clock\":1,\"set\":{}},"
           "{\"at\":\"t\",\"author\":\"a\",\"clock\":1,\"set\":{}}]}",
      "two acts of one author have the clock 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VgCase) subject = read_case (cases[i][0], &error);

    g_assert_null (subject);
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_cmpstr (error->message, ==, cases[i][1]);
  }
}

/* A place, with "#" and a member or a way of noting, and what it becomes. */
static void
test_a_draft_found_becomes_an_act (void)
{
  static const char *const cases[][3] = {
    { "answer/harmed/V05/1", "answer/harmed/V05/1", "{\"as\":\"quotation\",\"text\":\"typed\"}" },
    { "answer/harmed/V05/1#paraphrase", "answer/harmed/V05/1",
      "{\"as\":\"paraphrase\",\"text\":\"typed\"}" },
    { "answer/harmed/V05/1#text", "answer/harmed/V05/1",
      "{\"as\":\"quotation\",\"text\":\"typed\"}" },
    { "answer/accused/A05/1", "answer/accused/A05/1",
      "{\"as\":\"observation\",\"language\":\"en\",\"text\":\"typed\"}" },
    { "goal/harmed/g1#words", "goal/harmed/g1",
      "{\"importance\":7,\"looks-like\":\"old\",\"words\":\"typed\"}" },
    { "goal/harmed/g2#looks-like", "goal/harmed/g2", "{\"looks-like\":\"typed\"}" },
    { "answer/harmed/info#teach-back", "answer/harmed/info", "{\"teach-back\":\"typed\"}" },
    { "answer/harmed/what-if", "answer/harmed/what-if", "{\"value\":\"typed\"}" },
    { "note/n9#text", "note/n9", "{\"text\":\"typed\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf (
        HEAD
        ",\"acts\":[{\"at\":\"t\",\"author\":\"me\",\"clock\":1,\"set\":{"
        "\"goal/harmed/g1\":{\"importance\":7,\"looks-like\":\"old\"},"
        "\"answer/accused/A05/1\":{\"as\":\"observation\",\"language\":\"en\",\"text\":\"x\"}}}],"
        "\"draft\":{\"%s\":\"typed\"}}",
        cases[i][0]);
    g_autoptr (VgCase) subject = read_good (text);
    g_autofree char *written = vg_case_to_text (subject);

    check_value (subject, cases[i][1], cases[i][2]);
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
    g_assert_nonnull (vg_case_get_undoable (subject));
    g_assert_nonnull (strstr (written, "\"draft\":{}"));
  }
}

static void
test_a_draft_that_fits_nowhere_becomes_a_note (void)
{
  static const char *const keys[] = { "",
                                      "#",
                                      "no place",
                                      "newer/place/of/it",
                                      "case/event#value",
                                      "goal/harmed/g1#importance",
                                      "consent/harmed/talk#state" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *text = g_strdup_printf (HEAD ",\"acts\":[],\"draft\":{\"%s\":\"typed\"}}",
                                             keys[i]);
    g_autoptr (VgCase) subject = read_good (text);
    g_autoptr (GPtrArray) places = vg_case_list (subject, "");

    g_assert_cmpuint (places->len, ==, 1);
    g_assert_true (g_str_has_prefix (places->pdata[0], "note/"));
    check_value (subject, places->pdata[0], "{\"text\":\"typed\"}");
  }
}

static void
test_an_empty_draft_is_none (void)
{
  g_autoptr (VgCase)
      subject = read_good (HEAD ",\"acts\":[],\"draft\":{\"answer/harmed/V05/1\":\"\"}}");

  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

static void
test_a_draft_stands_in_the_file_until_it_is_dropped (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  vg_case_set_draft (subject, "answer/harmed/V05/1", "hal\"f");
  with = vg_case_to_text (subject);
  vg_case_set_draft (subject, "answer/harmed/V05/1", NULL);
  without = vg_case_to_text (subject);

  g_assert_nonnull (strstr (with, "\"draft\":{\"answer/harmed/V05/1\":\"hal\\\"f\"}"));
  g_assert_nonnull (strstr (without, "\"draft\":{}"));
}

/* The last clock there is: nothing follows it, and what was typed stays a draft. */
static void
test_no_act_follows_the_last_clock (void)
{
  static const char text[] = HEAD
      ",\"acts\":[{\"at\":\"t\",\"author\":\"me\",\"clock\":4503599627370495,\"set\":{}}]}";
  static const char full[] = HEAD
      ",\"acts\":[{\"at\":\"t\",\"author\":\"me\",\"clock\":4503599627370496,\"set\":{}}],"
      "\"draft\":{\"note/n1#text\":\"typed\"}}";
  g_autoptr (VgCase) subject = read_good (text);
  g_autoptr (VgCase) again = NULL;
  g_autoptr (VgCase) at_end = read_good (full);
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  g_assert_true (vg_case_set (subject, "case/label", vg_json_new_string ("a"), NULL));
  g_assert_false (vg_case_set (subject, "case/label", vg_json_new_string ("b"), &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_false (vg_case_undo (subject));
  written = vg_case_to_text (subject);
  again = read_good (written);
  g_assert_cmpstr (vg_case_get_text (again, "case/label"), ==, "a");
  g_assert_cmpstr (vg_case_get_draft (at_end, "note/n1#text"), ==, "typed");
}

/* Reads and writes @path twice: the first writing is canonical, the second the same bytes. */
static void
check_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);
  g_autoptr (VgCase) once = NULL;
  g_autoptr (VgCase) twice = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) rewritten = NULL;

  g_assert_no_error (error);
  once = vg_case_from_json (node, &error);
  g_assert_no_error (error);
  first = vg_case_to_text (once);
  twice = read_good (first);
  second = vg_case_to_text (twice);
  g_assert_cmpstr (first, ==, second);

  /* Nothing of the file was lost on the way. */
  rewritten = vg_json_parse (first, strlen (first), path, &error);
  g_assert_no_error (error);
  if (!json_object_has_member (json_node_get_object (node), "draft"))
    json_object_remove_member (json_node_get_object (rewritten), "draft");
  before = vg_json_write (node);
  after = vg_json_write (rewritten);
  g_assert_cmpstr (before, ==, after);
}

static void
test_practice_cases_are_written_as_they_were_read (void)
{
  g_autofree char *folder = vg_paths_dup_data ("practice", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (!g_str_has_suffix (name, ".voorgesprek.json"))
      continue;
    check_file (path);
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

/* Texts as hostile as a person can make them. */
static void
test_any_text_comes_back_as_it_was (void)
{
  static const char *const texts[] = { "\x01\x1f\x7f",    "\u202e\u2066\u200f", "\ue000\U000f0000",
                                       "{{{x}}} <b> # *", "\"\\/\b\f\n\r\t",    "😀\u0301" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgCase) again = NULL;
    g_autofree char *text = NULL;

    g_assert_true (vg_case_set (subject, "case/label", vg_json_new_string (texts[i]), NULL));
    text = vg_case_to_text (subject);
    again = read_good (text);
    g_assert_cmpstr (vg_case_get_text (again, "case/label"), ==, texts[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-text/a-new-case-reads-as-itself", test_a_new_case_reads_as_itself);
  g_test_add_func ("/case-text/what-is-unknown-is-written-back",
                   test_what_is_unknown_is_written_back);
  g_test_add_func ("/case-text/acts-are-folded-by-clock-and-author",
                   test_acts_are_folded_by_clock_and_author);
  g_test_add_func ("/case-text/what-is-no-case-is-refused-by-name",
                   test_what_is_no_case_is_refused_by_name);
  g_test_add_func ("/case-text/a-draft-found-becomes-an-act", test_a_draft_found_becomes_an_act);
  g_test_add_func ("/case-text/a-draft-that-fits-nowhere-becomes-a-note",
                   test_a_draft_that_fits_nowhere_becomes_a_note);
  g_test_add_func ("/case-text/an-empty-draft-is-none", test_an_empty_draft_is_none);
  g_test_add_func ("/case-text/a-draft-stands-in-the-file-until-it-is-dropped",
                   test_a_draft_stands_in_the_file_until_it_is_dropped);
  g_test_add_func ("/case-text/no-act-follows-the-last-clock", test_no_act_follows_the_last_clock);
  g_test_add_func ("/case-text/practice-cases-are-written-as-they-were-read",
                   test_practice_cases_are_written_as_they_were_read);
  g_test_add_func ("/case-text/any-text-comes-back-as-it-was", test_any_text_comes_back_as_it_was);

  return g_test_run ();
}
