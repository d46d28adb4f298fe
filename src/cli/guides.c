/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/guides.h"

#include "workspace/own-folder.h"

/* Both a vault and the command on it need them. */
static VgShelf *shelf;

VgShelf *
vg_guides_read (GError **error)
{
  if (shelf == NULL)
    shelf = vg_own_folder_read_shelf (error);

  return shelf != NULL ? vg_shelf_ref (shelf) : NULL;
}
