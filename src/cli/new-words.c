/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/new-words.h"

#include "base/error.h"
#include "base/wipe.h"
#include "cli/passphrase.h"
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
say_secret (const char *before, const char *secret, const char *after)
{
  g_auto (VgWipedText) text = g_strconcat (before, "\n\n    ", secret, "\n\n", after, "\n", NULL);

  vg_terminal_say (text);
}

static void
say_fault (const GError *error)
{
  g_autofree char *text = g_strconcat (error->message, "\n", NULL);

  vg_terminal_say (text);
}

/* Has @words typed until they are right. Returns: FALSE where nobody answers */
static gboolean
type_again (const char *words, GError **error)
{
  for (;;) {
    g_auto (VgWipedText) again = vg_terminal_ask (_ ("Once more: "), VG_ECHO_OFF, error);

    if (again == NULL)
      return FALSE;
    if (strcmp (again, words) == 0)
      return TRUE;
    vg_terminal_say (
        _ ("That is not the same. Try again; Ctrl-D stops, and nothing was changed.\n"));
  }
}

/* Enter takes @drawn; anything else is a passphrase of one's own.
 *
 * Returns: (transfer full) (nullable)
 */
static char *
choose (const char *drawn, GError **error)
{
  char *own = vg_passphrase_ask (_ ("Enter takes them, or type a passphrase of your own: "), error);

  if (own == NULL || *own != '\0')
    return own;

  vg_wipe_text (own);
  return g_strdup (drawn);
}

/* Returns: (transfer full) (nullable) */
static char *
choose_until_good (const char *drawn, GError **error)
{
  for (;;) {
    g_auto (VgWipedText) words = choose (drawn, error);
    g_autoptr (GError) fault = NULL;

    if (words == NULL || vg_vault_check_passphrase (words, &fault))
      return g_steal_pointer (&words);
    say_fault (fault);
  }
}

/* Returns: (transfer full) (nullable) */
static char *
choose_at_terminal (const char *drawn, VgWords wanted, GError **error)
{
  g_auto (VgWipedText) words = NULL;

  say_secret (_ ("Six words drawn at random make a good passphrase:"), drawn,
              _ ("Write them on paper, and keep it where you keep what matters."));
  words = wanted == VG_WORDS_GENERATED ? g_strdup (drawn) : choose_until_good (drawn, error);
  if (words == NULL || !type_again (words, error))
    return NULL;

  return g_steal_pointer (&words);
}

/* Returns: (transfer full) (nullable) */
static char *
read_line (GError **error)
{
  g_auto (VgWipedText) words = vg_passphrase_ask (_ ("New passphrase: "), error);

  if (words == NULL || !vg_vault_check_passphrase (words, error))
    return NULL;

  return g_steal_pointer (&words);
}

char *
vg_new_words_choose (VgWords words, GError **error)
{
  gboolean is_typed = vg_passphrase_is_typed ();
  g_auto (VgWipedText) drawn = NULL;

  if (words == VG_WORDS_CHOSEN && !is_typed)
    return read_line (error);

  vg_vault_harden ();
  drawn = vg_vault_new_passphrase (error);
  if (drawn == NULL)
    return NULL;
  if (is_typed)
    return choose_at_terminal (drawn, words, error);

  /* Translators: %s is a passphrase. */
  g_print (_ ("passphrase: %s\n"), drawn);
  return g_steal_pointer (&drawn);
}

/* Returns: FALSE where it was left for later */
static gboolean
confirm_once (VgVault *vault, gboolean *is_confirmed)
{
  g_auto (VgWipedText)
      typed = vg_terminal_ask (_ ("Type it back, or Enter to do so later: "), VG_ECHO_ON, NULL);
  g_autoptr (GError) error = NULL;

  if (typed == NULL || *typed == '\0')
    return FALSE;

  *is_confirmed = vg_vault_confirm_code (vault, typed, &error);
  if (!*is_confirmed)
    say_fault (error);
  return TRUE;
}

static void
tell_unconfirmed (VgVault *vault)
{
  /* Translators: %s is the folder of a vault. */
  g_printerr (_ ("The recovery code is not confirmed yet. Write it down, and type it back with "
                 "“voorgesprek-cli vault confirm-code %s”.\n"),
              vg_vault_get_folder (vault));
}

void
vg_new_words_show_code (VgVault *vault, const char *code)
{
  gboolean is_confirmed = FALSE;

  g_return_if_fail (VG_IS_VAULT (vault));
  g_return_if_fail (code != NULL);

  if (!vg_passphrase_is_typed ()) {
    /* Translators: %s is a recovery code. */
    g_print (_ ("recovery code: %s\n"), code);
    tell_unconfirmed (vault);
    return;
  }

  say_secret (_ ("This is the recovery code. It opens the vault where the passphrase is lost:"),
              code,
              _ ("Write it on paper and keep it away from this computer. It is not shown again."));
  while (!is_confirmed && confirm_once (vault, &is_confirmed))
    continue;
  if (is_confirmed)
    vg_terminal_say (_ ("That is right: the recovery code counts from now on.\n"));
  else
    tell_unconfirmed (vault);
}
