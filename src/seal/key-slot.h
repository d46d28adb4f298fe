/* SPDX-License-Identifier: GPL-3.0-or-later */

/* key-slot.h - the vault's key, sealed under a passphrase or a recovery code.
 *
 * 48 bytes: XChaCha20-Poly1305 of the 32 bytes with a nonce of its own. Authenticated
 * beside it (64 bytes, big endian):
 *
 *    0  4 "VGS1"   4 16 vault   20 16 slot   36 4 kind   40 4 passes   44 4 MiB   48 16 salt
 *
 * The key that seals it comes from the passphrase by kdf.h, or is the digest (digest.h,
 * "VG recovery") of the 20 bytes of a recovery code and the salt. Beside it stands a
 * commitment to the vault's key (digest keyed with it, "VG slot", of the slot's id), for
 * this cipher alone would let one slot open to two keys.
 */
#pragma once

#include "seal/digest.h"
#include "seal/kdf.h"

G_BEGIN_DECLS

typedef enum {
  VG_SLOT_PASSPHRASE = 1,
  VG_SLOT_RECOVERY = 2, /* a code of 160 random bits: BLAKE2b is enough; costs are zero */
} VgSlotKind;

typedef struct {
  guint8 id[VG_ID_BYTES];
  VgSlotKind kind;
  VgKdfCost cost;
  guint8 salt[VG_SALT_BYTES];
  guint8 nonce[24];
  guint8 wrapped[48];
  guint8 commit[VG_DIGEST_BYTES];
} VgKeySlot;

/* Makes a slot with a random id, salt and nonce. @words is the passphrase, or the recovery
 * code in any spelling. @cost: NULL for a recovery code.
 */
gboolean vg_key_slot_make (VgKeySlot *self,
                           const guint8 vault[VG_ID_BYTES],
                           VgSecret *key,
                           const char *words,
                           const VgKdfCost *cost,
                           GError **error);

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_PASSPHRASE where @words do not
 * open it (or the slot was altered: nobody can tell these apart; or they are no recovery
 * code, and the message says why), VG_ERROR_PARSE where its kind or its costs are out of
 * bounds, VG_ERROR_TAMPERED where it opens to another key than it says, VG_ERROR_FAILED
 * where there is not enough memory
 */
VgSecret *vg_key_slot_open (const VgKeySlot *self,
                            const guint8 vault[VG_ID_BYTES],
                            const char *words,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
