/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json-scan.h"

/* Builds the tree from what the scanner meets. The stack holds the open containers. */
typedef struct {
  JsonNode *open[VG_JSON_DEPTH];
  char *keys[VG_JSON_DEPTH];
  guint depth;
  JsonNode *root;
} Builder;

static void
builder_clear (Builder *self)
{
  for (guint i = 0; i < self->depth; i++)
    g_free (self->keys[i]);
  g_clear_pointer (&self->root, json_node_unref);
}

/* Hands @node to the container that is open, or makes it the root. */
static void
attach (Builder *self, JsonNode *node)
{
  JsonNode *parent = NULL;

  if (self->depth == 0) {
    self->root = node;
    return;
  }

  parent = self->open[self->depth - 1];
  if (JSON_NODE_HOLDS_ARRAY (parent)) {
    json_array_add_element (json_node_get_array (parent), node);
  } else {
    json_object_set_member (json_node_get_object (parent), self->keys[self->depth - 1], node);
    g_clear_pointer (&self->keys[self->depth - 1], g_free);
  }
}

static void
open_container (Builder *self, JsonNode *node)
{
  attach (self, node);
  self->open[self->depth] = node;
  self->keys[self->depth] = NULL;
  self->depth++;
}

static gboolean
meet (const VgJsonEvent *event, gpointer user_data)
{
  Builder *self = user_data;

  switch (event->kind) {
  case VG_JSON_OBJECT_BEGIN:
    open_container (self, vg_json_new_object (json_object_new ()));
    break;
  case VG_JSON_ARRAY_BEGIN:
    open_container (self, vg_json_new_array (json_array_new ()));
    break;
  case VG_JSON_OBJECT_END:
  case VG_JSON_ARRAY_END:
    self->depth--;
    break;
  case VG_JSON_KEY:
    if (json_object_has_member (json_node_get_object (self->open[self->depth - 1]), event->text))
      return FALSE;
    self->keys[self->depth - 1] = g_strdup (event->text);
    break;
  case VG_JSON_STRING:
    attach (self, vg_json_new_string (event->text));
    break;
  case VG_JSON_INT:
    attach (self, vg_json_new_int (event->integer));
    break;
  case VG_JSON_DOUBLE:
    attach (self, json_node_init_double (json_node_alloc (), event->number));
    break;
  case VG_JSON_TRUE:
  case VG_JSON_FALSE:
    attach (self, vg_json_new_boolean (event->kind == VG_JSON_TRUE));
    break;
  case VG_JSON_NULL:
    attach (self, json_node_init_null (json_node_alloc ()));
    break;
  default:
    g_assert_not_reached ();
  }

  return TRUE;
}

JsonNode *
vg_json_parse (const char *text, gsize length, const char *name, GError **error)
{
  Builder builder = { .root = NULL };

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!vg_json_scan (text, length, name, meet, &builder, error)) {
    builder_clear (&builder);
    return NULL;
  }

  return builder.root;
}

JsonNode *
vg_json_read_file (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, max_bytes, error);
  gsize length = 0;
  const char *text = NULL;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &length);
  return vg_json_parse (text, length, vg_file_name_for_messages (path), error);
}

/* Follows one pointer through the events. @index counts the elements of each open array. */
typedef struct {
  char **steps;
  guint n_steps;
  guint depth;
  guint matched;
  gboolean is_array[VG_JSON_DEPTH];
  guint index[VG_JSON_DEPTH];
  char *keys[VG_JSON_DEPTH];
  gsize offset;
  gboolean found;
} Finder;

static gboolean
step_matches (Finder *self, guint level)
{
  g_autofree char *index = NULL;

  if (!self->is_array[level])
    return g_strcmp0 (self->keys[level], self->steps[level]) == 0;

  index = g_strdup_printf ("%u", self->index[level]);
  return g_str_equal (index, self->steps[level]);
}

/* A value begins: is it the one? Only the innermost step can be new. */
static void
meet_value (Finder *self, gsize offset)
{
  if (self->found)
    return;
  if (self->depth == 0) {
    self->found = self->n_steps == 0;
  } else if (self->matched == self->depth - 1 && self->depth <= self->n_steps &&
             step_matches (self, self->depth - 1)) {
    self->matched = self->depth;
    self->found = self->depth == self->n_steps;
  }
  if (self->found)
    self->offset = offset;
}

static void
leave_value (Finder *self)
{
  if (self->depth > 0) {
    self->matched = MIN (self->matched, self->depth - 1);
    self->index[self->depth - 1]++;
  }
}

