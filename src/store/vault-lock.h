/* SPDX-License-Identifier: GPL-3.0-or-later */

/* vault-lock.h - one program at a time writes in a vault.
 *
 * "vault.lock" beside the vault, held with flock() and never removed: a lock on a removed
 * file locks nobody out. Three lines say who holds it, for the one who has to wait:
 *
 *   host laptop
 *   process 4711
 *   since 2026-11-26T14:03:22Z
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_VAULT_LOCK_NAME "vault.lock"

typedef struct _VgVaultLock VgVaultLock;

/* Returns: (transfer full) (nullable): NULL with VG_ERROR_BUSY, which says who and since
 * when; the system gives the lock back when the program ends, however it ends
 */
VgVaultLock *vg_vault_lock_take (const char *folder, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void vg_vault_lock_give_back (VgVaultLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgVaultLock, vg_vault_lock_give_back)

G_END_DECLS
