/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/restore-part.h"

#include "base/error.h"
#include "store/backup-proof.h"
#include "store/id-table.h"
#include "store/restored.h"
#include "store/sealed-row.h"
#include "store/slot-rows.h"
#include "store/vault-file.h"
#include "store/vault-path.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ROWS_AT_ONCE 1000 /* in one transaction */

/* @vault: NULL once it was moved
 * @behind: (element-type guint8*): ids of cases that stay behind
 */
struct _VgRestorePart {
  char *folder;
  VgVaultFile *vault;
  VgSecret *key;
  GHashTable *behind;
  VgBackupProof proof;
};

/* A file that is being taken in, for one transaction after the other. */
typedef struct {
  VgRestorePart *part;
  VgBackupReader *reader;
  VgBackupRow *row;
  VgProgress *progress;
  gboolean is_done;
} Taking;

/* --- Beginning --- */

/* One that is closed, or was broken off by force. Where somebody is at it, or it holds
 * anything else, it stays.
 */
static void
remove_closed (const char *folder)
{
  VgVaultFile *leftover = g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_new0 (VgVaultFile, 1) : NULL;

  if (leftover == NULL)
    return;

  leftover->folder = g_strdup (folder);
  leftover->is_folder_made = TRUE;
  leftover->lock = vg_vault_lock_take (folder, NULL);
  if (leftover->lock != NULL)
    vg_vault_unmake (leftover);
  else
    vg_vault_drop (leftover);
}

static gboolean
write_slots (gpointer data, GError **error)
{
  const VgBackupHeader *header = ((gpointer *) data)[1];
  VgVaultFile *vault = ((gpointer *) data)[0];

  for (guint i = 0; i < header->n_slots; i++)
    if (!vg_slot_rows_replace (vault->database, &header->slots[i], error))
      return FALSE;

  return TRUE;
}

/* Nobody relies on it before it has its name, and it is synced as a whole before that. */
static gboolean
begin (VgRestorePart *self, const VgBackupHeader *header, GError **error)
{
  gpointer data[] = { self->vault, (gpointer) header };

  self->vault->keys = vg_vault_keys_new (self->key, header->vault, self->vault->database);
  self->vault->leaves_no_copy = TRUE;
  return vg_database_execute (self->vault->database, "PRAGMA synchronous=OFF", error) &&
         vg_database_in_transaction (self->vault->database, write_slots, data, error);
}

VgRestorePart *
vg_restore_part_new (const char *folder,
                     const VgBackupHeader *header,
                     VgSecret *key,
                     GError **error)
{
  g_autoptr (VgRestorePart) self = g_new0 (VgRestorePart, 1);
  g_autofree char *part = g_strconcat (folder, ".part", NULL);

  self->folder = g_strdup (folder);
  self->key = vg_secret_ref (key);
  self->behind = vg_id_table_new (NULL);
  remove_closed (part);
  self->vault = vg_vault_make (part, header->vault, error);
  return self->vault != NULL && begin (self, header, error) ? g_steal_pointer (&self) : NULL;
}

/* --- Rows --- */

static gboolean
opens (VgRestorePart *self, const VgBackupRow *row)
{
  gboolean is_cover = row->table == VG_TABLE_COVER;
  g_autoptr (GBytes) body = g_bytes_new_static (vg_backup_row_peek (row, 1), row->values[1].length);
  g_autoptr (GBytes) text = NULL;
  VgRow name = { .kind = is_cover ? VG_ROW_COVER : VG_ROW_CARD };
  VgHead head;

  memcpy (name.id, vg_backup_row_peek (row, 0), VG_ID_BYTES);
  memcpy (head.name.cas, name.id, VG_ID_BYTES);
  vg_head_set_kind (&head, is_cover ? VG_HEAD_COVER : VG_HEAD_CARD);
  if (!vg_head_read (&head, self->vault->database, NULL))
    return FALSE;

  text = vg_sealed_row_open (self->vault, &name, head.name.number, body, NULL);
  return text != NULL;
}

/* Of a cover and a card one is enough: then what is wrong with the other was wrong before. */
static void
judge_key (VgRestorePart *self, const VgBackupRow *row)
{
  const guint8 *cas = vg_backup_row_peek (row, 0);

  if (opens (self, row))
    g_hash_table_remove (self->behind, cas);
  else if (row->table == VG_TABLE_COVER)
    g_hash_table_add (self->behind, vg_id_dup (cas));
}

static gboolean
is_behind (VgRestorePart *self, const VgBackupRow *row)
{
  return (row->table == VG_TABLE_DRAFT || row->table == VG_TABLE_ACT) &&
         g_hash_table_contains (self->behind, vg_backup_row_peek (row, 0));
}

static gboolean
take_row (VgRestorePart *self, const VgBackupRow *row, GError **error)
{
  vg_backup_proof_add (&self->proof, vg_vault_keys_get (self->vault->keys, VG_KEY_ANCHOR), row);
  if (row->table == VG_TABLE_COVER || row->table == VG_TABLE_CARD)
    judge_key (self, row);

  return is_behind (self, row) || vg_backup_row_insert (row, self->vault->database, error);
}

