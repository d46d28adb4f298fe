/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup-table.h - which tables and columns a backup holds, and what may stand in them.
 *
 * A row in a backup: one byte for the table (its number from 1), then each column as
 *
 *   "n"                                       nothing
 *   "i" | 8 bytes, big endian                 a number
 *   "b" | 4 bytes length, big endian | bytes  bytes, or text
 *
 * A byte of zero ends the rows. What a table does not allow is refused while reading: no
 * length is believed before it was compared.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  VG_BACKUP_DATA,
  VG_BACKUP_KEYS,
} VgBackupKind;

typedef enum {
  VG_COLUMN_NONE, /* ends a list of columns */
  VG_COLUMN_NUMBER,
  VG_COLUMN_BYTES,
  VG_COLUMN_TEXT,
} VgColumnType;

/* VgBackupColumn: numbers and lengths from @least to @most */
typedef struct {
  VgColumnType type;
  gint64 least;
  gint64 most;
  gboolean may_be_nothing;
} VgBackupColumn;

typedef enum {
  VG_TABLE_SLOT, /* what the root of the anchor is made of, not the slot itself */
  VG_TABLE_ERASED,
  VG_TABLE_SETTING,
  VG_TABLE_OWN,
  VG_TABLE_HEAD,
  VG_TABLE_COVER,
  VG_TABLE_CARD,
  VG_TABLE_DRAFT,
  VG_TABLE_ACT,
  VG_TABLE_META,
  VG_TABLE_CASE_KEY,
  VG_TABLE_PERSON_KEY,
  VG_N_TABLES,
} VgBackupTableId;

#define VG_BACKUP_MOST_COLUMNS 8

/* VgBackupTable: @insert: NULL where it is only compared */
typedef struct {
  VgBackupKind kind;
  const char *select;
  const char *insert;
  VgBackupColumn columns[VG_BACKUP_MOST_COLUMNS + 1];
} VgBackupTable;

/* In the order in which they stand in a file: heads before what they count, acts last. Lends. */
const VgBackupTable *vg_backup_table_get (VgBackupTableId id);

G_END_DECLS
