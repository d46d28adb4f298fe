/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/case.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "model/case-private.h"
#include "model/place.h"
#include "model/record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT "voorgesprek-case/1"

static void
append_member (GString *out, const char *name, JsonNode *value)
{
  g_autoptr (JsonNode) key = vg_json_new_string (name);

  g_string_append (out, out->len > 1 ? ",\n" : "\n");
  vg_json_append (out, key);
  g_string_append_c (out, ':');
  vg_json_append (out, value);
}

static void
append_text_member (GString *out, const char *name, const char *text)
{
  g_autoptr (JsonNode) value = vg_json_new_string (text);

  append_member (out, name, value);
}

static gboolean
add_draft (gpointer place, gpointer text, gpointer drafts)
{
  json_object_set_string_member (drafts, place, text);
  return FALSE;
}

static void
append_drafts (GString *out, VgCase *self)
{
  JsonObject *drafts = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (drafts);

  g_tree_foreach (self->drafts, add_draft, drafts);
  append_member (out, "draft", node);
}

/* What a case file says beside acts and drafts, without the closing brace. */
static GString *
begin_text (VgCase *self)
{
  GString *out = g_string_new ("{");
  g_autoptr (JsonNode) guides = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *value = NULL;

  append_text_member (out, "format", FORMAT);
  append_text_member (out, "id", self->id);
  append_text_member (out, "author", self->author);
  json_object_iter_init_ordered (&iter, self->rest);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    append_member (out, name, value);
  guides = vg_json_new_array (json_array_ref (self->guides));
  append_member (out, "guides", guides);
  return out;
}

char *
vg_case_to_text (VgCase *self)
{
  GString *out = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  out = begin_text (self);
  append_drafts (out, self);

  g_string_append (out, ",\n\"acts\":[");
  for (guint i = 0; i < self->acts->len; i++) {
    g_string_append (out, i > 0 ? ",\n" : "\n");
    g_string_append (out, vg_act_get_text (self->acts->pdata[i]));
  }
  g_string_append (out, "]\n}\n");

  return g_string_free (out, FALSE);
}

char *
vg_case_to_cover_text (VgCase *self)
{
  GString *out = NULL;

  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  out = begin_text (self);
  g_string_append (out, "\n}\n");
  return g_string_free (out, FALSE);
}

char *
vg_case_to_draft_text (VgCase *self)
{
  JsonObject *drafts = json_object_new ();
  g_autoptr (JsonNode) node = vg_json_new_object (drafts);

  g_return_val_if_fail (VG_IS_CASE (self), NULL);

  g_tree_foreach (self->drafts, add_draft, drafts);
  return json_object_get_size (drafts) > 0 ? vg_json_write (node) : g_strdup ("");
}

static gboolean
read_head (VgCase *self, JsonObject *object, GError **error)
{
  const char *format = vg_json_get_string (object, "format");
  const char *id = vg_json_get_string (object, "id");
  const char *author = vg_json_get_string (object, "author");
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *value = NULL;

  if (g_strcmp0 (format, FORMAT) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("this is no case file: “format” must be “%s”"),
                 FORMAT);
    return FALSE;
  }
  if (id == NULL || author == NULL || *id == '\0' || *author == '\0') {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“id” and “author” must be texts"));
    return FALSE;
  }

  self->id = g_strdup (id);
  self->author = g_strdup (author);
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    if (!g_strv_contains (
            (const char *const[]){ "format", "id", "author", "guides", "acts", "draft", NULL },
            name))
      json_object_set_member (self->rest, name, json_node_copy (value));

  return TRUE;
}

static gboolean
read_guides (VgCase *self, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "guides");
  JsonArray *guides = vg_json_peek_array (node);

  if (node == NULL)
    return TRUE;

  for (guint i = 0; guides != NULL && i < json_array_get_length (guides); i++) {
    JsonNode *guide = json_array_get_element (guides, i);

    if (vg_json_get_string (vg_json_peek_object (guide), "id") == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("guides[%u]: “id” must be a text"), i);
      return FALSE;
    }
    json_array_add_element (self->guides, json_node_copy (guide));
  }

  if (guides == NULL)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“guides” must be a list"));
  return guides != NULL;
}

/* Known places are checked; a place of a newer program is kept as it is. */
static gboolean
check_act (VgAct *act, GError **error)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, &value))
    if (!vg_json_is_null (value) && vg_record_kind_of (place) != NULL &&
        !vg_record_check (place, value, error))
      return FALSE;

  return TRUE;
}

