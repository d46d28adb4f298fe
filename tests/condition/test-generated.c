/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-generated.c - what holds of every rule, tried on rules made by lot. */

#include "base/json.h"
#include "condition/condition.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = vg_json_parse (text, strlen (text), "text", &error);

  g_assert_no_error (error);
  return node;
}

/* Generated rules: every name has one type for good, told by its first letter, so that no
 * value is ever of the wrong one. `answered` and `declined` ask about the very thing that
 * is taken away and are left out.
 */
static char *make_truth (guint depth);

static const char *
pick (const char *const *words)
{
  return words[g_test_rand_int_range (0, (int) g_strv_length ((GStrv) words))];
}

static char *
make_number (guint depth)
{
  static const char *const plain[] = {
    "0", "1", "2", "1.5", "{\"var\":\"n1\"}", "{\"var\":\"n2\"}", "{\"count\":\"l1\"}", NULL,
  };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *test = NULL;

  if (depth == 0 || g_test_rand_int_range (0, 2) == 0)
    return g_strdup (pick (plain));

  first = make_number (depth - 1);
  second = make_number (depth - 1);
  if (g_test_rand_int_range (0, 2) == 0)
    return g_strdup_printf ("{\"+\":[%s,%s]}", first, second);

  test = make_truth (depth - 1);
  return g_strdup_printf ("{\"if\":[%s,%s,%s]}", test, first, second);
}

static char *
make_text (void)
{
  static const char *const plain[] = {
    "\"a\"", "\"b\"", "{\"var\":\"s1\"}", "{\"var\":\"s2\"}", NULL,
  };

  return g_strdup (pick (plain));
}

static char *
make_comparison (guint depth)
{
  static const char *const order[] = { "<", "<=", ">", ">=", NULL };
  static const char *const same[] = { "===", "!==", NULL };
  g_autofree char *first = make_number (depth);
  g_autofree char *second = make_number (depth);
  g_autofree char *third = make_number (depth);
  g_autofree char *text = make_text ();
  g_autofree char *other = make_text ();

  switch (g_test_rand_int_range (0, 8)) {
  case 0:
    return g_strdup_printf ("{\"%s\":[%s,%s]}", pick (order), first, second);
  case 1:
    return g_strdup_printf ("{\"%s\":[%s,%s,%s]}", pick (order), first, second, third);
  case 2:
    return g_strdup_printf ("{\"%s\":[%s,%s]}", pick (order), text, other);
  case 3:
    return g_strdup_printf ("{\"%s\":[%s,%s]}", pick (same), text, other);
  case 4:
    return g_strdup_printf ("{\"in\":[%s,[%s,\"c\"]]}", text, other);
  case 5:
    return g_strdup_printf ("{\"in\":[%s,{\"var\":\"l1\"}]}", text);
  case 6:
    return g_strdup_printf ("{\"has\":[\"l1\",%s]}", text);
  default:
    return g_strdup_printf ("{\"%s\":[%s,%s]}", pick (same), first, text);
  }
}

static char *
make_truth (guint depth)
{
  static const char *const plain[] = {
    "true", "false", "{\"var\":\"b1\"}", "{\"var\":\"b2\"}", "{\"has\":\"l1\"}", NULL,
  };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  if (depth == 0)
    return g_test_rand_int_range (0, 2) == 0 ? g_strdup (pick (plain)) : make_comparison (0);

  first = make_truth (depth - 1);
  second = make_truth (depth - 1);
  third = make_truth (depth - 1);
  switch (g_test_rand_int_range (0, 6)) {
  case 0:
    return g_strdup_printf ("{\"!\":%s}", first);
  case 1:
    return g_strdup_printf ("{\"and\":[%s,%s,%s]}", first, second, third);
  case 2:
    return g_strdup_printf ("{\"or\":[%s,%s,%s]}", first, second, third);
  case 3:
    return g_strdup_printf ("{\"if\":[%s,%s,%s]}", first, second, third);
  case 4:
    return g_strdup_printf ("{\"===\":[%s,%s]}", first, second);
  default:
    return make_comparison (depth - 1);
  }
}

/* A name of flat data. */
static void
look_up_flat (const char *name, VgValue *out_value, gpointer user_data)
{
  JsonNode *node = json_object_get_member (user_data, name);
  const char *none = node != NULL ? vg_json_get_string (vg_json_peek_object (node), "none") : NULL;

  if (g_strcmp0 (none, "declined") == 0) {
    out_value->state = VG_VALUE_SETTLED;
  } else if (g_strcmp0 (none, "not-applicable") == 0) {
    out_value->state = VG_VALUE_NOT_APPLICABLE;
  } else if (node != NULL && none == NULL) {
    out_value->state = VG_VALUE_GIVEN;
    out_value->node = json_node_ref (node);
  }
}

static VgTruth
decide_flat (VgCondition *condition, JsonObject *data)
{
  g_autoptr (GError) error = NULL;
  VgTruth truth = VG_TRUTH_UNKNOWN;

  g_assert_true (vg_condition_decide (condition, look_up_flat, data, &truth, &error));
  g_assert_no_error (error);
  return truth;
}

