/* SPDX-License-Identifier: GPL-3.0-or-later */

/* restore-part.h - a vault that is being restored, in "FOLDER.part" until all of it is there.
 *
 * Rows come as a backup holds them: keys first, then the data, where covers and cards
 * come before acts. A case whose cover and card both do not open with the key it has now
 * got a new key since, or none is left: it stays behind.
 */
#pragma once

#include "store/backup-reader.h"
#include "store/progress.h"
#include "store/vault-private.h"

G_BEGIN_DECLS

typedef struct _VgRestorePart VgRestorePart;

/* @header: of the keys. @key: of the vault. */
VgRestorePart *vg_restore_part_new (const char *folder,
                                    const VgBackupHeader *header,
                                    VgSecret *key,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All rows of a file. */
gboolean vg_restore_part_take (VgRestorePart *self,
                               VgBackupReader *reader,
                               VgProgress *progress,
                               GError **error);

/* Compares what came with the @header of the data, leaves out what has no key, and holds the
 * rest in place by an anchor of its own.
 */
gboolean vg_restore_part_finish (VgRestorePart *self, const VgBackupHeader *header, GError **error);

/* Gives it its name. Returns: (transfer full) (nullable): opened and unlocked */
VgVaultFile *vg_restore_part_move (VgRestorePart *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Removes what was not moved. */
void vg_restore_part_free (VgRestorePart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgRestorePart, vg_restore_part_free)

G_END_DECLS
