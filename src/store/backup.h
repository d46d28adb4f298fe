/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup.h - a copy of a vault on another medium, and back.
 *
 * Two files in a folder of the user's choice, sealed piece by piece (seal/stream.h):
 *   voorgesprek-ID-20261126T140256Z.data.vgb   rows of acts, covers, cards, own notes: no key
 *   voorgesprek-ID.keys.vgb                    slots (they must be readable), keys of cases
 *                                              and people
 * ID is the vault's. The last seven of the data stay; the keys are written over each time:
 * a key that was erased is then in no backup, and what it sealed in the older data is gone.
 *
 * Each begins with a header in the open (store/backup-header.h): kind, vault, anchor, time,
 * counts. It is authenticated with the stream of rows (store/backup-table.h) that follows.
 * Written to ".part", synced, read back whole, renamed, the folder synced. What was not
 * read back is no backup.
 */
#pragma once

#include "store/vault-check.h"

G_BEGIN_DECLS

typedef struct {
  char *data_path;
  char *made_at; /* "2026-11-26T14:02:56Z" */
  guint64 n_acts;
  guint n_cases;
} VgBackup;

void vg_backup_free (VgBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBackup, vg_backup_free)

/* Returns: (transfer full) (nullable): what was made, read back and found right */
VgBackup *vg_backup_make (VgVaultFile *vault,
                          const char *folder,
                          VgCheckProgress progress,
                          gpointer user_data,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The backups in @folder, newest first, of any vault. Returns: (transfer full) (element-type
 * VgBackup) */
GPtrArray *vg_backup_list (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Into a new vault at @folder, which must not exist. @data_path: a backup's data file; its
 * keys are taken from beside it. @words: passphrase or recovery code of the newest backup,
 * whose keys these are. Heads and anchor are compared. Nothing is left where it fails. The
 * vault comes back unlocked, in a new life (store/anchor.h).
 *
 * A case that got a new key after these data were written, or has none any more, is left
 * out: vg_backup_get_left_out().
 *
 * Returns: (transfer full) (nullable)
 */
VgVaultFile *vg_backup_restore (const char *data_path,
                                const char *folder,
                                const char *words,
                                VgCheckProgress progress,
                                gpointer user_data,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many cases stayed behind when @vault was restored, for want of their keys: they were
 * erased later, or something in them was. 0 in a vault that was never restored.
 */
guint vg_backup_get_left_out (VgVaultFile *vault);

G_END_DECLS
