/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-suites.c - the public cases of JsonLogic and CertLogic, from $VOORGESPREK_SUITES.
 *
 * A candidate is a case that uses only our operators. Where every name has a value it must
 * come out the same, up to truth values: `and` and `or` give yes and no, not the operand.
 * What we refuse on purpose is counted by reason, and the counts are fixed here.
 */

#include "base/json-writer.h"
#include "base/json.h"
#include "condition/line.h"

#include <string.h>

/* Why a candidate may come out otherwise.
 * @sign: in the message of the refusal; NULL where a name has no value
 */
typedef struct {
  const char *why;
  const char *sign;
} Reason;

static const Reason reasons[] = {
  { "a name without a value: must be unknown, or the same", NULL },
  { "var with a value to stand in for a missing one", "var” takes one name" },
  { "var with a number, null or nothing for a name", "var” takes a name" },
  { "var with no argument", "var” does not take 0" },
  { "text, list, object or null as a truth value in the rule", "a comparison, true or false is" },
  { "number as a truth value in the data", "” is a number" },
  { "text, list or object as a truth value in the data", "true or false is needed here; “" },
  { "text compared with a number", "compares numbers with numbers" },
  { "text added as a number", "a number is needed here, not a text" },
  { "text searched in a text", "a list is needed here, not a text" },
};

#define N_REASONS G_N_ELEMENTS (reasons)

typedef struct {
  guint candidates;
  guint passed;
  guint left_out[N_REASONS];
} Tally;

static const char *const operators[] = {
  "var", "===", "!==", "!", "and",      "or",       "if",  "in",    "<",
  "<=",  ">",   ">=",  "+", "answered", "declined", "has", "count", NULL,
};

/* Whether @rule is a candidate; its names go to @names. */
static gboolean
gather (JsonNode *rule, GPtrArray *names)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *args = NULL;

  if (JSON_NODE_HOLDS_ARRAY (rule)) {
    JsonArray *array = json_node_get_array (rule);

    for (guint i = 0; i < json_array_get_length (array); i++)
      if (!gather (json_array_get_element (array, i), names))
        return FALSE;
    return TRUE;
  }
  if (!JSON_NODE_HOLDS_OBJECT (rule))
    return TRUE;

  json_object_iter_init (&iter, json_node_get_object (rule));
  while (json_object_iter_next (&iter, &name, &args)) {
    JsonArray *list = vg_json_peek_array (args);

    if (!g_strv_contains (operators, name) || !gather (args, names))
      return FALSE;
    if (list != NULL && json_array_get_length (list) > 0)
      args = json_array_get_element (list, 0);
    if (g_str_equal (name, "var") && vg_json_peek_string (args) != NULL)
      g_ptr_array_add (names, (gpointer) vg_json_peek_string (args));
  }

  return TRUE;
}

static char *
answer (JsonNode *rule, JsonNode *data)
{
  g_autofree char *rule_text = vg_json_write (rule);
  g_autofree char *data_text = vg_json_write (data);
  g_autofree char *line = NULL;

  line = g_strdup_printf ("{\"rule\":%s,\"data\":%s}", rule_text, data_text);
  return vg_condition_answer_line (line, strlen (line));
}

/* Looked up here by hand, so that the test does not believe what it tests. */
static gboolean
is_present (JsonNode *data, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);

  for (guint i = 0; parts[i] != NULL && data != NULL; i++) {
    JsonObject *object = vg_json_peek_object (data);
    JsonArray *array = vg_json_peek_array (data);
    guint64 index = g_ascii_strtoull (parts[i], NULL, 10);

    if (object != NULL)
      data = json_object_get_member (object, parts[i]);
    else if (array != NULL && index < json_array_get_length (array))
      data = json_array_get_element (array, (guint) index);
    else
      data = NULL;
  }

  return data != NULL && !vg_json_is_null (data);
}

/* JsonLogic's truth. */
static gboolean
is_truthy (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) > 0;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return TRUE;
  if (vg_json_is_boolean (node))
    return json_node_get_boolean (node);
  if (vg_json_is_number (node))
    return json_node_get_double (node) != 0;

  return vg_json_peek_string (node) != NULL && json_node_get_string (node)[0] != '\0';
}

static gboolean
is_operation (JsonNode *rule, const char *name)
{
  return JSON_NODE_HOLDS_OBJECT (rule) &&
         json_object_has_member (json_node_get_object (rule), name);
}

static gboolean
is_expected (JsonNode *rule, JsonNode *expected, const char *got)
{
  g_autofree char *text = vg_json_write (expected);
  g_autofree char *same = g_strdup_printf ("{\"result\":%s}", text);

  if (g_str_equal (got, same))
    return TRUE;

  return (is_operation (rule, "and") || is_operation (rule, "or")) &&
         g_str_equal (got, is_truthy (expected) ? "{\"result\":true}" : "{\"result\":false}");
}

