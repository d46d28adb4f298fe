/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stream.h - a long file, sealed piece by piece: backups and cases that leave the vault.
 *
 *   24 bytes header | for each piece: 4 bytes length of its ciphertext, big endian | ciphertext
 *
 * XChaCha20-Poly1305 as libsodium's secretstream: pieces cannot be left out, swapped or
 * cut off; the last is marked as the last, and no other is empty. A piece holds at most
 * 64 KiB, and one write is one or more pieces: write much at a time. @label is
 * authenticated with each piece. Errors of the streams beneath are passed on as they are.
 */
#pragma once

#include "seal/secret.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VgStreamWriter VgStreamWriter;
typedef struct _VgStreamReader VgStreamReader;

/* @out: kept by the caller, who closes it. After an error nothing may be written any more. */
VgStreamWriter *vg_stream_writer_new (VgSecret *key,
                                      const char *label,
                                      GOutputStream *out,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean
vg_stream_writer_write (VgStreamWriter *self, const guint8 *data, gsize length, GError **error);

/* Writes what is left, marked as the end. */
gboolean vg_stream_writer_end (VgStreamWriter *self, GError **error);
void vg_stream_writer_free (VgStreamWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgStreamWriter, vg_stream_writer_free)

VgStreamReader *vg_stream_reader_new (VgSecret *key,
                                      const char *label,
                                      GInputStream *in,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Exactly @length bytes. FALSE with VG_ERROR_TAMPERED where a piece does not open, or the
 * stream ends before its end; after that nothing is read any more. What was read so far is
 * what was written, but only vg_stream_reader_end() tells that it is all.
 */
gboolean vg_stream_reader_read (VgStreamReader *self, guint8 *out, gsize length, GError **error);

/* TRUE where all was read and the last piece was marked as the last, and nothing follows. */
gboolean vg_stream_reader_end (VgStreamReader *self, GError **error);
void vg_stream_reader_free (VgStreamReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VgStreamReader, vg_stream_reader_free)

G_END_DECLS
