/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/parcel.h"

#include "base/error.h"
#include "base/file.h"
#include "store/parcel-content.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BYTES (128 * 1024)

static char *
dup_part (const char *path)
{
  return g_strconcat (path, ".part", NULL);
}

/* --- Opening files --- */

/* Neither a folder nor a pipe that never ends. */
static int
open_regular (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const int number = fd < 0 ? errno : EISDIR;
  struct stat status;

  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    return fd;

  g_set_error (error, VG_ERROR, number == ENOENT ? VG_ERROR_NOT_FOUND : VG_ERROR_FAILED,
               "%s: %s: %s", path, _ ("cannot be opened"), g_strerror (number));
  if (fd >= 0)
    close (fd);
  return -1;
}

/* Returns: (transfer full) (nullable) */
static GInputStream *
open_for_reading (const char *path, GError **error)
{
  int fd = open_regular (path, error);
  g_autoptr (GInputStream) file = NULL;

  if (fd < 0)
    return NULL;

  file = g_unix_input_stream_new (fd, TRUE);
  return g_buffered_input_stream_new_sized (file, READ_BYTES);
}

/* --- Writing --- */

/* One parcel that is being made. */
typedef struct {
  const VgCarried *carried;
  VgIdentity *signer;
  const char *part;
  VgParcelHeader header;
  VgSecret *key;
} Making;

static gboolean
make_key (Making *making, const VgParcelSeal *seal, GError **error)
{
  if (seal->card != NULL)
    making->key = vg_parcel_header_make_for_card (&making->header, seal->card);
  else
    making->key = vg_parcel_header_make_for_passphrase (&making->header, seal->passphrase,
                                                        &seal->cost, error);

  return making->key != NULL;
}

static gboolean
write_to (Making *making, GOutputStream *out, GError **error)
{
  g_autoptr (GByteArray) header = vg_parcel_header_write (&making->header);
  g_autoptr (VgStreamWriter) stream = NULL;

  if (!g_output_stream_write_all (out, header->data, header->len, NULL, NULL, error))
    return FALSE;

  stream = vg_stream_writer_new (making->key, vg_parcel_header_get_label (&making->header), out,
                                 error);
  return stream != NULL && vg_parcel_content_write (making->carried, making->signer, stream, error);
}

static gboolean
fail_system (int number, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, (gint) g_io_error_from_errno (number),
                       g_strerror (number));
  return FALSE;
}

/* Out of the system's memory too, so that what is read back comes from the medium. */
static gboolean
sync_file (int fd, GError **error)
{
  if (fsync (fd) != 0)
    return fail_system (errno, error);

  posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED);
  return TRUE;
}

static gboolean
write_part (Making *making, GError **error)
{
  g_autoptr (GOutputStream) file = NULL;
  int fd = -1;

  g_unlink (making->part);
  fd = open (making->part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    return fail_system (errno, error);

  file = g_unix_output_stream_new (fd, TRUE);
  return write_to (making, file, error) && sync_file (fd, error) &&
         g_output_stream_close (file, NULL, error);
}

/* With the key at hand: no card and no passphrase is needed for it. */
static gboolean
is_header_there (Making *making, GInputStream *in)
{
  g_autoptr (GByteArray) written = vg_parcel_header_write (&making->header);
  g_autoptr (GByteArray) found = NULL;
  VgParcelHeader header;

  if (!vg_parcel_header_read (&header, in, NULL))
    return FALSE;

  found = vg_parcel_header_write (&header);
  return found->len == written->len && memcmp (found->data, written->data, found->len) == 0;
}

static gboolean
is_there (Making *making, GInputStream *in)
{
  g_autoptr (VgStreamReader) stream = NULL;
  g_autoptr (VgCarried) found = NULL;
  g_autoptr (VgCase) subject = NULL;

  if (!is_header_there (making, in))
    return FALSE;

  stream = vg_stream_reader_new (making->key, vg_parcel_header_get_label (&making->header), in,
                                 NULL);
  found = stream != NULL ? vg_parcel_content_read (stream, NULL) : NULL;
  subject = found != NULL ? vg_carried_open (found, NULL) : NULL;
  return subject != NULL && vg_chains_same_heads (found->heads, making->carried->heads);
}

static gboolean
read_back (Making *making, GError **error)
{
  g_autoptr (GInputStream) in = open_for_reading (making->part, error);

  if (in == NULL)
    return FALSE;
  if (is_there (making, in))
    return TRUE;

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                       _ ("what was read back is not the case that was written; try another "
                          "medium"));
  return FALSE;
}

