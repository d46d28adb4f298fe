/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check.h"

#include <string.h>

/* A guide with a choice, a list, a scale and a number to ask after, and @when at one question. */
static gboolean
is_reachable (const char *when)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\",\"role\":\"parent\","
      "\"title\":{\"nl\":\"a\",\"en\":\"a\"},\"sections\":[{\"id\":\"s\","
      "\"title\":{\"nl\":\"a\",\"en\":\"a\"},\"items\":["
      "{\"id\":\"word\",\"kind\":\"choice\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"},\"choices\":["
      "{\"value\":\"a\",\"label\":{\"nl\":\"a\",\"en\":\"a\"}},"
      "{\"value\":\"b\",\"label\":{\"nl\":\"a\",\"en\":\"a\"}}]},"
      "{\"id\":\"list\",\"kind\":\"multi\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"},\"choices\":["
      "{\"value\":\"a\",\"label\":{\"nl\":\"a\",\"en\":\"a\"}},"
      "{\"value\":\"b\",\"label\":{\"nl\":\"a\",\"en\":\"a\"}}]},"
      "{\"id\":\"step\",\"kind\":\"scale\",\"min\":1,\"max\":3,\"ask\":{\"nl\":\"a\",\"en\":\"a\"}}"
      ","
      "{\"id\":\"number\",\"kind\":\"number\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"}},"
      "{\"id\":\"other\",\"kind\":\"number\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"}},"
      "{\"id\":\"open\",\"kind\":\"open\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"}},"
      "{\"id\":\"after\",\"kind\":\"yes-no\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"},"
      "\"when\":{\"===\":[{\"var\":\"self.answer.word\"},\"a\"]}},"
      "{\"id\":\"q\",\"kind\":\"open\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"},\"when\":%s}]}]}",
      when);
  g_autoptr (GPtrArray) findings = vg_guide_check_text ("text", text, strlen (text), NULL);
  gboolean is_found = FALSE;

  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = g_ptr_array_index (findings, i);

    if (!finding->is_note) {
      g_assert_cmpstr (finding->rule, ==, "unreachable");
      is_found = TRUE;
    }
  }

  return !is_found;
}

static void
assert_all (const char *const *rules, gboolean is_expected)
{
  for (guint i = 0; rules[i] != NULL; i++) {
    g_test_message ("%s", rules[i]);
    g_assert_cmpint (is_reachable (rules[i]), ==, is_expected);
  }
}

static void
test_finds_what_can_never_be (void)
{
  static const char *const rules[] = {
    "false",
    "{\"and\":[{\"===\":[{\"var\":\"self.answer.word\"},\"a\"]},"
    "{\"===\":[{\"var\":\"self.answer.word\"},\"b\"]}]}",
    "{\"and\":[{\"answered\":\"self.answer.word\"},{\"!\":{\"in\":[{\"var\":\"self.answer.word\"},"
    "[\"a\",\"b\"]]}}]}",
    "{\"and\":[{\"has\":[\"self.answer.list\",\"a\"]},{\"===\":[{\"count\":\"self.answer.list\"},"
    "0]}]}",
    "{\">\":[{\"var\":\"self.answer.step\"},3]}",
    "{\"<\":[3,{\"var\":\"self.answer.number\"},4]}",
    "{\"and\":[{\">\":[{\"var\":\"today\"},\"2026-01-01\"]},"
    "{\"<\":[{\"var\":\"today\"},\"2025-01-01\"]}]}",
    "{\"and\":[{\"answered\":\"self.answer.open\"},{\"declined\":\"self.answer.open\"}]}",
    "{\"and\":[{\"===\":[{\"var\":\"self.answer.after\"},\"yes\"]},"
    "{\"===\":[{\"var\":\"self.answer.word\"},\"b\"]}]}",
    NULL,
  };

  assert_all (rules, FALSE);
}

static void
test_says_nothing_of_what_can_be (void)
{
  static const char *const rules[] = {
    "true",
    "{\"===\":[{\"var\":\"self.answer.word\"},\"b\"]}",
    "{\"!\":{\"===\":[{\"var\":\"self.answer.word\"},\"b\"]}}",
    "{\"and\":[{\"has\":[\"self.answer.list\",\"a\"]},{\"has\":[\"self.answer.list\",\"b\"]}]}",
    "{\"===\":[{\"var\":\"self.answer.step\"},3]}",
    "{\"<\":[3,{\"var\":\"self.answer.number\"},5]}",
    "{\"and\":[{\">\":[{\"var\":\"today\"},\"2026-01-01\"]},"
    "{\"<\":[{\"var\":\"today\"},\"2027-01-01\"]}]}",
    "{\"declined\":\"self.answer.open\"}",
    "{\"===\":[{\"var\":\"self.answer.after\"},\"no\"]}",
    NULL,
  };

  assert_all (rules, TRUE);
}

/* These can be met, but not by the values that are tried: nothing may be said. */
static void
test_says_nothing_where_it_cannot_know (void)
{
  static const char *const rules[] = {
    "{\"===\":[{\"+\":[{\"var\":\"self.answer.number\"},{\"var\":\"self.answer.other\"}]},1000]}",
    "{\"and\":[{\"<\":[{\"var\":\"self.answer.number\"},{\"var\":\"self.answer.other\"}]},"
    "{\">\":[{\"var\":\"self.answer.number\"},1000]}]}",
    "{\">\":[{\"count\":\"self.answer.open\"},17]}",
    NULL,
  };

  assert_all (rules, TRUE);
}

/* More combinations than are tried: the check ends, and claims nothing. */
static void
test_ends_where_there_are_too_many (void)
{
  GString *rule = g_string_new ("{\"and\":[");

  for (guint i = 0; i < 11; i++)
    g_string_append_printf (rule, "{\"===\":[{\"var\":\"self.goal.G%u\"},\"x\"]},", i);
  g_string_append (rule, "false]}");

  g_assert_true (is_reachable (rule->str));
  g_string_free (rule, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/search/finds-what-can-never-be", test_finds_what_can_never_be);
  g_test_add_func ("/guide/search/says-nothing-of-what-can-be", test_says_nothing_of_what_can_be);
  g_test_add_func ("/guide/search/says-nothing-where-it-cannot-know",
                   test_says_nothing_where_it_cannot_know);
  g_test_add_func ("/guide/search/ends-where-there-are-too-many",
                   test_ends_where_there_are_too_many);

  return g_test_run ();
}
