/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "cli/hand-over.h"
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *out;
  char *card;
  gboolean is_sealed;
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
export_readable (VgVault *vault, const char *id, const char *out)
{
  g_autoptr (GError) error = NULL;

  if (!vg_vault_export_readable (vault, id, out, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("%s was written. Anyone who can open this file can read it.\n"), out);
  return VG_EXIT_DONE;
}

static int
export_from (VgVault *vault, const char *words, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vg_vault_find_case (vault, words, &error);

  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (options->card != NULL)
    return vg_hand_over_for (vault, id, options->card, options->out);
  if (options->is_sealed)
    return vg_hand_over_sealed (vault, id, options->out);

  return export_readable (vault, id, options->out);
}

static gboolean
is_one_way (const Options *options)
{
  return (options->card != NULL) + options->is_sealed + options->is_readable <= 1;
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
  if (!is_one_way (options))
    return vg_command_refuse ("export", _ ("say one of --for, --sealed and --readable"));
  if (options->card == NULL && !options->is_sealed)
    code = check_readable (options);
  if (code != VG_EXIT_DONE)
    return code;

  vault = vg_command_open_vault (vg_unlock_get_folder ());
  return vault != NULL ? export_from (vault, words, options) : VG_EXIT_WORLD;
}

static int
run (int argc, char **argv, Options *options)
{
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, N_ ("Where to write it"), N_ ("FILE") },
    { "for", 0, 0, G_OPTION_ARG_FILENAME, &options->card,
      N_ ("Sealed for a colleague, whose card this is"), N_ ("CARD") },
    { "sealed", 0, 0, G_OPTION_ARG_NONE, &options->is_sealed,
      N_ ("Sealed under a passphrase of its own"), NULL },
    { "readable", 0, 0, G_OPTION_ARG_NONE, &options->is_readable,
      N_ ("Readable by anyone: yes, this is meant"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const VgUsage usage = {
    "export",
    "--vault VAULT CASE --out FILE --for CARD | --sealed | --readable",
    _ ("Writes a case of a vault to a file: all of its history, without your "
       "own notes.\n--for and --sealed hand the case over: from then on it can "
       "only be read here, until it comes back. Such a file is named "
       "….voorgesprek; “import” takes it in. What was handed over already is "
       "written once more in the same way.\n--readable copies it to a case "
       "file, ….voorgesprek.json. Nothing protects such a file."),
    entries,
    1,
    1,
    VG_OPENS_CASE
  };

  return vg_command_read (&usage, &argc, &argv) ? run_with (argv[1], options) : VG_EXIT_USAGE;
}

int
vg_command_export (int argc, char **argv)
{
  Options options = { NULL };
  int code = run (argc, argv, &options);

  g_free (options.out);
  g_free (options.card);
  return code;
}
