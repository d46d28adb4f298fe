/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/error.h"
#include "cli/hand-over.h"
#include "cli/registrations.h"

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

/* What may stand beside one another. */
static int
import_registrations (VgRegistrations *call, int argc, char **argv)
{
  call->words = argc > 1 ? argv[1] : NULL;
  if (call->words == NULL && vg_unlock_get_folder () == NULL)
    return vg_command_refuse ("import",
                              _ ("say into which case, or into which vault with --vault"));
  if (call->words != NULL && call->label != NULL)
    return vg_command_refuse ("import",
                              _ ("a case that is there has a name; --label names a new one"));
  if (call->number < 0)
    return vg_command_refuse ("import", _ ("registrations are counted from 1"));

  return vg_registrations_import (call);
}

static int
import_case (const VgRegistrations *call, int argc, char **argv)
{
  if (call->map != NULL || call->label != NULL || call->number != 0 || call->is_trial ||
      call->is_known_too)
    return vg_command_refuse ("import", _ ("that is for registrations: say which file, with "
                                           "--registration"));
  if (argc < 2)
    return vg_command_refuse ("import", _ ("an argument is missing"));
  if (vg_unlock_get_folder () == NULL)
    return vg_command_refuse ("import", _ ("say into which vault, with --vault"));

  return import (vg_unlock_get_folder (), argv[1]);
}

int
vg_command_import (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *map = NULL;
  g_autofree char *label = NULL;
  VgRegistrations call = { NULL };
  const GOptionEntry options[] = { { "registration", 0, 0, G_OPTION_ARG_FILENAME, &path,
                                     N_ ("Registrations of a web form, JSON or CSV"), N_ ("FILE") },
                                   { "map", 0, 0, G_OPTION_ARG_FILENAME, &map,
                                     N_ ("What of the form stands where in a case"), N_ ("TABLE") },
                                   { "number", 0, 0, G_OPTION_ARG_INT, &call.number,
                                     N_ ("Only this one of the file, from 1"), N_ ("NUMBER") },
                                   { "label", 0, 0, G_OPTION_ARG_STRING, &label,
                                     N_ ("A neutral name for lists"), N_ ("TEXT") },
                                   { "dry-run", 0, 0, G_OPTION_ARG_NONE, &call.is_trial,
                                     N_ ("Only show what would be taken over"), NULL },
                                   { "known-too", 0, 0, G_OPTION_ARG_NONE, &call.is_known_too,
                                     N_ ("Also registrations that are cases already"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = { "import",
                          "--vault VAULT FILE | --registration FILE [--vault VAULT] [CASE]",
                          _ ("Takes a case file, or a sealed case that a colleague handed over, "
                             "into a vault, and prints the id of the case. Who wrote what stays as "
                             "it is.\nFor one under a passphrase, that is asked for after the "
                             "passphrase of the vault. The file is left as it is.\n"
                             "With --registration: takes what a web form sent over into CASE, or "
                             "makes a case of each in the vault. Nothing that is filled in is "
                             "overwritten; what has no place becomes a note."),
                          options,
                          0,
                          1,
                          VG_OPENS_CASE };

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;

  call.path = path;
  call.map = map;
  call.label = label;
  return path != NULL ? import_registrations (&call, argc, argv) : import_case (&call, argc, argv);
}
