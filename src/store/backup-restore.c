/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/wipe.h"
#include "seal/recovery-code.h"
#include "store/backup-folder.h"
#include "store/backup.h"
#include "store/hex.h"
#include "store/restore-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One backup that is being restored. */
typedef struct {
  VgBackupReader *data;
  VgBackupReader *keys;
  VgSecret *key; /* of the vault */
} Job;

static void
job_clear (Job *job)
{
  g_clear_pointer (&job->key, vg_secret_unref);
  g_clear_pointer (&job->data, vg_backup_reader_free);
  g_clear_pointer (&job->keys, vg_backup_reader_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static gboolean
refuse (const char *path, VgError code, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, code, "%s: %s", path, what);
  return FALSE;
}

static gboolean
check_is_free (const char *folder, GError **error)
{
  return !g_file_test (folder, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK) ||
         refuse (folder, VG_ERROR_FAILED,
                 _ ("is there already. A backup is only restored into a folder that is not there "
                    "yet, so that nothing is written over; choose another name."),
                 error);
}

/* Beside the data, under the name of the vault that is in there. */
static gboolean
open_keys (Job *job, const char *data_path, GError **error)
{
  const VgBackupHeader *header = vg_backup_reader_get_header (job->data);
  g_autofree char *folder = g_path_get_dirname (data_path);
  g_autofree char *id = vg_hex_write (header->vault, VG_ID_BYTES);
  g_autofree char *path = vg_backup_folder_dup_keys_path (folder, id);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return refuse (path, VG_ERROR_NOT_FOUND,
                   _ ("the keys of this backup are not beside it. Copy this file to there from "
                      "where the backup was made."),
                   error);

  job->keys = vg_backup_reader_new (path, VG_BACKUP_KEYS, error);
  if (job->keys == NULL)
    return FALSE;

  return memcmp (vg_backup_reader_get_header (job->keys)->vault, header->vault, VG_ID_BYTES) == 0 ||
         refuse (path, VG_ERROR_TAMPERED,
                 _ ("these are the keys of another vault. Look for those of this one where the "
                    "backup was made."),
                 error);
}

static gboolean
is_code (const char *words)
{
  guint8 code[VG_RECOVERY_BYTES];
  gboolean is_read = vg_recovery_code_read (words, code, NULL);

  vg_wipe (code, sizeof code);
  return is_read;
}

/* Slow on purpose. */
static gboolean
unlock (Job *job, const char *words, GError **error)
{
  const VgBackupHeader *header = vg_backup_reader_get_header (job->keys);
  VgSlotKind kind = is_code (words) ? VG_SLOT_RECOVERY : VG_SLOT_PASSPHRASE;

  for (guint i = 0; i < header->n_slots; i++)
    if (header->slots[i].kind == kind) {
      job->key = vg_key_slot_open (&header->slots[i], header->vault, words, error);
      return job->key != NULL;
    }

  g_set_error_literal (error, VG_ERROR, VG_ERROR_PASSPHRASE,
                       kind == VG_SLOT_RECOVERY
                           ? _ ("This backup has no recovery code; only the passphrase opens it.")
                           : _ ("This backup has no passphrase; only the recovery code opens it."));
  return FALSE;
}

static gboolean
open_files (Job *job, const char *data_path, const char *words, GError **error)
{
  job->data = vg_backup_reader_new (data_path, VG_BACKUP_DATA, error);

  return job->data != NULL && open_keys (job, data_path, error) && unlock (job, words, error) &&
         vg_backup_reader_open (job->keys, job->key, error) &&
         vg_backup_reader_open (job->data, job->key, error);
}

static VgVaultFile *
restore (Job *job, const char *folder, VgProgress *progress, GError **error)
{
  const VgBackupHeader *header = vg_backup_reader_get_header (job->data);
  g_autoptr (VgRestorePart)
      part = vg_restore_part_new (folder, vg_backup_reader_get_header (job->keys), job->key, error);

  progress->all = header->n_acts;
  if (part == NULL || !vg_restore_part_take (part, job->keys, progress, error) ||
      !vg_restore_part_take (part, job->data, progress, error) ||
      !vg_restore_part_finish (part, header, error))
    return NULL;

  return vg_restore_part_move (part, error);
}

VgVaultFile *
vg_backup_restore (const char *data_path,
                   const char *folder,
                   const char *words,
                   VgCheckProgress progress,
                   gpointer user_data,
                   GError **error)
{
  g_autofree char *absolute = NULL;
  VgProgress steps = { progress, user_data };
  g_auto (Job) job = { .data = NULL };

  g_return_val_if_fail (data_path != NULL && folder != NULL && words != NULL, NULL);

  absolute = g_canonicalize_filename (folder, NULL);
  if (!check_is_free (absolute, error) || !open_files (&job, data_path, words, error))
    return NULL;

  return restore (&job, absolute, &steps, error);
}