/* Returns: the reason's place, or N_REASONS where there is none and the result is wrong. */
static guint
find_reason (const char *got, gboolean is_whole, gboolean is_same)
{
  if (!is_whole && (is_same || g_str_equal (got, "{\"result\":\"unknown\"}")))
    return 0;

  for (guint i = 1; i < N_REASONS; i++)
    if (g_str_has_prefix (got, "{\"error\":") && strstr (got, reasons[i].sign) != NULL)
      return i;

  return N_REASONS;
}

static void
try_candidate (Tally *tally, JsonNode *rule, JsonNode *data, JsonNode *expected)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = vg_json_write (rule);
  g_autofree char *got = NULL;
  gboolean is_whole = TRUE;
  gboolean is_same = FALSE;
  guint reason = 0;

  if (!gather (rule, names))
    return;

  tally->candidates++;
  got = answer (rule, data);
  is_same = is_expected (rule, expected, got);
  for (guint i = 0; i < names->len; i++)
    is_whole = is_whole && is_present (data, g_ptr_array_index (names, i));

  if (is_whole && is_same) {
    tally->passed++;
    return;
  }

  reason = find_reason (got, is_whole, is_same);
  if (reason == N_REASONS)
    g_error ("%s gives %s", text, got);
  tally->left_out[reason]++;
}

static JsonNode *
read_suite (const char *path)
{
  g_autoptr (GError) error = NULL;
  JsonNode *suite = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);

  g_assert_no_error (error);
  return suite;
}

/* The folder of the suites, or NULL with the test skipped. */
static const char *
get_suites (void)
{
  const char *suites = g_getenv ("VOORGESPREK_SUITES");

  if (suites == NULL || suites[0] == '\0')
    g_test_skip ("VOORGESPREK_SUITES does not name the folder of the public suites");
  return suites != NULL && suites[0] != '\0' ? suites : NULL;
}

static void
check_tally (const Tally *tally, const char *suite, const Tally *expected)
{
  g_test_message ("%s: %u candidates, %u passed, %u left out", suite, tally->candidates,
                  tally->passed, tally->candidates - tally->passed);
  for (guint i = 0; i < N_REASONS; i++)
    if (tally->left_out[i] > 0)
      g_test_message ("  %2u left out: %s", tally->left_out[i], reasons[i].why);

  g_assert_cmpuint (tally->candidates, ==, expected->candidates);
  g_assert_cmpuint (tally->passed, ==, expected->passed);
  for (guint i = 0; i < N_REASONS; i++)
    g_assert_cmpuint (tally->left_out[i], ==, expected->left_out[i]);
}

static void
test_jsonlogic_comes_out_the_same (void)
{
  static const Tally expected = { 150, 111, { 8, 3, 2, 1, 15, 0, 0, 4, 4, 2 } };
  const char *suites = get_suites ();
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) suite = NULL;
  JsonArray *cases = NULL;
  Tally tally = { 0 };

  if (suites == NULL)
    return;

  path = g_build_filename (suites, "jsonlogic", "tests.json", NULL);
  suite = read_suite (path);
  cases = json_node_get_array (suite);
  for (guint i = 0; i < json_array_get_length (cases); i++) {
    JsonArray *one = vg_json_peek_array (json_array_get_element (cases, i));

    if (one != NULL)
      try_candidate (&tally, json_array_get_element (one, 0), json_array_get_element (one, 1),
                     json_array_get_element (one, 2));
  }

  check_tally (&tally, "JsonLogic", &expected);
}

static void
try_certlogic (Tally *tally, JsonObject *one)
{
  JsonArray *assertions = vg_json_get_array (one, "assertions");
  JsonNode *shared = json_object_get_member (one, "certLogicExpression");

  for (guint i = 0; i < json_array_get_length (assertions); i++) {
    JsonObject *assertion = json_array_get_object_element (assertions, i);
    JsonNode *rule = json_object_get_member (assertion, "certLogicExpression");

    try_candidate (tally, rule != NULL ? rule : shared, json_object_get_member (assertion, "data"),
                   json_object_get_member (assertion, "expected"));
  }
}

static void
try_certlogic_file (Tally *tally, const char *path)
{
  g_autoptr (JsonNode) suite = read_suite (path);
  JsonArray *cases = vg_json_get_array (json_node_get_object (suite), "cases");

  for (guint i = 0; i < json_array_get_length (cases); i++)
    try_certlogic (tally, json_array_get_object_element (cases, i));
}

static void
test_certlogic_comes_out_the_same (void)
{
  static const Tally expected = { 146, 88, { 35, 0, 0, 0, 12, 4, 7, 0, 0, 0 } };
  const char *suites = get_suites ();
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name = NULL;
  Tally tally = { 0 };

  if (suites == NULL)
    return;

  folder = g_build_filename (suites, "certlogic", "testSuite", NULL);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    try_certlogic_file (&tally, path);
  }

  check_tally (&tally, "CertLogic", &expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/suites/jsonlogic-comes-out-the-same",
                   test_jsonlogic_comes_out_the_same);
  g_test_add_func ("/condition/suites/certlogic-comes-out-the-same",
                   test_certlogic_comes_out_the_same);

  return g_test_run ();
}
