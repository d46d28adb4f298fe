/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/guide-set.h"

#include "base/file.h"
#include "base/json.h"
#include "guide/folder.h"

VgGuideSet *
vg_guide_set_new (void)
{
  VgGuideSet *self = g_new0 (VgGuideSet, 1);

  self->checked = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_guide_file_free);
  self->shelf = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_guide_file_free);
  return self;
}

void
vg_guide_set_free (VgGuideSet *self)
{
  g_ptr_array_unref (self->checked);
  g_ptr_array_unref (self->shelf);
  g_free (self);
}

static VgGuideFile *
read_path (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_JSON_DATA_BYTES, &error);
  gsize length = 0;
  const char *text = NULL;

  if (bytes == NULL)
    return vg_guide_file_new_unreadable (path, error);

  text = g_bytes_get_data (bytes, &length);
  return vg_guide_file_new (path, text != NULL ? text : "", length);
}

void
vg_guide_set_add_path (VgGuideSet *self, const char *path)
{
  g_ptr_array_add (self->checked, read_path (path));
}

void
vg_guide_set_add_shelf (VgGuideSet *self, const char *folder)
{
  g_auto (GStrv) paths = vg_folder_list_guides (folder, NULL);

  for (char **path = paths; path != NULL && *path != NULL; path++) {
    VgGuideFile *file = read_path (*path);

    if (vg_guide_file_get_id (file) != NULL &&
        vg_guide_set_find (self, vg_guide_file_get_id (file)) == NULL)
      g_ptr_array_add (self->shelf, file);
    else
      vg_guide_file_free (file);
  }
}

static guint
count (VgGuideSet *self)
{
  return self->checked->len + self->shelf->len;
}

static VgGuideFile *
get (VgGuideSet *self, guint index)
{
  return index < self->checked->len ? g_ptr_array_index (self->checked, index)
                                    : g_ptr_array_index (self->shelf, index - self->checked->len);
}

VgGuideFile *
vg_guide_set_find (VgGuideSet *self, const char *id)
{
  for (guint i = 0; i < count (self); i++)
    if (id != NULL && g_strcmp0 (vg_guide_file_get_id (get (self, i)), id) == 0)
      return get (self, i);

  return NULL;
}

VgEntry *
vg_guide_set_find_setter (VgGuideSet *self, const char *place)
{
  for (guint i = 0; i < count (self); i++) {
    VgEntry *setter = vg_guide_file_find_setter (get (self, i), place);

    if (setter != NULL)
      return setter;
  }

  return NULL;
}

VgEntry *
vg_guide_set_find_item (VgGuideSet *self, VgGuideFile *first, const char *role, const char *id)
{
  VgEntry *found = first != NULL ? vg_guide_file_find (first, id) : NULL;

  for (guint i = 0; found == NULL && role != NULL && i < count (self); i++)
    if (g_strcmp0 (vg_guide_file_get_role (get (self, i)), role) == 0)
      found = vg_guide_file_find (get (self, i), id);

  return found;
}

gboolean
vg_guide_set_has_role (VgGuideSet *self, const char *role)
{
  for (guint i = 0; i < count (self); i++)
    if (g_strcmp0 (vg_guide_file_get_role (get (self, i)), role) == 0)
      return TRUE;

  return FALSE;
}
