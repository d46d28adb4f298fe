/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/slot-rows.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
take_row (VgKeySlot *out, VgStatement *row)
{
  out->kind = (VgSlotKind) vg_statement_get_int (row, 1);
  out->cost.passes = (guint) vg_statement_get_int (row, 2);
  out->cost.mib = (guint) vg_statement_get_int (row, 3);
  return vg_statement_copy_bytes (row, 0, out->id, sizeof out->id) &&
         vg_statement_copy_bytes (row, 4, out->salt, sizeof out->salt) &&
         vg_statement_copy_bytes (row, 5, out->nonce, sizeof out->nonce) &&
         vg_statement_copy_bytes (row, 6, out->wrapped, sizeof out->wrapped) &&
         vg_statement_copy_bytes (row, 7, out->commit, sizeof out->commit);
}

gboolean
vg_slot_rows_read (VgDatabase *database, VgSlotKind kind, VgKeySlot *out, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database,
      "SELECT id, kind, passes, mib, salt, nonce, wrapped, commitment FROM key_slot WHERE kind=?",
      error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  memset (out, 0, sizeof *out);
  vg_statement_add_int (statement, kind);
  step = vg_statement_step (statement, error);
  if (step == VG_STEP_DONE)
    g_set_error_literal (
        error, VG_ERROR, VG_ERROR_NOT_FOUND,
        kind == VG_SLOT_RECOVERY
            ? _ ("This vault has no recovery code; only the passphrase opens it.")
            : _ ("This vault has no passphrase; only the recovery code opens it."));
  if (step != VG_STEP_ROW)
    return FALSE;

  return take_row (out, statement) || vg_database_fail_damaged (error);
}

static gboolean
remove_kind (VgDatabase *database, VgSlotKind kind, GError **error)
{
  g_autoptr (VgStatement)
      statement = vg_database_prepare (database, "DELETE FROM key_slot WHERE kind=?", error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_int (statement, kind);
  return vg_statement_run (statement, error);
}

static gboolean
insert (VgDatabase *database, const VgKeySlot *slot, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database,
      "INSERT INTO key_slot(id, kind, passes, mib, salt, nonce, wrapped, commitment)"
      " VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, slot->id, sizeof slot->id);
  vg_statement_add_int (statement, slot->kind);
  vg_statement_add_int (statement, slot->cost.passes);
  vg_statement_add_int (statement, slot->cost.mib);
  vg_statement_add_bytes (statement, slot->salt, sizeof slot->salt);
  vg_statement_add_bytes (statement, slot->nonce, sizeof slot->nonce);
  vg_statement_add_bytes (statement, slot->wrapped, sizeof slot->wrapped);
  vg_statement_add_bytes (statement, slot->commit, sizeof slot->commit);
  return vg_statement_run (statement, error);
}

gboolean
vg_slot_rows_replace (VgDatabase *database, const VgKeySlot *slot, GError **error)
{
  return remove_kind (database, slot->kind, error) && insert (database, slot, error);
}

static void
add_column (GByteArray *out, VgStatement *row, int column)
{
  gsize length = 0;
  const guint8 *bytes = vg_statement_peek_bytes (row, column, &length);
  guint64 big = GUINT64_TO_BE (bytes != NULL ? length : 0);

  g_byte_array_append (out, (const guint8 *) &big, sizeof big);
  if (bytes != NULL)
    g_byte_array_append (out, bytes, (guint) length);
}

gboolean
vg_slot_rows_prove (VgDatabase *database,
                    VgSecret *key,
                    guint8 out[VG_DIGEST_BYTES],
                    GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database,
      "SELECT id, CAST(kind AS BLOB), CAST(passes AS BLOB), CAST(mib AS BLOB), salt, nonce,"
      " wrapped, commitment FROM key_slot ORDER BY kind",
      error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW)
    for (int column = 0; column < vg_statement_count_columns (statement); column++)
      add_column (bytes, statement, column);
  if (step == VG_STEP_FAILED)
    return FALSE;

  vg_digest (key, "VG slots", bytes->data, bytes->len, out);
  return TRUE;
}
