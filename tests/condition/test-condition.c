/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "condition/condition.h"
#include "condition/line.h"

#include <string.h>

/* A rule, data, and what comes out: the result, or "!" and the beginning of the message. */
typedef struct {
  const char *rule;
  const char *data;
  const char *result;
} Case;

static void
check_case (const Case *tried)
{
  g_autofree char *line = NULL;
  g_autofree char *answer = NULL;
  g_autofree char *expected = NULL;

  line = g_strdup_printf ("{\"rule\":%s,\"data\":%s}", tried->rule, tried->data);
  answer = vg_condition_answer_line (line, strlen (line));

  if (tried->result[0] == '!') {
    expected = g_strdup_printf ("{\"error\":\"%s", tried->result + 1);
    if (!g_str_has_prefix (answer, expected))
      g_error ("%s gives %s", line, answer);
  } else {
    expected = g_strdup_printf ("{\"result\":%s}", tried->result);
    if (g_strcmp0 (answer, expected) != 0)
      g_error ("%s gives %s, not %s", line, answer, expected);
  }
}

static void
check_cases (const Case *cases)
{
  for (guint i = 0; cases[i].rule != NULL; i++)
    check_case (&cases[i]);
}

static void
test_and_or_not_follow_kleene (void)
{
  static const Case cases[] = {
    { "{\"and\":[true,true]}", "{}", "true" },
    { "{\"and\":[true,{\"var\":\"u\"}]}", "{}", "\"unknown\"" },
    { "{\"and\":[{\"var\":\"u\"},true]}", "{}", "\"unknown\"" },
    { "{\"and\":[{\"var\":\"u\"},{\"var\":\"u\"}]}", "{}", "\"unknown\"" },
    { "{\"and\":[false,{\"var\":\"u\"}]}", "{}", "false" },
    { "{\"and\":[{\"var\":\"u\"},false]}", "{}", "false" },
    { "{\"or\":[false,{\"var\":\"u\"}]}", "{}", "\"unknown\"" },
    { "{\"or\":[{\"var\":\"u\"},false]}", "{}", "\"unknown\"" },
    { "{\"or\":[true,{\"var\":\"u\"}]}", "{}", "true" },
    { "{\"or\":[{\"var\":\"u\"},true]}", "{}", "true" },
    { "{\"or\":[false,false]}", "{}", "false" },
    { "{\"!\":[{\"var\":\"u\"}]}", "{}", "\"unknown\"" },
    { "{\"!\":{\"var\":\"b\"}}", "{\"b\":false}", "true" },
    { "{\"!\":{\"!\":{\"var\":\"u\"}}}", "{}", "\"unknown\"" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_what_is_missing_or_null_is_unknown (void)
{
  static const Case cases[] = {
    { "{\"var\":\"a\"}", "{}", "\"unknown\"" },
    { "{\"var\":\"a\"}", "null", "\"unknown\"" },
    { "{\"var\":\"a.b\"}", "{\"a\":null}", "\"unknown\"" },
    { "{\"var\":\"a.b\"}", "{\"a\":\"text\"}", "\"unknown\"" },
    { "{\"===\":[{\"var\":\"a\"},{\"var\":\"a\"}]}", "{\"a\":null}", "\"unknown\"" },
    { "{\"!==\":[{\"var\":\"a\"},1]}", "{}", "\"unknown\"" },
    { "{\"<\":[{\"var\":\"a\"},15]}", "{\"a\":null}", "\"unknown\"" },
    { "{\"<=\":[2,1,{\"var\":\"a\"}]}", "{}", "false" },
    { "{\"<=\":[1,2,{\"var\":\"a\"}]}", "{}", "\"unknown\"" },
    { "{\"in\":[{\"var\":\"a\"},[1,2]]}", "{}", "\"unknown\"" },
    { "{\"in\":[{\"var\":\"a\"},[]]}", "{}", "false" },
    { "{\"in\":[1,{\"var\":\"l\"}]}", "{}", "\"unknown\"" },
    { "{\"in\":[1,[{\"var\":\"a\"},1]]}", "{}", "true" },
    { "{\"in\":[1,[{\"var\":\"a\"},2]]}", "{}", "\"unknown\"" },
    { "{\"in\":[1,{\"var\":\"l\"}]}", "{\"l\":[null,2]}", "\"unknown\"" },
    { "{\"+\":[{\"var\":\"a\"},1]}", "{}", "\"unknown\"" },
    { "[1,{\"var\":\"a\"}]", "{}", "\"unknown\"" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_no_comparison_holds_with_what_does_not_apply (void)
{
#define NA "{\"a\":{\"none\":\"not-applicable\"}}"
  static const Case cases[] = {
    { "{\"===\":[{\"var\":\"a\"},1]}", NA, "false" },
    { "{\"!==\":[{\"var\":\"a\"},1]}", NA, "false" },
    { "{\"===\":[{\"var\":\"a\"},{\"var\":\"a\"}]}", NA, "false" },
    { "{\"===\":[{\"var\":\"a\"},{\"var\":\"u\"}]}", NA, "false" },
    { "{\"!==\":[{\"var\":\"u\"},{\"var\":\"a\"}]}", NA, "false" },
    { "{\"<\":[{\"var\":\"a\"},1]}", NA, "false" },
    { "{\"<=\":[{\"var\":\"a\"},1]}", NA, "false" },
    { "{\">\":[{\"var\":\"a\"},1]}", NA, "false" },
    { "{\">=\":[1,{\"var\":\"u\"},{\"var\":\"a\"}]}", NA, "false" },
    { "{\"in\":[{\"var\":\"a\"},[1]]}", NA, "false" },
    { "{\"in\":[1,{\"var\":\"a\"}]}", NA, "false" },
    { "{\"in\":[{\"var\":\"u\"},{\"var\":\"a\"}]}", NA, "false" },
    { "{\"<\":[{\"+\":[{\"var\":\"a\"},{\"var\":\"u\"}]},1]}", NA, "false" },
    { "{\"and\":[{\"var\":\"a\"},true]}", NA, "false" },
    { "{\"!\":{\"===\":[{\"var\":\"a\"},1]}}", NA, "true" },
    { "{\"answered\":\"a\"}", NA, "false" },
    { "{\"has\":\"a\"}", NA, "false" },
    { "{\">=\":[{\"count\":\"a\"},0]}", NA, "false" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_if_is_unknown_where_its_branches_differ (void)
{
  static const Case cases[] = {
    { "{\"if\":[{\"var\":\"u\"},1,2]}", "{}", "\"unknown\"" },
    { "{\"if\":[{\"var\":\"u\"},1,1]}", "{}", "1" },
    { "{\"if\":[{\"var\":\"u\"},1,1.0]}", "{}", "1" },
    { "{\"if\":[{\"var\":\"u\"},1,{\"var\":\"u\"},1,1]}", "{}", "1" },
    { "{\"if\":[{\"var\":\"u\"},1,{\"var\":\"u\"},1,2]}", "{}", "\"unknown\"" },
    { "{\"if\":[{\"var\":\"u\"},1,false,2,1]}", "{}", "1" },
    { "{\"if\":[{\"var\":\"u\"},1,true,1,2]}", "{}", "1" },
    { "{\"if\":[{\"var\":\"u\"},[1],[1]]}", "{}", "[1]" },
    { "{\"if\":[{\"var\":\"u\"},{\"var\":\"u\"},1]}", "{}", "\"unknown\"" },
    { "{\"if\":[{\"var\":\"u\"},1]}", "{}", "\"unknown\"" },
    { "{\"if\":[true,{\"var\":\"u\"},1]}", "{}", "\"unknown\"" },
    { "{\"if\":[false,1]}", "{}", "null" },
    { "{\"and\":[{\"if\":[{\"var\":\"u\"},true,true]}]}", "{}", "true" },
    { "{\"and\":[{\"if\":[{\"var\":\"u\"},true,false]}]}", "{}", "\"unknown\"" },
    { "{\"and\":[{\"if\":[false,true,{\"var\":\"u\"},false,false]}]}", "{}", "false" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_own_operators_ask_about_the_answer (void)
{
#define ANSWERS                                                                                    \
  "{\"t\":\"yes\",\"l\":[\"a\",\"b\"],\"e\":[],\"d\":{\"none\":\"declined\"},"                     \
  "\"k\":{\"none\":\"does-not-know\"},\"o\":{\"none\":\"later\"}}"
  static const Case cases[] = {
    { "{\"answered\":\"t\"}", ANSWERS, "true" },
    { "{\"answered\":[\"e\"]}", ANSWERS, "true" },
    { "{\"answered\":{\"var\":\"t\"}}", ANSWERS, "true" },
    { "{\"answered\":\"d\"}", ANSWERS, "false" },
    { "{\"answered\":\"o\"}", ANSWERS, "false" },
    { "{\"answered\":\"x\"}", ANSWERS, "false" },
    { "{\"declined\":\"d\"}", ANSWERS, "true" },
    { "{\"declined\":\"k\"}", ANSWERS, "false" },
    { "{\"declined\":\"t\"}", ANSWERS, "false" },
    { "{\"declined\":\"x\"}", ANSWERS, "false" },
    { "{\"===\":[{\"var\":\"d\"},\"yes\"]}", ANSWERS, "\"unknown\"" },
    { "{\"===\":[{\"var\":\"k\"},\"yes\"]}", ANSWERS, "\"unknown\"" },
    { "{\"has\":\"l\"}", ANSWERS, "true" },
    { "{\"has\":\"e\"}", ANSWERS, "false" },
    { "{\"has\":\"x\"}", ANSWERS, "\"unknown\"" },
    { "{\"has\":[\"l\",\"b\"]}", ANSWERS, "true" },
    { "{\"has\":[\"l\",\"c\"]}", ANSWERS, "false" },
    { "{\"has\":[\"l\",{\"var\":\"x\"}]}", ANSWERS, "\"unknown\"" },
    { "{\"has\":[\"x\",\"c\"]}", ANSWERS, "\"unknown\"" },
    { "{\"has\":\"t\"}", ANSWERS, "!/rule: a list is needed here; “t” is a text" },
    { "{\"count\":\"l\"}", ANSWERS, "2" },
    { "{\"count\":\"e\"}", ANSWERS, "0" },
    { "{\"count\":\"x\"}", ANSWERS, "\"unknown\"" },
    { "{\"count\":\"d\"}", ANSWERS, "\"unknown\"" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_nothing_is_converted (void)
{
  static const Case cases[] = {
    { "{\"===\":[1,\"1\"]}", "{}", "false" },
    { "{\"===\":[1,true]}", "{}", "false" },
    { "{\"===\":[1,1.0]}", "{}", "true" },
    { "{\"!==\":[\"a\",1]}", "{}", "true" },
    { "{\"<\":[{\"var\":\"a\"},{\"var\":\"b\"}]}", "{\"a\":\"2026-03-01\",\"b\":\"2026-03-02\"}",
      "true" },
    { "{\"<\":[\"Z\",\"a\"]}", "{}", "true" },
    { "{\"<\":[\"\xef\xbf\xbd\",\"\xf0\x9f\x98\x80\"]}", "{}", "true" },
    { "{\"<\":[{\"var\":\"a\"},1]}", "{\"a\":\"0\"}",
      "!/rule/</0: a number is needed here; “a” is" },
    { "{\"<\":[1,{\"var\":\"a\"}]}", "{\"a\":\"2\"}",
      "!/rule/</1: a number is needed here; “a” is" },
    { "{\"<\":[1,{\"var\":\"a\"}]}", "{\"a\":true}", "!/rule/</1: a number is needed here; “a”" },
    { "{\"===\":[{\"var\":\"a\"},1]}", "{\"a\":[1]}", "!/rule/===/0: a text, a number, true or" },
    { "{\"===\":[{\"var\":\"a\"},1]}", "{\"a\":{}}", "!/rule/===/0: a text, a number, true or" },
    { "{\"in\":[1,{\"var\":\"a\"}]}", "{\"a\":\"1\"}", "!/rule/in/1: a list is needed here; “a”" },
    { "{\"in\":[1,{\"var\":\"a\"}]}", "{\"a\":[[1]]}", "!/rule/in/1: a text, a number, true or" },
    { "{\"+\":[1,{\"var\":\"a\"}]}", "{\"a\":\"1\"}", "!/rule/+/1: a number is needed here; “a”" },
    { "{\"!\":[{\"var\":\"a\"}]}", "{\"a\":\"\"}",
      "!/rule/!/0: true or false is needed here; “a”" },
    { "{\"!\":{\"var\":\"a\"}}", "{\"a\":[]}", "!/rule/!: true or false is needed here; “a” is a" },
    { "{\"or\":[{\"var\":\"a\"},true]}", "{\"a\":0}", "!/rule/or/0: true or false is needed here" },
    { "{\"if\":[{\"var\":\"a\"},1,2]}", "{\"a\":\"x\"}", "!/rule/if/0: true or false is needed" },
    { "{\"+\":[1e308,1e308]}", "{}", "!/rule: the sum is too large" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_the_sum_of_integers_is_an_integer (void)
{
  static const Case cases[] = {
    { "{\"+\":[1,2,3]}", "{}", "6" },
    { "{\"+\":[1]}", "{}", "1" },
    { "{\"+\":[1.5,1.5]}", "{}", "3" },
    { "{\"+\":[0.5,1]}", "{}", "1.5" },
    { "{\"+\":[9007199254740991,9007199254740991]}", "{}", "18014398509481982" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

/* Behind the operand that decides, and in the branch not taken, nothing can be wrong. */
static void
test_what_need_not_be_looked_at_is_not (void)
{
  static const Case cases[] = {
    { "{\"and\":[false,{\"var\":\"a\"}]}", "{\"a\":\"x\"}", "false" },
    { "{\"or\":[true,{\"var\":\"a\"}]}", "{\"a\":\"x\"}", "true" },
    { "{\"if\":[true,1,{\"+\":[{\"var\":\"a\"}]}]}", "{\"a\":\"x\"}", "1" },
    { "{\"and\":[{\"var\":\"u\"},{\"var\":\"a\"}]}", "{\"a\":\"x\"}",
      "!/rule/and/1: true or false" },
    { "{\"if\":[{\"var\":\"u\"},1,{\"+\":[{\"var\":\"a\"}]}]}", "{\"a\":\"x\"}",
      "!/rule/if/2/+/0: a number is needed" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_faults_are_refused_at_their_place (void)
{
  static const Case cases[] = {
    { "{\"==\":[1,1]}", "{}", "!/rule: unknown operator “==”" },
    { "{\"and\":[true,{\"missing\":[\"a\"]}]}", "{}", "!/rule/and/1: unknown operator “missing”" },
    { "[1,{\"cat\":\"a\"}]", "{}", "!/rule/1: unknown operator “cat”" },
    { "{\"!\":{\"foo\":1}}", "{}", "!/rule/!: unknown operator “foo”" },
    { "{}", "{}", "!/rule: an object here holds one operator" },
    { "{\"and\":[true],\"or\":[true]}", "{}", "!/rule: an object here holds one operator" },
    { "{\"===\":[1]}", "{}", "!/rule: “===” does not take 1 argument" },
    { "{\"===\":[1,2,3]}", "{}", "!/rule: “===” does not take 3 arguments" },
    { "{\"<\":[1,2,3,4]}", "{}", "!/rule: “<” does not take 4 arguments" },
    { "{\"!\":[true,true]}", "{}", "!/rule: “!” does not take 2 arguments" },
    { "{\"and\":[]}", "{}", "!/rule: “and” does not take 0 arguments" },
    { "{\"+\":[]}", "{}", "!/rule: “+” does not take 0 arguments" },
    { "{\"var\":[]}", "{}", "!/rule: “var” does not take 0 arguments" },
    { "{\"var\":[\"a\",1]}", "{}", "!/rule: “var” takes one name; a value to stand in" },
    { "{\"var\":1}", "{}", "!/rule/var: “var” takes a name, written as a text" },
    { "{\"var\":[{\"var\":\"a\"}]}", "{}", "!/rule/var/0: “var” takes a name, written as a text" },
    { "{\"answered\":[1]}", "{}", "!/rule/answered/0: “answered” takes a name" },
    { "{\"count\":[\"a\",\"b\"]}", "{}", "!/rule: “count” does not take 2 arguments" },
    { "{\"and\":[\"yes\"]}", "{}", "!/rule/and/0: a comparison, true or false is needed here" },
    { "{\"or\":[[]]}", "{}", "!/rule/or/0: a comparison, true or false is needed here, not a" },
    { "{\"!\":[null]}", "{}", "!/rule/!/0: null is no value here" },
    { "{\"if\":[\"a\",1,2]}", "{}", "!/rule/if/0: a comparison, true or false is needed here" },
    { "{\"and\":[{\"if\":[true,true]}]}", "{}", "!/rule/and/0: “if” needs a last argument here" },
    { "{\"and\":[{\"if\":[true,\"a\",true]}]}", "{}", "!/rule/and/0/if/1: a comparison, true or" },
    { "{\"===\":[null,{\"var\":\"a\"}]}", "{}", "!/rule/===/0: null is no value here" },
    { "{\"===\":[[1],{\"var\":\"a\"}]}", "{}", "!/rule/===/0: a text, a number, true or false is" },
    { "{\"<\":[\"1\",2]}", "{}", "!/rule: “<” compares numbers with numbers or texts with texts" },
    { "{\"<\":[true,2]}", "{}", "!/rule/</0: a number or a text is needed here, not true or" },
    { "{\"in\":[\"Spring\",\"Springfield\"]}", "{}", "!/rule/in/1: a list is needed here, not a" },
    { "{\"in\":[1,[null]]}", "{}", "!/rule/in/1/0: null is no value here" },
    { "{\"in\":[1,[[1]]]}", "{}", "!/rule/in/1/0: a text, a number, true or false is needed" },
    { "{\"+\":[\"1\"]}", "{}", "!/rule/+/0: a number is needed here, not a text" },
    { "{\"has\":[\"a\",[1]]}", "{}", "!/rule/has/1: a text, a number, true or false is needed" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static void
test_a_line_that_is_none_is_an_error (void)
{
  static const char *const lines[] = {
    "",
    "{",
    "[]",
    "{}",
    "{\"data\":{}}",
    "{\"rule\":true,\"dat\":{}}",
    "{\"rule\":true} x",
    "{\"rule\":true,\"rule\":false}",
    "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *answer = vg_condition_answer_line (lines[i], strlen (lines[i]));

    g_assert_true (g_str_has_prefix (answer, "{\"error\":\""));
  }
}

static void
test_a_line_needs_no_data (void)
{
  const char *line = "{\"rule\":{\"!\":[{\"var\":\"a\"}]},\"x-note\":1}";
  g_autofree char *answer = vg_condition_answer_line (line, strlen (line));

  g_assert_cmpstr (answer, ==, "{\"result\":\"unknown\"}");
}

static void
test_names_are_found_as_jsonlogic_does (void)
{
  static const Case cases[] = {
    { "{\"var\":\"a.b\"}", "{\"a\":{\"b\":1}}", "1" },
    { "{\"var\":\"a.1\"}", "{\"a\":[1,2]}", "2" },
    { "{\"var\":\"1.0\"}", "[1,[2]]", "2" },
    { "{\"var\":\"a.01\"}", "{\"a\":[1,2]}", "\"unknown\"" },
    { "{\"var\":\"a.-1\"}", "{\"a\":[1,2]}", "\"unknown\"" },
    { "{\"var\":\"a.2\"}", "{\"a\":[1,2]}", "\"unknown\"" },
    { "{\"var\":\"a.4294967296\"}", "{\"a\":[1,2]}", "\"unknown\"" },
    { "{\"var\":\"\"}", "{\"a\":1}", "{\"a\":1}" },
    { NULL, NULL, NULL },
  };

  check_cases (cases);
}

static VgCondition *
make (const char *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (rule, strlen (rule), "rule", &error);
  VgCondition *condition = NULL;

  g_assert_no_error (error);
  condition = vg_condition_new (node, &error);
  g_assert_no_error (error);
  return condition;
}

static void
test_names_come_once_and_in_order (void)
{
  g_autoptr (VgCondition) condition = make (
      "{\"and\":[{\"===\":[{\"var\":\"b\"},{\"var\":\"a\"}]},{\"answered\":\"c\"},"
      "{\"has\":[\"d\",{\"var\":\"e\"}]},{\"declined\":\"a\"},{\"var\":[\"b\"]}]}");
  g_autofree char *names = g_strjoinv (" ", (GStrv) vg_condition_get_names (condition));

  g_assert_cmpstr (names, ==, "b a c d e");
}

static void
test_a_condition_without_names_has_an_empty_list (void)
{
  g_autoptr (VgCondition) condition = make ("true");

  g_assert_null (vg_condition_get_names (condition)[0]);
}

static void
test_what_cannot_be_yes_or_no_is_found_beforehand (void)
{
  static const struct {
    const char *rule;
    const char *message;
  } cases[] = {
    { "\"sexual\"", ": a comparison, true or false is needed here, not a text" },
    { "[true]", ": a comparison, true or false is needed here, not a list" },
    { "{\"if\":[true,true]}", ": “if” needs a last argument here" },
    { "{\"if\":[true,true,\"no\"]}", "/if/2: a comparison, true or false is needed here" },
    { "{\"if\":[true,{\"if\":[true,\"no\",false]},false]}", "/if/1/if/1: a comparison" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (VgCondition) condition = make (cases[i].rule);
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_condition_check_truth (condition, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_true (g_str_has_prefix (error->message, cases[i].message));
  }
}

static void
test_what_can_be_yes_or_no_passes (void)
{
  static const char *const rules[] = {
    "true",
    "{\"var\":\"a\"}",
    "{\"===\":[{\"var\":\"a\"},1]}",
    "{\"if\":[{\"var\":\"a\"},true,{\"!\":{\"var\":\"b\"}}]}",
    "{\"count\":\"a\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autoptr (VgCondition) condition = make (rules[i]);
    g_autoptr (GError) error = NULL;

    g_assert_true (vg_condition_check_truth (condition, &error));
    g_assert_no_error (error);
  }
}

/* Counts the questions; every name holds true. */
static void
count_asked (const char *name, VgValue *out_value, gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
  out_value->state = VG_VALUE_GIVEN;
  out_value->node = vg_json_new_boolean (TRUE);
}

static void
test_a_name_is_asked_for_once_and_only_where_needed (void)
{
  g_autoptr (VgCondition)
      condition = make ("{\"or\":[{\"!\":{\"var\":\"a\"}},{\"var\":\"a\"},{\"var\":\"b\"}]}");
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_NO;
  guint count = 0;

  g_assert_true (vg_condition_decide (condition, count_asked, &count, &truth, &error));
  g_assert_no_error (error);
  g_assert_cmpint (truth, ==, VG_TRUTH_YES);
  g_assert_cmpuint (count, ==, 1);
}

/* A careless answer: a given null. */
static void
give_null (const char *name, VgValue *out_value, gpointer user_data)
{
  out_value->state = VG_VALUE_GIVEN;
  out_value->node = json_node_init_null (json_node_alloc ());
}

static void
test_a_given_null_is_open (void)
{
  g_autoptr (VgCondition) condition = make ("{\"===\":[{\"var\":\"a\"},1]}");
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_NO;

  g_assert_true (vg_condition_decide (condition, give_null, NULL, &truth, &error));
  g_assert_no_error (error);
  g_assert_cmpint (truth, ==, VG_TRUTH_UNKNOWN);
}

static void
test_a_tree_made_by_hand_is_bounded_as_well (void)
{
  g_autoptr (JsonNode) node = vg_json_new_boolean (TRUE);
  g_autoptr (VgCondition) condition = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= VG_JSON_DEPTH; i++) {
    JsonArray *array = json_array_new ();
    JsonObject *object = json_object_new ();

    json_array_add_element (array, g_steal_pointer (&node));
    json_object_set_array_member (object, "!", array);
    node = vg_json_new_object (object);
  }

  condition = vg_condition_new (node, &error);
  g_assert_null (condition);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

/* An `if` of many tests must not need a deep stack. */
static void
test_a_long_rule_is_read_and_judged (void)
{
  g_autoptr (GString) line = g_string_new ("{\"rule\":{\"if\":[");
  g_autofree char *answer = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (line, "{\"===\":[{\"var\":\"a%u\"},1]},7,", i);
  g_string_append (line, "7]}}");

  answer = vg_condition_answer_line (line->str, line->len);
  g_assert_cmpstr (answer, ==, "{\"result\":7}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/and-or-not-follow-kleene", test_and_or_not_follow_kleene);
  g_test_add_func ("/condition/what-is-missing-or-null-is-unknown",
                   test_what_is_missing_or_null_is_unknown);
  g_test_add_func ("/condition/no-comparison-holds-with-what-does-not-apply",
                   test_no_comparison_holds_with_what_does_not_apply);
  g_test_add_func ("/condition/if-is-unknown-where-its-branches-differ",
                   test_if_is_unknown_where_its_branches_differ);
  g_test_add_func ("/condition/own-operators-ask-about-the-answer",
                   test_own_operators_ask_about_the_answer);
  g_test_add_func ("/condition/nothing-is-converted", test_nothing_is_converted);
  g_test_add_func ("/condition/the-sum-of-integers-is-an-integer",
                   test_the_sum_of_integers_is_an_integer);
  g_test_add_func ("/condition/what-need-not-be-looked-at-is-not",
                   test_what_need_not_be_looked_at_is_not);
  g_test_add_func ("/condition/faults-are-refused-at-their-place",
                   test_faults_are_refused_at_their_place);
  g_test_add_func ("/condition/a-line-that-is-none-is-an-error",
                   test_a_line_that_is_none_is_an_error);
  g_test_add_func ("/condition/a-line-needs-no-data", test_a_line_needs_no_data);
  g_test_add_func ("/condition/names-are-found-as-jsonlogic-does",
                   test_names_are_found_as_jsonlogic_does);
  g_test_add_func ("/condition/names-come-once-and-in-order", test_names_come_once_and_in_order);
  g_test_add_func ("/condition/a-condition-without-names-has-an-empty-list",
                   test_a_condition_without_names_has_an_empty_list);
  g_test_add_func ("/condition/what-cannot-be-yes-or-no-is-found-beforehand",
                   test_what_cannot_be_yes_or_no_is_found_beforehand);
  g_test_add_func ("/condition/what-can-be-yes-or-no-passes", test_what_can_be_yes_or_no_passes);
  g_test_add_func ("/condition/a-name-is-asked-for-once-and-only-where-needed",
                   test_a_name_is_asked_for_once_and_only_where_needed);
  g_test_add_func ("/condition/a-given-null-is-open", test_a_given_null_is_open);
  g_test_add_func ("/condition/a-tree-made-by-hand-is-bounded-as-well",
                   test_a_tree_made_by_hand_is_bounded_as_well);
  g_test_add_func ("/condition/a-long-rule-is-read-and-judged",
                   test_a_long_rule_is_read_and_judged);

  return g_test_run ();
}
