/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/act.h"

#include "base/error.h"
#include "base/json.h"

#include <string.h>

static VgAct *
read_act (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);

  g_assert_nonnull (node);
  return vg_act_from_json (node, error);
}

static void
test_a_new_act_says_what_it_was_made_of (void)
{
  const char *about[] = { "harmed", NULL };
  VgActFields fields = { "2026-03-02T14:03:22Z", 118, "k7q2", about, 117 };
  JsonObject *set = json_object_new ();
  g_autoptr (VgAct) act = NULL;

  json_object_set_string_member (set, "case/event", "other");
  act = vg_act_new (&fields, set);

  g_assert_cmpstr (vg_act_get_at (act), ==, "2026-03-02T14:03:22Z");
  g_assert_cmpint (vg_act_get_clock (act), ==, 118);
  g_assert_cmpstr (vg_act_get_author (act), ==, "k7q2");
  g_assert_cmpint (vg_act_get_undoes (act), ==, 117);
  g_assert_cmpstr (vg_json_get_string (vg_act_get_set (act), "case/event"), ==, "other");
  g_assert_cmpstr (vg_act_get_text (act), ==,
                   "{\"about\":[\"harmed\"],\"at\":\"2026-03-02T14:03:22Z\",\"author\":\"k7q2\","
                   "\"clock\":118,\"set\":{\"case/event\":\"other\"},\"undoes\":117}");
}

static void
test_an_act_is_under_a_place_only_as_a_whole (void)
{
  g_autoptr (VgAct) act = read_act ("{\"at\":\"t\",\"author\":\"k\",\"clock\":1,\"set\":"
                                    "{\"document/a\":null,\"document/b\":null}}",
                                    NULL);
  g_autoptr (VgAct) wider = read_act ("{\"at\":\"t\",\"author\":\"k\",\"clock\":1,\"set\":"
                                      "{\"document/a\":null,\"documents/b\":null}}",
                                      NULL);

  g_assert_true (vg_act_is_under (act, "document"));
  g_assert_false (vg_act_is_under (act, "document/a"));
  g_assert_false (vg_act_is_under (wider, "document"));
}

static void
test_what_is_read_is_kept_to_the_letter (void)
{
  static const char newer[] =
      "{\"at\":\"t\",\"author\":\"k\",\"clock\":4503599627370496,\"new\":{\"x\":[1,\"é\"]},"
      "\"set\":{\"case/event\":\"other\",\"newer/place\":{\"any\":1.5}},\"undoes\":7}";
  const char *const texts[] = {
    "{\"at\":\"2026-03-02T14:03:22Z\",\"author\":\"k\",\"clock\":1,\"set\":{}}",
    "{\"about\":[],\"at\":\"t\",\"author\":\"k\",\"clock\":1,\"set\":{\"a/b\":null}}",
    newer,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (VgAct) act = read_act (texts[i], &error);

    g_assert_no_error (error);
    g_assert_cmpstr (vg_act_get_text (act), ==, texts[i]);
  }
}

static void
test_what_is_no_act_is_refused_by_name (void)
{
  static const char *const cases[][2] = {
    { "[]", "an act must be an object" },
    { "null", "an act must be an object" },
    { "{}", "“set” must be an object of places and values" },
    { "{\"set\":[]}", "“set” must be an object of places and values" },
    { "{\"set\":{}}", "“clock” must be a whole number from 1 to 4503599627370496" },
    { "{\"set\":{},\"clock\":0}", "“clock” must be a whole number from 1 to 4503599627370496" },
    { "{\"set\":{},\"clock\":1.5}", "“clock” must be a whole number from 1 to 4503599627370496" },
    { "{\"set\":{},\"clock\":4503599627370497}",
      "“clock” must be a whole number from 1 to 4503599627370496" },
    { "{\"set\":{},\"clock\":1}", "“at” must be a text" },
    { "{\"set\":{},\"clock\":1,\"at\":1,\"author\":\"k\"}", "“at” must be a text" },
    { "{\"set\":{},\"clock\":1,\"at\":\"t\"}", "“author” must be a text" },
    { "{\"set\":{\"event\":1},\"clock\":1,\"at\":\"t\",\"author\":\"k\"}",
      "“event” is no place; write words with slashes, such as case/event" },
    { "{\"set\":{},\"clock\":1,\"at\":\"t\",\"author\":\"k\",\"about\":\"harmed\"}",
      "“about” must be a list of party ids" },
    { "{\"set\":{},\"clock\":1,\"at\":\"t\",\"author\":\"k\",\"about\":[\"harmed\",1]}",
      "“about” must be a list of party ids" },
    { "{\"set\":{},\"clock\":1,\"at\":\"t\",\"author\":\"k\",\"undoes\":\"1\"}",
      "“undoes” must be the clock of an act" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_act (cases[i][0], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_cmpstr (error->message, ==, cases[i][1]);
  }
}

static void
test_acts_come_by_clock_and_then_author (void)
{
  static const char format[] = "{\"at\":\"t\",\"author\":\"%s\",\"clock\":%d,\"set\":{}}";
  static const struct {
    const char *author;
    int clock;
  } ordered[] = { { "b", 1 }, { "z", 1 }, { "a", 2 }, { "a", 10 } };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ordered); j++) {
      g_autofree char *left = g_strdup_printf (format, ordered[i].author, ordered[i].clock);
      g_autofree char *right = g_strdup_printf (format, ordered[j].author, ordered[j].clock);
      g_autoptr (VgAct) a = read_act (left, NULL);
      g_autoptr (VgAct) b = read_act (right, NULL);
      int order = vg_act_compare (a, b);

      g_assert_cmpint ((order > 0) - (order < 0), ==, i < j ? -1 : i > j);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/act/a-new-act-says-what-it-was-made-of",
                   test_a_new_act_says_what_it_was_made_of);
  g_test_add_func ("/act/an-act-is-under-a-place-only-as-a-whole",
                   test_an_act_is_under_a_place_only_as_a_whole);
  g_test_add_func ("/act/what-is-read-is-kept-to-the-letter",
                   test_what_is_read_is_kept_to_the_letter);
  g_test_add_func ("/act/what-is-no-act-is-refused-by-name",
                   test_what_is_no_act_is_refused_by_name);
  g_test_add_func ("/act/acts-come-by-clock-and-then-author",
                   test_acts_come_by_clock_and_then_author);

  return g_test_run ();
}
