/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-key.h - what the files of a backup are sealed with. */
#pragma once

#include "seal/secret.h"
#include "store/backup-table.h"

G_BEGIN_DECLS

/* @key: of the vault. Returns: (transfer full) */
VgSecret *vg_backup_key_derive (VgSecret *key, VgBackupKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
