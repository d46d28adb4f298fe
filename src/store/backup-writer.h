/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-writer.h - one file of a backup, under a name of its own until it was read back. */
#pragma once

#include "store/backup-header.h"

G_BEGIN_DECLS

typedef struct _VgBackupWriter VgBackupWriter;

/* Begins "PATH.part". @key: of the vault. */
VgBackupWriter *vg_backup_writer_new (const char *path,
                                      VgBackupHeader *header,
                                      VgSecret *key,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The row that @statement stands on. */
gboolean vg_backup_writer_add (VgBackupWriter *self,
                               VgBackupTableId table,
                               VgStatement *statement,
                               GError **error);

/* Writes what is left, and waits until it is on the medium. */
gboolean vg_backup_writer_end (VgBackupWriter *self, GError **error);

/* Lends. */
const char *vg_backup_writer_get_part (VgBackupWriter *self);

/* Gives it its name. */
gboolean vg_backup_writer_keep (VgBackupWriter *self, GError **error);

/* Removes what was not kept. */
void vg_backup_writer_free (VgBackupWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBackupWriter, vg_backup_writer_free)

G_END_DECLS
