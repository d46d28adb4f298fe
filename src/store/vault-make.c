/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "store/database-open.h"
#include "store/hex.h"
#include "store/vault-path.h"
#include "store/vault-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
refuse_folder (const char *folder, const char *what, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED, "%s: %s", folder, what);
  return FALSE;
}

static gboolean
is_empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/* One that is there is made narrow enough, but only where it is ours and empty. */
static gboolean
take_folder (const char *folder, GError **error)
{
  struct stat status;

  if (lstat (folder, &status) != 0 || !S_ISDIR (status.st_mode) || !is_empty (folder))
    return refuse_folder (folder,
                          _ ("is there already and not empty. A new vault needs a folder of its "
                             "own; choose another name. Nothing was changed."),
                          error);

  return (status.st_uid == geteuid () && chmod (folder, 0700) == 0) ||
         refuse_folder (folder, _ ("belongs to another user. Choose a folder of your own."), error);
}

static gboolean
make_folder (VgVaultFile *self, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  if (g_mkdir_with_parents (parent, 0700) == 0 && mkdir (self->folder, 0700) == 0) {
    self->is_folder_made = TRUE;
    return chmod (self->folder, 0700) == 0;
  }
  if (errno == EEXIST)
    return take_folder (self->folder, error);

  return refuse_folder (self->folder, g_strerror (errno), error);
}

static gboolean
check_path (const char *folder, GError **error)
{
  g_autofree char *reason = NULL;
  VgPathFacts facts;

  if (!vg_vault_path_look (folder, &facts, error) ||
      !vg_vault_path_judge (folder, &facts, &reason, error))
    return FALSE;
  if (reason == NULL)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_READ_ONLY,
               _ ("%s: no vault can be made here, but only on a disk of this computer that can be "
                  "written."),
               folder);
  return FALSE;
}

/* Made here and not by SQLite, which would leave it open to others for a moment. */
static gboolean
make_file (const char *path, GError **error)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return refuse_folder (path, g_strerror (errno), error);

  fchmod (fd, 0600);
  close (fd);
  return TRUE;
}

/* What is saved in a folder that is new is only safe once its own name is. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;

  fsync (fd);
  close (fd);
}

static void
sync_names (VgVaultFile *self)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  sync_folder (self->folder);
  sync_folder (parent);
}

static gboolean
write_ids (gpointer data, GError **error)
{
  VgVaultFile *self = data;

  return vg_vault_write_meta (self, "id", self->id, VG_ID_BYTES, error) &&
         vg_vault_write_meta (self, "life", self->life, VG_ID_BYTES, error);
}

static gboolean
make_database (VgVaultFile *self, GError **error)
{
  g_autofree char *real = vg_vault_path_dup_real (self->folder);
  g_autofree char *path = g_build_filename (real, VG_VAULT_FILE_NAME, NULL);

  self->lock = vg_vault_lock_take (real, error);
  if (self->lock == NULL || !make_file (path, error))
    return FALSE;

  self->database = vg_database_open_new (path, error);
  return self->database != NULL &&
         vg_database_in_transaction (self->database, write_ids, self, error);
}

VgVaultFile *
vg_vault_make (const char *folder, const guint8 id[VG_ID_BYTES], GError **error)
{
  VgVaultFile *self = g_new0 (VgVaultFile, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->id_text = vg_hex_write (id, VG_ID_BYTES);
  memcpy (self->id, id, VG_ID_BYTES);
  vg_random (self->life, VG_ID_BYTES);
  if (!make_folder (self, error) || !check_path (self->folder, error) ||
      !make_database (self, error)) {
    vg_vault_unmake (self);
    return NULL;
  }

  sync_names (self);
  return self;
}

void
vg_vault_drop (VgVaultFile *self)
{
  g_clear_pointer (&self->keys, vg_vault_keys_free);
  g_clear_pointer (&self->identity, vg_identity_free);
  g_clear_pointer (&self->database, vg_database_free);
  g_clear_pointer (&self->lock, vg_vault_lock_give_back);
  g_free (self->folder);
  g_free (self->id_text);
  g_free (self->reason);
  g_free (self);
}

void
vg_vault_unmake (VgVaultFile *self)
{
  static const char *const names[] = { VG_VAULT_FILE_NAME, VG_VAULT_FILE_NAME "-wal",
                                       VG_VAULT_FILE_NAME "-journal", VG_VAULT_LOCK_NAME };
  g_autofree char *folder = g_strdup (self->folder);
  /* Without the lock nothing here is ours. */
  gboolean is_ours = self->lock != NULL;
  gboolean is_folder_made = self->is_folder_made;

  vg_vault_drop (self);
  for (gsize i = 0; is_ours && i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);

    g_unlink (path);
  }
  if (is_folder_made)
    g_rmdir (folder);
}
