/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/unlock.h"

#include "base/error.h"
#include "base/wipe.h"
#include "cli/guides.h"
#include "cli/passphrase.h"
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>

#define ATTEMPTS 3

static char *chosen;
static int descriptor = -1;
static gboolean has_descriptor;
static VgVault *open_vault;

/* Takes the number itself: a wrong one is refused in words of ours. */
static gboolean
take_descriptor (const char *name, const char *value, gpointer data, GError **error)
{
  gint64 number = -1;

  if (!g_ascii_string_to_signed (value, 10, 0, G_MAXINT, &number, NULL))
    number = -1;

  descriptor = (int) number;
  has_descriptor = TRUE;
  return TRUE;
}

/* Whoever tries this has shown it to the whole computer: say so, and do not repeat it. */
static gboolean
refuse_argument (const char *name, const char *value, gpointer data, GError **error)
{
  g_set_error (
      error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
      _ ("a passphrase is never an argument: others can read it, and the shell keeps it. It "
         "is asked for, or comes with --passphrase-fd. If this was a real one, change it."));
  return FALSE;
}

void
vg_unlock_add_options (GOptionContext *context, VgOpens opens)
{
  const GOptionEntry vault[] = {
    { "vault", 0, 0, G_OPTION_ARG_FILENAME, &chosen,
      N_ ("The vault the case is in; CASE is then its id, the beginning "
          "of its id, or its label"),
      N_ ("VAULT") },
    G_OPTION_ENTRY_NULL
  };
  const GOptionEntry words[] = {
    { "passphrase-fd", 0, 0, G_OPTION_ARG_CALLBACK, take_descriptor,
      N_ ("Where to read the passphrase, one line, instead of asking for it"), N_ ("NUMBER") },
    { "passphrase", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_CALLBACK, refuse_argument, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  if (opens == VG_OPENS_CASE)
    g_option_context_add_main_entries (context, vault, GETTEXT_PACKAGE);
  if (opens != VG_OPENS_NOTHING)
    g_option_context_add_main_entries (context, words, GETTEXT_PACKAGE);
}

gboolean
vg_unlock_check_options (VgOpens opens, GError **error)
{
  if (!has_descriptor)
    return TRUE;
  if (opens == VG_OPENS_CASE && chosen == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("--passphrase-fd goes with --vault: a case file has no passphrase"));
    return FALSE;
  }

  return vg_passphrase_use_descriptor (descriptor, error);
}

const char *
vg_unlock_get_folder (void)
{
  return chosen;
}

/* Said each time until something is done about it. */
static void
tell_of_older (VgVault *vault)
{
  const char *folder = vg_vault_get_folder (vault);
  /* A text: gettext does not know GLib's names for formats. */
  g_autofree char *missing = g_strdup_printf ("%" G_GUINT64_FORMAT, vg_vault_get_missing (vault));

  if (vg_vault_get_missing (vault) == 0)
    return;

  /* Translators: a folder, how many writes are missing, and the folder again. */
  g_printerr (
      _ ("voorgesprek-cli: %s: an older file was put back here. Writes that this computer has "
         "seen before are missing: %s. Everything in the file can be read; nothing is "
         "written to it. Put the newer file back, or restore a newer backup. To go on with "
         "this one: “voorgesprek-cli vault accept-older %s”.\n"),
      folder, missing, folder);
}

VgVault *
vg_unlock_take (VgVault *vault)
{
  g_return_val_if_fail (open_vault == NULL, NULL);

  open_vault = vault;
  tell_of_older (vault);
  return vault;
}

static VgVault *
open_with (const char *folder, const char *words, GError **error)
{
  g_autoptr (VgShelf) shelf = vg_guides_read (error);
  VgVault *vault = shelf != NULL ? vg_vault_open (folder, shelf, words, error) : NULL;

  return vault != NULL ? vg_unlock_take (vault) : NULL;
}

static VgVault *
try_once (const char *folder, const char *prompt, char **out_words, GError **error)
{
  g_auto (VgWipedText) words = vg_passphrase_ask (prompt, error);
  VgVault *vault = words != NULL ? open_with (folder, words, error) : NULL;

  if (vault != NULL)
    *out_words = g_steal_pointer (&words);

  return vault;
}

/* Who types may mistype; a descriptor has one line. */
static VgVault *
try_all (const char *folder, const char *prompt, char **out_words, GError **error)
{
  for (guint attempt = 1; attempt < ATTEMPTS && vg_passphrase_is_typed (); attempt++) {
    g_autoptr (GError) failure = NULL;
    g_autofree char *said = NULL;
    VgVault *vault = try_once (folder, prompt, out_words, &failure);

    if (vault != NULL)
      return vault;
    if (!g_error_matches (failure, VG_ERROR, VG_ERROR_PASSPHRASE)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
    said = g_strconcat (failure->message, "\n", NULL);
    vg_terminal_say (said);
  }

  return try_once (folder, prompt, out_words, error);
}

VgVault *
vg_unlock_open (const char *folder, GError **error)
{
  /* Translators: %s is the folder of a vault. */
  g_autofree char *prompt = g_strdup_printf (_ ("Passphrase of %s: "), folder);
  g_auto (VgWipedText) words = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  return open_vault != NULL ? open_vault : vg_unlock_open_by (folder, prompt, &words, error);
}

VgVault *
vg_unlock_open_by (const char *folder, const char *prompt, char **out_words, GError **error)
{
  g_return_val_if_fail (open_vault == NULL, NULL);

  return vg_vault_look_at (folder, error) ? try_all (folder, prompt, out_words, error) : NULL;
}

void
vg_unlock_close (void)
{
  if (open_vault != NULL)
    vg_vault_close (open_vault);
  g_clear_object (&open_vault);
  g_clear_pointer (&chosen, g_free);
}
