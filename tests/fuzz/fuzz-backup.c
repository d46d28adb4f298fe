/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-backup.c - files of a backup, by somebody who has the key as well.
 *
 * The first byte says what the rest is: "F" a whole file, "D" the rows of a data file, "K"
 * those of a file of keys, which are sealed here before they are read.
 */

#include "store/backup-key.h"
#include "store/backup-proof.h"
#include "store/schema.h"

#include <sqlite3.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static VgSecret *
get_key (void)
{
  static VgSecret *key;
  guint8 bytes[VG_SECRET_BYTES] = "the key of nobody's vault";

  if (key == NULL)
    key = vg_secret_take (bytes);
  return key;
}

/* A vault's tables in memory, empty: what is read must fit in there, or be refused by them. */
static VgDatabase *
get_database (void)
{
  static VgDatabase *database;

  if (database == NULL) {
    database = vg_database_new (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL);
    g_assert_true (vg_schema_make (database, NULL));
  }
  return database;
}

/* Returns: (transfer full): a file that holds these rows */
static GBytes *
seal (const guint8 *rows, gsize length, VgBackupKind kind)
{
  VgBackupHeader header = { .kind = kind, .made_at = "2026-11-26T14:02:56Z" };
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (VgSecret) own = vg_backup_key_derive (get_key (), kind);
  g_autoptr (VgStreamWriter) writer = NULL;
  g_autofree char *label = NULL;

  header.n_slots = kind == VG_BACKUP_KEYS ? 1 : 0;
  bytes = vg_backup_header_write (&header);
  label = vg_backup_header_dup_label (&header);
  g_output_stream_write_all (out, bytes->data, bytes->len, NULL, NULL, NULL);
  writer = vg_stream_writer_new (own, label, out, NULL);
  g_assert_true (vg_stream_writer_write (writer, rows, length, NULL));
  g_assert_true (vg_stream_writer_end (writer, NULL));
  g_output_stream_close (out, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* What the columns allow was looked at; whether a row may stand beside another, was not. */
static void
take (VgBackupReader *reader, VgDatabase *database)
{
  g_autoptr (VgBackupRow) row = vg_backup_row_new ();
  VgBackupProof proof = { .n_rows = { 0 } };
  g_autoptr (GError) error = NULL;
  VgStep step = VG_STEP_FAILED;

  while ((step = vg_backup_reader_next (reader, row, &error)) == VG_STEP_ROW) {
    g_assert_cmpuint (vg_backup_table_get (row->table)->kind, ==,
                      vg_backup_reader_get_header (reader)->kind);
    vg_backup_proof_add (&proof, get_key (), row);
    vg_backup_row_insert (row, database, NULL);
  }

  g_assert_cmpint (step == VG_STEP_FAILED, ==, error != NULL);
}

static void
read_file (GBytes *file, VgBackupKind kind)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new_for_stream (in, "file", kind, &error);

  g_assert_cmpint (reader == NULL, ==, error != NULL);
  if (reader == NULL || !vg_backup_reader_open (reader, get_key (), NULL))
    return;

  g_assert_true (vg_database_execute (get_database (), "BEGIN", NULL));
  take (reader, get_database ());
  g_assert_true (vg_database_execute (get_database (), "ROLLBACK", NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  VgBackupKind kind = VG_BACKUP_DATA;
  g_autoptr (GBytes) file = NULL;

  if (size == 0)
    return 0;

  kind = data[0] == 'K' ? VG_BACKUP_KEYS : VG_BACKUP_DATA;
  file = data[0] == 'D' || data[0] == 'K' ? seal (data + 1, size - 1, kind)
                                          : g_bytes_new (data + 1, size - 1);
  read_file (file, VG_BACKUP_DATA);
  read_file (file, VG_BACKUP_KEYS);
  return 0;
}
