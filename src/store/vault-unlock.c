/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "store/vault-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEEDS_BYTES (VG_IDENTITY_BYTES + 232) /* sealed: nonce, padding, tag */

/* A value of meta that is sealed for this vault alone. */
static void
name_meta (VgVaultFile *self, const char *format, VgRowName *out)
{
  memset (out, 0, sizeof *out);
  g_strlcpy (out->format, format, sizeof out->format);
  memcpy (out->vault, self->id, VG_ID_BYTES);
}

gboolean
vg_vault_write_own_key (VgVaultFile *self, GError **error)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgRowName row;

  name_meta (self, "VGok", &row);
  vg_wrap (vg_vault_keys_get (self->keys, VG_KEY_CASES), &row, key, wrapped);
  return vg_vault_write_meta (self, "own-key", wrapped, sizeof wrapped, error);
}

VgSecret *
vg_vault_open_own_key (VgVaultFile *self, GError **error)
{
  guint8 wrapped[VG_WRAPPED_BYTES];
  VgRowName row;

  if (vg_vault_get_keys (self, error) == NULL)
    return NULL;
  if (!vg_vault_read_meta (self, "own-key", wrapped, sizeof wrapped)) {
    vg_database_fail_damaged (error);
    return NULL;
  }

  name_meta (self, "VGok", &row);
  return vg_unwrap (vg_vault_keys_get (self->keys, VG_KEY_CASES), &row, wrapped, sizeof wrapped,
                    error);
}

gboolean
vg_vault_write_identity (VgVaultFile *self, GError **error)
{
  g_autoptr (GBytes) seeds = vg_identity_dup_seeds (self->identity);
  g_autoptr (GBytes) sealed = NULL;
  VgRowName row;

  name_meta (self, "VGid", &row);
  sealed = vg_envelope_seal (vg_vault_keys_get (self->keys, VG_KEY_IDENTITY), &row,
                             g_bytes_get_data (seeds, NULL), g_bytes_get_size (seeds), error);
  return sealed != NULL && vg_vault_write_meta (self, "identity", g_bytes_get_data (sealed, NULL),
                                                g_bytes_get_size (sealed), error);
}

VgIdentity *
vg_vault_open_identity (VgVaultFile *self, GError **error)
{
  g_autoptr (GBytes) seeds = NULL;
  guint8 sealed[SEEDS_BYTES];
  VgRowName row;

  if (!vg_vault_read_meta (self, "identity", sealed, sizeof sealed)) {
    vg_database_fail_damaged (error);
    return NULL;
  }

  name_meta (self, "VGid", &row);
  seeds = vg_envelope_open (vg_vault_keys_get (self->keys, VG_KEY_IDENTITY), &row, sealed,
                            sizeof sealed, error);
  return seeds != NULL ? vg_identity_from_seeds (seeds, error) : NULL;
}

static gboolean
refuse_changed (GError **error)
{
  g_set_error_literal (
      error, VG_ERROR, VG_ERROR_TAMPERED,
      _ ("The file of the vault was changed outside Voorgesprek, or the disk "
         "damaged it. It was not unlocked and nothing was changed. Copy the folder "
         "as it is, and open your last backup."));
  return FALSE;
}

/* What stands in the file against the row that holds it in place. */
static gboolean
check_anchor (VgVaultFile *self, GError **error)
{
  VgAnchorName name;
  VgAnchor found;

  vg_vault_name_anchor (self, &name);
  if (!vg_anchor_read (&self->anchor, self->database, &name, error))
    return FALSE;

  found = self->anchor;
  if (!vg_anchor_compute (&found, self->database, name.key, error))
    return FALSE;

  return vg_anchor_equal (&found, &self->anchor) || refuse_changed (error);
}

/* Returns: (transfer full) */
static char *
say_missing (guint64 missing)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, missing);

  return g_strdup_printf (
      ngettext ("This vault is older than the one that was last used here: %s write is missing, so "
                "it can only be read. If a backup was put back on purpose, say so and go on; if "
                "not, look for the newer folder first.",
                "This vault is older than the one that was last used here: %s writes are missing, "
                "so it can only be read. If a backup was put back on purpose, say so and go on; "
                "if not, look for the newer folder first.",
                missing),
      number);
}

static gboolean
compare_copy (VgVaultFile *self, GError **error)
{
  VgAnchorName name;
  VgAnchor copy;

  vg_vault_name_anchor (self, &name);
  self->copy_state = vg_anchor_copy_read (&copy, &name);
  if (self->copy_state == VG_COPY_FOUND && copy.counter > self->anchor.counter) {
    self->missing = copy.counter - self->anchor.counter;
    g_free (self->reason);
    self->reason = say_missing (self->missing);
    return TRUE;
  }
  if (self->copy_state == VG_COPY_FOUND && copy.counter == self->anchor.counter &&
      !vg_anchor_equal (&copy, &self->anchor)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("This vault and the one last used here have gone different ways: two "
                            "copies were both worked in. It was not unlocked and nothing was "
                            "changed. Look for the folder that was used here last."));
    return FALSE;
  }

  vg_vault_copy_anchor (self);
  return TRUE;
}

gboolean
vg_vault_take_key (VgVaultFile *self, VgSecret *key, GError **error)
{
  self->keys = vg_vault_keys_new (key, self->id, self->database);
  self->identity = vg_vault_open_identity (self, error);
  if (self->identity != NULL && check_anchor (self, error) && compare_copy (self, error))
    return TRUE;

  g_clear_pointer (&self->identity, vg_identity_free);
  g_clear_pointer (&self->keys, vg_vault_keys_free);
  return FALSE;
}
