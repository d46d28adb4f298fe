/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/vault-keys.h"

#include "base/error.h"
#include "base/wipe.h"
#include "cli/command.h"
#include "cli/passphrase.h"

#include <glib/gi18n-lib.h>

/* A passphrase that is refused is a finding; all else is the world. */
static int
fail (const GError *error)
{
  return vg_command_fail (error, g_error_matches (error, VG_ERROR, VG_ERROR_FINDINGS)
                                     ? VG_EXIT_FINDINGS
                                     : VG_EXIT_WORLD);
}

static void
warn_of_cost (const VgVaultCost *cost)
{
  if (cost->passes != 0 && vg_vault_cost_is_low (cost))
    g_printerr (_ ("voorgesprek-cli: with costs as low as these a passphrase is guessed sooner. "
                   "For trying things out, not for real cases.\n"));
}

/* Keeps what is made. */
static int
create (const VgVaultCall *call, VgShelf *shelf, const char *passphrase)
{
  g_auto (VgWipedText) code = vg_vault_new_code ();
  g_autoptr (GError) error = NULL;
  VgVault *vault = vg_vault_create (call->first, shelf, passphrase, code, &call->cost, &error);

  if (vault == NULL)
    return fail (error);

  vg_unlock_take (vault);
  vg_new_words_show_code (vault, code);
  g_print (_ ("%s: the vault was made.\n"), call->first);
  return VG_EXIT_DONE;
}

int
vg_vault_keys_create (const VgVaultCall *call)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_autoptr (GError) error = NULL;
  g_auto (VgWipedText) passphrase = NULL;

  if (shelf == NULL)
    return VG_EXIT_WORLD;
  if (vg_vault_exists (call->first)) {
    g_printerr (_ ("voorgesprek-cli: %s: there is a vault here already; nothing was changed\n"),
                call->first);
    return VG_EXIT_WORLD;
  }

  warn_of_cost (&call->cost);
  passphrase = vg_new_words_choose (call->words, &error);
  return passphrase != NULL ? create (call, shelf, passphrase) : fail (error);
}

/* @vault was opened by @words, and opens by other words from now on. */
static int
change_passphrase (VgVault *vault, const char *words, const VgVaultCall *call)
{
  g_autoptr (GError) error = NULL;
  g_auto (VgWipedText) passphrase = NULL;

  warn_of_cost (&call->cost);
  passphrase = vg_new_words_choose (call->words, &error);
  if (passphrase == NULL ||
      !vg_vault_change_passphrase (vault, words, passphrase, &call->cost, &error))
    return fail (error);

  g_print (_ ("%s: the new passphrase opens the vault from now on, the old one no longer. Backups "
              "made before still open with the old one: make a new backup.\n"),
           call->first);
  return VG_EXIT_DONE;
}

int
vg_vault_keys_recover (const VgVaultCall *call)
{
  /* Translators: %s is the folder of a vault. */
  g_autofree char *prompt = g_strdup_printf (_ ("Recovery code of %s: "), call->first);
  g_auto (VgWipedText) code = NULL;
  g_autoptr (GError) error = NULL;
  VgVault *vault = vg_unlock_open_by (call->first, prompt, &code, &error);

  return vault != NULL ? change_passphrase (vault, code, call) : fail (error);
}

/* Opens the vault of @call by a passphrase that is needed once more. */
static VgVault *
open_keeping (const VgVaultCall *call, char **out_words)
{
  /* Translators: %s is the folder of a vault. */
  g_autofree char *prompt = g_strdup_printf (_ ("Passphrase of %s: "), call->first);
  g_autoptr (GError) error = NULL;
  VgVault *vault = vg_unlock_open_by (call->first, prompt, out_words, &error);

  if (vault == NULL)
    fail (error);

  return vault;
}

int
vg_vault_keys_change_passphrase (const VgVaultCall *call)
{
  g_auto (VgWipedText) words = NULL;
  VgVault *vault = open_keeping (call, &words);

  return vault != NULL ? change_passphrase (vault, words, call) : VG_EXIT_WORLD;
}

int
vg_vault_keys_change_code (const VgVaultCall *call)
{
  g_auto (VgWipedText) words = NULL;
  g_auto (VgWipedText) code = vg_vault_new_code ();
  g_autoptr (GError) error = NULL;
  VgVault *vault = open_keeping (call, &words);

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (!vg_vault_change_code (vault, words, code, &error))
    return fail (error);

  vg_new_words_show_code (vault, code);
  g_print (_ ("%s: the old recovery code opens the vault no longer. Destroy the paper it is on.\n"),
           call->first);
  return VG_EXIT_DONE;
}

int
vg_vault_keys_confirm_code (const VgVaultCall *call)
{
  VgVault *vault = vg_command_open_vault (call->first);
  g_autoptr (GError) error = NULL;
  g_auto (VgWipedText) code = NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;

  code = vg_passphrase_ask (_ ("Recovery code: "), &error);
  if (code == NULL || !vg_vault_confirm_code (vault, code, &error))
    return fail (error);

  g_print (_ ("%s: the recovery code is right, and counts from now on.\n"), call->first);
  return VG_EXIT_DONE;
}
