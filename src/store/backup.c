/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup.h"

#include "base/clock.h"
#include "base/error.h"
#include "store/backup-folder.h"
#include "store/backup-proof.h"
#include "store/backup-writer.h"
#include "store/hex.h"
#include "store/restored.h"
#include "store/slot-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One backup that is being made. @n_rows: that were written, of both files */
typedef struct {
  VgVaultFile *vault;
  const char *folder;
  VgBackupHeader headers[2]; /* by kind */
  guint64 n_rows[VG_N_TABLES];
  VgProgress progress;
} Job;

void
vg_backup_free (VgBackup *self)
{
  g_free (self->data_path);
  g_free (self->made_at);
  g_free (self);
}

static VgBackup *
backup_new (const char *path, const VgBackupHeader *header)
{
  VgBackup *self = g_new0 (VgBackup, 1);

  self->data_path = g_strdup (path);
  self->made_at = g_strdup (header->made_at);
  self->n_acts = header->n_acts;
  self->n_cases = header->n_cases;
  return self;
}

/* --- What may be written where --- */

static gboolean
refuse (const char *path, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, "%s: %s", path, what);
  return FALSE;
}

/* It would be lost with the vault. */
static gboolean
check_is_elsewhere (Job *job, GError **error)
{
  g_autofree char *folder = g_canonicalize_filename (job->folder, NULL);

  return strcmp (folder, job->vault->folder) != 0 ||
         refuse (folder,
                 _ ("this is the folder of the vault itself: a backup there would be lost with "
                    "it. Choose a folder on another disk or a stick."),
                 error);
}

/* The keys of a newer state are never written over with older ones: what was saved between
 * would open from no backup any more. Those that cannot be read open nothing anyway.
 */
static gboolean
check_keys_there (Job *job, GError **error)
{
  g_autofree char *path = vg_backup_folder_dup_keys_path (job->folder, job->vault->id_text);
  g_autoptr (GError) failure = NULL;
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new (path, VG_BACKUP_KEYS, &failure);

  if (g_error_matches (failure, VG_ERROR, VG_ERROR_NEWER)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  return reader == NULL || vg_restored_is_past (job->vault, vg_backup_reader_get_header (reader)) ||
         refuse (job->folder,
                 _ ("here are backups of this vault that are newer than the vault itself. Nothing "
                    "was written, so that they can still be restored. Choose another folder."),
                 error);
}

/* --- Headers --- */

static guint64
count_rows (VgVaultFile *vault, const char *sql)
{
  g_autofree char *answer = vg_database_ask (vault->database, sql);

  return answer != NULL ? g_ascii_strtoull (answer, NULL, 10) : 0;
}

static gboolean
add_slots (Job *job, GError **error)
{
  static const VgSlotKind kinds[] = { VG_SLOT_PASSPHRASE, VG_SLOT_RECOVERY };
  VgBackupHeader *header = &job->headers[VG_BACKUP_KEYS];

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) failure = NULL;

    if (vg_slot_rows_read (job->vault->database, kinds[i], &header->slots[header->n_slots],
                           &failure)) {
      header->n_slots++;
      continue;
    }
    if (!g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }

  return TRUE;
}

static gboolean
fill_headers (Job *job, GError **error)
{
  g_autofree char *now = vg_clock_dup_now ();
  VgVaultFile *vault = job->vault;
  VgBackupHeader header = { .kind = VG_BACKUP_DATA, .anchor = vault->anchor };
  VgAnchorName name;

  vg_vault_name_anchor (vault, &name);
  vg_anchor_make_mac (&vault->anchor, &name, header.mac);
  memcpy (header.vault, vault->id, VG_ID_BYTES);
  memcpy (header.life, vault->life, VG_ID_BYTES);
  g_strlcpy (header.made_at, now, sizeof header.made_at);
  header.n_acts = count_rows (vault, "SELECT count(*) FROM act");
  header.n_cases = (guint) count_rows (vault, "SELECT count(*) FROM cover");

  job->progress.all = 2 * header.n_acts;
  job->headers[VG_BACKUP_DATA] = header;
  job->headers[VG_BACKUP_KEYS] = header;
  job->headers[VG_BACKUP_KEYS].kind = VG_BACKUP_KEYS;
  return add_slots (job, error);
}

/* --- Writing --- */

static gboolean
write_table (Job *job, VgBackupWriter *writer, VgBackupTableId id, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (job->vault->database,
                                                           vg_backup_table_get (id)->select, error);
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    if (!vg_backup_writer_add (writer, id, statement, error) ||
        !vg_progress_step (&job->progress, error))
      return FALSE;
    job->n_rows[id]++;
  }

  return step == VG_STEP_DONE;
}

static VgBackupWriter *
write_file (Job *job, const char *path, VgBackupKind kind, GError **error)
{
  g_autoptr (VgBackupWriter) writer = vg_backup_writer_new (
      path, &job->headers[kind], vg_vault_keys_get_vault (job->vault->keys), error);

  if (writer == NULL)
    return NULL;

  for (guint id = 0; id < VG_N_TABLES; id++)
    if (vg_backup_table_get (id)->kind == kind && !write_table (job, writer, id, error))
      return NULL;

  return vg_backup_writer_end (writer, error) ? g_steal_pointer (&writer) : NULL;
}

/* --- Reading back --- */

