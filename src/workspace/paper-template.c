/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/paper-template.h"

#include "base/paths.h"

VgTemplate *
vg_paper_template_read (const char *id, const char *language, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".md", NULL);
  g_autofree char *path = vg_paths_find ("templates", language, name, NULL);

  return vg_template_read (path, error);
}
