/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/hex.h"
#include "store/slot-rows.h"
#include "store/vault-file.h"
#include "store/vault-private.h"

#include <string.h>

#define CONFIRMED "code-confirmed" /* a setting: the id of the slot whose code was typed back */
#define PROOF     "slot-proof"

void
vg_vault_file_get_cost (VgVaultFile *self, VgKdfCost *out)
{
  VgKeySlot slot;

  g_return_if_fail (self != NULL && out != NULL);

  memset (out, 0, sizeof *out);
  if (vg_slot_rows_read (self->database, VG_SLOT_PASSPHRASE, &slot, NULL))
    *out = slot.cost;
}

gboolean
vg_vault_write_slot_proof (VgVaultFile *self, GError **error)
{
  guint8 proof[VG_DIGEST_BYTES];

  return vg_slot_rows_prove (self->database, vg_vault_keys_get (self->keys, VG_KEY_ANCHOR), proof,
                             error) &&
         vg_vault_write_meta (self, PROOF, proof, sizeof proof, error);
}

gboolean
vg_vault_check_slot_proof (VgVaultFile *self)
{
  guint8 written[VG_DIGEST_BYTES];
  guint8 found[VG_DIGEST_BYTES];

  if (!vg_vault_read_meta (self, PROOF, written, sizeof written))
    return TRUE;

  return vg_slot_rows_prove (self->database, vg_vault_keys_get (self->keys, VG_KEY_ANCHOR), found,
                             NULL) &&
         vg_digest_equal (written, found, sizeof found);
}

static gboolean
replace (VgVaultFile *self, gpointer data, GError **error)
{
  return vg_slot_rows_replace (self->database, data, error) &&
         vg_vault_write_slot_proof (self, error) &&
         vg_anchor_compute (&self->pending, self->database,
                            vg_vault_keys_get (self->keys, VG_KEY_ANCHOR), error);
}

/* The old slot must not be found in the WAL either; where that is not possible now, the
 * next write that fills it takes care.
 */
static gboolean
change_slot (VgVaultFile *self, const char *words, const VgKdfCost *cost, GError **error)
{
  VgVaultKeys *keys = vg_vault_get_keys (self, error);
  VgKeySlot slot;

  if (keys == NULL ||
      !vg_key_slot_make (&slot, self->id, vg_vault_keys_get_vault (keys), words, cost, error) ||
      !vg_vault_write (self, replace, &slot, error))
    return FALSE;

  vg_vault_empty_wal (self, NULL);
  return TRUE;
}

gboolean
vg_vault_file_change_passphrase (VgVaultFile *self,
                                 const char *passphrase,
                                 const VgKdfCost *cost,
                                 GError **error)
{
  g_return_val_if_fail (self != NULL && passphrase != NULL && cost != NULL, FALSE);

  return change_slot (self, passphrase, cost, error);
}

gboolean
vg_vault_file_change_code (VgVaultFile *self, const char *code, GError **error)
{
  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  return change_slot (self, code, NULL, error);
}

gboolean
vg_vault_file_confirm_code (VgVaultFile *self, const char *code, GError **error)
{
  g_autoptr (VgSecret) key = NULL;
  g_autofree char *id = NULL;
  VgKeySlot slot;

  g_return_val_if_fail (self != NULL && code != NULL, FALSE);

  if (!vg_slot_rows_read (self->database, VG_SLOT_RECOVERY, &slot, error))
    return FALSE;

  key = vg_key_slot_open (&slot, self->id, code, error);
  if (key == NULL)
    return FALSE;

  id = vg_hex_write (slot.id, sizeof slot.id);
  return vg_vault_file_put_setting (self, CONFIRMED, id, error);
}

gboolean
vg_vault_file_is_code_confirmed (VgVaultFile *self)
{
  g_autofree char *confirmed = NULL;
  g_autofree char *id = NULL;
  VgKeySlot slot;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!vg_slot_rows_read (self->database, VG_SLOT_RECOVERY, &slot, NULL))
    return FALSE;

  confirmed = vg_vault_file_dup_setting (self, CONFIRMED);
  id = vg_hex_write (slot.id, sizeof slot.id);
  return g_strcmp0 (confirmed, id) == 0;
}
