/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/evidence.h"

#include "base/json-writer.h"
#include "base/json.h"

gboolean
vg_evidence_is (JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  guint n_known = 0;

  if (object == NULL)
    return FALSE;
  if (json_object_has_member (object, "="))
    return TRUE;

  n_known = 1 + json_object_has_member (object, "from");

  return vg_json_get_string (object, "open") != NULL && json_object_get_size (object) == n_known;
}

char *
vg_evidence_dup_text (JsonNode *node)
{
  JsonNode *value = node;
  const char *text = NULL;

  if (vg_evidence_is (node))
    value = json_object_get_member (json_node_get_object (node), "=");
  if (value == NULL || vg_json_is_null (value))
    return g_strdup ("");

  text = vg_json_peek_string (value);
  if (text != NULL)
    return g_strdup (text);

  return vg_json_is_number (value) ? vg_json_write (value) : NULL;
}

GStrv
vg_evidence_dup_from (JsonNode *node)
{
  JsonArray *places = vg_json_get_array (vg_json_peek_object (node), "from");
  g_autoptr (GStrvBuilder) from = g_strv_builder_new ();

  if (places == NULL || json_array_get_length (places) == 0)
    return NULL;

  for (guint i = 0; i < json_array_get_length (places); i++) {
    const char *place = vg_json_peek_string (json_array_get_element (places, i));

    if (place != NULL)
      g_strv_builder_add (from, place);
  }

  return g_strv_builder_end (from);
}

const char *
vg_evidence_get_open (JsonNode *node)
{
  return vg_json_get_string (vg_json_peek_object (node), "open");
}
