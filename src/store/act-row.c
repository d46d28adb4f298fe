/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/act-row.h"

#include <string.h>

gboolean
vg_act_row_take (VgActRow *self, VgStatement *row)
{
  gsize date_length = 0;
  const guint8 *date = vg_statement_peek_bytes (row, 7, &date_length);
  gint64 number = vg_statement_get_int (row, 3);

  memset (self, 0, sizeof *self);
  g_strlcpy (self->name.format, "VGac", sizeof self->name.format);
  self->seq = vg_statement_get_int (row, 0);
  self->name.number = (guint64) number;
  if (date != NULL)
    memcpy (self->erased_on, date, MIN (date_length, VG_GAP_DATE_BYTES));
  self->body = vg_statement_peek_bytes (row, 8, &self->length);
  return number >= 1 && (date == NULL || date_length == VG_GAP_DATE_BYTES) &&
         (date == NULL) == (self->body != NULL) &&
         vg_statement_copy_bytes (row, 1, self->name.cas, VG_ID_BYTES) &&
         vg_statement_copy_bytes (row, 2, self->name.author, VG_ID_BYTES) &&
         vg_statement_copy_bytes (row, 4, self->name.key, VG_ID_BYTES) &&
         vg_statement_copy_bytes (row, 5, self->name.previous, VG_DIGEST_BYTES) &&
         vg_statement_copy_bytes (row, 6, self->commitment, VG_DIGEST_BYTES);
}

gboolean
vg_act_row_insert (const VgActRow *self, VgDatabase *database, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database,
      "INSERT INTO act(cas, author, number, key, previous, commitment, erased_on, body)"
      " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, self->name.cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, self->name.author, VG_ID_BYTES);
  vg_statement_add_int (statement, (gint64) self->name.number);
  vg_statement_add_bytes (statement, self->name.key, VG_ID_BYTES);
  vg_statement_add_bytes (statement, self->name.previous, VG_DIGEST_BYTES);
  vg_statement_add_bytes (statement, self->commitment, VG_DIGEST_BYTES);
  vg_statement_add_text (statement, *self->erased_on != '\0' ? self->erased_on : NULL);
  vg_statement_add_bytes (statement, self->body, self->length);
  return vg_statement_run (statement, error);
}

void
vg_act_row_name_link (const VgActRow *self, VgLinkName *out)
{
  memcpy (out->cas, self->name.cas, VG_ID_BYTES);
  memcpy (out->author, self->name.author, VG_ID_BYTES);
  out->number = self->name.number;
}
