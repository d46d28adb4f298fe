/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-header.h - what stands unsealed at the beginning of both files of a backup.
 *
 *     0  4 "VGB1"
 *     4  4 "DATA" or "KEYS"
 *     8 16 vault   24 16 life   40 8 counter   48 32 root   80 32 mac   (store/anchor.h)
 *   112 20 when, "2026-11-26T14:02:56Z"
 *   132  8 acts   140 4 cases
 *   144  4 slots: 0 in a data file, 1 or 2 in one of keys
 *   148    for each slot 148 bytes: 16 id | 4 kind | 4 passes | 4 MiB | 16 salt | 24 nonce |
 *          48 wrapped | 32 commitment
 *       32 digest of all before ("VG backup"): tells damage before a passphrase is asked for
 *
 * Numbers are big endian. The digest is part of the stream's label, so that nothing that
 * follows opens where one byte of this was changed.
 */
#pragma once

#include "seal/key-slot.h"
#include "store/anchor.h"
#include "store/backup-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define VG_BACKUP_MOST_SLOTS  2
#define VG_BACKUP_TIME_LENGTH 20

/* VgBackupHeader: @digest: when it was written, or read */
typedef struct {
  VgBackupKind kind;
  guint8 vault[VG_ID_BYTES];
  guint8 life[VG_ID_BYTES];
  VgAnchor anchor;
  guint8 mac[VG_DIGEST_BYTES];
  char made_at[VG_BACKUP_TIME_LENGTH + 1];
  guint64 n_acts;
  guint n_cases;
  guint n_slots;
  VgKeySlot slots[VG_BACKUP_MOST_SLOTS];
  guint8 digest[VG_DIGEST_BYTES];
} VgBackupHeader;

/* Returns: (transfer full) */
GByteArray *vg_backup_header_write (VgBackupHeader *self) G_GNUC_WARN_UNUSED_RESULT;

/* VG_ERROR_PARSE: no backup. VG_ERROR_NEWER. VG_ERROR_TAMPERED: damaged. */
gboolean vg_backup_header_read (VgBackupHeader *self, GInputStream *in, GError **error);

/* Of the stream that follows. Returns: (transfer full) */
char *vg_backup_header_dup_label (const VgBackupHeader *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_backup_header_equal (const VgBackupHeader *a, const VgBackupHeader *b);

G_END_DECLS
