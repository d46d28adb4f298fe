/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-file.h - the vault: one SQLite file whose content columns are sealed.
 *
 * A vault is a folder (0700) with "vault.db" (0600, and "vault.db-wal" while open) and
 * "vault.lock". One connection, one thread: nothing here may be called from two threads,
 * and nobody else may open or even close vault.db while it is open (closing it would drop
 * SQLite's lock). What stands outside the seal: random ids, counts, padded lengths, costs.
 *
 * Keys: a slot opens to the vault's key; it wraps a key for each case; that wraps one for
 * each person. Deleting a key erases what it sealed, in every backup of the data too.
 */
#pragma once

#include "seal/identity.h"
#include "seal/kdf.h"
#include "seal/secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VgVaultFile VgVaultFile;

typedef enum {
  VG_ACCESS_WRITE,
  VG_ACCESS_READ_ONLY, /* the medium, the file system or an older file allows no more */
} VgAccess;

/* Makes the folder and an empty vault in it, unlocked. The folder must not exist, or be
 * empty and one's own. @code: a recovery code (seal/recovery-code.h); unconfirmed until
 * vg_vault_file_confirm_code(). An identity is made with it. On failure nothing is left.
 *
 * Returns: (transfer full) (nullable)
 */
VgVaultFile *vg_vault_file_create (const char *folder,
                                   const char *passphrase,
                                   const VgKdfCost *cost,
                                   const char *code,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens the file and takes the lock; no key yet. Each cause has its own message: not there
 * (VG_ERROR_NOT_FOUND), no vault (VG_ERROR_PARSE), in use, by whom and since when
 * (VG_ERROR_BUSY), a link, another owner, too open modes, made by a newer version
 * (VG_ERROR_NEWER), damaged (VG_ERROR_TAMPERED). On a read-only medium and on a network
 * file system it opens for reading only.
 *
 * Returns: (transfer full) (nullable)
 */
VgVaultFile *vg_vault_file_open (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Closes properly: the WAL is emptied, the anchor copied, the lock given back. */
void vg_vault_file_close (VgVaultFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgVaultFile, vg_vault_file_close)

/* @words: the passphrase, or the recovery code. Slow on purpose. Then compares the anchor:
 * vg_vault_file_get_missing().
 */
gboolean vg_vault_file_unlock (VgVaultFile *self, const char *words, GError **error);
gboolean vg_vault_file_is_unlocked (VgVaultFile *self);

/* Whether @words would open it, of a vault that is open. Slow on purpose. */
gboolean vg_vault_file_is_right (VgVaultFile *self, const char *words, GError **error);

VgAccess vg_vault_file_get_access (VgVaultFile *self);

/* Why it can only be read, in the user's language; NULL where it can be written. Lends. */
const char *vg_vault_file_get_reason (VgVaultFile *self);

/* How many writes this file is behind what this computer has seen of the same vault: an
 * older file was put back. 0: none. While it is behind, it can only be read.
 */
guint64 vg_vault_file_get_missing (VgVaultFile *self);

/* The user says that the older file is the one to go on with. */
gboolean vg_vault_file_accept_older (VgVaultFile *self, GError **error);

/* Removes what this computer remembers of the vault, and remembers no more of it: for one
 * that was restored on trial and is taken away again. Unlocked before.
 */
void vg_vault_file_forget_copy (VgVaultFile *self);

const char *vg_vault_file_get_folder (VgVaultFile *self);

/* The vault's id as 32 letters and digits, for names of files. Lends. */
const char *vg_vault_file_get_id (VgVaultFile *self);

/* Costs of the passphrase's slot. */
void vg_vault_file_get_cost (VgVaultFile *self, VgKdfCost *out);

/* Replaces the passphrase's slot. In one transaction: there is never none. */
gboolean vg_vault_file_change_passphrase (VgVaultFile *self,
                                          const char *passphrase,
                                          const VgKdfCost *cost,
                                          GError **error);

/* Replaces the recovery code; unconfirmed again. */
gboolean vg_vault_file_change_code (VgVaultFile *self, const char *code, GError **error);

/* Counts only once it was typed back. FALSE with VG_ERROR_PASSPHRASE where it is another code. */
gboolean vg_vault_file_confirm_code (VgVaultFile *self, const char *code, GError **error);
gboolean vg_vault_file_is_code_confirmed (VgVaultFile *self);

/* Who this vault is to others. Lends. */
VgIdentity *vg_vault_file_get_identity (VgVaultFile *self);

/* A small sealed text of the program's own (last backup, reminders); NULL where there is
 * none. Returns: (transfer full) (nullable)
 */
char *vg_vault_file_dup_setting (VgVaultFile *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean
vg_vault_file_put_setting (VgVaultFile *self, const char *name, const char *text, GError **error);

G_END_DECLS
