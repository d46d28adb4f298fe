/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shipped-shelf.h"

#include "base/paths.h"

VgShelf *
shipped_shelf_get (void)
{
  static VgShelf *shelf;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  if (shelf != NULL)
    return shelf;

  folder = vg_paths_dup_data ("guides", NULL);
  shelf = vg_shelf_read (folder, &error);
  g_assert_no_error (error);
  return shelf;
}
