/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/uses.h"

#include "base/json.h"

#include <glib/gstdio.h>
#include <string.h>

#define ASK "'ask':{'nl':'a','en':'a'}"

/* Whether an item with id Q and these members is used, beside a gate that names @named. */
static gboolean
is_used (const char *members, const char *named)
{
  g_autofree char *data = g_dir_make_tmp ("voorgesprek-XXXXXX", NULL);
  g_autofree char *gates = g_build_filename (data, "gates", NULL);
  g_autofree char *file = g_build_filename (gates, "gates.json", NULL);
  g_autofree char *gate = g_strdup_printf ("{\"gates\":[{\"when\":[{\"var\":\"%s\"}]}]}", named);
  g_autofree char *text = g_strdup_printf (
      "{'format':'voorgesprek-guide/1','id':'g','version':'1','role':'harmed',"
      "'title':{'nl':'a','en':'a'},'sections':[{'id':'s','title':{'nl':'a','en':'a'},"
      "'items':[{'id':'Q',%s," ASK "}]}]}",
      members);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (VgGuide) guide = NULL;
  g_autoptr (GPtrArray) unused = NULL;

  g_assert_cmpint (g_mkdir (gates, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, gate, -1, NULL));
  g_strdelimit (text, "'", '"');
  root = vg_json_parse (text, strlen (text), "guide", NULL);
  guide = vg_guide_new (root, NULL);
  g_assert_nonnull (guide);
  unused = vg_uses_list_unused (guide, data);
  g_unlink (file);
  g_rmdir (gates);
  g_rmdir (data);

  return unused->len == 0;
}

static void
test_an_open_question_that_nothing_names_is_for_the_talk_alone (void)
{
  g_assert_false (is_used ("'kind':'open'", "harmed.answer.P"));
  g_assert_false (is_used ("'kind':'open'", "harmed.answer.QQ"));
}

static void
test_what_a_rule_names_is_used (void)
{
  g_assert_true (is_used ("'kind':'open'", "harmed.answer.Q"));
  g_assert_true (is_used ("'kind':'open'", "answer/harmed/Q"));
}

static void
test_some_are_used_whoever_names_them (void)
{
  g_assert_true (is_used ("'kind':'goal'", "x"));
  g_assert_true (is_used ("'kind':'consent','consent':'talk'", "x"));
  g_assert_true (is_used ("'kind':'what-if'", "x"));
  g_assert_true (is_used ("'kind':'open','mirror':'A05'", "x"));
  g_assert_true (is_used ("'kind':'yes-no','sets':'self/minor'", "x"));
  g_assert_true (is_used ("'kind':'open','must-not-be-known':true", "x"));
  g_assert_true (is_used ("'kind':'open','part':'stop-signal'", "x"));
}

static void
test_a_condition_of_the_guide_itself_is_a_use (void)
{
  g_assert_true (is_used (
      "'kind':'yes-no','probes':[{'when':{'===':[{'var':'self.answer.Q'},'yes']}," ASK "}]", "x"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uses/an-open-question-that-nothing-names-is-for-the-talk-alone",
                   test_an_open_question_that_nothing_names_is_for_the_talk_alone);
  g_test_add_func ("/uses/what-a-rule-names-is-used", test_what_a_rule_names_is_used);
  g_test_add_func ("/uses/some-are-used-whoever-names-them", test_some_are_used_whoever_names_them);
  g_test_add_func ("/uses/a-condition-of-the-guide-itself-is-a-use",
                   test_a_condition_of_the_guide_itself_is_a_use);

  return g_test_run ();
}