static int
compare_acts (gconstpointer a, gconstpointer b)
{
  return vg_act_compare (*(VgAct *const *) a, *(VgAct *const *) b);
}

static GPtrArray *
read_acts (JsonObject *object, GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  JsonArray *array = vg_json_get_array (object, "acts");

  if (array == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“acts” must be a list"));
    return NULL;
  }

  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autoptr (VgAct) act = vg_act_from_json (json_array_get_element (array, i), error);

    if (act == NULL || !check_act (act, error)) {
      g_prefix_error (error, "acts[%u]: ", i);
      return NULL;
    }
    g_ptr_array_add (acts, g_steal_pointer (&act));
  }

  g_ptr_array_sort (acts, compare_acts);
  return g_steal_pointer (&acts);
}

/* Sets @text in @record: as a fragment where the place has one, noted in the way @member
 * says; else as that member, or the value.
 */
static void
set_draft_text (JsonObject *record, const char *place, const char *member, const char *text)
{
  const char *const *ways = vg_record_get_words (place, "as");

  if (ways == NULL) {
    json_object_set_string_member (record, member != NULL ? member : "value", text);
    return;
  }

  if (member != NULL && g_strv_contains (ways, member))
    json_object_set_string_member (record, "as", member);
  else if (vg_json_get_string (record, "as") == NULL)
    json_object_set_string_member (record, "as", ways[0]);
  json_object_set_string_member (record, "text", text);
}

static gboolean
keep_as_note (VgCase *self, const char *text)
{
  g_autofree char *id = vg_clock_new_id ();
  g_autofree char *place = vg_place_join ("note", id, NULL);
  JsonObject *note = json_object_new ();

  json_object_set_string_member (note, "text", text);
  return vg_case_set (self, place, vg_json_new_object (note), NULL);
}

/* The record a draft becomes. Its key is a place, with a member or, for a fragment, a way
 * of noting after "#". What fits nowhere becomes a note, and stays a draft where no act can
 * follow: nothing typed is lost.
 */
static void
take_draft (VgCase *self, const char *key, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (key, "#", 2);
  JsonObject *record = NULL;

  if (parts[0] != NULL) {
    record = vg_case_copy_record (self, parts[0]);
    set_draft_text (record, parts[0], parts[1], text);
    if (vg_case_set (self, parts[0], vg_json_new_object (record), NULL))
      return;
  }

  if (!keep_as_note (self, text))
    vg_case_set_draft (self, key, text);
}

static gboolean
read_drafts (VgCase *self, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "draft");
  JsonObject *drafts = vg_json_peek_object (node);
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *text = NULL;

  if (node == NULL)
    return TRUE;
  if (drafts == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“draft” must be an object of places and texts"));
    return FALSE;
  }

  json_object_iter_init_ordered (&iter, drafts);
  while (json_object_iter_next_ordered (&iter, &place, &text)) {
    if (vg_json_peek_string (text) == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("“draft” must be an object of places and texts"));
      return FALSE;
    }
    if (*vg_json_peek_string (text) != '\0')
      take_draft (self, place, vg_json_peek_string (text));
  }

  return TRUE;
}

/* All but the acts: from a case file, or the cover that a vault keeps. */
static VgCase *
read_cover (JsonNode *node, GError **error)
{
  g_autoptr (VgCase) self = g_object_new (VG_TYPE_CASE, NULL);
  JsonObject *object = vg_json_peek_object (node);

  if (object == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("this is no case file: expected an object"));
    return NULL;
  }

  return read_head (self, object, error) && read_guides (self, object, error)
             ? g_steal_pointer (&self)
             : NULL;
}

VgCase *
vg_case_from_json (JsonNode *node, GError **error)
{
  g_autoptr (VgCase) self = read_cover (node, error);
  g_autoptr (GPtrArray) acts = NULL;
  JsonObject *object = vg_json_peek_object (node);

  if (self == NULL)
    return NULL;

  acts = read_acts (object, error);
  if (acts == NULL || !vg_case_fold_all (self, acts, error) || !read_drafts (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}

VgCase *
vg_case_from_acts (JsonNode *cover, GPtrArray *acts, GError **error)
{
  g_autoptr (VgCase) self = read_cover (cover, error);
  JsonObject *object = vg_json_peek_object (cover);

  if (self == NULL)
    return NULL;

  for (guint i = 0; i < acts->len; i++)
    if (!check_act (acts->pdata[i], error)) {
      g_prefix_error (error, "acts[%u]: ", i);
      return NULL;
    }
  if (!vg_case_fold_all (self, acts, error) || !read_drafts (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}
