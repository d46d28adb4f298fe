/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-keys.h - every key of an unlocked vault, found by the row that needs it.
 *
 * The vault's key wraps a key for each case, and that one for each person; both are
 * random, unwrapped when first asked for and kept until the vault is closed. For what
 * belongs to no case, keys follow from the vault's (vg_secret_derive()).
 */
#pragma once

#include "seal/envelope.h"
#include "store/database.h"

G_BEGIN_DECLS

typedef struct _VgVaultKeys VgVaultKeys;

typedef enum {
  VG_KEY_CASES, /* wraps the keys of cases and of one's own notes */
  VG_KEY_ANCHOR,
  VG_KEY_SETTINGS,
  VG_KEY_IDENTITY,
  VG_KEY_ERASED, /* notes of erased cases */
  VG_N_KEYS,
} VgKeyPurpose;

/* @database: lent, must outlive it */
VgVaultKeys *vg_vault_keys_new (VgSecret *vault_key,
                                const guint8 vault[VG_ID_BYTES],
                                VgDatabase *database) G_GNUC_WARN_UNUSED_RESULT;
void vg_vault_keys_free (VgVaultKeys *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgVaultKeys, vg_vault_keys_free)

/* Lend. */
VgSecret *vg_vault_keys_get_vault (VgVaultKeys *self);
VgSecret *vg_vault_keys_get (VgVaultKeys *self, VgKeyPurpose purpose);

/* That of a case, or of a person in it; @person: zeros (VG_NOBODY) for the case's own.
 * VG_ERROR_NOT_FOUND where there is none. Lends.
 */
VgSecret *vg_vault_keys_find (VgVaultKeys *self,
                              const guint8 cas[VG_ID_BYTES],
                              const guint8 person[VG_ID_BYTES],
                              GError **error);

/* Unwraps the keys of all cases in one go, for what goes through all of them. One that does
 * not open is passed over: whoever asks for it is told.
 */
void vg_vault_keys_load_cases (VgVaultKeys *self);

/* Makes one and writes its row; within a transaction. Lends. */
VgSecret *vg_vault_keys_make (VgVaultKeys *self,
                              const guint8 cas[VG_ID_BYTES],
                              const guint8 person[VG_ID_BYTES],
                              GError **error);

/* Drops what was unwrapped: after rows of keys changed, or were rolled back. */
void vg_vault_keys_forget (VgVaultKeys *self);

extern const guint8 VG_NOBODY[VG_ID_BYTES];

G_END_DECLS
