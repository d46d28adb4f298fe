/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "cli/terminal.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *out;
  gboolean is_readable;
} Options;

/* A case leaves its vault readable by anyone only when that was said. */
static int
check_readable (const Options *options)
{
  if (options->is_readable)
    return VG_EXIT_DONE;
  if (!vg_terminal_is_there ())
    return vg_command_refuse ("export", _ ("the copy can be read by anyone who can open the file: "
                                           "say that this is meant, with --readable"));
  if (vg_terminal_is_sure (_ ("The copy can be read by anyone who can open the file. "
                              "Write it like that? (y/N) ")))
    return VG_EXIT_DONE;

  g_printerr (_ ("voorgesprek-cli: nothing was written\n"));
  return VG_EXIT_FINDINGS;
}

static int
export_readable (VgVault *vault, const char *words, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vg_vault_find_case (vault, words, &error);

  if (id == NULL || !vg_vault_export_readable (vault, id, options->out, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("%s was written. Anyone who can open this file can read it.\n"), options->out);
  return VG_EXIT_DONE;
}

static int
run_with (const char *words, const Options *options)
{
  VgVault *vault = NULL;
  int code = VG_EXIT_DONE;

  if (vg_unlock_get_folder () == NULL)
    return vg_command_refuse ("export", _ ("say out of which vault, with --vault"));
  if (options->out == NULL)
    return vg_command_refuse ("export", _ ("say where to write it, with --out"));
  code = check_readable (options);
  if (code != VG_EXIT_DONE)
    return code;

  vault = vg_command_open_vault (vg_unlock_get_folder ());
  return vault != NULL ? export_readable (vault, words, options) : VG_EXIT_WORLD;
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = { { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out,
                                     N_ ("Where to write it"), N_ ("FILE") },
                                   { "readable", 0, 0, G_OPTION_ARG_NONE, &options->is_readable,
                                     N_ ("Readable by anyone: yes, this is meant"), NULL },
                                   G_OPTION_ENTRY_NULL };
  const VgUsage usage = { "export",
                          "--vault VAULT CASE --out FILE --readable",
                          _ ("Writes a case of a vault to a case file: all of its history, without "
                             "your own notes.\nNothing protects such a file."),
                          entries,
                          1,
                          1,
                          VG_OPENS_CASE };

  return vg_command_read (&usage, &argc, &argv) ? run_with (argv[1], options) : VG_EXIT_USAGE;
}

int
vg_command_export (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  g_free (options.out);
  return code;
}
