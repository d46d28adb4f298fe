/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/uses.h"

#include "base/json.h"

/* Where questions are named. A guide names its own in "id", which is no use of it. */
static const char *const folders[] = { "checklists", "gates", "papers", "positions", "risks" };

/* Ids are of letters, digits and hyphens: "answer/harmed/V05" and "self.answer.V05" name V05. */
static void
add_words (GHashTable *words, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "./# ", -1);

  for (char **part = parts; *part != NULL; part++)
    g_hash_table_add (words, g_strdup (*part));
}

static void
add_texts (GHashTable *words, JsonNode *node)
{
  JsonArray *array = vg_json_peek_array (node);
  JsonObject *object = vg_json_peek_object (node);
  JsonObjectIter iter;
  JsonNode *member = NULL;

  if (vg_json_peek_string (node) != NULL)
    add_words (words, vg_json_peek_string (node));
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add_texts (words, json_array_get_element (array, i));
  if (object == NULL)
    return;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, NULL, &member))
    add_texts (words, member);
}

static void
add_folder (GHashTable *words, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (JsonNode) root = NULL;

    if (g_str_has_suffix (name, ".json") && !g_str_has_suffix (name, ".schema.json"))
      root = vg_json_read_file (path, VG_JSON_DATA_BYTES, NULL);
    if (root != NULL)
      add_texts (words, root);
  }
}

static void
add_condition (GHashTable *words, VgCondition *when)
{
  const char *const *names = when != NULL ? vg_condition_get_names (when) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_words (words, names[i]);
}

static void
add_conditions (GHashTable *words, VgGuide *guide)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    add_condition (words, vg_item_get_when (item));
    for (guint j = 0; j < vg_item_get_n_probes (item); j++)
      add_condition (words, vg_probe_get_when (vg_item_get_probe (item, j)));
  }
}

static gboolean
is_used_by_kind (VgItem *item)
{
  switch (vg_item_get_kind (item)) {
  case VG_ITEM_GOAL:
  case VG_ITEM_CONSENT:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_INFORM:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  case VG_ITEM_RISK:
  case VG_ITEM_CHECK:
  case VG_ITEM_NOTE:
    return TRUE;
  case VG_ITEM_OPEN:
  case VG_ITEM_TEXT:
  case VG_ITEM_CHOICE:
  case VG_ITEM_MULTI:
  case VG_ITEM_SCALE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  default:
    return FALSE;
  }
}

static gboolean
is_used (VgItem *item)
{
  return is_used_by_kind (item) || vg_item_get_mirror (item) != NULL ||
         vg_item_get_sets (item) != NULL || vg_item_get_part (item) != NULL ||
         vg_item_must_not_be_known (item);
}

GPtrArray *
vg_uses_list_unused (VgGuide *guide, const char *data_folder)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *unused = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *folder = g_build_filename (data_folder, folders[i], NULL);

    add_folder (words, folder);
  }
  add_conditions (words, guide);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (!is_used (item) && !g_hash_table_contains (words, vg_item_get_id (item)))
      g_ptr_array_add (unused, (gpointer) vg_item_get_id (item));
  }

  return unused;
}
