/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-envelope.c - any bytes as something sealed; and any bytes sealed, damaged, and opened.
 *
 * The first byte picks what, the second where and how it is damaged, the rest is the bytes.
 */

#include "base/error.h"
#include "seal/envelope.h"
#include "seal/stream.h"

#include <string.h>

#define HEAD_BYTES 2

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const VgRowName row = { .format = "VGfz", .number = 7, .vault = { 1 } };

/* Always the same, so that a kept input that opens goes on opening. */
static VgSecret *
make_key (void)
{
  guint8 bytes[VG_SECRET_BYTES] = { 'f', 'u', 'z', 'z' };

  return vg_secret_take (bytes);
}

/* Both ways to open say the same. Returns whether it opens. */
static gboolean
open_envelope (VgSecret *key, const guint8 *sealed, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain = vg_envelope_open (key, &row, sealed, length, &error);
  g_autoptr (GByteArray) buffer = g_byte_array_new ();
  g_autoptr (VgSecret) unwrapped = vg_unwrap (key, &row, sealed, length, NULL);

  g_assert_cmpint (vg_envelope_open_into (key, &row, sealed, length, buffer), ==, plain != NULL);
  if (plain == NULL)
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  else
    g_assert_cmpmem (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), buffer->data,
                     buffer->len);
  if (unwrapped != NULL)
    g_assert_cmpuint (length, ==, VG_WRAPPED_BYTES);

  return plain != NULL;
}

static void
damage_envelope (VgSecret *key, const guint8 *data, gsize size, guint8 where)
{
  g_autoptr (GBytes) sealed = vg_envelope_seal (key, &row, data, size, NULL);
  const gsize length = sealed != NULL ? g_bytes_get_size (sealed) : 0;
  g_autofree guint8 *copy = NULL;

  if (sealed == NULL)
    return;

  copy = g_memdup2 (g_bytes_get_data (sealed, NULL), length);
  g_assert_true (open_envelope (key, copy, length));
  copy[where * 31 % length] ^= 1 << where % 8;
  g_assert_false (open_envelope (key, copy, length));
}

/* Returns how many bytes could be read; @out_is_whole: whether that was all. */
static gsize
read_stream (VgSecret *key, const guint8 *sealed, gsize length, gboolean *out_is_whole)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (sealed, (gssize) length, NULL);
  g_autoptr (VgStreamReader) reader = vg_stream_reader_new (key, "VG fuzz", in, NULL);
  gsize count = 0;
  guint8 byte = 0;

  *out_is_whole = FALSE;
  while (reader != NULL && !vg_stream_reader_end (reader, NULL)) {
    if (!vg_stream_reader_read (reader, &byte, 1, NULL))
      return count;
    count++;
  }

  *out_is_whole = reader != NULL;
  return count;
}

static void
damage_stream (VgSecret *key, const guint8 *data, gsize size, guint8 where)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (VgStreamWriter) writer = vg_stream_writer_new (key, "VG fuzz", out, NULL);
  guint8 *sealed = NULL;
  gsize length = 0;
  gboolean is_whole = FALSE;

  for (gsize at = 0; at < size; at += where + 1)
    g_assert_true (vg_stream_writer_write (writer, data + at, MIN (size - at, where + 1u), NULL));
  g_assert_true (vg_stream_writer_end (writer, NULL));

  sealed = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out));
  length = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out));
  g_assert_cmpuint (read_stream (key, sealed, length, &is_whole), ==, size);
  g_assert_true (is_whole);
  sealed[where * 31 % length] ^= 1 << where % 8;
  read_stream (key, sealed, length, &is_whole);
  g_assert_false (is_whole);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (VgSecret) key = make_key ();
  gboolean is_whole = FALSE;

  if (size < HEAD_BYTES)
    return 0;

  switch (data[0] % 4) {
  case 0:
    open_envelope (key, data + HEAD_BYTES, size - HEAD_BYTES);
    break;
  case 1:
    damage_envelope (key, data + HEAD_BYTES, size - HEAD_BYTES, data[1]);
    break;
  case 2:
    read_stream (key, data + HEAD_BYTES, size - HEAD_BYTES, &is_whole);
    break;
  default:
    damage_stream (key, data + HEAD_BYTES, size - HEAD_BYTES, data[1]);
    break;
  }

  return 0;
}
