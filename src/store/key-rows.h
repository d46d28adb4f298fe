/* SPDX-License-Identifier: GPL-3.0-or-later */

/* key-rows.h - rows of keys that must go to the last byte.
 *
 * SQLite overwrites a row that is deleted (secure_delete), also where it had moved from one
 * page to another. That this holds is not believed but looked up, each time.
 */
#pragma once

#include "store/vault-private.h"

G_BEGIN_DECLS

/* Wrapped keys that must be nowhere any more. */
typedef struct _VgKeyTraces VgKeyTraces;

VgKeyTraces *vg_key_traces_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_key_traces_free (VgKeyTraces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgKeyTraces, vg_key_traces_free)

/* Within vg_vault_write(): takes away all keys of a case and its people, and remembers them. */
gboolean vg_key_rows_remove (VgVaultFile *vault,
                             const guint8 cas[VG_ID_BYTES],
                             VgKeyTraces *traces,
                             GError **error);

/* Empties the WAL, then looks through every byte of the vault's files, by SQLite's own
 * means: to open them in another way would drop its lock.
 */
gboolean vg_key_traces_look (VgKeyTraces *self, VgVaultFile *vault, GError **error);

G_END_DECLS
