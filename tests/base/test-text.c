/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/text.h"

#include "base/json.h"

#include <string.h>

static void
check_text (const char *json, const char *language, const char *expected)
{
  g_autoptr (JsonNode) node = vg_json_parse (json, strlen (json), "in", NULL);

  g_assert_cmpstr (vg_text_get (vg_json_peek_object (node), language), ==, expected);
}

static void
test_another_language_is_better_than_none (void)
{
  check_text ("{\"nl\":\"n\",\"en\":\"e\"}", "en", "e");
  check_text ("{\"nl\":\"n\",\"en\":\"e\"}", "nl", "n");
  check_text ("{\"nl\":\"n\",\"en\":\"e\"}", "fr", "n");
  check_text ("{\"en\":\"e\"}", "nl", "e");
  check_text ("{\"nl\":1,\"en\":\"e\"}", "nl", "e");
  check_text ("{\"fr\":\"f\"}", "fr", "f");
  check_text ("{}", "nl", NULL);
  g_assert_null (vg_text_get (NULL, "nl"));
}

static void
test_a_tag_tells_its_language (void)
{
  g_assert_cmpstr (vg_text_language_of ("nl"), ==, "nl");
  g_assert_cmpstr (vg_text_language_of ("nl_BE.UTF-8"), ==, "nl");
  g_assert_cmpstr (vg_text_language_of ("nl-NL"), ==, "nl");
  g_assert_cmpstr (vg_text_language_of ("nlx"), ==, "en");
  g_assert_cmpstr (vg_text_language_of ("en_GB"), ==, "en");
  g_assert_cmpstr (vg_text_language_of (""), ==, "en");
  g_assert_cmpstr (vg_text_language_of (NULL), ==, "en");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/another-language-is-better-than-none",
                   test_another_language_is_better_than_none);
  g_test_add_func ("/text/a-tag-tells-its-language", test_a_tag_tells_its_language);

  return g_test_run ();
}