static gboolean
take_some (gpointer data, GError **error)
{
  Taking *taking = data;

  for (guint i = 0; i < ROWS_AT_ONCE; i++) {
    VgStep step = vg_backup_reader_next (taking->reader, taking->row, error);

    taking->is_done = step == VG_STEP_DONE;
    if (step != VG_STEP_ROW)
      return taking->is_done;
    if (!take_row (taking->part, taking->row, error) || !vg_progress_step (taking->progress, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
vg_restore_part_take (VgRestorePart *self,
                      VgBackupReader *reader,
                      VgProgress *progress,
                      GError **error)
{
  g_autoptr (VgBackupRow) row = vg_backup_row_new ();
  Taking taking = { self, reader, row, progress };

  while (!taking.is_done)
    if (!vg_database_in_transaction (self->vault->database, take_some, &taking, error))
      return FALSE;

  return TRUE;
}

/* --- Finishing --- */

static gboolean
remove_of_case (VgDatabase *database, const char *sql, const guint8 *cas, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  return vg_statement_run (statement, error);
}

/* Keys that nothing was sealed with go too: of cases that are newer than the data. */
static gboolean
leave_behind (VgRestorePart *self, GError **error)
{
  static const char *const of_case[] = { "DELETE FROM head WHERE cas=?",
                                         "DELETE FROM cover WHERE cas=?",
                                         "DELETE FROM card WHERE cas=?" };
  VgDatabase *database = self->vault->database;
  GHashTableIter iter;
  gpointer cas = NULL;

  g_hash_table_iter_init (&iter, self->behind);
  while (g_hash_table_iter_next (&iter, &cas, NULL))
    for (gsize i = 0; i < G_N_ELEMENTS (of_case); i++)
      if (!remove_of_case (database, of_case[i], cas, error))
        return FALSE;

  return vg_database_execute (
             database, "DELETE FROM case_key WHERE cas NOT IN (SELECT cas FROM head)", error) &&
         vg_database_execute (
             database, "DELETE FROM person_key WHERE cas NOT IN (SELECT cas FROM case_key)", error);
}

static gboolean
finish (VgVaultFile *vault, gpointer data, GError **error)
{
  VgRestorePart *self = ((gpointer *) data)[0];
  const VgBackupHeader *header = ((gpointer *) data)[1];

  return leave_behind (self, error) &&
         vg_restored_write (vault, header, g_hash_table_size (self->behind), error) &&
         vg_anchor_compute (&vault->pending, vault->database,
                            vg_vault_keys_get (vault->keys, VG_KEY_ANCHOR), error);
}

gboolean
vg_restore_part_finish (VgRestorePart *self, const VgBackupHeader *header, GError **error)
{
  gpointer data[] = { self, (gpointer) header };

  if (!vg_backup_proof_fits (&self->proof, header,
                             vg_vault_keys_get (self->vault->keys, VG_KEY_ANCHOR))) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("What this backup holds is not what the vault held when it was made. "
                            "Nothing was restored; take another of your backups."));
    return FALSE;
  }

  self->vault->anchor.counter = header->anchor.counter;
  return vg_vault_write (self->vault, finish, data, error) &&
         vg_vault_empty_wal (self->vault, error);
}

/* --- Moving --- */

static gboolean
fail (const char *path, GError **error)
{
  g_set_error (error, VG_ERROR, errno == ENOSPC ? VG_ERROR_FULL : VG_ERROR_FAILED,
               _ ("%s: cannot be written: %s. Nothing was restored; the backup is as it was."),
               path, g_strerror (errno));
  return FALSE;
}

static gboolean
sync_path (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean is_synced = fd >= 0 && (fsync (fd) == 0 || errno == EINVAL);

  if (!is_synced)
    fail (path, error);
  if (fd >= 0)
    close (fd);
  return is_synced;
}

/* Once it is closed: a file that is open is not opened in another way. */
static gboolean
sync_and_rename (const char *part, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (part, VG_VAULT_FILE_NAME, NULL);
  g_autofree char *parent = g_path_get_dirname (folder);

  if (!sync_path (file, error) || !sync_path (part, error))
    return FALSE;

  return (g_rename (part, folder) == 0 || fail (folder, error)) && sync_path (parent, error);
}

VgVaultFile *
vg_restore_part_move (VgRestorePart *self, GError **error)
{
  g_autofree char *part = g_strdup (self->vault->folder);
  VgVaultFile *vault = NULL;

  vg_vault_drop (g_steal_pointer (&self->vault));
  if (!sync_and_rename (part, self->folder, error)) {
    remove_closed (part);
    return NULL;
  }

  vault = vg_vault_file_open (self->folder, error);
  if (vault != NULL && vg_vault_take_key (vault, self->key, error))
    return vault;

  g_clear_pointer (&vault, vg_vault_drop);
  remove_closed (self->folder);
  return NULL;
}

void
vg_restore_part_free (VgRestorePart *self)
{
  g_clear_pointer (&self->vault, vg_vault_unmake);
  g_clear_pointer (&self->behind, g_hash_table_unref);
  vg_secret_unref (self->key);
  g_free (self->folder);
  g_free (self);
}