static gboolean
look (const VgJsonEvent *event, gpointer user_data)
{
  Finder *self = user_data;

  switch (event->kind) {
  case VG_JSON_OBJECT_BEGIN:
  case VG_JSON_ARRAY_BEGIN:
    meet_value (self, event->offset);
    self->is_array[self->depth] = event->kind == VG_JSON_ARRAY_BEGIN;
    self->index[self->depth] = 0;
    self->depth++;
    break;
  case VG_JSON_OBJECT_END:
  case VG_JSON_ARRAY_END:
    self->depth--;
    g_clear_pointer (&self->keys[self->depth], g_free);
    leave_value (self);
    break;
  case VG_JSON_KEY:
    g_free (self->keys[self->depth - 1]);
    self->keys[self->depth - 1] = g_strdup (event->text);
    break;
  case VG_JSON_STRING:
  case VG_JSON_INT:
  case VG_JSON_DOUBLE:
  case VG_JSON_TRUE:
  case VG_JSON_FALSE:
  case VG_JSON_NULL:
  default:
    meet_value (self, event->offset);
    leave_value (self);
    break;
  }

  return TRUE;
}

/* Each step follows a slash; "/" alone is one step to the member "". */
static char **
split_pointer (const char *pointer)
{
  const char *names = *pointer == '/' ? pointer + 1 : pointer;
  char **steps = *names != '\0' ? g_strsplit (names, "/", -1) : g_strdupv ((char *[]){ "", NULL });

  for (char **step = steps; *step != NULL; step++) {
    g_auto (GStrv) slashes = g_strsplit (*step, "~1", -1);
    g_autofree char *with_slashes = g_strjoinv ("/", slashes);
    g_auto (GStrv) tildes = g_strsplit (with_slashes, "~0", -1);

    g_free (*step);
    *step = g_strjoinv ("~", tildes);
  }

  return steps;
}

gboolean
vg_json_locate (const char *text, gsize length, const char *pointer, guint *line, guint *column)
{
  g_auto (GStrv) steps = split_pointer (pointer);
  Finder finder = { .steps = steps, .n_steps = *pointer == '/' ? g_strv_length (steps) : 0 };
  gboolean is_pointer = *pointer == '\0' || *pointer == '/';
  gboolean is_json = is_pointer && vg_json_scan (text, length, "", look, &finder, NULL);

  for (guint i = 0; i < VG_JSON_DEPTH; i++)
    g_free (finder.keys[i]);
  if (!is_json || !finder.found)
    return FALSE;

  vg_json_count_lines (text, finder.offset, line, column);
  return TRUE;
}

const char *
vg_json_peek_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

JsonObject *
vg_json_peek_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
vg_json_peek_array (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

gboolean
vg_json_has_text (JsonArray *list, const char *text)
{
  for (guint i = 0; list != NULL && text != NULL && i < json_array_get_length (list); i++)
    if (g_strcmp0 (vg_json_peek_string (json_array_get_element (list, i)), text) == 0)
      return TRUE;

  return FALSE;
}

gboolean
vg_json_is_null (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

gboolean
vg_json_is_int (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_INT64;
}

gboolean
vg_json_is_number (JsonNode *node)
{
  return vg_json_is_int (node) || (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                                   json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

gboolean
vg_json_is_boolean (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static JsonNode *
get_member (JsonObject *object, const char *member)
{
  return object != NULL ? json_object_get_member (object, member) : NULL;
}

const char *
vg_json_get_string (JsonObject *object, const char *member)
{
  return vg_json_peek_string (get_member (object, member));
}

JsonObject *
vg_json_get_object (JsonObject *object, const char *member)
{
  return vg_json_peek_object (get_member (object, member));
}

JsonArray *
vg_json_get_array (JsonObject *object, const char *member)
{
  return vg_json_peek_array (get_member (object, member));
}

gint64
vg_json_get_int (JsonObject *object, const char *member, gint64 fallback)
{
  JsonNode *node = get_member (object, member);

  return vg_json_is_int (node) ? json_node_get_int (node) : fallback;
}

gboolean
vg_json_get_boolean (JsonObject *object, const char *member, gboolean fallback)
{
  JsonNode *node = get_member (object, member);

  return vg_json_is_boolean (node) ? json_node_get_boolean (node) : fallback;
}

JsonNode *
vg_json_new_string (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

JsonNode *
vg_json_new_int (gint64 number)
{
  return json_node_init_int (json_node_alloc (), number);
}

JsonNode *
vg_json_new_boolean (gboolean truth)
{
  return json_node_init_boolean (json_node_alloc (), truth);
}

JsonNode *
vg_json_new_object (JsonObject *taken)
{
  JsonNode *node = json_node_init (json_node_alloc (), JSON_NODE_OBJECT);

  json_node_take_object (node, taken);
  return node;
}

JsonNode *
vg_json_new_array (JsonArray *taken)
{
  JsonNode *node = json_node_init (json_node_alloc (), JSON_NODE_ARRAY);

  json_node_take_array (node, taken);
  return node;
}

void
vg_json_set_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}
