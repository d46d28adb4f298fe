/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/folder.h"

#include "base/file.h"
#include "base/json-scan.h"
#include "base/json.h"

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Head: how far the scanner has come.
 * @is_format: the last thing met was the key of the format
 */
typedef struct {
  guint depth;
  gboolean is_format;
  gboolean is_guide;
} Head;

/* A key after the format of a guide stops it: the rest is for who reads the guide. */
static gboolean
meet (const VgJsonEvent *event, gpointer user_data)
{
  Head *self = user_data;

  if (event->kind == VG_JSON_OBJECT_BEGIN || event->kind == VG_JSON_ARRAY_BEGIN)
    self->depth++;
  else if (event->kind == VG_JSON_OBJECT_END || event->kind == VG_JSON_ARRAY_END)
    self->depth--;
  else if (event->kind == VG_JSON_STRING && self->is_format)
    self->is_guide = g_str_has_prefix (event->text, VG_GUIDE_FORMAT_PREFIX);

  self->is_format = event->kind == VG_JSON_KEY && self->depth == 1 &&
                    g_str_equal (event->text, "format");
  return !self->is_guide;
}

static gboolean
begins_as_guide (const char *path)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_JSON_DATA_BYTES, NULL);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  Head head = { 0 };

  if (text == NULL || vg_json_scan (text, length, path, meet, &head, NULL))
    return FALSE;

  return head.is_guide;
}

/* What cannot be read may be one: who wants it is told why. */
static gboolean
may_be_guide (const char *path)
{
  g_autoptr (JsonNode) root = NULL;
  const char *format = NULL;

  if (!g_str_has_suffix (path, ".json") || g_str_has_suffix (path, VG_SCHEMA_SUFFIX))
    return FALSE;
  if (begins_as_guide (path))
    return TRUE;

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
