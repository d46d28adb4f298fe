/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-row.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

#define NOTHING 'n'
#define NUMBER  'i'
#define BYTES   'b'

VgBackupRow *
vg_backup_row_new (void)
{
  VgBackupRow *self = g_new0 (VgBackupRow, 1);

  self->buffer = g_byte_array_new ();
  return self;
}

void
vg_backup_row_free (VgBackupRow *self)
{
  g_byte_array_unref (self->buffer);
  g_free (self);
}

static gboolean
is_within (const VgBackupColumn *column, gint64 number)
{
  return number >= column->least && number <= column->most;
}

static void
append_byte (GByteArray *out, guint8 byte)
{
  g_byte_array_append (out, &byte, 1);
}

static gboolean
append_number (GByteArray *out, const VgBackupColumn *column, gint64 number)
{
  guint64 big = GUINT64_TO_BE ((guint64) number);

  append_byte (out, NUMBER);
  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
  return is_within (column, number);
}

static gboolean
append_bytes (GByteArray *out, const VgBackupColumn *column, const guint8 *bytes, gsize length)
{
  guint32 big = GUINT32_TO_BE ((guint32) length);

  append_byte (out, bytes != NULL ? BYTES : NOTHING);
  if (bytes == NULL)
    return column->may_be_nothing;
  if (!is_within (column, (gint64) length))
    return FALSE;

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
  g_byte_array_append (out, bytes, (guint) length);
  return TRUE;
}

gboolean
vg_backup_row_append (GByteArray *out, VgBackupTableId table, VgStatement *statement)
{
  const VgBackupColumn *columns = vg_backup_table_get (table)->columns;

  append_byte (out, (guint8) (table + 1));
  for (int i = 0; columns[i].type != VG_COLUMN_NONE; i++) {
    gsize length = 0;
    const guint8 *bytes = NULL;

    if (columns[i].type == VG_COLUMN_NUMBER) {
      if (!append_number (out, &columns[i], vg_statement_get_int (statement, i)))
        return FALSE;
      continue;
    }

    bytes = vg_statement_peek_bytes (statement, i, &length);
    if (!append_bytes (out, &columns[i], bytes, length))
      return FALSE;
  }

  return TRUE;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("this is no backup of Voorgesprek, or it is damaged"));
  return FALSE;
}

static gboolean
read_number (VgBackupValue *value,
             const VgBackupColumn *column,
             VgStreamReader *stream,
             GError **error)
{
  guint64 big = 0;

  if (column->type != VG_COLUMN_NUMBER)
    return refuse (error);
  if (!vg_stream_reader_read (stream, (guint8 *) &big, sizeof big, error))
    return FALSE;

  value->number = (gint64) GUINT64_FROM_BE (big);
  return is_within (column, value->number) || refuse (error);
}

/* Behind what stands in @buffer, with a zero byte after it. */
static gboolean
read_bytes (VgBackupValue *value,
            const VgBackupColumn *column,
            VgStreamReader *stream,
            GByteArray *buffer,
            GError **error)
{
  guint32 length = 0;

  if (column->type == VG_COLUMN_NUMBER)
    return refuse (error);
  if (!vg_stream_reader_read (stream, (guint8 *) &length, sizeof length, error))
    return FALSE;

  length = GUINT32_FROM_BE (length);
  if (!is_within (column, length))
    return refuse (error);

  value->start = buffer->len;
  value->length = length;
  g_byte_array_set_size (buffer, (guint) (value->start + length + 1));
  buffer->data[value->start + length] = '\0';
  return vg_stream_reader_read (stream, buffer->data + value->start, length, error);
}

static gboolean
read_value (VgBackupRow *self,
            guint number,
            const VgBackupColumn *column,
            VgStreamReader *stream,
            GError **error)
{
  VgBackupValue *value = &self->values[number];
  guint8 type = 0;

  *value = (VgBackupValue){ .is_nothing = FALSE };
  if (!vg_stream_reader_read (stream, &type, 1, error))
    return FALSE;

  switch (type) {
  case NOTHING:
    value->is_nothing = TRUE;
    return column->may_be_nothing || refuse (error);
  case NUMBER:
    return read_number (value, column, stream, error);
  case BYTES:
    return read_bytes (value, column, stream, self->buffer, error);
  default:
    return refuse (error);
  }
}

/* An act that is gone has a date, and one that has a date is gone. */
static gboolean
is_whole (const VgBackupRow *self)
{
  return self->table != VG_TABLE_ACT || self->values[6].is_nothing != self->values[7].is_nothing;
}

VgStep
vg_backup_row_read (VgBackupRow *self, VgBackupKind kind, VgStreamReader *stream, GError **error)
{
  const VgBackupTable *table = NULL;
  guint8 number = 0;

  if (!vg_stream_reader_read (stream, &number, 1, error))
    return VG_STEP_FAILED;
  if (number == 0)
    return VG_STEP_DONE;

  table = number <= VG_N_TABLES ? vg_backup_table_get (number - 1) : NULL;
  if (table == NULL || table->kind != kind) {
    refuse (error);
    return VG_STEP_FAILED;
  }

  self->table = number - 1;
  g_byte_array_set_size (self->buffer, 0);
  for (guint i = 0; table->columns[i].type != VG_COLUMN_NONE; i++)
    if (!read_value (self, i, &table->columns[i], stream, error))
      return VG_STEP_FAILED;

  return is_whole (self) || refuse (error) ? VG_STEP_ROW : VG_STEP_FAILED;
}

const guint8 *
vg_backup_row_peek (const VgBackupRow *self, guint column)
{
  const VgBackupValue *value = &self->values[column];

  return value->is_nothing ? NULL : self->buffer->data + value->start;
}

gboolean
vg_backup_row_insert (const VgBackupRow *self, VgDatabase *database, GError **error)
{
  const VgBackupTable *table = vg_backup_table_get (self->table);
  g_autoptr (VgStatement) statement = NULL;

  if (table->insert == NULL)
    return TRUE;

  statement = vg_database_prepare (database, table->insert, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; table->columns[i].type != VG_COLUMN_NONE; i++) {
    const guint8 *bytes = vg_backup_row_peek (self, i);

    if (table->columns[i].type == VG_COLUMN_NUMBER)
      vg_statement_add_int (statement, self->values[i].number);
    else if (table->columns[i].type == VG_COLUMN_TEXT)
      vg_statement_add_text (statement, (const char *) bytes);
    else
      vg_statement_add_bytes (statement, bytes, self->values[i].length);
  }

  return vg_statement_run (statement, error);
}
