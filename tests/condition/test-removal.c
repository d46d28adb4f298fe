/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-removal.c - taking a value away makes a result unknown or leaves it, never flips it. */

#include "base/json-writer.h"
#include "base/json.h"
#include "condition/condition.h"
#include "condition/line.h"

#include <string.h>

#define UNKNOWN "{\"result\":\"unknown\"}"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = vg_json_parse (text, strlen (text), "text", &error);

  g_assert_no_error (error);
  return node;
}

/* Removes what @name leads to. Tells whether there was anything. */
static gboolean
remove_name (JsonNode **data, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  JsonNode *node = *data;
  guint last = g_strv_length (parts);

  if (last == 0) {
    json_node_unref (*data);
    *data = json_node_init_null (json_node_alloc ());
    return TRUE;
  }

  for (guint i = 0; node != NULL; i++) {
    JsonObject *object = vg_json_peek_object (node);
    JsonArray *array = vg_json_peek_array (node);
    guint64 index = g_ascii_strtoull (parts[i], NULL, 10);

    if (object != NULL && json_object_has_member (object, parts[i])) {
      node = json_object_get_member (object, parts[i]);
      if (i + 1 == last)
        json_object_remove_member (object, parts[i]);
    } else if (array != NULL && index < json_array_get_length (array)) {
      node = json_array_get_element (array, (guint) index);
      if (i + 1 == last)
        json_node_init_null (node);
    } else {
      return FALSE;
    }
    if (i + 1 == last)
      return TRUE;
  }

  return FALSE;
}

static char *
answer (JsonNode *rule, JsonNode *data)
{
  g_autofree char *rule_text = vg_json_write (rule);
  g_autofree char *data_text = vg_json_write (data);
  g_autofree char *line = g_strdup_printf ("{\"rule\":%s,\"data\":%s}", rule_text, data_text);

  return vg_condition_answer_line (line, strlen (line));
}

static void
check_removal (JsonNode *rule, JsonNode *data, const char *name, const char *before)
{
  g_autofree char *data_text = vg_json_write (data);
  g_autofree char *rule_text = vg_json_write (rule);
  g_autoptr (JsonNode) less = parse (data_text);
  g_autofree char *after = NULL;

  if (!remove_name (&less, name))
    return;

  after = answer (rule, less);
  if (!g_str_equal (after, UNKNOWN) && !g_str_equal (after, before))
    g_error ("%s with %s is %s, without “%s” %s", rule_text, data_text, before, name, after);
}

/* Takes away each name of @rule in turn, where the whole data give a result. Returns how many. */
static guint
check_removals (JsonNode *rule, JsonNode *data)
{
  g_autoptr (VgCondition) condition = vg_condition_new (rule, NULL);
  g_autofree char *before = NULL;
  const char *const *names = NULL;
  guint count = 0;

  if (condition == NULL)
    return 0;

  before = answer (rule, data);
  names = vg_condition_get_names (condition);
  for (; g_str_has_prefix (before, "{\"result\"") && names[count] != NULL; count++)
    check_removal (rule, data, names[count], before);

  return count;
}

static const char *
get_suites (void)
{
  const char *suites = g_getenv ("VOORGESPREK_SUITES");

  if (suites != NULL && suites[0] != '\0')
    return suites;

  g_test_skip ("VOORGESPREK_SUITES does not name the folder of the public suites");
  return NULL;
}

static JsonNode *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_no_jsonlogic_case_flips (void)
{
  const char *suites = get_suites ();
  g_autofree char *path = NULL;
  g_autoptr (JsonNode) suite = NULL;
  JsonArray *cases = NULL;
  guint count = 0;

  if (suites == NULL)
    return;

  path = g_build_filename (suites, "jsonlogic", "tests.json", NULL);
  suite = read_file (path);
  cases = json_node_get_array (suite);
  for (guint i = 0; i < json_array_get_length (cases); i++) {
    JsonArray *one = vg_json_peek_array (json_array_get_element (cases, i));

    if (one != NULL)
      count += check_removals (json_array_get_element (one, 0), json_array_get_element (one, 1));
  }

  g_test_message ("%u names taken away", count);
  g_assert_cmpuint (count, >=, 15);
}

static guint
check_certlogic (JsonObject *one)
{
  JsonArray *assertions = vg_json_get_array (one, "assertions");
  JsonNode *shared = json_object_get_member (one, "certLogicExpression");
  guint count = 0;

  for (guint i = 0; i < json_array_get_length (assertions); i++) {
    JsonObject *assertion = json_array_get_object_element (assertions, i);
    JsonNode *rule = json_object_get_member (assertion, "certLogicExpression");

    count += check_removals (rule != NULL ? rule : shared,
                             json_object_get_member (assertion, "data"));
  }

  return count;
}

static void
test_no_certlogic_case_flips (void)
{
  const char *suites = get_suites ();
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name = NULL;
  guint count = 0;

  if (suites == NULL)
    return;

  folder = g_build_filename (suites, "certlogic", "testSuite", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (JsonNode) suite = read_file (path);
    JsonArray *cases = vg_json_get_array (json_node_get_object (suite), "cases");

    for (guint i = 0; i < json_array_get_length (cases); i++)
      count += check_certlogic (json_array_get_object_element (cases, i));
  }

  g_test_message ("%u names taken away", count);
  g_assert_cmpuint (count, >=, 60);
}

