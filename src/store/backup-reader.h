/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-reader.h - reads one file of a backup back, believing nothing that was not proved.
 *
 * Hostile bytes cost no more memory than one row may be long. Messages name the file.
 */
#pragma once

#include "store/backup-header.h"
#include "store/backup-row.h"

G_BEGIN_DECLS

typedef struct _VgBackupReader VgBackupReader;

/* Reads the header. @kind: what it must be. */
VgBackupReader *vg_backup_reader_new (const char *path,
                                      VgBackupKind kind,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from any stream. @name: for messages */
VgBackupReader *vg_backup_reader_new_for_stream (GInputStream *in,
                                                 const char *name,
                                                 VgBackupKind kind,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Lends. */
const VgBackupHeader *vg_backup_reader_get_header (VgBackupReader *self);

/* @key: of the vault. */
gboolean vg_backup_reader_open (VgBackupReader *self, VgSecret *key, GError **error);

/* VG_STEP_DONE only where nothing is missing and nothing follows. */
VgStep vg_backup_reader_next (VgBackupReader *self, VgBackupRow *row, GError **error);

void vg_backup_reader_free (VgBackupReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBackupReader, vg_backup_reader_free)

G_END_DECLS
