/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "cli/hand-over.h"

#include <glib/gi18n-lib.h>

/* What cannot be looked at is no sealed case, as far as anybody knows: whoever reads case files
 * says what is wrong with it.
 */
static gboolean
look (const char *path, VgVaultParcel *kind, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (vg_vault_look_at_parcel (path, kind, &fault))
    return TRUE;

  *kind = VG_VAULT_NO_PARCEL;
  if (!g_error_matches (fault, VG_ERROR, VG_ERROR_NEWER) &&
      !g_error_matches (fault, VG_ERROR, VG_ERROR_TAMPERED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static int
import_file (VgVault *vault, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vg_vault_import (vault, path, &error);

  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", id);
  g_printerr (_ ("The case is in the vault. The file %s can still be read by anyone who can open "
                 "it: keep it only where that may be.\n"),
              path);
  return VG_EXIT_DONE;
}

static int
import (const char *folder, const char *path)
{
  VgVaultParcel kind = VG_VAULT_NO_PARCEL;
  VgVault *vault = NULL;
  g_autoptr (GError) error = NULL;

  if (!look (path, &kind, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);
  vault = vg_command_open_vault (folder);
  if (vault == NULL)
    return VG_EXIT_WORLD;

  return kind == VG_VAULT_NO_PARCEL ? import_file (vault, path)
                                    : vg_hand_over_take_in (vault, path, kind);
}

int
vg_command_import (int argc, char **argv)
{
  const VgUsage usage = { "import",
                          "--vault VAULT FILE",
                          _ ("Takes a case file, or a sealed case that a colleague handed over, "
                             "into a vault, and prints the id of the case. Who wrote what stays as "
                             "it is.\nFor one under a passphrase, that is asked for after the "
                             "passphrase of the vault. The file is left as it is."),
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
