/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json-writer.h"
#include "base/json.h"
#include "condition/condition.h"

#include <string.h>

/* The answers are an object of values; {"none": …} as in the case. */
static void
look_up (const char *name, VgValue *out_value, gpointer user_data)
{
  JsonNode *node = json_object_get_member (user_data, name);
  const char *none = node != NULL ? vg_json_get_string (vg_json_peek_object (node), "none") : NULL;

  if (g_strcmp0 (none, "declined") == 0) {
    out_value->state = VG_VALUE_SETTLED;
    out_value->is_declined = TRUE;
  } else if (g_strcmp0 (none, "not-applicable") == 0) {
    out_value->state = VG_VALUE_NOT_APPLICABLE;
  } else if (node != NULL && none == NULL) {
    out_value->state = VG_VALUE_GIVEN;
    out_value->node = json_node_ref (node);
  }
}

static const struct {
  const char *name;
  const char *value;
  const char *words;
} sayings[] = {
  { "case.event", NULL, "the kind of event" },
  { "case.event", "sexual", "sexual violence" },
  { "case.event", "property", "a property offence" },
  { "case.relation", NULL, "the relation" },
  { "accused.acknowledgement", NULL, "the accused" },
  { "accused.acknowledgement", "denies", "the accused denies" },
  { "accused.acknowledgement", "unclear", "the accused leaves it open" },
  { "accused.acknowledgement", "partly", "the accused acknowledges a part" },
};

static char *
say (const char *name, JsonNode *value, gpointer user_data)
{
  const char *text = value != NULL ? vg_json_peek_string (value) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (g_str_equal (sayings[i].name, name) && g_strcmp0 (sayings[i].value, text) == 0 &&
        (value == NULL) == (text == NULL))
      return g_strdup (sayings[i].words);

  if (value != NULL && vg_json_is_boolean (value))
    return g_strdup (json_node_get_boolean (value) ? "true" : "not true");
  if (value != NULL && text == NULL)
    return vg_json_write (value);
  return g_strdup (text != NULL ? text : name);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = vg_json_parse (text, strlen (text), "text", &error);

  g_assert_no_error (error);
  return node;
}

typedef struct {
  const char *rule;
  const char *answers;
  const char *words;
} Case;

