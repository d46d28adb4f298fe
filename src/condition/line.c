/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/line.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "condition/condition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A place in a list as JavaScript writes it: no sign, no leading zero. */
static gboolean
read_index (const char *part, guint length, guint *out_index)
{
  guint64 index = 0;

  if (part[0] == '0' && part[1] != '\0')
    return FALSE;
  if (!g_ascii_string_to_unsigned (part, 10, 0, G_MAXUINT, &index, NULL))
    return FALSE;

  *out_index = (guint) index;
  return index < length;
}

static JsonNode *
find_part (JsonNode *node, const char *part)
{
  guint index = 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), part);

  if (JSON_NODE_HOLDS_ARRAY (node) &&
      read_index (part, json_array_get_length (json_node_get_array (node)), &index))
    return json_array_get_element (json_node_get_array (node), index);

  return NULL;
}

static JsonNode *
find (JsonNode *data, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ".", -1);
  JsonNode *node = data;

  for (guint i = 0; parts[i] != NULL && node != NULL; i++)
    node = find_part (node, parts[i]);

  return node;
}

/* Whether @node stands for an answer that is none, and then for which. */
static gboolean
read_none (JsonNode *node, VgValue *out_value)
{
  static const struct {
    const char *none;
    VgValueState state;
  } reasons[] = {
    { "not-asked", VG_VALUE_OPEN },
    { "later", VG_VALUE_OPEN },
    { "declined", VG_VALUE_SETTLED },
    { "does-not-know", VG_VALUE_SETTLED },
    { "not-applicable", VG_VALUE_NOT_APPLICABLE },
  };
  const char *none = vg_json_get_string (vg_json_peek_object (node), "none");

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (none, reasons[i].none) == 0) {
      out_value->state = reasons[i].state;
      out_value->is_declined = g_str_equal (none, "declined");
      return TRUE;
    }

  return FALSE;
}

static void
look_up (const char *name, VgValue *out_value, gpointer user_data)
{
  JsonNode *node = find (user_data, name);

  if (node == NULL || vg_json_is_null (node) || read_none (node, out_value))
    return;

  out_value->state = VG_VALUE_GIVEN;
  out_value->node = json_node_ref (node);
}

static gboolean
check_members (JsonObject *line, GError **error)
{
  JsonObjectIter iter;
  const char *name = NULL;

  if (line == NULL || !json_object_has_member (line, "rule")) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("each line is an object with a “rule” and “data”"));
    return FALSE;
  }

  json_object_iter_init (&iter, line);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_str_equal (name, "rule") && !g_str_equal (name, "data") &&
        !g_str_has_prefix (name, "x-")) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("unknown member “%s”; a line has “rule” and “data”"), name);
      return FALSE;
    }

  return TRUE;
}

static JsonNode *
answer (JsonObject *line, GError **error)
{
  g_autoptr (VgCondition) condition = NULL;
  g_auto (VgValue) value = VG_VALUE_INIT;

  condition = vg_condition_new (json_object_get_member (line, "rule"), error);
  if (condition == NULL ||
      !vg_condition_evaluate (condition, look_up, json_object_get_member (line, "data"), &value,
                              error)) {
    g_prefix_error (error, "/rule");
    return NULL;
  }

  return value.state == VG_VALUE_GIVEN ? g_steal_pointer (&value.node)
                                       : vg_json_new_string ("unknown");
}

static char *
write_member (const char *name, JsonNode *taken)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (object);

  json_object_set_member (object, name, taken);
  return vg_json_write (node);
}

char *
vg_condition_answer_line (const char *line, gsize length)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *result = NULL;
  JsonObject *object = NULL;

  node = vg_json_parse (line, length, "line", &error);
  object = node != NULL ? vg_json_peek_object (node) : NULL;
  if (node != NULL && check_members (object, &error))
    result = answer (object, &error);

  return result != NULL ? write_member ("result", result)
                        : write_member ("error", vg_json_new_string (error->message));
}
