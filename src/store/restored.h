/* SPDX-License-Identifier: GPL-3.0-or-later */

/* restored.h - what a restored vault knows of the backup it comes from: a setting.
 *
 *   {"life":"HEX","counter":118,"made":"2026-11-26T14:02:56Z","left-out":1}
 */
#pragma once

#include "store/backup-header.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

/* Within vg_vault_write(). @header: of the data. */
gboolean vg_restored_write (VgVaultFile *vault,
                            const VgBackupHeader *header,
                            guint n_left_out,
                            GError **error);

guint vg_restored_get_left_out (VgVaultFile *vault);

/* Whether @vault holds all that @header tells of: it is of its own life and no newer, or of
 * the backup that it was restored from.
 */
gboolean vg_restored_is_past (VgVaultFile *vault, const VgBackupHeader *header);

G_END_DECLS