/* A value of the name's type. */
static const char *
make_value (const char *name)
{
  static const char *const booleans[] = { "true", "false", NULL };
  static const char *const numbers[] = { "0", "1", "2", "3", NULL };
  static const char *const texts[] = { "\"a\"", "\"b\"", "\"c\"", NULL };
  static const char *const lists[] = { "[]", "[\"a\"]", "[\"a\",\"b\"]", "[null,\"b\"]", NULL };

  if (name[0] == 'b')
    return pick (booleans);
  if (name[0] == 'n')
    return pick (numbers);
  return pick (name[0] == 's' ? texts : lists);
}

/* Some names get no value, a null, or a reason for none. */
static JsonNode *
make_data (void)
{
  static const char *const none[] = {
    "null", "{\"none\":\"declined\"}", "{\"none\":\"not-applicable\"}", "{\"none\":\"later\"}",
    NULL,
  };
  static const char *const names[] = { "b1", "b2", "n1", "n2", "s1", "s2", "l1" };
  JsonObject *data = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_test_rand_int_range (0, 4) == 0 ? pick (none) : make_value (names[i]);

    json_object_set_member (data, names[i], parse (value));
  }

  return vg_json_new_object (data);
}

/* Takes each name away in turn. */
static void
check_removals (VgCondition *condition, JsonObject *data, const char *rule)
{
  const char *const *names = vg_condition_get_names (condition);
  VgTruth whole = decide_flat (condition, data);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autoptr (JsonNode) value = json_object_dup_member (data, names[i]);
    VgTruth less = VG_TRUTH_UNKNOWN;

    if (value == NULL)
      continue;

    json_object_remove_member (data, names[i]);
    less = decide_flat (condition, data);
    if (less != VG_TRUTH_UNKNOWN && less != whole)
      g_error ("%s flips without %s", rule, names[i]);
    json_object_set_member (data, names[i], g_steal_pointer (&value));
  }
}

static void
test_no_generated_rule_flips (void)
{
  guint seen[3] = { 0 };

  for (guint i = 0; i < 4000; i++) {
    g_autofree char *text = make_truth ((guint) g_test_rand_int_range (0, 4));
    g_autoptr (JsonNode) rule = parse (text);
    g_autoptr (JsonNode) data = make_data ();
    g_autoptr (VgCondition) condition = vg_condition_new (rule, NULL);

    seen[decide_flat (condition, json_node_get_object (data))]++;
    check_removals (condition, json_node_get_object (data), text);
  }

  /* All three happen, else little was tried. */
  g_assert_cmpuint (seen[VG_TRUTH_NO], >, 300);
  g_assert_cmpuint (seen[VG_TRUTH_YES], >, 300);
  g_assert_cmpuint (seen[VG_TRUTH_UNKNOWN], >, 300);
}

/* Gives every open name that is not listed some values. Returns how many names there were. */
static guint
check_unlisted (VgCondition *condition, JsonObject *data)
{
  g_autoptr (GPtrArray) listed = vg_condition_list_open (condition, look_up_flat, data);
  const char *const *names = vg_condition_get_names (condition);
  guint count = 0;

  for (guint i = 0; names[i] != NULL; i++) {
    if (json_object_has_member (data, names[i]) ||
        g_ptr_array_find_with_equal_func (listed, names[i], g_str_equal, NULL))
      continue;

    count++;
    for (guint tried = 0; tried < 4; tried++) {
      json_object_set_member (data, names[i], parse (make_value (names[i])));
      g_assert_cmpint (decide_flat (condition, data), ==, VG_TRUTH_UNKNOWN);
    }
    json_object_remove_member (data, names[i]);
  }

  return count;
}

static void
test_an_open_name_that_is_not_listed_changes_nothing (void)
{
  guint count = 0;

  for (guint i = 0; i < 4000; i++) {
    g_autofree char *rule_text = make_truth ((guint) g_test_rand_int_range (0, 4));
    g_autoptr (JsonNode) rule = parse (rule_text);
    g_autoptr (JsonNode) data = vg_json_new_object (json_object_new ());
    g_autoptr (VgCondition) condition = vg_condition_new (rule, NULL);
    g_autofree char *words = NULL;

    for (const char *const *name = vg_condition_get_names (condition); *name != NULL; name++)
      if (g_test_rand_int_range (0, 2) == 0)
        json_object_set_member (json_node_get_object (data), *name, parse (make_value (*name)));

    words = vg_condition_explain (condition, look_up_flat, NULL, json_node_get_object (data));
    g_assert_cmpstr (words, !=, "");
    if (decide_flat (condition, json_node_get_object (data)) == VG_TRUTH_UNKNOWN)
      count += check_unlisted (condition, json_node_get_object (data));
  }

  g_assert_cmpuint (count, >, 50);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/generated/no-generated-rule-flips", test_no_generated_rule_flips);
  g_test_add_func ("/condition/generated/an-open-name-that-is-not-listed-changes-nothing",
                   test_an_open_name_that_is_not_listed_changes_nothing);

  return g_test_run ();
}
