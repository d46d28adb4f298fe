/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/overview.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"

#include <string.h>

static JsonNode *
make (VgCase *subject, const char *language)
{
  g_autoptr (GError) error = NULL;
  JsonNode *data = vg_overview_new (subject, given_shelf (), "mediator", language, &error);

  g_assert_no_error (error);
  return data;
}

static const char *
text_of (JsonObject *object, const char *member)
{
  return vg_json_get_string (vg_json_get_object (object, member), "=");
}

static void
test_it_says_where_the_practice_case_stands_on_a_day (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  JsonObject *data = NULL;

  vg_clock_set_today ("2026-05-12");
  before = make (subject, "en");
  data = json_node_get_object (before);
  g_assert_cmpstr (text_of (data, "result"), ==, "Ready for the contact");
  g_assert_cmpstr (text_of (data, "date"), ==, "12 May 2026");
  g_assert_false (vg_json_get_boolean (data, "has-changes", TRUE));
  g_assert_false (vg_json_get_boolean (data, "has-gates", TRUE));

  vg_clock_set_today ("2026-07-12");
  after = make (subject, "en");
  data = json_node_get_object (after);
  g_assert_cmpstr (text_of (data, "result"), !=, "Ready for the contact");
  g_assert_cmpuint (json_array_get_length (vg_json_get_array (data, "changes")), ==, 3);
  g_assert_cmpuint (json_array_get_length (vg_json_get_array (data, "gates")), >=, 3);
  vg_clock_set_today (NULL);
}

static void
test_pairs_quote_both_and_know_where_it_is_from (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) node = make (subject, "nl");
  JsonArray *pairs = vg_json_get_array (json_node_get_object (node), "pairs");
  guint n_settled = 0;

  g_assert_cmpuint (json_array_get_length (pairs), ==, 4);
  for (guint i = 0; i < json_array_get_length (pairs); i++) {
    JsonObject *pair = json_array_get_object_element (pairs, i);
    JsonArray *from = vg_json_get_array (vg_json_get_object (pair, "harmed"), "from");

    g_assert_cmpstr (json_array_get_string_element (from, 0), ==, "goal/harmed/g4");
    g_assert_cmpuint (strlen (text_of (pair, "accused")), >, 10);
    g_assert_cmpuint (strlen (text_of (pair, "talk")), >, 10);
    n_settled += vg_json_get_boolean (pair, "is-settled", FALSE);
  }
  g_assert_cmpuint (n_settled, ==, 2);
}

static void
test_both_languages_say_the_same_and_the_screen_keeps_its_own (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) dutch = NULL;
  g_autoptr (JsonNode) english = NULL;
  g_autoptr (GList) members = NULL;

  vg_language_set ("nl");
  dutch = make (subject, "nl");
  english = make (subject, "en");
  g_assert_cmpstr (vg_language_get (), ==, "nl");
  g_assert_cmpstr (text_of (json_node_get_object (dutch), "result"), !=,
                   text_of (json_node_get_object (english), "result"));

  members = json_object_get_members (json_node_get_object (dutch));
  for (GList *link = members; link != NULL; link = link->next) {
    JsonArray *left = vg_json_get_array (json_node_get_object (dutch), link->data);
    JsonArray *right = vg_json_get_array (json_node_get_object (english), link->data);

    g_assert_true (json_object_has_member (json_node_get_object (english), link->data));
    if (left != NULL)
      g_assert_cmpuint (json_array_get_length (left), ==, json_array_get_length (right));
  }
}

static void
test_an_empty_case_is_not_ready (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) node = make (subject, "en");
  JsonObject *data = json_node_get_object (node);

  g_assert_cmpstr (text_of (data, "result"), !=, "Ready for the contact");
  g_assert_true (vg_json_get_boolean (data, "has-gates", FALSE));
  g_assert_false (vg_json_get_boolean (data, "has-pairs", TRUE));
}

static void
test_a_closed_case_says_how_it_ended (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) open = make (subject, "en");
  g_autoptr (JsonNode) closed = NULL;

  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-05-12'}");
  closed = make (subject, "en");
  g_assert_cmpstr (text_of (json_node_get_object (open), "closed"), ==, "");
  g_assert_cmpstr (text_of (json_node_get_object (closed), "closed"), ==, "Well, without contact");
  g_assert_cmpstr (text_of (json_node_get_object (closed), "closed-on"), ==, "12 May 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");

  g_test_add_func ("/overview/it-says-where-the-practice-case-stands-on-a-day",
                   test_it_says_where_the_practice_case_stands_on_a_day);
  g_test_add_func ("/overview/pairs-quote-both-and-know-where-it-is-from",
                   test_pairs_quote_both_and_know_where_it_is_from);
  g_test_add_func ("/overview/both-languages-say-the-same-and-the-screen-keeps-its-own",
                   test_both_languages_say_the_same_and_the_screen_keeps_its_own);
  g_test_add_func ("/overview/an-empty-case-is-not-ready", test_an_empty_case_is_not_ready);
  g_test_add_func ("/overview/a-closed-case-says-how-it-ended",
                   test_a_closed_case_says_how_it_ended);

  return g_test_run ();
}
