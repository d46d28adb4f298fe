/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/value-type.h"

#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

VgValueType
vg_value_type_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return VG_VALUE_TYPE_OBJECT;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return VG_VALUE_TYPE_LIST;
  if (vg_json_is_number (node))
    return VG_VALUE_TYPE_NUMBER;
  if (vg_json_is_boolean (node))
    return VG_VALUE_TYPE_BOOLEAN;
  if (vg_json_peek_string (node) != NULL)
    return VG_VALUE_TYPE_STRING;

  return VG_VALUE_TYPE_NULL;
}

const char *
vg_value_type_say (VgValueType types)
{
  static const struct {
    guint types;
    const char *words;
  } sayings[] = {
    { VG_VALUE_TYPE_BOOLEAN, N_ ("true or false") },
    { VG_VALUE_TYPE_NUMBER, N_ ("a number") },
    { VG_VALUE_TYPE_STRING, N_ ("a text") },
    { VG_VALUE_TYPE_LIST, N_ ("a list") },
    { VG_VALUE_TYPE_OBJECT, N_ ("an object") },
    { VG_VALUE_TYPE_NULL, N_ ("null") },
    { VG_VALUE_TYPE_TRUTH, N_ ("a comparison, true or false") },
    { VG_VALUE_TYPE_SCALAR, N_ ("a text, a number, true or false") },
    { VG_VALUE_TYPE_ORDERED, N_ ("a number or a text") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (sayings[i].types == types)
      return _ (sayings[i].words);

  g_return_val_if_reached ("");
}

gboolean
vg_value_type_is_same (JsonNode *left, JsonNode *right)
{
  VgValueType type = vg_value_type_of (left);

  if (type != vg_value_type_of (right))
    return FALSE;
  if (type == VG_VALUE_TYPE_BOOLEAN)
    return json_node_get_boolean (left) == json_node_get_boolean (right);

  return vg_value_type_order (left, right) == 0;
}

int
vg_value_type_order (JsonNode *left, JsonNode *right)
{
  double first = 0;
  double second = 0;

  /* The bytes of UTF-8 are in the order of the code points. */
  if (vg_value_type_of (left) == VG_VALUE_TYPE_STRING)
    return strcmp (json_node_get_string (left), json_node_get_string (right));

  first = json_node_get_double (left);
  second = json_node_get_double (right);
  return (first > second) - (first < second);
}
