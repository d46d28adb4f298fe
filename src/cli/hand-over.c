/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/hand-over.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/wipe.h"
#include "cli/command.h"
#include "cli/passphrase.h"
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CARD_BYTES 65536

/* A passphrase that is refused is a finding; all else is the world. */
static int
fail (const GError *error)
{
  return vg_command_fail (error, g_error_matches (error, VG_ERROR, VG_ERROR_FINDINGS)
                                     ? VG_EXIT_FINDINGS
                                     : VG_EXIT_WORLD);
}

/* --- Cards --- */

int
vg_hand_over_show_card (const VgVaultCall *call)
{
  VgVault *vault = vg_command_open_vault (call->first);
  g_autoptr (GError) error = NULL;
  g_autofree char *card = vault != NULL ? vg_vault_dup_card (vault, call->name, &error) : NULL;
  g_autofree char *fingerprint = card != NULL ? vg_vault_dup_fingerprint (card, &error) : NULL;

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (fingerprint == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print ("%s\n", card);
  g_printerr (_ ("This card may be seen by anyone. Its fingerprint, to read out to a colleague "
                 "who asks whether it is yours:\n  %s\n"),
              fingerprint);
  return VG_EXIT_DONE;
}

/* Returns: (transfer full) (nullable) */
static char *
read_card (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, CARD_BYTES, error);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return bytes != NULL ? g_strchomp (g_strndup (text != NULL ? text : "", length)) : NULL;
}

/* Returns: (transfer full) (nullable) */
static char *
dup_fingerprint (const char *card, const char *path, GError **error)
{
  char *fingerprint = vg_vault_dup_fingerprint (card, error);

  if (fingerprint == NULL)
    g_prefix_error (error, "%s: ", path);

  return fingerprint;
}

/* Of a card that has a fingerprint, and so is one. Returns: (transfer full) */
static char *
dup_name (const char *card)
{
  g_autoptr (JsonNode) node = vg_json_parse (card, strlen (card), "", NULL);

  return g_strdup (vg_json_get_string (vg_json_peek_object (node), "name"));
}

/* --- Handing over --- */

/* Who types is asked whether it is the right card; who calls from a program has looked. */
static gboolean
is_right_card (const char *name, const char *fingerprint)
{
  /* Translators: a colleague's name, and eight words. Answered with y or yes (j or ja). */
  g_autofree char *question = g_strdup_printf (
      _ ("This is the card of %s, with the fingerprint\n  %s\nHave you heard these words from %s, "
         "and does the case go there? (y/N) "),
      name, fingerprint, name);

  if (!vg_passphrase_is_typed () || vg_terminal_is_sure (question))
    return TRUE;

  g_printerr (_ ("voorgesprek-cli: nothing was handed over\n"));
  return FALSE;
}

int
vg_hand_over_for (VgVault *vault, const char *id, const char *card, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_card (card, &error);
  g_autofree char *fingerprint = text != NULL ? dup_fingerprint (text, card, &error) : NULL;
  g_autofree char *name = fingerprint != NULL ? dup_name (text) : NULL;

  if (name == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (!is_right_card (name, fingerprint))
    return VG_EXIT_FINDINGS;
  if (!vg_vault_hand_over (vault, id, text, NULL, out, &error))
    return fail (error);

  g_print (_ ("%s was written, sealed for %s:\n  %s\nThe case is in these hands now; here it can "
              "only be read. Without the file nobody has it: send it, or hand over once more.\n"),
           out, name, fingerprint);
  return VG_EXIT_DONE;
}

int
vg_hand_over_sealed (VgVault *vault, const char *id, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_auto (VgWipedText) words = vg_new_words_choose (VG_WORDS_CHOSEN, &error);

  if (words == NULL || !vg_vault_hand_over (vault, id, NULL, words, out, &error))
    return fail (error);

  g_print (_ ("%s was written, sealed under this passphrase. Tell the passphrase by another way "
              "than the file goes.\nThe case is with whoever takes the file in first; here it can "
              "only be read, until you take the file in yourself.\n"),
           out);
  return VG_EXIT_DONE;
}

/* --- Taking in --- */

/* Returns: (transfer full) (nullable) */
static char *
take_in (VgVault *vault, const char *path, const char *words, char **name, char **fingerprint)
{
  g_autoptr (GError) error = NULL;
  char *id = vg_vault_take_in_parcel (vault, path, words, name, fingerprint, &error);

  if (id == NULL)
    vg_command_fail (error, VG_EXIT_WORLD);

  return id;
}

int
vg_hand_over_take_in (VgVault *vault, const char *path, VgVaultParcel kind)
{
  const gboolean is_asked = kind == VG_VAULT_PARCEL_UNDER_PASSPHRASE;
  g_autoptr (GError) error = NULL;
  g_auto (VgWipedText) words = NULL;
  g_autofree char *name = NULL;
  g_autofree char *fingerprint = NULL;
  g_autofree char *id = NULL;

  if (is_asked) {
    words = vg_passphrase_ask (_ ("Passphrase of the sealed case: "), &error);
    if (words == NULL)
      return vg_command_fail (error, VG_EXIT_WORLD);
  }

  id = take_in (vault, path, words, &name, &fingerprint);
  if (id == NULL)
    return VG_EXIT_WORLD;

  g_print ("%s\n", id);
  /* Translators: the name that a card bears, and eight words. */
  g_printerr (
      _ ("The case is in the vault. It was sent by %s, with this fingerprint:\n  %s\nAnybody "
         "can call themselves so: have the words read out to you by whom you think it is.\n"),
      name, fingerprint);
  return VG_EXIT_DONE;
}
