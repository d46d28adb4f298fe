/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/shelf.h"

#include "base/json.h"
#include "guide/check.h"
#include "guide/folder.h"
#include "guide/speech.h"

struct _VgShelf {
  gatomicrefcount ref_count;
  GPtrArray *guides;
  GHashTable *by_id;
};

static gboolean
add_guide (VgShelf *self, VgGuideFile *file, GError **error)
{
  VgGuide *guide = vg_guide_new (vg_guide_file_get_root (file), error);

  if (guide == NULL) {
    g_prefix_error (error, "%s: ", vg_guide_file_get_name (file));
    return FALSE;
  }

  g_ptr_array_add (self->guides, guide);
  g_hash_table_insert (self->by_id, (gpointer) vg_guide_get_id (guide), guide);
  return TRUE;
}

/* What was checked becomes the guides, each file read once. */
static VgShelf *
read_paths (const char *const *paths, GError **error)
{
  g_autoptr (VgShelf) self = NULL;
  g_autoptr (VgGuideSet) set = vg_guide_set_new ();
  g_autoptr (GPtrArray) findings = NULL;

  for (const char *const *path = paths; *path != NULL; path++)
    vg_guide_set_add_path (set, *path);
  findings = vg_guide_check_set (set);
  if (!vg_findings_refuse (findings, error))
    return NULL;

  self = g_new0 (VgShelf, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->guides = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_guide_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < set->checked->len; i++)
    if (!add_guide (self, set->checked->pdata[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

VgShelf *
vg_shelf_read (const char *folder, GError **error)
{
  g_auto (GStrv) paths = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  paths = vg_folder_list_guides (folder, error);
  return paths != NULL ? read_paths ((const char *const *) paths, error) : NULL;
}

/* "" for what is no guide: the checker says so. */
static char *
dup_id (const char *path)
{
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, NULL);
  const char *id = vg_json_get_string (vg_json_peek_object (root), "id");

  return g_strdup (id != NULL ? id : "");
}

/* The paths of @folder but for the ids that @own has, then those of @own. */
static GPtrArray *
unite (GStrv folder, GStrv own)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *paths = g_ptr_array_new ();

  for (char **path = own; *path != NULL; path++)
    g_hash_table_add (ids, dup_id (*path));
  for (char **path = folder; *path != NULL; path++) {
    g_autofree char *id = dup_id (*path);

    if (!g_hash_table_contains (ids, id))
      g_ptr_array_add (paths, *path);
  }
  for (char **path = own; *path != NULL; path++)
    g_ptr_array_add (paths, *path);
  g_ptr_array_add (paths, NULL);

  return paths;
}

VgShelf *
vg_shelf_read_both (const char *folder, const char *own, GError **error)
{
  g_auto (GStrv) shipped = NULL;
  g_auto (GStrv) others = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  g_return_val_if_fail (folder != NULL && own != NULL, NULL);

  shipped = vg_folder_list_guides (folder, error);
  others = shipped != NULL ? vg_folder_list_guides (own, error) : NULL;
  if (others == NULL)
    return NULL;

  paths = unite (shipped, others);
  return read_paths ((const char *const *) paths->pdata, error);
}

VgShelf *
vg_shelf_ref (VgShelf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
vg_shelf_unref (VgShelf *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->guides);
  g_free (self);
}

VgGuide *
vg_shelf_find (VgShelf *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

guint
vg_shelf_get_n_guides (VgShelf *self)
{
  return self->guides->len;
}

VgGuide *
vg_shelf_get_guide (VgShelf *self, guint index)
{
  g_return_val_if_fail (index < self->guides->len, NULL);

  return g_ptr_array_index (self->guides, index);
}

VgItem *
vg_shelf_find_item_at (VgShelf *self, const char *place)
{
  for (guint i = 0; i < vg_shelf_get_n_guides (self); i++) {
    VgGuide *guide = vg_shelf_get_guide (self, i);

    for (guint n = 0; n < vg_guide_get_n_items (guide); n++)
      if (g_strcmp0 (vg_item_get_sets (vg_guide_get_item (guide, n)), place) == 0)
        return vg_guide_get_item (guide, n);
  }

  return NULL;
}

char *
vg_shelf_say (VgShelf *self, const char *name, JsonNode *value, const char *language)
{
  VgSpeech speech = { .language = language, .guides = self->guides };

  return vg_speech_say (&speech, name, value);
}
