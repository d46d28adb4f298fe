/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/key-slot.h"

#include "base/error.h"
#include "base/wipe.h"
#include "seal/recovery-code.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define NAME_BYTES 64

G_STATIC_ASSERT (sizeof ((VgKeySlot *) NULL)->nonce ==
                 crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (sizeof ((VgKeySlot *) NULL)->wrapped ==
                 VG_SECRET_BYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES);

/* All that is known of a slot before it is opened. */
static void
write_name (const VgKeySlot *self, const guint8 vault[VG_ID_BYTES], guint8 name[NAME_BYTES])
{
  const guint32 numbers[] = { GUINT32_TO_BE ((guint32) self->kind),
                              GUINT32_TO_BE (self->cost.passes), GUINT32_TO_BE (self->cost.mib) };

  memcpy (name, "VGS1", 4);
  memcpy (name + 4, vault, VG_ID_BYTES);
  memcpy (name + 20, self->id, VG_ID_BYTES);
  memcpy (name + 36, numbers, sizeof numbers);
  memcpy (name + 48, self->salt, VG_SALT_BYTES);
}

/* Before anything is derived: what a hostile file says of kind and costs is not done. */
static gboolean
check (const VgKeySlot *self, GError **error)
{
  if (self->kind == VG_SLOT_PASSPHRASE)
    return vg_kdf_cost_check (&self->cost, error);
  if (self->kind == VG_SLOT_RECOVERY && self->cost.passes == 0 && self->cost.mib == 0)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                       _ ("this is no key slot that can be opened: the file was altered or "
                          "damaged; a backup may still open"));
  return FALSE;
}

static VgSecret *
derive_from_code (const VgKeySlot *self, const char *code, GError **error)
{
  guint8 bytes[VG_RECOVERY_BYTES + VG_SALT_BYTES];
  guint8 digest[VG_DIGEST_BYTES];

  if (!vg_recovery_code_read (code, bytes, error))
    return NULL;

  memcpy (bytes + VG_RECOVERY_BYTES, self->salt, VG_SALT_BYTES);
  vg_digest (NULL, "VG recovery", bytes, sizeof bytes, digest);
  vg_wipe (bytes, sizeof bytes);
  return vg_secret_take (digest);
}

/* The key that @words are for this slot. */
static VgSecret *
derive (const VgKeySlot *self, const char *words, GError **error)
{
  if (self->kind == VG_SLOT_RECOVERY)
    return derive_from_code (self, words, error);

  return vg_kdf_derive (words, self->salt, &self->cost, error);
}

/* Words that are no recovery code do not open a slot either. The reason is kept: it helps
 * to find a mistake in typing.
 */
static VgSecret *
derive_to_open (const VgKeySlot *self, const char *words, GError **error)
{
  g_autoptr (GError) reason = NULL;
  VgSecret *by = derive (self, words, &reason);

  if (by != NULL)
    return by;

  if (self->kind == VG_SLOT_RECOVERY)
    reason->code = VG_ERROR_PASSPHRASE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static void
commit (const VgKeySlot *self, VgSecret *key, guint8 out[VG_DIGEST_BYTES])
{
  vg_digest (key, "VG slot", self->id, VG_ID_BYTES, out);
}

gboolean
vg_key_slot_make (VgKeySlot *self,
                  const guint8 vault[VG_ID_BYTES],
                  VgSecret *key,
                  const char *words,
                  const VgKdfCost *cost,
                  GError **error)
{
  g_autoptr (VgSecret) by = NULL;
  guint8 name[NAME_BYTES];

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  *self = (VgKeySlot){ .kind = cost != NULL ? VG_SLOT_PASSPHRASE : VG_SLOT_RECOVERY };
  if (cost != NULL)
    self->cost = *cost;
  vg_random (self->id, sizeof self->id);
  vg_random (self->salt, sizeof self->salt);
  vg_random (self->nonce, sizeof self->nonce);

  by = derive (self, words, error);
  if (by == NULL)
    return FALSE;

  write_name (self, vault, name);
  crypto_aead_xchacha20poly1305_ietf_encrypt (self->wrapped, NULL, vg_secret_peek (key),
                                              VG_SECRET_BYTES, name, sizeof name, NULL, self->nonce,
                                              vg_secret_peek (by));
  commit (self, key, self->commit);
  return TRUE;
}

static VgSecret *
unwrap (const VgKeySlot *self, const guint8 vault[VG_ID_BYTES], VgSecret *by, GError **error)
{
  guint8 name[NAME_BYTES];
  guint8 key[VG_SECRET_BYTES];

  write_name (self, vault, name);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt (key, NULL, NULL, self->wrapped,
                                                  sizeof self->wrapped, name, sizeof name,
                                                  self->nonce, vg_secret_peek (by)) == 0)
    return vg_secret_take (key);

  g_set_error_literal (error, VG_ERROR, VG_ERROR_PASSPHRASE,
                       self->kind == VG_SLOT_RECOVERY
                           ? _ ("this recovery code does not open the vault")
                           : _ ("these words do not open the vault"));
  return NULL;
}

VgSecret *
vg_key_slot_open (const VgKeySlot *self,
                  const guint8 vault[VG_ID_BYTES],
                  const char *words,
                  GError **error)
{
  g_autoptr (VgSecret) by = NULL;
  g_autoptr (VgSecret) key = NULL;
  guint8 expected[VG_DIGEST_BYTES];

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (!check (self, error))
    return NULL;
  by = derive_to_open (self, words, error);
  if (by == NULL)
    return NULL;
  key = unwrap (self, vault, by, error);
  if (key == NULL)
    return NULL;

  commit (self, key, expected);
  if (!vg_digest_equal (expected, self->commit, sizeof expected)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("the vault opens to another key than it promises: somebody altered "
                            "it; do not write in it, and open a backup"));
    return NULL;
  }

  return g_steal_pointer (&key);
}
