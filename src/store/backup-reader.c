/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-reader.h"

#include "base/error.h"
#include "store/backup-key.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES (128 * 1024)

struct _VgBackupReader {
  char *name;
  GInputStream *in;
  VgBackupHeader header;
  VgStreamReader *stream; /* once it is open */
};

/* Neither a folder nor a pipe that never ends. */
static int
open_file (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status;

  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    return fd;

  if (fd < 0 && errno == ENOENT)
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s: is not there. If the backup is on a stick or another disk, connect it."),
                 path);
  else
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("%s: cannot be opened: %s"), path,
                 g_strerror (fd < 0 ? errno : EISDIR));
  if (fd >= 0)
    close (fd);
  return -1;
}

static gboolean
check_kind (VgBackupReader *self, VgBackupKind kind, GError **error)
{
  if (self->header.kind == kind)
    return TRUE;

  g_set_error_literal (
      error, VG_ERROR, VG_ERROR_PARSE,
      kind == VG_BACKUP_DATA
          ? _ ("this file holds the keys of a backup. Choose one that ends in “.data.vgb”.")
          : _ ("this file should hold the keys of the backup, and does not. Look for the one "
               "that ends in “.keys.vgb” where the backup was made."));
  return FALSE;
}

/* Says which file it is. What the system reports is put into words of ours. */
static void
tell_place (const char *name, GError **error)
{
  if (error == NULL || *error == NULL)
    return;
  if ((*error)->domain == VG_ERROR) {
    g_prefix_error (error, "%s: ", name);
    return;
  }

  g_clear_error (error);
  g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
               _ ("%s: cannot be read to its end: was the stick or disk taken away, or is it worn "
                  "out? Nothing was changed; try once more, or take another of your backups."),
               name);
}

VgBackupReader *
vg_backup_reader_new_for_stream (GInputStream *in,
                                 const char *name,
                                 VgBackupKind kind,
                                 GError **error)
{
  g_autoptr (VgBackupReader) self = g_new0 (VgBackupReader, 1);

  self->name = g_strdup (name);
  self->in = g_object_ref (in);
  if (vg_backup_header_read (&self->header, self->in, error) && check_kind (self, kind, error))
    return g_steal_pointer (&self);

  tell_place (name, error);
  return NULL;
}

VgBackupReader *
vg_backup_reader_new (const char *path, VgBackupKind kind, GError **error)
{
  g_autoptr (GInputStream) file = NULL;
  g_autoptr (GInputStream) in = NULL;
  int fd = open_file (path, error);

  if (fd < 0)
    return NULL;

  file = g_unix_input_stream_new (fd, TRUE);
  in = g_buffered_input_stream_new_sized (file, READ_BYTES);
  return vg_backup_reader_new_for_stream (in, path, kind, error);
}

const VgBackupHeader *
vg_backup_reader_get_header (VgBackupReader *self)
{
  return &self->header;
}

gboolean
vg_backup_reader_open (VgBackupReader *self, VgSecret *key, GError **error)
{
  g_autoptr (VgSecret) own = vg_backup_key_derive (key, self->header.kind);
  g_autofree char *label = vg_backup_header_dup_label (&self->header);

  self->stream = vg_stream_reader_new (own, label, self->in, error);
  if (self->stream != NULL)
    return TRUE;

  tell_place (self->name, error);
  return FALSE;
}

VgStep
vg_backup_reader_next (VgBackupReader *self, VgBackupRow *row, GError **error)
{
  VgStep step = vg_backup_row_read (row, self->header.kind, self->stream, error);

  if (step == VG_STEP_DONE && !vg_stream_reader_end (self->stream, error))
    step = VG_STEP_FAILED;
  if (step == VG_STEP_FAILED)
    tell_place (self->name, error);

  return step;
}

void
vg_backup_reader_free (VgBackupReader *self)
{
  g_clear_pointer (&self->stream, vg_stream_reader_free);
  g_object_unref (self->in);
  g_free (self->name);
  g_free (self);
}
