/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-folder.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX      "voorgesprek-"
#define DATA_ENDING ".data.vgb"
#define KEYS_ENDING ".keys.vgb"
#define ID_LENGTH   32 /* of a vault's id in letters */
#define TIME_LENGTH 16 /* "20261126T140256Z" */
#define RING        7

#define GONE                                                                                       \
  N_ ("is not there, or not any more: was the stick or disk taken away? No backup was made; your " \
      "vault and older backups are safe. Connect it and try once more.")
#define LOCKED                                                                                     \
  N_ ("nothing can be written there. No backup was made; your vault is safe. Choose another "      \
      "folder, or a medium that is not locked.")
#define FULL                                                                                       \
  N_ ("there is no room left. No backup was made; your vault and older backups are safe. Make "    \
      "room there, or choose another medium.")

static const struct {
  int number;
  VgError code;
  const char *message;
} faults[] = {
  { ENOENT, VG_ERROR_NOT_FOUND, GONE },
  { ENXIO, VG_ERROR_FAILED, GONE },
  { ENODEV, VG_ERROR_FAILED, GONE },
  { EIO, VG_ERROR_FAILED, GONE },
  { EROFS, VG_ERROR_READ_ONLY, LOCKED },
  { EACCES, VG_ERROR_READ_ONLY, LOCKED },
  { EPERM, VG_ERROR_READ_ONLY, LOCKED },
  { ENOSPC, VG_ERROR_FULL, FULL },
  { EDQUOT, VG_ERROR_FULL, FULL },
  { EFBIG, VG_ERROR_FULL,
    N_ ("this medium takes no file as long as this backup. None was made; your vault is safe. "
        "Choose another medium, or have this one formatted as exFAT.") },
  { ENOTDIR, VG_ERROR_FAILED,
    N_ ("is no folder. No backup was made; choose a folder on another disk or a stick.") },
};

char *
vg_backup_folder_dup_data_path (const char *folder, const char *vault, const char *made_at)
{
  g_auto (GStrv) parts = g_strsplit_set (made_at, "-:", -1);
  g_autofree char *time = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat (PREFIX, vault, "-", time, DATA_ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

char *
vg_backup_folder_dup_keys_path (const char *folder, const char *vault)
{
  g_autofree char *name = g_strconcat (PREFIX, vault, KEYS_ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

gboolean
vg_backup_folder_fail (const char *path, int number, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].number == number) {
      g_set_error (error, VG_ERROR, faults[i].code, "%s: %s", path, _ (faults[i].message));
      return FALSE;
    }

  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: cannot be written: %s. No backup was made; your vault and older backups are "
                  "safe."),
               path, g_strerror (number));
  return FALSE;
}

gboolean
vg_backup_folder_check (const char *folder, GError **error)
{
  struct stat status;

  if (stat (folder, &status) != 0)
    return vg_backup_folder_fail (folder, errno, error);
  if (!S_ISDIR (status.st_mode))
    return vg_backup_folder_fail (folder, ENOTDIR, error);

  return access (folder, W_OK | X_OK) == 0 || vg_backup_folder_fail (folder, errno, error);
}

static gboolean
is_made_of (const char *text, gsize length, const char *letters)
{
  return strspn (text, letters) >= length;
}

/* "voorgesprek-ID-20261126T140256Z.data.vgb", to the letter. */
static gboolean
is_data_name (const char *name, const char *vault)
{
  const gsize id = strlen (PREFIX);
  const gsize time = id + ID_LENGTH + 1;
  const gsize ending = time + TIME_LENGTH;

  return strlen (name) == ending + strlen (DATA_ENDING) && g_str_has_prefix (name, PREFIX) &&
         is_made_of (name + id, ID_LENGTH, "0123456789abcdef") &&
         (vault == NULL || g_str_has_prefix (name + id, vault)) && name[time - 1] == '-' &&
         is_made_of (name + time, TIME_LENGTH, "0123456789TZ") &&
         g_str_equal (name + ending, DATA_ENDING);
}

static const char *
peek_time (const char *name)
{
  return name + strlen (PREFIX) + ID_LENGTH;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (peek_time (*(const char *const *) b), peek_time (*(const char *const *) a));
}

GPtrArray *
vg_backup_folder_list (const char *folder, const char *vault, GError **error)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = NULL;

  if (dir == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s: cannot be looked into. If the backups are on a stick or another disk, "
                    "connect it first."),
                 folder);
    return NULL;
  }

  names = g_ptr_array_new_with_free_func (g_free);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (is_data_name (name, vault))
      g_ptr_array_add (names, g_strdup (name));

  g_dir_close (dir);
  g_ptr_array_sort (names, compare_newest_first);
  return names;
}

void
vg_backup_folder_clear_parts (const char *folder, const char *vault)
{
  g_autofree char *prefix = g_strconcat (PREFIX, vault, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_str_has_prefix (name, prefix) && (g_str_has_suffix (name, DATA_ENDING VG_BACKUP_PART) ||
                                            g_str_has_suffix (name, KEYS_ENDING VG_BACKUP_PART)))
      g_unlink (path);
  }
}

void
vg_backup_folder_turn_ring (const char *folder, const char *vault, const char *kept)
{
  g_autoptr (GPtrArray) names = vg_backup_folder_list (folder, vault, NULL);

  for (guint i = RING; names != NULL && i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

    /* With a clock that went wrong the newest may look like the oldest. */
    if (!g_str_equal (path, kept))
      g_unlink (path);
  }
}

/* Some file systems know no syncing of folders: there is nothing more to be had then. */
static gboolean
sync_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int number = fd < 0 || fsync (fd) != 0 ? errno : 0;

  if (fd >= 0)
    close (fd);

  return number == 0 || number == EINVAL || number == ENOTSUP ||
         vg_backup_folder_fail (folder, number, error);
}

gboolean
vg_backup_folder_rename (const char *part, const char *path, GError **error)
{
  if (g_rename (part, path) != 0)
    return vg_backup_folder_fail (path, errno, error);

  return sync_folder (path, error);
}
