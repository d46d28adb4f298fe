/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"

#include <string.h>

static JsonObject *
read_object (const char *text)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);

  g_assert_nonnull (node);
  return json_object_ref (json_node_get_object (node));
}

static void
append (VgCase *subject, const char *set)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_case_append (subject, read_object (set), NULL, &error));
  g_assert_no_error (error);
}

static void
check_list (VgCase *subject, const char *prefix, const char *expected)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);
  g_autofree char *joined = NULL;

  g_ptr_array_add (places, NULL);
  joined = g_strjoinv (" ", (char **) places->pdata);
  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpint (vg_case_has_under (subject, prefix), ==, *expected != '\0');
}

static void
check_value (VgCase *subject, const char *place, const char *expected)
{
  JsonNode *value = vg_case_get (subject, place);
  g_autofree char *text = value != NULL ? vg_json_write (value) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_the_last_act_counts (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  append (subject, "{\"case/label\":\"een\",\"case/event\":\"other\"}");
  append (subject, "{\"case/label\":\"twee\"}");
  append (subject, "{\"case/event\":null}");

  check_value (subject, "case/label", "\"twee\"");
  check_value (subject, "case/event", NULL);
  check_value (subject, "case/form", NULL);
  g_assert_cmpstr (vg_case_get_text (subject, "case/label"), ==, "twee");
  g_assert_null (vg_case_get_object (subject, "case/label"));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 3);
}

static void
test_places_are_listed_in_their_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  append (subject, "{\"answer/harmed/V05/10\":{\"as\":\"quotation\",\"text\":\"x\"},"
                   "\"answer/harmed/V05/9\":{\"as\":\"quotation\",\"text\":\"x\"},"
                   "\"answer/harmed/V05\":{\"none\":\"later\"},"
                   "\"answer/harmed/V05-b/1\":{\"text\":\"x\"},"
                   "\"answer/harmed-2/V05/1\":{\"text\":\"x\"},"
                   "\"goal/harmed/g1\":{\"words\":\"x\"},\"note/gone\":{\"text\":\"x\"}}");
  append (subject, "{\"note/gone\":null}");

  check_list (subject, "answer/harmed/V05",
              "answer/harmed/V05 answer/harmed/V05/9 answer/harmed/V05/10");
  check_list (subject, "answer/harmed",
              "answer/harmed/V05 answer/harmed/V05/9 "
              "answer/harmed/V05/10 answer/harmed/V05-b/1");
  check_list (subject, "answer/harmed/V05/9", "answer/harmed/V05/9");
  check_list (subject, "note", "");
  check_list (subject, "zebra", "");
  check_list (subject, "",
              "answer/harmed/V05 answer/harmed/V05/9 answer/harmed/V05/10 answer/harmed/V05-b/1 "
              "answer/harmed-2/V05/1 goal/harmed/g1");
}

static void
test_history_has_each_act_once_and_in_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) under = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none = NULL;

  append (subject, "{\"goal/harmed/g2\":{\"words\":\"b\"},\"goal/harmed/g1\":{\"words\":\"a\"}}");
  append (subject, "{\"goal/harmed/g1\":null}");
  append (subject, "{\"case/event\":\"other\"}");
  append (subject, "{\"goal/harmed/g2\":{\"words\":\"c\"}}");

  under = vg_case_list_history (subject, "goal/harmed");
  one = vg_case_list_history (subject, "goal/harmed/g1");
  none = vg_case_list_history (subject, "goal/accused");
  g_assert_cmpuint (under->len, ==, 3);
  g_assert_cmpint (vg_act_get_clock (under->pdata[0]), ==, 1);
  g_assert_cmpint (vg_act_get_clock (under->pdata[1]), ==, 2);
  g_assert_cmpint (vg_act_get_clock (under->pdata[2]), ==, 4);
  g_assert_cmpuint (one->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_one_wrong_value_refuses_the_whole_act (void)
{
  static const char *const bad[] = {
    "{\"case/label\":\"new\",\"case/event\":\"wrong\"}",
    "{\"case/label\":\"new\",\"nowhere\":1}",
    "{\"case/label\":\"new\",\"case/unheard-of\":1}",
    "{\"case/label\":\"new\",\"note/n1\":{\"text\":1.5}}",
  };
  g_autoptr (VgCase) subject = vg_case_new ();

  append (subject, "{\"case/label\":\"old\"}");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_case_append (subject, read_object (bad[i]), NULL, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }

  check_value (subject, "case/label", "\"old\"");
  check_list (subject, "", "case/label");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);
}

static void
test_what_changes_nothing_is_no_act (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  append (subject, "{\"note/n1\":{\"text\":\"a\",\"talk\":\"t1\"}}");
  append (subject, "{\"note/n1\":{\"talk\":\"t1\",\"text\":\"a\"}}");
  append (subject, "{\"case/event\":null}");
  append (subject, "{}");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);

  append (subject, "{\"note/n1\":{\"text\":\"a\"},\"case/event\":null}");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
}

static void
collect (VgCase *subject, GStrv places, GString *told)
{
  g_autofree char *joined = g_strjoinv (" ", places);

  g_string_append_printf (told, "[%s]", joined);
}

static void
test_each_act_is_told_with_its_places (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (subject, "changed", G_CALLBACK (collect), told);
  append (subject, "{\"case/label\":\"a\"}");
  append (subject, "{\"case/label\":\"a\"}");
  append (subject, "{\"case/label\":null}");
  g_assert_cmpstr (told->str, ==, "[case/label][case/label]");
}

