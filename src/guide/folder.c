/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/folder.h"

#include "base/json.h"

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
may_be_guide (const char *path)
{
  g_autoptr (JsonNode) root = NULL;
  const char *format = NULL;

  if (!g_str_has_suffix (path, ".json") || g_str_has_suffix (path, VG_SCHEMA_SUFFIX))
    return FALSE;

  root = vg_json_read_file (path, VG_JSON_DATA_BYTES, NULL);
  if (root == NULL)
    return TRUE;

  format = vg_json_get_string (vg_json_peek_object (root), "format");
  return format != NULL && g_str_has_prefix (format, VG_GUIDE_FORMAT_PREFIX);
}

char **
vg_folder_list_guides (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (may_be_guide (path))
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
  g_ptr_array_sort (paths, compare_paths);
  g_ptr_array_add (paths, NULL);

  return (char **) g_ptr_array_steal (paths, NULL);
}