/* Every "when" anywhere in @node. */
static void
gather_whens (JsonNode *node, GPtrArray *whens)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    for (guint i = 0; i < json_array_get_length (array); i++)
      gather_whens (json_array_get_element (array, i), whens);
  }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, &member)) {
    if (g_str_equal (name, "when"))
      g_ptr_array_add (whens, member);
    else
      gather_whens (member, whens);
  }
}

/* Every text of a rule, so that the data can hit and miss what it asks for. */
static void
gather_texts (JsonNode *node, GPtrArray *texts)
{
  JsonObjectIter iter;
  JsonNode *member = NULL;

  if (vg_json_peek_string (node) != NULL)
    g_ptr_array_add (texts, (gpointer) vg_json_peek_string (node));
  if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    for (guint i = 0; i < json_array_get_length (array); i++)
      gather_texts (json_array_get_element (array, i), texts);
  }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    gather_texts (member, texts);
}

/* The names of which a rule asks whether they have a value at all. */
static void
gather_asked (JsonNode *node, GPtrArray *names)
{
  JsonObjectIter iter;
  const char *asked = NULL;
  JsonNode *member = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    for (guint i = 0; i < json_array_get_length (array); i++)
      gather_asked (json_array_get_element (array, i), names);
  }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &asked, &member))
    if (g_str_equal (asked, "answered") || g_str_equal (asked, "declined"))
      gather_texts (member, names);
    else
      gather_asked (member, names);
}

/* @answers: a text for each name that has a value, "" for one that does not apply */
static void
look_up (const char *name, VgValue *out_value, gpointer user_data)
{
  const char *text = g_hash_table_lookup (user_data, name);

  if (text == NULL)
    return;

  out_value->state = text[0] == '\0' ? VG_VALUE_NOT_APPLICABLE : VG_VALUE_GIVEN;
  if (text[0] != '\0')
    out_value->node = vg_json_new_string (text);
}

static VgTruth
decide (VgCondition *condition, GHashTable *answers)
{
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_UNKNOWN;

  g_assert_true (vg_condition_decide (condition, look_up, answers, &truth, &error));
  g_assert_no_error (error);
  return truth;
}

/* Tries every value for every name alone, the others drawn by lot. @seen counts the truths.
 * What a rule asks whether it is there may make it flip: that is the question.
 */
static void
try_when (JsonNode *when, guint seen[3])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCondition) condition = vg_condition_new (when, &error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) asked = g_ptr_array_new ();
  const char *const *names = NULL;

  g_assert_no_error (error);
  g_assert_true (vg_condition_check_truth (condition, &error));
  gather_asked (when, asked);
  gather_texts (when, texts);
  g_ptr_array_add (texts, (gpointer) "something else");
  g_ptr_array_add (texts, (gpointer) "");

  names = vg_condition_get_names (condition);
  for (guint i = 0; i < texts->len * 4; i++) {
    g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
    VgTruth whole = VG_TRUTH_UNKNOWN;

    for (guint n = 0; names[n] != NULL; n++) {
      guint drawn = n == 0 ? i % texts->len : (guint) g_test_rand_int_range (0, (int) texts->len);

      g_hash_table_insert (answers, (gpointer) names[n], g_ptr_array_index (texts, drawn));
    }

    whole = decide (condition, answers);
    seen[whole]++;
    for (guint n = 0; names[n] != NULL; n++) {
      gpointer value = g_hash_table_lookup (answers, names[n]);
      VgTruth less = VG_TRUTH_UNKNOWN;

      if (g_ptr_array_find_with_equal_func (asked, names[n], g_str_equal, NULL))
        continue;
      g_hash_table_remove (answers, names[n]);
      less = decide (condition, answers);
      g_assert_true (less == VG_TRUTH_UNKNOWN || less == whole);
      g_hash_table_insert (answers, (gpointer) names[n], value);
    }
  }
}

static void
test_no_condition_of_a_guide_flips (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("VG_TEST_DATA"), "..", "data", "guides",
                                              NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  guint seen[3] = { 0 };
  guint count = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (JsonNode) guide = NULL;
    g_autoptr (GPtrArray) whens = g_ptr_array_new ();

    if (!g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".schema.json"))
      continue;

    guide = read_file (path);
    gather_whens (guide, whens);
    for (guint i = 0; i < whens->len; i++)
      try_when (g_ptr_array_index (whens, i), seen);
    count += whens->len;
  }

  g_test_message ("%u conditions: %u times no, %u times yes", count, seen[VG_TRUTH_NO],
                  seen[VG_TRUTH_YES]);
  g_assert_cmpuint (count, >, 50);
  g_assert_cmpuint (seen[VG_TRUTH_YES], >, count);
  g_assert_cmpuint (seen[VG_TRUTH_NO], >, count);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/removal/no-jsonlogic-case-flips", test_no_jsonlogic_case_flips);
  g_test_add_func ("/condition/removal/no-certlogic-case-flips", test_no_certlogic_case_flips);
  g_test_add_func ("/condition/removal/no-condition-of-a-guide-flips",
                   test_no_condition_of_a_guide_flips);

  return g_test_run ();
}
