/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/command.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "base/language.h"
#include "cli/guides.h"
#include "cli/passphrase.h"
#include "document/formats.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* GLib keeps a "--" that ends the options where a dash follows; it is no argument. */
static void
drop_end_of_options (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--")) {
      memmove (argv + i, argv + i + 1, (gsize) (*argc - i) * sizeof *argv);
      (*argc)--;
      return;
    }
}

gboolean
vg_command_read (const VgUsage *usage, int *argc, char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage->arguments);
  g_autofree char *program = g_strconcat ("voorgesprek-cli ", usage->name, NULL);
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  g_option_context_set_summary (context, usage->help);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (usage->options != NULL)
    g_option_context_add_main_entries (context, usage->options, GETTEXT_PACKAGE);
  vg_unlock_add_options (context, usage->opens);

  if (!g_option_context_parse (context, argc, argv, &error) ||
      !vg_unlock_check_options (usage->opens, &error)) {
    vg_command_refuse (usage->name, error->message);
    return FALSE;
  }
  drop_end_of_options (argc, *argv);
  if (*argc - 1 < usage->least || (usage->most >= 0 && *argc - 1 > usage->most)) {
    vg_command_refuse (usage->name, *argc - 1 < usage->least ? _ ("an argument is missing")
                                                             : _ ("too many arguments"));
    return FALSE;
  }

  return TRUE;
}

int
vg_command_fail (const GError *error, VgExit code)
{
  g_printerr ("voorgesprek-cli: %s\n", error->message);
  return code;
}

int
vg_command_refuse (const char *name, const char *what)
{
  g_printerr ("voorgesprek-cli %s: %s\n", name, what);
  /* Translators: %s is a command. */
  g_printerr (_ ("“voorgesprek-cli %s --help” shows how it is called.\n"), name);
  return VG_EXIT_USAGE;
}

static VgCaseFile *
open_in_vault (const char *folder, const char *words, GError **error)
{
  VgVault *vault = vg_unlock_open (folder, error);
  g_autofree char *id = vault != NULL ? vg_vault_find_case (vault, words, error) : NULL;

  return id != NULL ? vg_workspace_open_case (VG_WORKSPACE (vault), id, error) : NULL;
}

VgCaseFile *
vg_command_open (const char *words)
{
  g_autoptr (GError) error = NULL;
  const char *folder = vg_unlock_get_folder ();
  VgCaseFile *file = folder != NULL ? open_in_vault (folder, words, &error)
                                    : vg_case_file_open (words, &error);

  if (file == NULL)
    vg_command_fail (error, VG_EXIT_WORLD);

  return file;
}

VgVault *
vg_command_open_vault (const char *folder)
{
  g_autoptr (GError) error = NULL;
  VgVault *vault = vg_unlock_open (folder, &error);

  if (vault == NULL)
    vg_command_fail (error, VG_EXIT_WORLD);

  return vault;
}

VgShelf *
vg_command_read_shelf (void)
{
  g_autoptr (GError) error = NULL;
  VgShelf *shelf = vg_guides_read (&error);

  if (shelf == NULL)
    vg_command_fail (error, VG_EXIT_WORLD);

  return shelf;
}

gboolean
vg_command_check_language (const char *name, const char *language)
{
  if (language == NULL)
    return TRUE;
  if (!g_str_equal (language, "nl") && !g_str_equal (language, "en")) {
    vg_command_refuse (name, _ ("--language is nl or en"));
    return FALSE;
  }

  vg_language_set (language);
  return TRUE;
}

gboolean
vg_command_look_ahead (const char *name, const char *date)
{
  if (date != NULL && !vg_clock_is_date (date)) {
    vg_command_refuse (name, _ ("--on takes a date such as 2026-03-02"));
    return FALSE;
  }

  vg_clock_set_today (date);
  return TRUE;
}

gboolean
vg_command_check_format (const char *name, const char *format)
{
  g_autofree char *ids = NULL;
  g_autofree char *what = NULL;

  if (format == NULL || vg_formats_find (format) != NULL)
    return TRUE;

  ids = vg_formats_dup_ids ();
  /* Translators: %s is a list to choose from: "md, pdf or odt". */
  what = g_strdup_printf (_ ("there is no such format; try %s"), ids);
  vg_command_refuse (name, what);
  return FALSE;
}

gboolean
vg_command_check_input (const char *name)
{
  if (vg_passphrase_get_descriptor () != 0)
    return TRUE;

  vg_command_refuse (name, _ ("standard input is read for other things here: give the passphrase "
                              "another descriptor, or type it"));
  return FALSE;
}

gboolean
vg_command_write (const char *path, const char *data, gsize length, GError **error)
{
  if (path != NULL)
    return vg_file_write (path, data, length, error);

  if (fwrite (data, 1, length, stdout) != length || fflush (stdout) != 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("standard output cannot be written"));
    return FALSE;
  }

  return TRUE;
}
