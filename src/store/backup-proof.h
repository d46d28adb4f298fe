/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-proof.h - what was read back, counted and put together, to compare with a vault. */
#pragma once

#include "store/backup-reader.h"

G_BEGIN_DECLS

/* VgBackupProof: starts as zeros. @anchor: its root is that of the rows so far */
typedef struct {
  guint64 n_rows[VG_N_TABLES];
  VgAnchor anchor;
} VgBackupProof;

/* @key: that of the anchor */
void vg_backup_proof_add (VgBackupProof *self, VgSecret *key, const VgBackupRow *row);

/* Whether the rows of a data file are those that its header tells of, made by the vault with
 * this @key of the anchor.
 */
gboolean
vg_backup_proof_fits (const VgBackupProof *self, const VgBackupHeader *header, VgSecret *key);

G_END_DECLS
