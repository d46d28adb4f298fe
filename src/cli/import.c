/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include <glib/gi18n-lib.h>

static int
import (const char *folder, const char *path)
{
  VgVault *vault = vg_command_open_vault (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vault != NULL ? vg_vault_import (vault, path, &error) : NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", id);
  g_printerr (_ ("The case is in the vault. The file %s can still be read by anyone who can open "
                 "it: keep it only where that may be.\n"),
              path);
  return VG_EXIT_DONE;
}

int
vg_command_import (int argc, char **argv)
{
  const VgUsage usage = { "import",
                          "--vault VAULT FILE",
                          _ ("Takes a case file over into a vault, and prints the id of the case. "
                             "Who wrote what stays as it is.\nThe file is left as it is."),
                          NULL,
                          1,
                          1,
                          VG_OPENS_CASE };

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  if (vg_unlock_get_folder () == NULL)
    return vg_command_refuse ("import", _ ("say into which vault, with --vault"));

  return import (vg_unlock_get_folder (), argv[1]);
}
