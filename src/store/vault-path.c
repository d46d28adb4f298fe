/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/vault-path.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

/* File systems whose locks or syncs are not those of one machine, by the type of statfs(). */
static const struct {
  guint64 type;
  const char *name;
} untrusted[] = {
  { 0x6969, "NFS" },      { 0x517b, "SMB" },      { 0xff534d42, "CIFS" }, { 0xfe534d42, "SMB" },
  { 0x01021997, "9p" },   { 0x65735546, "FUSE" }, { 0x5346414f, "AFS" },  { 0x73757245, "Coda" },
  { 0x00c36400, "Ceph" }, { 0x7461636f, "OCFS" }, { 0x01161970, "GFS" },
};

/* Nothing there is no failure: a folder without a file, or no longer. */
static gboolean
look_at (const char *path, guint *mode, guint *owner)
{
  struct stat status;

  *mode = 0;
  *owner = 0;
  if (lstat (path, &status) != 0)
    return errno == ENOENT;

  *mode = status.st_mode;
  *owner = status.st_uid;
  return TRUE;
}

static gboolean
look_at_medium (const char *folder, VgPathFacts *out)
{
  struct statfs medium;
  struct statvfs flags;

  if (statfs (folder, &medium) != 0 || statvfs (folder, &flags) != 0)
    return FALSE;

  /* Signed and of another width on some machines. */
  out->file_system = (guint64) medium.f_type & 0xffffffff;
  out->is_read_only = (flags.f_flag & ST_RDONLY) != 0;
  return TRUE;
}

static gboolean
look_at_all (const char *folder, const char *file, VgPathFacts *out)
{
  if (!look_at (folder, &out->folder_mode, &out->folder_owner))
    return FALSE;
  if (out->folder_mode == 0)
    return TRUE;

  return look_at_medium (folder, out) &&
         (!S_ISDIR (out->folder_mode) || look_at (file, &out->file_mode, &out->file_owner));
}

gboolean
vg_vault_path_look (const char *folder, VgPathFacts *out, GError **error)
{
  g_autofree char *file = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);

  file = g_build_filename (folder, VG_VAULT_FILE_NAME, NULL);
  memset (out, 0, sizeof *out);
  out->owner = geteuid ();
  if (!look_at_all (folder, file, out)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: cannot be looked into: %s. Nothing was opened."), folder,
                 g_strerror (errno));
    return FALSE;
  }
  if (out->folder_mode == 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s: there is no such folder. If the vault is on a stick or another disk, "
                    "connect it first."),
                 folder);
    return FALSE;
  }

  out->may_write = access (folder, W_OK | X_OK) == 0 &&
                   (out->file_mode == 0 || access (file, W_OK) == 0);
  return TRUE;
}

static gboolean
refuse_link (const char *path, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: is a link, and a vault is never opened through one: it could lead "
                  "elsewhere tomorrow. Nothing was opened; name the place it leads to."),
               path);
  return FALSE;
}

static gboolean
refuse_kind (const char *folder, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s: is no vault. A vault is a folder with the file “%s” in it."), folder,
               VG_VAULT_FILE_NAME);
  return FALSE;
}

static gboolean
refuse_owner (const char *path, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: belongs to another user of this computer, who could change it at any "
                  "time. Nothing was opened; copy the folder to a place of your own."),
               path);
  return FALSE;
}

static gboolean
refuse_mode (const char *path, guint mode, guint wanted, GError **error)
{
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: other users of this computer can get at it (%04o). Nothing was opened; make "
                  "it yours alone with “chmod %04o”, and open the vault again."),
               path, mode & 07777, wanted);
  return FALSE;
}

/* What stands on a medium that cannot be written has the owner and the modes it was given
 * there: nobody can mend them, and nobody can change what is in it.
 */
static gboolean
check_owner (const char *path, guint owner, const VgPathFacts *facts, GError **error)
{
  return facts->is_read_only || owner == facts->owner || refuse_owner (path, error);
}

static gboolean
check_mode (const char *path, guint mode, guint wanted, GError **error)
{
  return (mode & 07777 & ~wanted) == 0 || refuse_mode (path, mode, wanted, error);
}

static gboolean
check_folder (const char *folder, const VgPathFacts *facts, GError **error)
{
  if (S_ISLNK (facts->folder_mode))
    return refuse_link (folder, error);
  if (!S_ISDIR (facts->folder_mode))
    return refuse_kind (folder, error);

  return check_owner (folder, facts->folder_owner, facts, error) &&
         (facts->is_read_only || check_mode (folder, facts->folder_mode, 0700, error));
}

static gboolean
check_file (const char *folder, const VgPathFacts *facts, GError **error)
{
  g_autofree char *file = g_build_filename (folder, VG_VAULT_FILE_NAME, NULL);

  if (facts->file_mode == 0)
    return TRUE;
  if (S_ISLNK (facts->file_mode))
    return refuse_link (file, error);
  if (!S_ISREG (facts->file_mode))
    return refuse_kind (folder, error);

  return check_owner (file, facts->file_owner, facts, error) &&
         (facts->is_read_only || check_mode (file, facts->file_mode, 0600, error));
}

static const char *
find_untrusted (guint64 file_system)
{
  for (gsize i = 0; i < G_N_ELEMENTS (untrusted); i++)
    if (untrusted[i].type == file_system)
      return untrusted[i].name;

  return NULL;
}

/* Returns: (transfer full) (nullable) */
static char *
find_reason (const VgPathFacts *facts)
{
  const char *name = find_untrusted (facts->file_system);

  if (name != NULL)
    return g_strdup_printf (_ ("This vault stands on a file system (%s) that cannot promise that "
                               "what is saved stays saved: you can read it here. To go on "
                               "working, move it to a disk of this computer."),
                            name);
  if (facts->is_read_only || !facts->may_write)
    return g_strdup (_ ("Nothing can be written where this vault stands: you can read it here. To "
                        "go on working, copy it to a disk of this computer."));

  return NULL;
}

gboolean
vg_vault_path_judge (const char *folder, const VgPathFacts *facts, char **reason, GError **error)
{
  g_return_val_if_fail (folder != NULL && facts != NULL && reason != NULL, FALSE);

  *reason = NULL;
  if (!check_folder (folder, facts, error) || !check_file (folder, facts, error))
    return FALSE;

  *reason = find_reason (facts);
  return TRUE;
}

char *
vg_vault_path_dup_real (const char *folder)
{
  char *real = realpath (folder, NULL);
  char *copy = g_strdup (real != NULL ? real : folder);

  free (real);
  return copy;
}
