/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/guides.h"

#include "base/paths.h"

/* Both a vault and the command on it need them. */
static VgShelf *shelf;

VgShelf *
vg_guides_read (GError **error)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);

  if (shelf == NULL)
    shelf = vg_shelf_read (folder, error);

  return shelf != NULL ? vg_shelf_ref (shelf) : NULL;
}
