/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/envelope.h"

#include "base/error.h"
#include "base/wipe.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define NONCE_BYTES    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define TAG_BYTES      crypto_aead_xchacha20poly1305_ietf_ABYTES
#define OVERHEAD_BYTES (NONCE_BYTES + TAG_BYTES)
#define NAME_BYTES     120
#define KIB            1024

G_STATIC_ASSERT (VG_SECRET_BYTES == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
G_STATIC_ASSERT (VG_WRAPPED_BYTES == OVERHEAD_BYTES + VG_SECRET_BYTES);

/* The row as it is authenticated: every member at its place, whatever it holds. */
static void
write_name (const VgRowName *row, guint8 name[NAME_BYTES])
{
  const guint64 number = GUINT64_TO_BE (row->number);

  g_assert (strlen (row->format) == 4);
  memcpy (name, row->format, 4);
  memcpy (name + 4, row->cas, VG_ID_BYTES);
  memcpy (name + 20, row->author, VG_ID_BYTES);
  memcpy (name + 36, &number, sizeof number);
  memcpy (name + 44, row->previous, VG_DIGEST_BYTES);
  memcpy (name + 76, row->key, VG_ID_BYTES);
  memcpy (name + 92, row->vault, VG_ID_BYTES);
  memset (name + 108, 0, NAME_BYTES - 108);
}

/* @out: OVERHEAD_BYTES more than @length, which may begin NONCE_BYTES into it already. */
static void
seal_bytes (VgSecret *key, const VgRowName *row, const guint8 *plain, gsize length, guint8 *out)
{
  guint8 name[NAME_BYTES];

  write_name (row, name);
  randombytes_buf (out, NONCE_BYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt (out + NONCE_BYTES, NULL, plain, length, name,
                                              sizeof name, NULL, out, vg_secret_peek (key));
}

/* @length: OVERHEAD_BYTES at least. @out: that much less. */
static gboolean
open_bytes (VgSecret *key, const VgRowName *row, const guint8 *sealed, gsize length, guint8 *out)
{
  guint8 name[NAME_BYTES];

  write_name (row, name);
  return crypto_aead_xchacha20poly1305_ietf_decrypt (out, NULL, NULL, sealed + NONCE_BYTES,
                                                     length - NONCE_BYTES, name, sizeof name,
                                                     sealed, vg_secret_peek (key)) == 0;
}

/* @length bytes are padded to a whole number of these, and always by one byte at least. */
static gsize
get_step (gsize length)
{
  if (length < 4 * KIB)
    return 256;

  return length < 16 * KIB ? KIB : 4 * KIB;
}

static gsize
get_padded (gsize length)
{
  const gsize step = get_step (length);

  return (length / step + 1) * step;
}

/* What is left of @length without nonce and tag; 0 where no sealing gives that many. */
static gsize
check_padded (gsize length)
{
  const gsize most = get_padded (VG_ENVELOPE_MOST_BYTES);
  gsize padded = 0;

  if (length <= OVERHEAD_BYTES || length > most + OVERHEAD_BYTES)
    return 0;

  padded = length - OVERHEAD_BYTES;
  return padded % get_step (padded - 1) == 0 ? padded : 0;
}

/* sodium_unpad() takes equally long wherever the padding begins, half as long again as to
 * open. That hides nothing here: who can measure it has the bytes, for they were authentic.
 */
static gssize
find_end (const guint8 *plain, gsize padded)
{
  const gsize least = padded - get_step (padded - 1);
  gsize end = padded - 1;

  while (end > least && plain[end] == 0)
    end--;

  return plain[end] == 0x80 ? (gssize) end : -1;
}

/* @out: @padded bytes. Returns how many of them were sealed, with a zero behind them, or -1
 * where they do not open.
 */
static gssize
open_padded (VgSecret *key, const VgRowName *row, const guint8 *sealed, gsize padded, guint8 *out)
{
  gssize length = -1;

  if (!open_bytes (key, row, sealed, padded + OVERHEAD_BYTES, out))
    return -1;

  length = find_end (out, padded);
  if (length < 0)
    vg_wipe (out, padded);
  else
    out[length] = 0;
  return length;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("something sealed does not open: it was damaged, altered, or moved to "
                          "another place; a backup may still have it"));
  return FALSE;
}

GBytes *
vg_envelope_seal (VgSecret *key,
                  const VgRowName *row,
                  const guint8 *data,
                  gsize length,
                  GError **error)
{
  gsize padded = 0;
  guint8 *sealed = NULL;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (length > VG_ENVELOPE_MOST_BYTES) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_FAILED,
                         _ ("this is longer than the 1 MiB that one text may have: divide it"));
    return NULL;
  }

  /* Padded and sealed where it lies, so that the plain bytes stand nowhere afterwards. */
  padded = get_padded (length);
  sealed = g_malloc (padded + OVERHEAD_BYTES);
  if (length > 0)
    memcpy (sealed + NONCE_BYTES, data, length);
  sodium_pad (NULL, sealed + NONCE_BYTES, length, get_step (length), padded);
  seal_bytes (key, row, sealed + NONCE_BYTES, padded, sealed);
  return g_bytes_new_take (sealed, padded + OVERHEAD_BYTES);
}

GBytes *
vg_envelope_open (VgSecret *key,
                  const VgRowName *row,
                  const guint8 *sealed,
                  gsize length,
                  GError **error)
{
  const gsize padded = check_padded (length);
  g_autofree guint8 *plain = NULL;
  gssize plain_length = -1;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (sealed != NULL || length == 0, NULL);

  plain = g_malloc (padded);
  if (padded > 0)
    plain_length = open_padded (key, row, sealed, padded, plain);
  if (plain_length < 0) {
    refuse (error);
    return NULL;
  }

  return vg_wipe_take_bytes (g_steal_pointer (&plain), (gsize) plain_length);
}

/* Wiped before it may be moved by growing, and before a shorter content hides a longer one. */
static void
empty (GByteArray *buffer, gsize length)
{
  vg_wipe (buffer->data, buffer->len);
  g_byte_array_set_size (buffer, length);
}

gboolean
vg_envelope_open_into (VgSecret *key,
                       const VgRowName *row,
                       const guint8 *sealed,
                       gsize length,
                       GByteArray *buffer)
{
  const gsize padded = check_padded (length);
  gssize plain_length = -1;

  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (buffer != NULL, FALSE);

  empty (buffer, padded);
  if (padded > 0)
    plain_length = open_padded (key, row, sealed, padded, buffer->data);
  g_byte_array_set_size (buffer, (guint) MAX (plain_length, 0));
  return plain_length >= 0;
}

void
vg_wrap (VgSecret *by, const VgRowName *row, VgSecret *key, guint8 out[VG_WRAPPED_BYTES])
{
  g_return_if_fail (by != NULL);
  g_return_if_fail (row != NULL);
  g_return_if_fail (key != NULL);

  seal_bytes (by, row, vg_secret_peek (key), VG_SECRET_BYTES, out);
}

VgSecret *
vg_unwrap (VgSecret *by, const VgRowName *row, const guint8 *wrapped, gsize length, GError **error)
{
  guint8 bytes[VG_SECRET_BYTES];

  g_return_val_if_fail (by != NULL, NULL);
  g_return_val_if_fail (row != NULL, NULL);
  g_return_val_if_fail (wrapped != NULL || length == 0, NULL);

  if (length != VG_WRAPPED_BYTES || !open_bytes (by, row, wrapped, length, bytes)) {
    refuse (error);
    return NULL;
  }

  return vg_secret_take (bytes);
}
