/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-private.h - the inside of a vault, for the files of store/ only. */
#pragma once

#include "seal/identity.h"
#include "store/anchor-copy.h"
#include "store/anchor.h"
#include "store/vault-keys.h"
#include "store/vault-lock.h"

G_BEGIN_DECLS

/* As in vault-file.h, which includes what this may not: no two files include one another. */
typedef struct _VgVaultFile VgVaultFile;

/* @lock: NULL where it is only read
 * @keys, @identity: NULL while locked
 * @anchor: as it is on disk; @pending: as it will be, within vg_vault_write()
 * @reason: why it can only be read, or NULL
 * @is_folder_made: by vg_vault_make(), which takes it away again where it fails
 * @copied_at: when the anchor was copied, in microseconds of the monotonic clock
 * @copy_state: what was found of the copy at unlock
 * @leaves_no_copy: of the anchor on this computer
 */
struct _VgVaultFile {
  char *folder;
  VgVaultLock *lock;
  VgDatabase *database;
  guint8 id[VG_ID_BYTES];
  guint8 life[VG_ID_BYTES];
  char *id_text;

  VgVaultKeys *keys;
  VgIdentity *identity;
  VgAnchor anchor;
  VgAnchor pending;

  char *reason;
  guint64 missing;
  gboolean is_folder_made;
  gint64 copied_at;
  VgCopyState copy_state;
  gboolean leaves_no_copy;
};

/* What is written in one transaction. It may toggle heads in the pending anchor, or compute
 * it anew; where it changed, the counter goes up by one in the same transaction.
 */
typedef gboolean (*VgVaultWork) (VgVaultFile *vault, gpointer data, GError **error);

/* All or nothing. VG_ERROR_READ_ONLY where the vault can only be read. After an error the
 * anchor was read again from disk: what is told is what is there.
 */
gboolean vg_vault_write (VgVaultFile *self, VgVaultWork work, gpointer data, GError **error);

/* What was written over stands nowhere any more: the WAL is taken in and cut to nothing. */
gboolean vg_vault_empty_wal (VgVaultFile *self, GError **error);

/* Lends the keys; NULL with VG_ERROR_PASSPHRASE while it is locked. */
VgVaultKeys *vg_vault_get_keys (VgVaultFile *self, GError **error);

void vg_vault_name_anchor (VgVaultFile *self, VgAnchorName *out);
void vg_vault_copy_anchor (VgVaultFile *self);

/* Small things in the open: "id", "life", and sealed ones. FALSE where there is no such
 * value of this length.
 */
gboolean vg_vault_read_meta (VgVaultFile *self, const char *name, guint8 *out, gsize length);
gboolean vg_vault_write_meta (VgVaultFile *self,
                              const char *name,
                              const guint8 *value,
                              gsize length,
                              GError **error);

/* A new folder (or an empty one) with an empty vault in it, not unlocked, that holds @id and
 * a new life. vg_vault_file_create() and restoring begin here. On failure nothing is left.
 *
 * Returns: (transfer full) (nullable)
 */
VgVaultFile *vg_vault_make (const char *folder,
                            const guint8 id[VG_ID_BYTES],
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Closes a vault that could not be finished and removes what vg_vault_make() made. */
void vg_vault_unmake (VgVaultFile *self);

/* Closes without a word to the disk. */
void vg_vault_drop (VgVaultFile *self);

/* Takes the vault's key: keys, identity; then looks whether the anchor holds, and compares
 * it with the copy on this computer. It stays locked where that fails.
 */
gboolean vg_vault_take_key (VgVaultFile *self, VgSecret *key, GError **error);

/* Within vg_vault_write(): the identity, sealed, and a key for one's own notes. */
gboolean vg_vault_write_identity (VgVaultFile *self, GError **error);
gboolean vg_vault_write_own_key (VgVaultFile *self, GError **error);

/* Within vg_vault_write(), once slots were written: what shows later that they are whole. */
gboolean vg_vault_write_slot_proof (VgVaultFile *self, GError **error);

/* FALSE where a slot was damaged since. A vault that has no proof yet says nothing. */
gboolean vg_vault_check_slot_proof (VgVaultFile *self);

/* As it stands in the file. Returns: (transfer full) (nullable) */
VgIdentity *vg_vault_open_identity (VgVaultFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* That of one's own notes. Returns: (transfer full) (nullable) */
VgSecret *vg_vault_open_own_key (VgVaultFile *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
