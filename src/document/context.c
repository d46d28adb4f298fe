/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/context.h"

#include "base/json.h"
#include "document/evidence.h"

#include <string.h>

/* Frame: @item is the number of the item in its list from 1, or 0. */
typedef struct {
  JsonNode *node;
  guint item;
} Frame;

struct _VgContext {
  GArray *frames;
  gboolean has_evidence;
};

VgContext *
vg_context_new (JsonNode *root, gboolean has_evidence)
{
  VgContext *self = g_new0 (VgContext, 1);

  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->has_evidence = has_evidence;
  vg_context_push (self, root);

  return self;
}

void
vg_context_free (VgContext *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->frames);
  g_free (self);
}

void
vg_context_push (VgContext *self, JsonNode *node)
{
  Frame frame = { node, 0 };

  g_array_append_val (self->frames, frame);
}

void
vg_context_push_item (VgContext *self, JsonNode *node, guint index)
{
  Frame frame = { node, index + 1 };

  g_array_append_val (self->frames, frame);
}

void
vg_context_pop (VgContext *self)
{
  g_return_if_fail (self->frames->len > 1);

  g_array_set_size (self->frames, self->frames->len - 1);
}

static JsonNode *
find_member (VgContext *self, JsonNode *node, const char *name)
{
  JsonObject *object = vg_json_peek_object (node);

  if (object == NULL || (self->has_evidence && vg_evidence_is (node)))
    return NULL;

  return json_object_get_member (object, name);
}

JsonNode *
vg_context_find (VgContext *self, const char *name)
{
  g_auto (GStrv) words = NULL;
  JsonNode *found = NULL;

  if (g_str_equal (name, "."))
    return g_array_index (self->frames, Frame, self->frames->len - 1).node;

  words = g_strsplit (name, ".", -1);
  for (guint i = self->frames->len; i > 0 && found == NULL; i--)
    found = find_member (self, g_array_index (self->frames, Frame, i - 1).node, words[0]);
  for (guint i = 1; words[i] != NULL && found != NULL; i++)
    found = find_member (self, found, words[i]);

  return found;
}

static void
append_id (VgContext *self, GString *out, const Frame *frame)
{
  JsonNode *member = find_member (self, frame->node, "id");
  g_autofree char *id = member != NULL ? vg_evidence_dup_text (member) : NULL;

  if (id != NULL && *id != '\0')
    g_string_append_printf (out, "/%s", id);
  else
    g_string_append_printf (out, "/%u", frame->item);
}

char *
vg_context_dup_block_name (VgContext *self, const char *name)
{
  GString *out = g_string_new (name);

  for (guint i = 0; i < self->frames->len; i++) {
    const Frame *frame = &g_array_index (self->frames, Frame, i);

    if (frame->item > 0)
      append_id (self, out, frame);
  }

  return g_string_free (out, FALSE);
}

gboolean
vg_context_is_true (VgContext *self, JsonNode *node)
{
  if (node == NULL || vg_json_is_null (node))
    return FALSE;
  if (vg_json_is_boolean (node))
    return json_node_get_boolean (node);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node)) > 0;
  if (vg_json_peek_string (node) != NULL)
    return *vg_json_peek_string (node) != '\0';

  if (self->has_evidence && vg_evidence_is (node)) {
    g_autofree char *text = vg_evidence_dup_text (node);

    return text != NULL && *text != '\0';
  }

  return TRUE;
}
