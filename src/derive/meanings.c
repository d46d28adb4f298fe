/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/meanings.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define FORMAT "voorgesprek-meanings/1"

struct _VgMeanings {
  JsonNode *root;
};

void
vg_meanings_free (VgMeanings *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

/* Where in the file something is wrong. */
typedef struct {
  const char *path;
  const char *list;
  guint index;
} Where;

static gboolean
refuse (const Where *where, const char *member, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, "%s: %s[%u]: “%s” %s", where->path, where->list,
               where->index, member, what);
  return FALSE;
}

static gboolean
has_both_languages (JsonObject *text)
{
  return vg_words_are_any (vg_json_get_string (text, "nl")) &&
         vg_words_are_any (vg_json_get_string (text, "en"));
}

static gboolean
check_text (const Where *where, JsonObject *entry, const char *member, GError **error)
{
  if (has_both_languages (vg_json_get_object (entry, member)))
    return TRUE;

  return refuse (where, member, _ ("must be a text in Dutch and English"), error);
}

static gboolean
check_consent (const Where *where, JsonObject *entry, GError **error)
{
  JsonNode *days = json_object_get_member (entry, "ask-again-after");

  if (days != NULL && (!vg_json_is_int (days) || json_node_get_int (days) < 0 ||
                       json_node_get_int (days) > G_MAXINT))
    return refuse (where, "ask-again-after", _ ("must be a number of days"), error);

  return check_text (where, entry, "stops", error);
}

static gboolean
check_profile (const Where *where, JsonObject *entry, GError **error)
{
  static const char *const may_be[] = { "in-part", "not-looked-at" };

  for (guint i = 0; i < G_N_ELEMENTS (may_be); i++)
    if (json_object_has_member (entry, may_be[i]) && !check_text (where, entry, may_be[i], error))
      return FALSE;

  return check_text (where, entry, "name", error) && check_text (where, entry, "means", error);
}

static JsonObject *
find (JsonObject *root, const char *list, const char *id, guint before)
{
  JsonArray *entries = vg_json_get_array (root, list);

  for (guint i = 0; entries != NULL && i < MIN (before, json_array_get_length (entries)); i++) {
    JsonObject *entry = vg_json_peek_object (json_array_get_element (entries, i));

    if (g_strcmp0 (vg_json_get_string (entry, "id"), id) == 0)
      return entry;
  }

  return NULL;
}

static gboolean
check_entry (const Where *where, JsonObject *root, JsonObject *entry, GError **error)
{
  const char *id = vg_json_get_string (entry, "id");

  if (!vg_words_are_any (id))
    return refuse (where, "id", _ ("must be a text"), error);
  if (find (root, where->list, id, where->index) != NULL)
    return refuse (where, id, _ ("stands there twice"), error);

  return g_str_equal (where->list, "consents") ? check_consent (where, entry, error)
                                               : check_profile (where, entry, error);
}

static gboolean
check_list (JsonObject *root, const char *path, const char *list, GError **error)
{
  JsonArray *entries = vg_json_get_array (root, list);
  Where where = { path, list, 0 };

  if (entries == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must be a list"), path, list);
    return FALSE;
  }

  for (; where.index < json_array_get_length (entries); where.index++) {
    JsonNode *entry = json_array_get_element (entries, where.index);

    if (!check_entry (&where, root, vg_json_peek_object (entry), error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check (JsonNode *node, const char *path, GError **error)
{
  JsonObject *root = vg_json_peek_object (node);

  if (g_strcmp0 (vg_json_get_string (root, "format"), FORMAT) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “format” must be “%s”"), path, FORMAT);
    return FALSE;
  }

  return check_list (root, path, "consents", error) && check_list (root, path, "profiles", error);
}

VgMeanings *
vg_meanings_read_file (const char *path, GError **error)
{
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  VgMeanings *self = NULL;

  if (root == NULL || !check (root, path, error))
    return NULL;

  self = g_new0 (VgMeanings, 1);
  self->root = g_steal_pointer (&root);
  return self;
}

VgMeanings *
vg_meanings_read (GError **error)
{
  g_autofree char *path = vg_paths_dup_data ("positions", "meanings.json", NULL);

  return vg_meanings_read_file (path, error);
}

static JsonObject *
find_consent (VgMeanings *self, const char *id)
{
  return find (vg_json_peek_object (self->root), "consents", id, G_MAXUINT);
}

static JsonObject *
find_profile (VgMeanings *self, const VgProfile *profile)
{
  return find (vg_json_peek_object (self->root), "profiles", profile->id, G_MAXUINT);
}

const char *
vg_meanings_say_stops (VgMeanings *self, const char *id, const char *language)
{
  return vg_text_get (vg_json_get_object (find_consent (self, id), "stops"), language);
}

int
vg_meanings_get_days (VgMeanings *self, const char *id)
{
  return (int) vg_json_get_int (find_consent (self, id), "ask-again-after", -1);
}

const char *
vg_meanings_say_profile (VgMeanings *self, const VgProfile *profile, const char *language)
{
  static const char *const members[] = { "name", "name", "in-part", "not-looked-at" };
  JsonObject *entry = find_profile (self, profile);
  const char *name = vg_text_get (vg_json_get_object (entry, members[profile->hold]), language);

  return name != NULL ? name : vg_text_get (vg_json_get_object (entry, "name"), language);
}

const char *
vg_meanings_say_preparation (VgMeanings *self, const VgProfile *profile, const char *language)
{
  return vg_text_get (vg_json_get_object (find_profile (self, profile), "means"), language);
}
