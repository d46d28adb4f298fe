/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For memmem(). */
#define _GNU_SOURCE

#include "store/key-rows.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

#define CHUNK_BYTES (1024 * 1024)

struct _VgKeyTraces {
  GByteArray *wrapped; /* VG_WRAPPED_BYTES each */
};

static const struct {
  const char *get;
  const char *remove;
} tables[] = {
  { "SELECT wrapped FROM case_key WHERE cas=?", "DELETE FROM case_key WHERE cas=?" },
  { "SELECT wrapped FROM person_key WHERE cas=?", "DELETE FROM person_key WHERE cas=?" },
};

VgKeyTraces *
vg_key_traces_new (void)
{
  VgKeyTraces *self = g_new0 (VgKeyTraces, 1);

  self->wrapped = g_byte_array_new ();
  return self;
}

void
vg_key_traces_free (VgKeyTraces *self)
{
  g_byte_array_unref (self->wrapped);
  g_free (self);
}

/* Of any length: a damaged one must go as well. */
static gboolean
remember (VgVaultFile *vault, const char *sql, const guint8 *cas, GByteArray *out, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    guint8 wrapped[VG_WRAPPED_BYTES];

    if (vg_statement_copy_bytes (statement, 0, wrapped, sizeof wrapped))
      g_byte_array_append (out, wrapped, sizeof wrapped);
  }

  return step == VG_STEP_DONE;
}

static gboolean
remove_of_case (VgVaultFile *vault, const char *sql, const guint8 *cas, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (vault->database, sql, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  return vg_statement_run (statement, error);
}

gboolean
vg_key_rows_remove (VgVaultFile *vault,
                    const guint8 cas[VG_ID_BYTES],
                    VgKeyTraces *traces,
                    GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!remember (vault, tables[i].get, cas, traces->wrapped, error) ||
        !remove_of_case (vault, tables[i].remove, cas, error))
      return FALSE;

  vg_vault_keys_forget (vault->keys);
  return TRUE;
}

static gboolean
is_any_in (VgKeyTraces *self, const guint8 *bytes, gsize length)
{
  for (gsize at = 0; at < self->wrapped->len; at += VG_WRAPPED_BYTES)
    if (memmem (bytes, length, self->wrapped->data + at, VG_WRAPPED_BYTES) != NULL)
      return TRUE;

  return FALSE;
}

/* Chunks overlap by what a key at their border needs. */
static int
look_through (VgKeyTraces *self, sqlite3_file *file, gboolean *is_found)
{
  const sqlite3_int64 overlap = VG_WRAPPED_BYTES - 1;
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  sqlite3_int64 size = 0;
  int result = file->pMethods->xFileSize (file, &size);

  for (sqlite3_int64 at = 0; result == SQLITE_OK && at < size; at += CHUNK_BYTES - overlap) {
    int length = (int) MIN (CHUNK_BYTES, size - at);

    result = file->pMethods->xRead (file, chunk, length, at);
    if (result == SQLITE_OK && is_any_in (self, chunk, (gsize) length))
      *is_found = TRUE;
  }

  return result;
}

static gboolean
look (VgKeyTraces *self, VgVaultFile *vault, gboolean *is_found, GError **error)
{
  static const int pointers[] = { SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER };

  for (gsize i = 0; i < G_N_ELEMENTS (pointers); i++) {
    sqlite3_file *file = NULL;
    int result = sqlite3_file_control (vg_database_peek (vault->database), "main", pointers[i],
                                       &file);

    /* A journal that is not open is not there. */
    if (result == SQLITE_OK && file != NULL && file->pMethods != NULL)
      result = look_through (self, file, is_found);
    if (result != SQLITE_OK)
      return vg_database_fail (vault->database, result, error);
  }

  return TRUE;
}

gboolean
vg_key_traces_look (VgKeyTraces *self, VgVaultFile *vault, GError **error)
{
  gboolean is_found = FALSE;

  if (!vg_vault_empty_wal (vault, error) || !look (self, vault, &is_found, error)) {
    g_prefix_error (error, "%s ",
                    _ ("It was erased and will not be seen again, but it could not be made sure "
                       "that its keys are off the disk. Close the vault and open it again."));
    return FALSE;
  }
  if (!is_found)
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                       _ ("It was erased and will not be seen again, but a sealed key of it still "
                          "stands in the file. Make a backup, restore it into a new vault and "
                          "remove the folder of this one."));
  return FALSE;
}