/* What the system says of a full disk is told as it is everywhere else. */
static gboolean
fail (const char *path, GError *reason, GError **error)
{
  const gboolean is_full = g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  const int code = reason->domain == VG_ERROR ? reason->code : VG_ERROR_FAILED;

  g_set_error (error, VG_ERROR, is_full ? VG_ERROR_FULL : code,
               /* Translators: the name of a file, and what went wrong. */
               _ ("%s: no sealed case was written: %s"), path,
               is_full ? _ ("the disk is full; make room, or choose another one")
                       : reason->message);
  return FALSE;
}

static gboolean
make (Making *making, const VgParcelSeal *seal, const char *path, GError **error)
{
  g_autoptr (GError) reason = NULL;

  if (make_key (making, seal, &reason) && write_part (making, &reason) &&
      read_back (making, &reason))
    return TRUE;

  g_unlink (making->part);
  return fail (path, reason, error);
}

gboolean
vg_parcel_prepare (const VgCarried *carried,
                   VgIdentity *signer,
                   const VgParcelSeal *seal,
                   const char *path,
                   GError **error)
{
  g_autofree char *part = NULL;
  Making making = { carried, signer };
  gboolean is_made = FALSE;

  g_return_val_if_fail (carried != NULL && signer != NULL && path != NULL, FALSE);
  g_return_val_if_fail (seal != NULL && (seal->card != NULL) != (seal->passphrase != NULL), FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED,
                 _ ("%s: exists already; choose another name. Nothing was changed."), path);
    return FALSE;
  }

  part = dup_part (path);
  making.part = part;
  is_made = make (&making, seal, path, error);
  g_clear_pointer (&making.key, vg_secret_unref);
  return is_made;
}

gboolean
vg_parcel_keep (const char *path, GError **error)
{
  g_autofree char *part = dup_part (path);

  return vg_file_rename_new (part, path, error);
}

void
vg_parcel_drop (const char *path)
{
  g_autofree char *part = dup_part (path);

  g_unlink (part);
}

/* --- Reading --- */

gboolean
vg_parcel_look (const char *path, VgParcelWay *out, GError **error)
{
  g_autoptr (GInputStream) in = NULL;
  VgParcelHeader header;

  g_return_val_if_fail (path != NULL && out != NULL, FALSE);

  in = open_for_reading (path, error);
  if (in == NULL)
    return FALSE;
  if (!vg_parcel_header_read (&header, in, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }

  *out = header.way;
  return TRUE;
}

static VgSecret *
open_key (const VgParcelHeader *header, const VgParcelOpening *opening, GError **error)
{
  switch (header->way) {
  case VG_PARCEL_PASSPHRASE:
    return vg_parcel_header_open_by_passphrase (header, opening->passphrase, error);
  case VG_PARCEL_CARD:
    return vg_parcel_header_open_by_identity (header, opening->identity, error);
  case VG_PARCEL_NONE:
  default:
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE, _ ("this file holds no sealed case"));
    return NULL;
  }
}

/* Who can open it is not enough: it must have been meant for that card, too. Else a
 * receiver could send on what was sealed for nobody else, in the sender's name.
 */
static gboolean
is_meant_for (const VgCarried *carried, const VgParcelOpening *opening, VgParcelWay way)
{
  return way == VG_PARCEL_CARD
             ? g_strcmp0 (carried->receiver, vg_identity_get_author (opening->identity)) == 0
             : carried->receiver == NULL;
}

static VgCarried *
read_from (GInputStream *in, const VgParcelOpening *opening, VgCase **out_subject, GError **error)
{
  g_autoptr (VgSecret) key = NULL;
  g_autoptr (VgStreamReader) stream = NULL;
  g_autoptr (VgCarried) carried = NULL;
  VgParcelHeader header;

  if (!vg_parcel_header_read (&header, in, error))
    return NULL;
  key = open_key (&header, opening, error);
  if (key == NULL)
    return NULL;

  stream = vg_stream_reader_new (key, vg_parcel_header_get_label (&header), in, error);
  carried = stream != NULL ? vg_parcel_content_read (stream, error) : NULL;
  if (carried == NULL)
    return NULL;
  if (!is_meant_for (carried, opening, header.way)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                         _ ("its sender did not seal it for you; ask for it anew"));
    return NULL;
  }

  *out_subject = vg_carried_open (carried, error);
  return *out_subject != NULL ? g_steal_pointer (&carried) : NULL;
}

VgCarried *
vg_parcel_read (const char *path,
                const VgParcelOpening *opening,
                VgCase **out_subject,
                GError **error)
{
  g_autoptr (GInputStream) in = NULL;
  VgCarried *carried = NULL;

  g_return_val_if_fail (path != NULL && opening != NULL && out_subject != NULL, NULL);

  in = open_for_reading (path, error);
  if (in == NULL)
    return NULL;

  carried = read_from (in, opening, out_subject, error);
  if (carried == NULL)
    g_prefix_error (error, "%s: ", path);

  return carried;
}
