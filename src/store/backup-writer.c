/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-writer.h"

#include "seal/stream.h"
#include "store/backup-folder.h"
#include "store/backup-key.h"
#include "store/backup-row.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define WRITE_BYTES 65536 /* rows that are sealed at once */

/* @sealed: what the stream makes of rows. Not the file itself: what the system says of a
 * write that fails is wanted as it is.
 */
struct _VgBackupWriter {
  char *path;
  char *part;
  int fd;
  VgStreamWriter *stream;
  GOutputStream *sealed;
  GByteArray *rows;
};

static gboolean
write_all (VgBackupWriter *self, const guint8 *bytes, gsize length, GError **error)
{
  while (length > 0) {
    gssize n = write (self->fd, bytes, length);

    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return vg_backup_folder_fail (self->path, errno, error);
    bytes += n;
    length -= (gsize) n;
  }

  return TRUE;
}

/* What was sealed goes to the file. */
static gboolean
drain (VgBackupWriter *self, GError **error)
{
  GMemoryOutputStream *sealed = G_MEMORY_OUTPUT_STREAM (self->sealed);

  return write_all (self, g_memory_output_stream_get_data (sealed),
                    g_memory_output_stream_get_data_size (sealed), error) &&
         g_seekable_truncate (G_SEEKABLE (sealed), 0, NULL, error) &&
         g_seekable_seek (G_SEEKABLE (sealed), 0, G_SEEK_SET, NULL, error);
}

static gboolean
begin (VgBackupWriter *self, VgBackupHeader *header, VgSecret *key, GError **error)
{
  g_autoptr (GByteArray) bytes = vg_backup_header_write (header);
  g_autofree char *label = vg_backup_header_dup_label (header);
  g_autoptr (VgSecret) own = vg_backup_key_derive (key, header->kind);

  g_unlink (self->part);
  self->fd = open (self->part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd < 0)
    return vg_backup_folder_fail (self->path, errno, error);

  self->stream = vg_stream_writer_new (own, label, self->sealed, error);
  return self->stream != NULL && write_all (self, bytes->data, bytes->len, error);
}

VgBackupWriter *
vg_backup_writer_new (const char *path, VgBackupHeader *header, VgSecret *key, GError **error)
{
  g_autoptr (VgBackupWriter) self = g_new0 (VgBackupWriter, 1);

  self->path = g_strdup (path);
  self->part = g_strconcat (path, VG_BACKUP_PART, NULL);
  self->fd = -1;
  self->sealed = g_memory_output_stream_new_resizable ();
  self->rows = g_byte_array_new ();
  return begin (self, header, key, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
seal_rows (VgBackupWriter *self, GError **error)
{
  if (!vg_stream_writer_write (self->stream, self->rows->data, self->rows->len, error))
    return FALSE;

  g_byte_array_set_size (self->rows, 0);
  return drain (self, error);
}

gboolean
vg_backup_writer_add (VgBackupWriter *self,
                      VgBackupTableId table,
                      VgStatement *statement,
                      GError **error)
{
  if (!vg_backup_row_append (self->rows, table, statement))
    return vg_database_fail_damaged (error);

  return self->rows->len < WRITE_BYTES || seal_rows (self, error);
}

/* Out of the system's memory too, so that what is read back comes from the medium. */
static gboolean
sync_file (VgBackupWriter *self, GError **error)
{
  if (fsync (self->fd) != 0)
    return vg_backup_folder_fail (self->path, errno, error);

  posix_fadvise (self->fd, 0, 0, POSIX_FADV_DONTNEED);
  return TRUE;
}

gboolean
vg_backup_writer_end (VgBackupWriter *self, GError **error)
{
  static const guint8 end = 0;

  g_byte_array_append (self->rows, &end, 1);
  return seal_rows (self, error) && vg_stream_writer_end (self->stream, error) &&
         drain (self, error) && sync_file (self, error);
}

const char *
vg_backup_writer_get_part (VgBackupWriter *self)
{
  return self->part;
}

gboolean
vg_backup_writer_keep (VgBackupWriter *self, GError **error)
{
  if (!vg_backup_folder_rename (self->part, self->path, error))
    return FALSE;

  g_clear_pointer (&self->part, g_free);
  return TRUE;
}

void
vg_backup_writer_free (VgBackupWriter *self)
{
  g_clear_pointer (&self->stream, vg_stream_writer_free);
  if (self->fd >= 0)
    close (self->fd);
  if (self->part != NULL && self->fd >= 0)
    g_unlink (self->part);
  g_object_unref (self->sealed);
  g_byte_array_unref (self->rows);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}
