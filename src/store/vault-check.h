/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-check.h - looks at every byte of a vault. */
#pragma once

#include "store/check-report.h"
#include "store/vault-file.h"

G_BEGIN_DECLS

/* SQLite's own check, every key, every row opened, every chain walked to its head, heads
 * against the anchor, the anchor against the copy on this computer. Goes on after a fault.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, in the user's
 * language, never with content; empty where the vault is sound; NULL with @error where the
 * check could not be done, or @progress stopped it
 */
GPtrArray *vg_vault_file_check (VgVaultFile *vault,
                                VgCheckCounts *counts,
                                VgCheckProgress progress,
                                gpointer user_data,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
