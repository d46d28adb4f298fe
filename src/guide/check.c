/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check.h"

#include "guide/check-loop.h"
#include "guide/check-mirror.h"
#include "guide/check-names.h"
#include "guide/check-order.h"
#include "guide/check-reach.h"
#include "guide/check-shape.h"
#include "guide/folder.h"

#include <glib/gi18n-lib.h>

/* A second guide under an id that another file under check has already. */
static void
check_id_once (VgGuideSet *set, VgGuideFile *file)
{
  const char *id = vg_guide_file_get_id (file);
  VgGuideFile *first = vg_guide_set_find (set, id);

  if (first != NULL && first != file)
    vg_guide_file_add (file, json_object_get_member (vg_guide_file_get_object (file), "id"),
                       "duplicate-guide", NULL,
                       g_strdup_printf (_ ("%s has the id “%s” already: give one of them another"),
                                        vg_guide_file_get_name (first), id));
}

static void
check_file (VgGuideSet *set, VgGuideFile *file)
{
  if (vg_guide_file_get_root (file) == NULL || !vg_check_format (file))
    return;

  check_id_once (set, file);
  vg_check_shape (file);
  vg_check_order (file);
  vg_check_mirrors (set, file);
  vg_check_names (set, file);
  vg_check_loops (file);
  vg_check_reach (set, file);
  vg_check_wordings (file);
}

GPtrArray *
vg_guide_check_set (VgGuideSet *set)
{
  GPtrArray *findings = NULL;

  g_return_val_if_fail (set != NULL, NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_finding_free);
  for (guint i = 0; i < set->checked->len; i++) {
    VgGuideFile *file = g_ptr_array_index (set->checked, i);

    check_file (set, file);
    vg_guide_file_move_findings (file, findings);
  }

  return findings;
}

static GPtrArray *
check_beside (VgGuideSet *set, const char *shelf_folder)
{
  if (shelf_folder != NULL)
    vg_guide_set_add_shelf (set, shelf_folder);

  return vg_guide_check_set (set);
}

GPtrArray *
vg_guide_check_files (const char *const *paths, const char *shelf_folder)
{
  g_autoptr (VgGuideSet) set = vg_guide_set_new ();

  g_return_val_if_fail (paths != NULL, NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!g_str_has_suffix (paths[i], VG_SCHEMA_SUFFIX))
      vg_guide_set_add_path (set, paths[i]);

  return check_beside (set, shelf_folder);
}

GPtrArray *
vg_guide_check_text (const char *name, const char *text, gsize length, const char *shelf_folder)
{
  g_autoptr (VgGuideSet) set = vg_guide_set_new ();

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (text != NULL || length == 0, NULL);

  g_ptr_array_add (set->checked, vg_guide_file_new (name, text, length));
  return check_beside (set, shelf_folder);
}
