/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/vault-care.h"

#include "base/wipe.h"
#include "cli/command.h"
#include "cli/passphrase.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/* In the vault's thread. @user_data: the percentage that stands there. */
static void
show_progress (guint64 done, guint64 all, gpointer user_data)
{
  guint *shown = user_data;
  guint percent = all > 0 ? (guint) (100 * (double) done / (double) all) : 0;

  if (percent == *shown)
    return;

  *shown = percent;
  fprintf (stderr, "\r%3u %%", percent);
}

/* NULL where nobody looks. */
static VgVaultProgress
get_progress (void)
{
  return isatty (STDERR_FILENO) ? show_progress : NULL;
}

static void
end_progress (void)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, "\r     \r");
}

static void
print_list (GPtrArray *texts, const char *sign)
{
  for (guint i = 0; i < texts->len; i++)
    g_print ("  %s %s\n", sign, (char *) texts->pdata[i]);
}

int
vg_vault_care_check (const VgVaultCall *call)
{
  VgVault *vault = vg_command_open_vault (call->first);
  guint shown = G_MAXUINT;
  g_autofree char *summary = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GError) error = NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;

  faults = vg_vault_check (vault, NULL, get_progress (), &shown, &summary, &error);
  end_progress ();
  if (faults == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  reminders = vg_vault_list_reminders (vault);
  g_print ("%s\n", summary);
  print_list (faults, "✕");
  print_list (reminders, "·");
  return faults->len > 0 ? VG_EXIT_FINDINGS : VG_EXIT_DONE;
}

int
vg_vault_care_accept_older (const VgVaultCall *call)
{
  VgVault *vault = vg_command_open_vault (call->first);
  g_autoptr (GError) error = NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (vg_vault_get_missing (vault) == 0) {
    g_print (_ ("%s: nothing is missing here; there is nothing to accept.\n"), call->first);
    return VG_EXIT_DONE;
  }
  if (!vg_vault_accept_older (vault, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("%s: this file is the one to go on with, from now on.\n"), call->first);
  return VG_EXIT_DONE;
}

int
vg_vault_care_backup (const VgVaultCall *call)
{
  VgVault *vault = NULL;
  guint shown = G_MAXUINT;
  gboolean is_made = FALSE;
  g_autoptr (GError) error = NULL;

  if (call->to == NULL)
    return vg_command_refuse ("vault", _ ("say in which folder, with --to"));
  vault = vg_command_open_vault (call->first);
  if (vault == NULL)
    return VG_EXIT_WORLD;

  is_made = vg_vault_backup (vault, call->to, NULL, get_progress (), &shown, &error);
  end_progress ();
  if (!is_made)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("%s: the backup was made, and read back whole.\n"), call->to);
  return VG_EXIT_DONE;
}

/* Returns: (transfer full) (nullable): NULL after a message */
static char *
ask_for_backup (void)
{
  g_autoptr (GError) error = NULL;
  char *words = vg_passphrase_ask (_ ("Passphrase at the time of the backup: "), &error);

  if (words == NULL)
    vg_command_fail (error, VG_EXIT_WORLD);

  return words;
}

int
vg_vault_care_restore (const VgVaultCall *call)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_auto (VgWipedText) words = shelf != NULL ? ask_for_backup () : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left_out = NULL;
  VgVault *vault = NULL;

  if (words == NULL)
    return VG_EXIT_WORLD;

  vault = vg_vault_restore (call->first, call->second, shelf, words, &error);
  if (vault == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  vg_unlock_take (vault);
  g_print (_ ("%s: the vault was made from the backup.\n"), call->second);
  left_out = vg_vault_say_left_out (vault);
  if (left_out != NULL)
    g_printerr ("%s\n", left_out);
  return VG_EXIT_DONE;
}

int
vg_vault_care_test_restore (const VgVaultCall *call)
{
  g_autoptr (VgShelf) shelf = vg_command_read_shelf ();
  g_auto (VgWipedText) words = shelf != NULL ? ask_for_backup () : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (words == NULL)
    return VG_EXIT_WORLD;

  found = vg_vault_test_restore (call->first, shelf, words, &error);
  if (found == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", found);
  return VG_EXIT_DONE;
}
