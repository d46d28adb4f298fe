/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/guide.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/text.h"
#include "guide/item-internal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgSection {
  JsonObject *object;
  guint index;
  guint first;
  guint n_items;
  GPtrArray *probes;
};

struct _VgGuide {
  gatomicrefcount ref_count;
  JsonNode *root;
  JsonObject *object;
  char *digest;
  GPtrArray *sections;
  GPtrArray *items;
  GArray *section_of; /* for each item the number of its section */
  GPtrArray *probes;
  GHashTable *items_by_id;
  GHashTable *sections_by_id;
};

static void
section_free (gpointer data)
{
  VgSection *self = data;

  g_clear_pointer (&self->probes, g_ptr_array_unref);
  g_free (self);
}

static gboolean
add_item (VgGuide *self, guint section, JsonNode *node, GError **error)
{
  VgItem *item = vg_item_new (vg_json_peek_object (node), self->items->len, error);

  if (item == NULL)
    return FALSE;

  g_ptr_array_add (self->items, item);
  g_array_append_val (self->section_of, section);
  if (!g_hash_table_contains (self->items_by_id, vg_item_get_id (item)))
    g_hash_table_insert (self->items_by_id, (gpointer) vg_item_get_id (item), item);
  return TRUE;
}

static gboolean
add_section (VgGuide *self, JsonNode *node, GError **error)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *items = vg_json_get_array (object, "items");
  const char *id = vg_json_get_string (object, "id");
  VgSection *section = NULL;

  if (id == NULL || items == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("a section needs an “id” and “items”"));
    return FALSE;
  }

  section = g_new0 (VgSection, 1);
  section->object = object;
  section->index = self->sections->len;
  section->first = self->items->len;
  section->n_items = json_array_get_length (items);
  g_ptr_array_add (self->sections, section);
  if (!g_hash_table_contains (self->sections_by_id, id))
    g_hash_table_insert (self->sections_by_id, (gpointer) id, section);

  section->probes = vg_probe_list_new (object, error);
  if (section->probes == NULL)
    return FALSE;
  for (guint i = 0; i < section->n_items; i++)
    if (!add_item (self, section->index, json_array_get_element (items, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_sections (VgGuide *self, GError **error)
{
  JsonArray *sections = vg_json_get_array (self->object, "sections");

  if (g_strcmp0 (vg_json_get_string (self->object, "format"), "voorgesprek-guide/1") != 0 ||
      vg_json_get_string (self->object, "id") == NULL ||
      vg_json_get_string (self->object, "version") == NULL || sections == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("this is no guide: it needs “format”: “voorgesprek-guide/1”, “id”, "
                    "“version” and “sections”"));
    return FALSE;
  }

  self->probes = vg_probe_list_new (self->object, error);
  if (self->probes == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (sections); i++)
    if (!add_section (self, json_array_get_element (sections, i), error))
      return FALSE;

  return TRUE;
}

VgGuide *
vg_guide_new (JsonNode *root, GError **error)
{
  g_autoptr (VgGuide) self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  self = g_new0 (VgGuide, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->root = json_node_ref (root);
  self->object = vg_json_peek_object (root);
  self->sections = g_ptr_array_new_with_free_func (section_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_item_free);
  self->section_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->sections_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (!read_sections (self, error))
    return NULL;

  text = vg_json_write (root);
  self->digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  return g_steal_pointer (&self);
}

/* json-glib's own copy of a tree shares its objects. */
static JsonNode *
copy_tree (JsonNode *root)
{
  g_autofree char *text = vg_json_write (root);
  JsonNode *copy = vg_json_parse (text, strlen (text), "guide", NULL);

  g_assert (copy != NULL);
  return copy;
}

static JsonArray *
find_items (JsonNode *root, const char *section)
{
  JsonArray *sections = vg_json_get_array (vg_json_peek_object (root), "sections");
  guint n = json_array_get_length (sections);
  JsonObject *found = NULL;

  for (guint i = 0; i < n; i++) {
    found = vg_json_peek_object (json_array_get_element (sections, i));
    if (g_strcmp0 (vg_json_get_string (found, "id"), section) == 0)
      break;
  }

  return vg_json_get_array (found, "items");
}

/* One text for every language: it is asked as it was written. */
static JsonObject *
make_question (const VgGuideQuestion *question)
{
  JsonObject *item = json_object_new ();
  JsonObject *ask = json_object_new ();

  json_object_set_string_member (ask, "nl", question->text);
  json_object_set_string_member (ask, "en", question->text);
  json_object_set_string_member (item, "id", question->id);
  json_object_set_string_member (item, "kind", vg_item_kind_get_name (VG_ITEM_OPEN));
  json_object_set_object_member (item, "ask", ask);

  return item;
}

VgGuide *
vg_guide_new_with (VgGuide *self, GArray *questions)
{
  g_autoptr (JsonNode) root = copy_tree (self->root);
  VgGuide *extended = NULL;

  g_return_val_if_fail (self->sections->len > 0, NULL);

  for (guint i = 0; i < questions->len; i++) {
    const VgGuideQuestion *question = &g_array_index (questions, VgGuideQuestion, i);

    json_array_add_object_element (find_items (root, question->section), make_question (question));
  }

  extended = vg_guide_new (root, NULL);
  g_assert (extended != NULL);
  g_free (extended->digest);
  extended->digest = g_strdup (self->digest);

  return extended;
}

VgGuide *
vg_guide_ref (VgGuide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
vg_guide_unref (VgGuide *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->items_by_id);
  g_hash_table_unref (self->sections_by_id);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->sections);
  g_array_unref (self->section_of);
  g_clear_pointer (&self->probes, g_ptr_array_unref);
  json_node_unref (self->root);
  g_free (self->digest);
  g_free (self);
}

const char *
vg_guide_get_id (VgGuide *self)
{
  return vg_json_get_string (self->object, "id");
}

const char *
vg_guide_get_version (VgGuide *self)
{
  return vg_json_get_string (self->object, "version");
}

const char *
vg_guide_get_digest (VgGuide *self)
{
  return self->digest;
}

const char *
vg_guide_get_role (VgGuide *self)
{
  return vg_json_get_string (self->object, "role");
}

const char *
vg_guide_get_mirror (VgGuide *self)
{
  return vg_json_get_string (self->object, "mirror");
}

const char *
vg_guide_get_title (VgGuide *self, const char *language)
{
  const char *title = vg_text_get (vg_json_get_object (self->object, "title"), language);

  return title != NULL ? title : vg_guide_get_id (self);
}

guint
vg_guide_get_n_items (VgGuide *self)
{
  return self->items->len;
}

VgItem *
vg_guide_get_item (VgGuide *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

VgItem *
vg_guide_find_item (VgGuide *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->items_by_id, id) : NULL;
}

guint
vg_guide_get_n_sections (VgGuide *self)
{
  return self->sections->len;
}

VgSection *
vg_guide_get_section (VgGuide *self, guint index)
{
  g_return_val_if_fail (index < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, index);
}

VgSection *
vg_guide_find_section (VgGuide *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->sections_by_id, id) : NULL;
}

VgSection *
vg_guide_section_of (VgGuide *self, guint index)
{
  g_return_val_if_fail (index < self->section_of->len, NULL);

  return g_ptr_array_index (self->sections, g_array_index (self->section_of, guint, index));
}

const char *
vg_section_get_id (VgSection *self)
{
  return vg_json_get_string (self->object, "id");
}

const char *
vg_section_get_title (VgSection *self, const char *language)
{
  const char *title = vg_text_get (vg_json_get_object (self->object, "title"), language);

  return title != NULL ? title : vg_section_get_id (self);
}

const char *
vg_section_get_part (VgSection *self)
{
  return vg_json_get_string (self->object, "part");
}

guint
vg_section_get_index (VgSection *self)
{
  return self->index;
}

guint
vg_section_get_first (VgSection *self)
{
  return self->first;
}

guint
vg_section_get_n_items (VgSection *self)
{
  return self->n_items;
}

guint
vg_section_get_n_probes (VgSection *self)
{
  return self->probes->len;
}

VgProbe *
vg_section_get_probe (VgSection *self, guint index)
{
  g_return_val_if_fail (index < self->probes->len, NULL);

  return g_ptr_array_index (self->probes, index);
}

guint
vg_guide_get_n_probes (VgGuide *self)
{
  return self->probes->len;
}

VgProbe *
vg_guide_get_probe (VgGuide *self, guint index)
{
  g_return_val_if_fail (index < self->probes->len, NULL);

  return g_ptr_array_index (self->probes, index);
}
