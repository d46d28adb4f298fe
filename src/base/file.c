/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2() */

#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

const char *
vg_file_name_for_messages (const char *path)
{
  return g_strcmp0 (path, "-") == 0 ? _ ("standard input") : path;
}

static void
set_error (GError **error, const char *what, const char *path, int number)
{
  g_set_error (error, VG_ERROR, number == ENOENT ? VG_ERROR_NOT_FOUND : VG_ERROR_FAILED,
               "%s: %s: %s", vg_file_name_for_messages (path), what, g_strerror (number));
}

static gboolean
refuse_length (GError **error, const char *path, gsize max_bytes)
{
  g_autofree char *limit = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: longer than the %s that are allowed here"),
               vg_file_name_for_messages (path), limit);
  return FALSE;
}

static gboolean
read_all (int fd, const char *path, gsize max_bytes, GByteArray *bytes, GError **error)
{
  guint8 buffer[65536];
  gssize n = 0;

  for (;;) {
    n = read (fd, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      set_error (error, _ ("cannot be read"), path, errno);
      return FALSE;
    }
    if (n == 0)
      return TRUE;
    if (bytes->len + (gsize) n > max_bytes)
      return refuse_length (error, path, max_bytes);
    g_byte_array_append (bytes, buffer, (guint) n);
  }
}

static void
close_fd (int *fd)
{
  if (*fd > STDERR_FILENO)
    close (*fd);
}

GBytes *
vg_file_read (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean is_stdin = g_strcmp0 (path, "-") == 0;
  __attribute__ ((cleanup (close_fd))) int fd = -1;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat (fd, &status) != 0) {
    set_error (error, _ ("cannot be opened"), path, errno);
    return NULL;
  }
  if (S_ISDIR (status.st_mode)) {
    set_error (error, _ ("cannot be read"), path, EISDIR);
    return NULL;
  }
  if (S_ISREG (status.st_mode) && (guint64) status.st_size > max_bytes) {
    refuse_length (error, path, max_bytes);
    return NULL;
  }
  if (!read_all (fd, path, max_bytes, bytes, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0) {
    gssize n = write (fd, data, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return FALSE;
    data += n;
    length -= (gsize) n;
  }

  return TRUE;
}

/* The new name survives a power cut only once its folder is on disk as well. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  __attribute__ ((cleanup (close_fd))) int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    fsync (fd);
}

static gboolean
write_part (const char *part, const char *path, const char *data, gsize length)
{
  struct stat status;
  mode_t mode = stat (path, &status) == 0 ? status.st_mode & 0777 : 0600;
  __attribute__ ((cleanup (close_fd))) int fd = -1;

  fd = open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
  if (fd < 0)
    return FALSE;

  /* Not left to open(): the umask would narrow it, and an older part has a mode of its own. */
  return fchmod (fd, mode) == 0 && write_all (fd, data, length) && fsync (fd) == 0;
}

/* Where @path leads: a rename over a link would put a second file in the link's place. */
static char *
follow_links (const char *path)
{
  g_autofree char *link = g_file_read_link (path, NULL);
  char *real = link != NULL ? realpath (path, NULL) : NULL;
  char *target = g_strdup (real != NULL ? real : path);

  free (real);
  return target;
}

gboolean
vg_file_write (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  target = follow_links (path);
  part = g_strconcat (target, ".part", NULL);
  if (!write_part (part, target, data, length) || rename (part, target) != 0) {
    int number = errno;

    unlink (part);
    set_error (error, _ ("cannot be written"), path, number);
    return FALSE;
  }

  sync_folder (target);
  return TRUE;
}

/* Where the file system cannot do both at once, one after the other. */
static gboolean
rename_new (const char *part, const char *path)
{
  if (renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (access (path, F_OK) == 0) {
    errno = EEXIST;
    return FALSE;
  }

  return rename (part, path) == 0;
}

gboolean
vg_file_rename_new (const char *part, const char *path, GError **error)
{
  g_return_val_if_fail (part != NULL && path != NULL, FALSE);

  if (!rename_new (part, path)) {
    set_error (error, _ ("cannot be written"), path, errno);
    return FALSE;
  }

  sync_folder (path);
  return TRUE;
}