static void
check_cases (const Case *cases, VgSay voice)
{
  for (guint i = 0; cases[i].rule != NULL; i++) {
    g_autoptr (JsonNode) rule = parse (cases[i].rule);
    g_autoptr (JsonNode) answers = parse (cases[i].answers);
    g_autoptr (GError) error = NULL;
    g_autoptr (VgCondition) condition = vg_condition_new (rule, &error);
    g_autofree char *words = NULL;

    g_assert_no_error (error);
    words = vg_condition_explain (condition, look_up, voice, json_node_get_object (answers));
    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

#define EVENT  "{\"===\":[{\"var\":\"case.event\"},\"sexual\"]}"
#define DENIES "{\"===\":[{\"var\":\"accused.acknowledgement\"},\"denies\"]}"
#define EVENTS "{\"in\":[{\"var\":\"case.event\"},[\"sexual\",\"property\",\"fatal\"]]}"
#define OPENLY "{\"in\":[{\"var\":\"accused.acknowledgement\"},[\"denies\",\"unclear\"]]}"

static void
test_a_comparison_is_said_as_it_stands (void)
{
  static const Case cases[] = {
    { EVENT, "{\"case.event\":\"sexual\"}", "the kind of event is sexual violence" },
    { EVENT, "{\"case.event\":\"property\"}", "the kind of event is not sexual violence" },
    { "{\"!==\":[\"sexual\",{\"var\":\"case.event\"}]}", "{\"case.event\":\"property\"}",
      "the kind of event is not sexual violence" },
    { "{\"!\":" EVENT "}", "{\"case.event\":\"property\"}",
      "the kind of event is not sexual violence" },
    { EVENT, "{\"case.event\":{\"none\":\"not-applicable\"}}", "the kind of event does not apply" },
    { EVENTS, "{\"case.event\":\"property\"}",
      "the kind of event is one of sexual violence, a property offence or fatal" },
    { EVENTS, "{\"case.event\":\"other\"}",
      "the kind of event is none of sexual violence, a property offence or fatal" },
    { "{\"in\":[{\"var\":\"case.event\"},[\"sexual\"]]}", "{\"case.event\":\"sexual\"}",
      "the kind of event is sexual violence" },
    { "{\"===\":[{\"var\":\"case.event\"},{\"var\":\"case.relation\"}]}",
      "{\"case.event\":\"x\",\"case.relation\":\"y\"}",
      "the kind of event is not the same as the relation" },
    { "{\"in\":[\"a\",{\"var\":\"l\"}]}", "{\"l\":[\"a\"]}", "l includes a" },
    { "{\"has\":[\"l\",\"a\"]}", "{\"l\":[\"b\"]}", "l does not include a" },
    { "{\"has\":\"l\"}", "{\"l\":[\"b\"]}", "there is something under “l”" },
    { "{\"var\":\"b\"}", "{\"b\":true}", "b is true" },
    { "{\"!\":{\"var\":\"b\"}}", "{\"b\":false}", "b is not true" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_a_value_that_is_a_clause_needs_no_verb (void)
{
  static const Case cases[] = {
    { DENIES, "{\"accused.acknowledgement\":\"denies\"}", "the accused denies" },
    { DENIES, "{\"accused.acknowledgement\":\"partly\"}", "the accused acknowledges a part" },
    { DENIES, "{\"accused.acknowledgement\":\"other\"}", "not: the accused denies" },
    { OPENLY, "{\"accused.acknowledgement\":\"unclear\"}",
      "the accused denies or the accused leaves it open" },
    { OPENLY, "{\"accused.acknowledgement\":\"partly\"}", "the accused acknowledges a part" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_only_what_decides_is_said (void)
{
  static const Case cases[] = {
    { "{\"and\":[" EVENT "," DENIES "]}",
      "{\"case.event\":\"sexual\",\"accused.acknowledgement\":\"denies\"}",
      "the kind of event is sexual violence and the accused denies" },
    { "{\"and\":[" EVENT "," DENIES "]}",
      "{\"case.event\":\"sexual\",\"accused.acknowledgement\":\"partly\"}",
      "the accused acknowledges a part" },
    { "{\"and\":[" EVENT "," DENIES "]}", "{\"case.event\":\"property\"}",
      "the kind of event is not sexual violence" },
    { "{\"or\":[" EVENT "," DENIES "]}", "{\"accused.acknowledgement\":\"denies\"}",
      "the accused denies" },
    { "{\"or\":[" EVENT "," EVENT "," EVENT ",false]}", "{\"case.event\":\"property\"}",
      "the kind of event is not sexual violence" },
    { "{\"!\":{\"or\":[" EVENT "," DENIES "]}}",
      "{\"case.event\":\"property\",\"accused.acknowledgement\":\"partly\"}",
      "the kind of event is not sexual violence and the accused acknowledges a part" },
    { "{\"if\":[" EVENT "," DENIES ",true]}",
      "{\"case.event\":\"sexual\",\"accused.acknowledgement\":\"denies\"}",
      "the kind of event is sexual violence and the accused denies" },
    { "{\"if\":[" EVENT "," DENIES ",true]}", "{\"case.event\":\"property\"}",
      "the kind of event is not sexual violence" },
    { "true", "{}", "this always holds" },
    { "{\"and\":[false," EVENT "]}", "{}", "this never holds" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_numbers_and_dates_have_their_own_words (void)
{
  static const Case cases[] = {
    { "{\"<\":[{\"var\":\"n\"},18]}", "{\"n\":12}", "n is less than 18" },
    { "{\"<\":[{\"var\":\"n\"},18]}", "{\"n\":18}", "n is at least 18" },
    { "{\">\":[18,{\"var\":\"n\"}]}", "{\"n\":12}", "n is less than 18" },
    { "{\"<=\":[1,{\"var\":\"n\"},5]}", "{\"n\":3}", "n is at least 1 and n is at most 5" },
    { "{\"<=\":[1,{\"var\":\"n\"},5]}", "{\"n\":7}", "n is more than 5" },
    { "{\">=\":[{\"var\":\"d\"},\"2026-03-01\"]}", "{\"d\":\"2026-03-02\"}",
      "d is on or after 2026-03-01" },
    { "{\">=\":[{\"var\":\"d\"},\"2026-03-01\"]}", "{\"d\":\"2026-02-02\"}",
      "d is before 2026-03-01" },
    { "{\">=\":[{\"count\":\"l\"},2]}", "{\"l\":[1]}",
      "the number of entries under “l” is less than 2" },
    { "{\">\":[{\"var\":\"n\"},1]}", "{\"n\":{\"none\":\"not-applicable\"}}", "n does not apply" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_the_unknown_names_what_is_missing (void)
{
  static const Case cases[] = {
    { EVENT, "{}", "not known yet: the kind of event" },
    { "{\"and\":[" EVENT "," DENIES ",{\"var\":\"b\"}]}", "{\"case.event\":\"sexual\"}",
      "not known yet: the accused and b" },
    { "{\"and\":[" EVENT "," DENIES "]}", "{\"case.event\":{\"none\":\"declined\"}}",
      "not known yet: the accused" },
    { EVENT, "{\"case.event\":{\"none\":\"declined\"}}", "left open by choice: the kind of event" },
    { "{\"answered\":\"a\"}", "{}", "there is no answer to “a”" },
    { "{\"answered\":\"a\"}", "{\"a\":1}", "there is an answer to “a”" },
    { "{\"declined\":\"a\"}", "{\"a\":{\"none\":\"declined\"}}", "an answer to “a” was declined" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_without_a_voice_names_are_said_as_written (void)
{
  static const Case cases[] = {
    { EVENT, "{\"case.event\":\"sexual\"}", "case.event is sexual" },
    { "{\"===\":[{\"var\":\"b\"},true]}", "{\"b\":true}", "b is yes" },
    { EVENT, "{}", "not known yet: case.event" },
    { EVENT, "{\"case.event\":[]}",
      "this cannot be judged: an answer has another form than the rule expects" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, NULL);
}

/* Two names may be called the same: a person's record, and the question that asks for it. */
static void
test_where_a_rule_looks_is_said_only_where_nothing_else_is (void)
{
  static const Case cases[] = {
    { "{\"if\":[{\"answered\":\"a\"},{\"===\":[{\"var\":\"a\"},\"yes\"]},"
      "{\"===\":[{\"var\":\"c\"},\"yes\"]}]}",
      "{\"c\":\"no\"}", "c is not yes" },
    { "{\"if\":[{\"answered\":\"a\"},{\"===\":[{\"var\":\"a\"},\"yes\"]},"
      "{\"===\":[{\"var\":\"c\"},\"yes\"]}]}",
      "{\"a\":\"yes\",\"c\":\"no\"}", "a is yes" },
    { "{\"if\":[{\"answered\":\"a\"},false,true]}", "{}", "there is no answer to “a”" },
    { "{\"if\":[{\"answered\":\"a\"},false,true]}", "{\"a\":1}", "there is an answer to “a”" },
    { NULL, NULL, NULL },
  };

  check_cases (cases, say);
}

static void
test_only_open_names_that_matter_are_listed (void)
{
  static const Case cases[] = {
    { "{\"and\":[" EVENT "," DENIES "]}", "{}", "case.event accused.acknowledgement" },
    { "{\"and\":[" EVENT "," DENIES "]}", "{\"case.event\":\"sexual\"}",
      "accused.acknowledgement" },
    { "{\"and\":[" EVENT "," DENIES "]}", "{\"case.event\":\"property\"}", "" },
    { "{\"and\":[" EVENT "," DENIES "]}", "{\"case.event\":{\"none\":\"declined\"}}",
      "accused.acknowledgement" },
    { "{\"or\":[" EVENT ",{\"and\":[{\"var\":\"b\"}," DENIES "]}]}", "{\"b\":false}",
      "case.event" },
    { "{\"or\":[" EVENT ",{\"and\":[{\"answered\":\"a\"},{\"answered\":\"c\"}]}]}", "{}",
      "case.event a c" },
    { "{\"or\":[" EVENT ",{\"<=\":[2,1,{\"var\":\"n\"}]}]}", "{}", "case.event" },
    { "{\"if\":[{\"var\":\"t\"},{\"var\":\"x\"},{\"var\":\"y\"}]}", "{}", "t x y" },
    { "{\"if\":[{\"var\":\"t\"},{\"var\":\"x\"},{\"var\":\"y\"}]}", "{\"t\":true}", "x" },
    { "{\"if\":[{\"var\":\"t\"},{\"var\":\"x\"},{\"var\":\"y\"}]}", "{\"t\":false}", "y" },
    { "{\"===\":[{\"+\":[{\"var\":\"n\"},{\"count\":\"l\"},{\"var\":\"n\"}]},1]}", "{}", "n l" },
    { "{\"in\":[{\"var\":\"a\"},[{\"var\":\"c\"},1]]}", "{\"a\":2}", "c" },
    { "{\"in\":[{\"var\":\"a\"},[{\"var\":\"c\"},1]]}", "{\"a\":1}", "" },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; cases[i].rule != NULL; i++) {
    g_autoptr (JsonNode) rule = parse (cases[i].rule);
    g_autoptr (JsonNode) answers = parse (cases[i].answers);
    g_autoptr (VgCondition) condition = vg_condition_new (rule, NULL);
    g_autoptr (GPtrArray) open = NULL;
    g_autofree char *names = NULL;

    open = vg_condition_list_open (condition, look_up, json_node_get_object (answers));
    g_ptr_array_add (open, NULL);
    names = g_strjoinv (" ", (GStrv) open->pdata);
    g_assert_cmpstr (names, ==, cases[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/explain/a-comparison-is-said-as-it-stands",
                   test_a_comparison_is_said_as_it_stands);
  g_test_add_func ("/condition/explain/a-value-that-is-a-clause-needs-no-verb",
                   test_a_value_that_is_a_clause_needs_no_verb);
  g_test_add_func ("/condition/explain/only-what-decides-is-said", test_only_what_decides_is_said);
  g_test_add_func ("/condition/explain/numbers-and-dates-have-their-own-words",
                   test_numbers_and_dates_have_their_own_words);
  g_test_add_func ("/condition/explain/the-unknown-names-what-is-missing",
                   test_the_unknown_names_what_is_missing);
  g_test_add_func ("/condition/explain/where-a-rule-looks-is-said-only-where-nothing-else-is",
                   test_where_a_rule_looks_is_said_only_where_nothing_else_is);
  g_test_add_func ("/condition/explain/without-a-voice-names-are-said-as-written",
                   test_without_a_voice_names_are_said_as_written);
  g_test_add_func ("/condition/explain/only-open-names-that-matter-are-listed",
                   test_only_open_names_that_matter_are_listed);

  return g_test_run ();
}