static gboolean
read_rows (Job *job, VgBackupReader *reader, VgBackupProof *proof, GError **error)
{
  VgSecret *key = vg_vault_keys_get (job->vault->keys, VG_KEY_ANCHOR);
  g_autoptr (VgBackupRow) row = vg_backup_row_new ();
  VgStep step = VG_STEP_FAILED;

  while ((step = vg_backup_reader_next (reader, row, error)) == VG_STEP_ROW) {
    vg_backup_proof_add (proof, key, row);
    if (!vg_progress_step (&job->progress, error))
      return FALSE;
  }

  return step == VG_STEP_DONE;
}

static gboolean
is_complete (Job *job, const VgBackupProof *proof, VgBackupKind kind)
{
  for (guint id = 0; id < VG_N_TABLES; id++)
    if (vg_backup_table_get (id)->kind == kind && proof->n_rows[id] != job->n_rows[id])
      return FALSE;

  return kind == VG_BACKUP_KEYS ||
         vg_backup_proof_fits (proof, &job->headers[kind],
                               vg_vault_keys_get (job->vault->keys, VG_KEY_ANCHOR));
}

/* Whether it holds what was written. FALSE without an error where it holds something else. */
static gboolean
compare_file (Job *job, const char *part, VgBackupKind kind, GError **error)
{
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new (part, kind, error);
  VgBackupProof proof = { .n_rows = { 0 } };

  if (reader == NULL ||
      !vg_backup_reader_open (reader, vg_vault_keys_get_vault (job->vault->keys), error) ||
      !read_rows (job, reader, &proof, error))
    return FALSE;

  return vg_backup_header_equal (vg_backup_reader_get_header (reader), &job->headers[kind]) &&
         is_complete (job, &proof, kind);
}

static gboolean
check_file (Job *job, VgBackupWriter *writer, VgBackupKind kind, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (compare_file (job, vg_backup_writer_get_part (writer), kind, &failure))
    return TRUE;
  if (failure != NULL && !g_error_matches (failure, VG_ERROR, VG_ERROR_TAMPERED)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  return refuse (job->folder,
                 _ ("what was read back is not what the vault holds, so no backup was made; older "
                    "ones are safe. Check the vault, and try another medium."),
                 error);
}

/* --- The whole --- */

/* The keys get their name first. Where the program ends between the two, the newest keys
 * stand beside older data, which is how older backups are read anyway, and what was erased
 * is gone. The other way round new cases would stand there without their keys, and the keys
 * of erased ones would still be there.
 */
static VgBackup *
keep (Job *job, VgBackupWriter *keys, VgBackupWriter *data, const char *path, GError **error)
{
  if (!vg_backup_writer_keep (keys, error) || !vg_backup_writer_keep (data, error))
    return NULL;

  vg_backup_folder_turn_ring (job->folder, job->vault->id_text, path);
  return backup_new (path, &job->headers[VG_BACKUP_DATA]);
}

static VgBackup *
make (Job *job, GError **error)
{
  const char *id = job->vault->id_text;
  const char *made_at = job->headers[VG_BACKUP_DATA].made_at;
  g_autofree char *keys_path = vg_backup_folder_dup_keys_path (job->folder, id);
  g_autofree char *data_path = vg_backup_folder_dup_data_path (job->folder, id, made_at);
  g_autoptr (VgBackupWriter) keys = NULL;
  g_autoptr (VgBackupWriter) data = NULL;

  vg_backup_folder_clear_parts (job->folder, id);
  keys = write_file (job, keys_path, VG_BACKUP_KEYS, error);
  if (keys == NULL)
    return NULL;
  data = write_file (job, data_path, VG_BACKUP_DATA, error);
  if (data == NULL)
    return NULL;

  return check_file (job, keys, VG_BACKUP_KEYS, error) &&
                 check_file (job, data, VG_BACKUP_DATA, error)
             ? keep (job, keys, data, data_path, error)
             : NULL;
}

VgBackup *
vg_backup_make (VgVaultFile *vault,
                const char *folder,
                VgCheckProgress progress,
                gpointer user_data,
                GError **error)
{
  Job job = { .vault = vault, .folder = folder, .progress = { progress, user_data } };

  g_return_val_if_fail (vault != NULL && folder != NULL, NULL);

  if (vg_vault_get_keys (vault, error) == NULL || !vg_backup_folder_check (folder, error) ||
      !check_is_elsewhere (&job, error) || !check_keys_there (&job, error) ||
      !fill_headers (&job, error))
    return NULL;

  return make (&job, error);
}

/* NULL for what bears the name of a backup and is none. */
static VgBackup *
look_at (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (VgBackupReader) reader = vg_backup_reader_new (path, VG_BACKUP_DATA, NULL);
  g_autofree char *id = NULL;

  if (reader == NULL)
    return NULL;

  id = vg_hex_write (vg_backup_reader_get_header (reader)->vault, VG_ID_BYTES);
  return strstr (name, id) != NULL ? backup_new (path, vg_backup_reader_get_header (reader)) : NULL;
}

GPtrArray *
vg_backup_list (const char *folder, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  GPtrArray *backups = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  names = vg_backup_folder_list (folder, NULL, error);
  if (names == NULL)
    return NULL;

  backups = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_backup_free);
  for (guint i = 0; i < names->len; i++) {
    VgBackup *backup = look_at (folder, names->pdata[i]);

    if (backup != NULL)
      g_ptr_array_add (backups, backup);
  }

  return backups;
}

guint
vg_backup_get_left_out (VgVaultFile *vault)
{
  g_return_val_if_fail (vault != NULL, 0);

  return vg_restored_get_left_out (vault);
}
