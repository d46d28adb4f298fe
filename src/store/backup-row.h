/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-row.h - one row of a backup, on its way out and back. */
#pragma once

#include "seal/stream.h"
#include "store/backup-table.h"
#include "store/database.h"

G_BEGIN_DECLS

/* VgBackupValue: @start: in the row's buffer, of bytes or a text */
typedef struct {
  gboolean is_nothing;
  gint64 number;
  gsize start;
  gsize length;
} VgBackupValue;

/* VgBackupRow: @values: as many as the table has columns */
typedef struct {
  VgBackupTableId table;
  VgBackupValue values[VG_BACKUP_MOST_COLUMNS];
  GByteArray *buffer;
} VgBackupRow;

VgBackupRow *vg_backup_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void vg_backup_row_free (VgBackupRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgBackupRow, vg_backup_row_free)

/* Appends the row that @statement stands on. FALSE where it cannot be ours. */
gboolean vg_backup_row_append (GByteArray *out, VgBackupTableId table, VgStatement *statement);

/* The next row, or the end. Anything that @kind does not allow is VG_ERROR_TAMPERED. */
VgStep
vg_backup_row_read (VgBackupRow *self, VgBackupKind kind, VgStreamReader *stream, GError **error);

/* A text ends with a zero byte. NULL for nothing. Lends until the next is read. */
const guint8 *vg_backup_row_peek (const VgBackupRow *self, guint column);

/* Puts it into its table. */
gboolean vg_backup_row_insert (const VgBackupRow *self, VgDatabase *database, GError **error);

G_END_DECLS
