/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/rule-walk.h"

#include "base/json.h"

VgCondition *
vg_rule_read (JsonNode *rule, GError **error)
{
  g_autoptr (VgCondition) condition = vg_condition_new (rule, error);

  if (condition == NULL || !vg_condition_check_truth (condition, error))
    return NULL;

  return g_steal_pointer (&condition);
}

static GPtrArray *
list_args (JsonNode *node)
{
  GPtrArray *args = g_ptr_array_new ();
  JsonArray *array = vg_json_peek_array (node);

  if (array == NULL)
    g_ptr_array_add (args, node);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (args, json_array_get_element (array, i));

  return args;
}

void
vg_rule_walk (JsonNode *rule, VgRuleMeet meet, gpointer user_data)
{
  JsonObject *object = vg_json_peek_object (rule);
  JsonArray *array = vg_json_peek_array (rule);
  g_autoptr (GPtrArray) args = NULL;
  JsonObjectIter iter;
  const char *sign = NULL;
  JsonNode *node = NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    vg_rule_walk (json_array_get_element (array, i), meet, user_data);
  if (object == NULL)
    return;

  json_object_iter_init_ordered (&iter, object);
  if (!json_object_iter_next_ordered (&iter, &sign, &node))
    return;
  args = list_args (node);
  meet (rule, sign, args, user_data);
  for (guint i = 0; i < args->len; i++)
    vg_rule_walk (g_ptr_array_index (args, i), meet, user_data);
}

const char *
vg_rule_get_var (JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonNode *var = object != NULL ? json_object_get_member (object, "var") : NULL;
  JsonArray *list = vg_json_peek_array (var);

  if (list != NULL && json_array_get_length (list) > 0)
    var = json_array_get_element (list, 0);

  return vg_json_peek_string (var);
}

const char *
vg_rule_get_name (JsonNode *node)
{
  const char *text = vg_json_peek_string (node);

  return text != NULL ? text : vg_rule_get_var (node);
}