static void
check_about (const char *set, const char *expected)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *about = NULL;
  const char *text = NULL;

  append (subject, set);
  text = vg_act_get_text (vg_case_get_act (subject, 0));
  node = vg_json_parse (text, strlen (text), "act", NULL);
  if (json_object_has_member (json_node_get_object (node), "about"))
    about = vg_json_write (json_object_get_member (json_node_get_object (node), "about"));
  g_assert_cmpstr (about, ==, expected);
}

static void
test_an_act_says_whose_data_it_holds (void)
{
  check_about ("{\"goal/harmed/g1\":{\"words\":\"a\"}}", NULL);
  check_about ("{\"talk/t1\":{\"party\":\"accused\"}}", "[\"accused\"]");
  check_about ("{\"case/event\":\"other\"}", "[\"harmed\",\"accused\"]");
  check_about ("{\"note/n1\":{\"text\":\"a\"}}", "[\"harmed\",\"accused\"]");
  check_about ("{\"talk/t1\":{\"party\":\"accused\"},\"answer/accused/A1\":{\"none\":\"later\"}}",
               NULL);
}

static void
test_an_act_has_the_next_clock_and_the_time (void)
{
  g_autoptr (VgCase) subject = NULL;

  vg_clock_hold ("2026-03-02T14:03:22Z");
  subject = vg_case_new ();
  append (subject, "{\"case/label\":\"a\"}");
  append (subject, "{\"case/label\":\"b\"}");
  vg_clock_hold (NULL);

  g_assert_cmpstr (vg_act_get_text (vg_case_get_act (subject, 1)), ==,
                   "{\"about\":[\"harmed\",\"accused\"],\"at\":\"2026-03-02T14:03:22Z\","
                   "\"author\":\"id00000000000002\",\"clock\":2,\"set\":{\"case/label\":\"b\"}}");
}

/* A number names the same words for ever. */
static void
test_numbers_of_removed_fragments_are_not_used_again (void)
{
  static const char prefix[] = "answer/harmed/V05";
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpuint (vg_case_get_free_number (subject, prefix), ==, 1);
  append (
      subject,
      "{\"answer/harmed/V05/1\":{\"text\":\"a\"},\"answer/harmed/V05/10\":{\"text\":\"a\"},"
      "\"answer/harmed/V05-x/99\":{\"text\":\"a\"},\"answer/harmed/V05\":{\"none\":\"later\"}}");
  g_assert_cmpuint (vg_case_get_free_number (subject, prefix), ==, 11);
  append (subject, "{\"answer/harmed/V05/10\":null,\"answer/harmed/V05/1\":null}");
  g_assert_cmpuint (vg_case_get_free_number (subject, prefix), ==, 11);
}

static void
count (VgCase *subject, guint *n)
{
  (*n)++;
}

static void
test_a_draft_is_told_when_it_changes (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  guint n = 0;

  g_signal_connect (subject, "draft-changed", G_CALLBACK (count), &n);
  vg_case_set_draft (subject, "answer/harmed/V05/1", "a");
  vg_case_set_draft (subject, "answer/harmed/V05/1", "a");
  vg_case_set_draft (subject, "answer/harmed/V05/2", NULL);
  vg_case_set_draft (subject, "answer/harmed/V05/2", "");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (vg_case_get_draft (subject, "answer/harmed/V05/1"), ==, "a");

  vg_case_set_draft (subject, "answer/harmed/V05/1", "ab");
  vg_case_set_draft (subject, "answer/harmed/V05/1", "");
  g_assert_cmpuint (n, ==, 3);
  g_assert_null (vg_case_get_draft (subject, "answer/harmed/V05/1"));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

/* A guide once named stays as it was: a newer one never changes an old talk. */
static void
test_a_guide_is_named_once (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_null (vg_case_get_guide_digest (subject, "harmed"));
  vg_case_name_guide (subject, "harmed", "2026.1", "abc");
  vg_case_name_guide (subject, "harmed", "2026.2", "def");
  vg_case_name_guide (subject, "accused", "2026.1", "ghi");
  g_assert_cmpstr (vg_case_get_guide_digest (subject, "harmed"), ==, "abc");
  g_assert_cmpstr (vg_case_get_guide_digest (subject, "accused"), ==, "ghi");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case/the-last-act-counts", test_the_last_act_counts);
  g_test_add_func ("/case/places-are-listed-in-their-order", test_places_are_listed_in_their_order);
  g_test_add_func ("/case/history-has-each-act-once-and-in-order",
                   test_history_has_each_act_once_and_in_order);
  g_test_add_func ("/case/one-wrong-value-refuses-the-whole-act",
                   test_one_wrong_value_refuses_the_whole_act);
  g_test_add_func ("/case/what-changes-nothing-is-no-act", test_what_changes_nothing_is_no_act);
  g_test_add_func ("/case/each-act-is-told-with-its-places", test_each_act_is_told_with_its_places);
  g_test_add_func ("/case/an-act-says-whose-data-it-holds", test_an_act_says_whose_data_it_holds);
  g_test_add_func ("/case/an-act-has-the-next-clock-and-the-time",
                   test_an_act_has_the_next_clock_and_the_time);
  g_test_add_func ("/case/numbers-of-removed-fragments-are-not-used-again",
                   test_numbers_of_removed_fragments_are_not_used_again);
  g_test_add_func ("/case/a-draft-is-told-when-it-changes", test_a_draft_is_told_when_it_changes);
  g_test_add_func ("/case/a-guide-is-named-once", test_a_guide_is_named_once);

  return g_test_run ();
}
