/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/anchor.h"

#include <string.h>

#define MOST_ROW_BYTES 128

/* What the root is made of: one number, and columns of bytes that have one length each. */
static const struct {
  const char *kind;
  int number_column;
  const char *sql;
} parts[] = {
  { "head", 2, "SELECT cas, author, number, link FROM head" },
  { "slot", 1, "SELECT id, kind, commitment FROM key_slot" },
  { "erased", 0, "SELECT id FROM erased" },
};

/* A row as bytes: numbers are 8, big endian. */
typedef struct {
  guint8 bytes[MOST_ROW_BYTES];
  gsize length;
} Row;

static gboolean
row_add (Row *row, const guint8 *bytes, gsize length)
{
  if (bytes == NULL || row->length + length > sizeof row->bytes)
    return FALSE;

  memcpy (row->bytes + row->length, bytes, length);
  row->length += length;
  return TRUE;
}

static gboolean
row_add_number (Row *row, guint64 number)
{
  guint64 big = GUINT64_TO_BE (number);

  return row_add (row, (const guint8 *) &big, sizeof big);
}

static void
mix (guint8 root[VG_DIGEST_BYTES], VgSecret *key, const char *kind, const Row *row)
{
  guint8 digest[VG_DIGEST_BYTES];

  vg_digest_brief (key, kind, row->bytes, row->length, digest);
  for (gsize i = 0; i < sizeof digest; i++)
    root[i] ^= digest[i];
}

void
vg_anchor_toggle (VgAnchor *self, VgSecret *key, const VgHead *head)
{
  Row row = { .length = 0 };

  self->is_changed = TRUE;
  if (head->name.number == 0)
    return;

  row_add (&row, head->name.cas, VG_ID_BYTES);
  row_add (&row, head->name.author, VG_ID_BYTES);
  row_add_number (&row, head->name.number);
  row_add (&row, head->link, VG_DIGEST_BYTES);
  mix (self->root, key, "head", &row);
}

void
vg_anchor_toggle_slot (VgAnchor *self, VgSecret *key, const VgKeySlot *slot)
{
  Row row = { .length = 0 };

  self->is_changed = TRUE;
  row_add (&row, slot->id, VG_ID_BYTES);
  row_add_number (&row, slot->kind);
  row_add (&row, slot->commit, VG_DIGEST_BYTES);
  mix (self->root, key, "slot", &row);
}

void
vg_anchor_toggle_erased (VgAnchor *self, VgSecret *key, guint64 id)
{
  Row row = { .length = 0 };

  self->is_changed = TRUE;
  row_add_number (&row, id);
  mix (self->root, key, "erased", &row);
}

/* Columns are told apart by their number, for asking after the type of each costs as much as
 * the digest where there are tens of thousands of rows.
 */
static gboolean
read_row (VgStatement *statement, int n_columns, int number_column, Row *row)
{
  row->length = 0;
  for (int column = 0; column < n_columns; column++) {
    gsize length = 0;
    const guint8 *bytes = NULL;

    if (column == number_column) {
      row_add_number (row, (guint64) vg_statement_get_int (statement, column));
      continue;
    }

    bytes = vg_statement_peek_bytes (statement, column, &length);
    if (!row_add (row, bytes, length))
      return FALSE;
  }

  return TRUE;
}

static gboolean
mix_part (guint8 *root, VgDatabase *database, VgSecret *key, gsize part, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (database, parts[part].sql, error);
  VgStep step = VG_STEP_FAILED;
  int n_columns = 0;
  Row row;

  if (statement == NULL)
    return FALSE;

  n_columns = vg_statement_count_columns (statement);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    if (!read_row (statement, n_columns, parts[part].number_column, &row))
      return vg_database_fail_damaged (error);
    mix (root, key, parts[part].kind, &row);
  }

  return step == VG_STEP_DONE;
}

gboolean
vg_anchor_compute (VgAnchor *self, VgDatabase *database, VgSecret *key, GError **error)
{
  guint8 root[VG_DIGEST_BYTES] = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!mix_part (root, database, key, i, error))
      return FALSE;

  memcpy (self->root, root, sizeof root);
  self->is_changed = TRUE;
  return TRUE;
}

gboolean
vg_anchor_equal (const VgAnchor *a, const VgAnchor *b)
{
  return a->counter == b->counter && vg_digest_equal (a->root, b->root, VG_DIGEST_BYTES);
}

void
vg_anchor_make_mac (const VgAnchor *self, const VgAnchorName *name, guint8 mac[VG_DIGEST_BYTES])
{
  Row row = { .length = 0 };

  row_add_number (&row, self->counter);
  row_add (&row, self->root, VG_DIGEST_BYTES);
  row_add (&row, name->vault, VG_ID_BYTES);
  row_add (&row, name->life, VG_ID_BYTES);
  vg_digest (name->key, "anchor", row.bytes, row.length, mac);
}

static gboolean
take_row (VgAnchor *self, VgStatement *row, const VgAnchorName *name)
{
  guint8 found[VG_DIGEST_BYTES];
  guint8 mac[VG_DIGEST_BYTES];

  self->is_changed = FALSE;
  self->counter = (guint64) vg_statement_get_int (row, 0);
  if (!vg_statement_copy_bytes (row, 1, self->root, VG_DIGEST_BYTES) ||
      !vg_statement_copy_bytes (row, 2, found, VG_DIGEST_BYTES))
    return FALSE;

  vg_anchor_make_mac (self, name, mac);
  return vg_digest_equal (mac, found, VG_DIGEST_BYTES);
}

gboolean
vg_anchor_read (VgAnchor *self, VgDatabase *database, const VgAnchorName *name, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database, "SELECT counter, root, mac FROM anchor WHERE id=1", error);
  VgStep step = statement != NULL ? vg_statement_step (statement, error) : VG_STEP_FAILED;

  if (step == VG_STEP_FAILED)
    return FALSE;

  return (step == VG_STEP_ROW && take_row (self, statement, name)) ||
         vg_database_fail_damaged (error);
}

gboolean
vg_anchor_write (VgAnchor *self, VgDatabase *database, const VgAnchorName *name, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database, "INSERT OR REPLACE INTO anchor(id, counter, root, mac) VALUES(1, ?, ?, ?)", error);
  guint8 mac[VG_DIGEST_BYTES];

  if (statement == NULL)
    return FALSE;

  self->counter++;
  vg_anchor_make_mac (self, name, mac);
  vg_statement_add_int (statement, (gint64) self->counter);
  vg_statement_add_bytes (statement, self->root, VG_DIGEST_BYTES);
  vg_statement_add_bytes (statement, mac, VG_DIGEST_BYTES);
  return vg_statement_run (statement, error);
}
