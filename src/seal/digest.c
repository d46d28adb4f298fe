/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/digest.h"

#include "seal/guard.h"

#include <sodium.h>
#include <string.h>

#define SHORT_BYTES 256

/* @key: 32 bytes, or NULL. The zero byte that ends @purpose is hashed too, so that no letter
 * can be moved between the purpose and what follows it.
 */
static void
begin (crypto_generichash_state *state, const guint8 *key, const char *purpose, gsize size)
{
  vg_guard_start ();
  crypto_generichash_init (state, key, key != NULL ? VG_SECRET_BYTES : 0, size);
  crypto_generichash_update (state, (const guint8 *) purpose, strlen (purpose) + 1);
}

static void
finish (crypto_generichash_state *state, const guint8 *data, gsize length, guint8 *out, gsize size)
{
  crypto_generichash_update (state, data, length);
  crypto_generichash_final (state, out, size);
  sodium_memzero (state, sizeof *state);
}

void
vg_digest_id (const char *text, guint8 out[VG_ID_BYTES])
{
  crypto_generichash_state state;

  g_return_if_fail (text != NULL);

  begin (&state, NULL, "VG id", VG_ID_BYTES);
  finish (&state, (const guint8 *) text, strlen (text), out, VG_ID_BYTES);
}

void
vg_digest_hidden_id (VgSecret *key, const char *text, guint8 out[VG_ID_BYTES])
{
  crypto_generichash_state state;

  g_return_if_fail (key != NULL);
  g_return_if_fail (text != NULL);

  begin (&state, vg_secret_peek (key), "VG hidden id", VG_ID_BYTES);
  finish (&state, (const guint8 *) text, strlen (text), out, VG_ID_BYTES);
}

/* Short ones in one go: opening a vault takes tens of thousands of them. */
static void
digest_short (const guint8 *key, const char *purpose, const guint8 *data, gsize length, guint8 *out)
{
  const gsize start = strlen (purpose) + 1;
  guint8 joined[SHORT_BYTES];

  vg_guard_start ();
  memcpy (joined, purpose, start);
  if (length > 0)
    memcpy (joined + start, data, length);
  crypto_generichash (out, VG_DIGEST_BYTES, joined, start + length, key,
                      key != NULL ? VG_SECRET_BYTES : 0);
  sodium_memzero (joined, start + length);
}

void
vg_digest (VgSecret *key,
           const char *purpose,
           const guint8 *data,
           gsize length,
           guint8 out[VG_DIGEST_BYTES])
{
  const guint8 *bytes = key != NULL ? vg_secret_peek (key) : NULL;
  crypto_generichash_state state;

  g_return_if_fail (purpose != NULL);
  g_return_if_fail (data != NULL || length == 0);

  if (length < SHORT_BYTES && strlen (purpose) < SHORT_BYTES - length) {
    digest_short (bytes, purpose, data, length, out);
    return;
  }

  begin (&state, bytes, purpose, VG_DIGEST_BYTES);
  finish (&state, data, length, out, VG_DIGEST_BYTES);
}

void
vg_digest_keyed (const guint8 key[VG_SECRET_BYTES],
                 const char *purpose,
                 const guint8 *data,
                 gsize length,
                 guint8 out[VG_DIGEST_BYTES])
{
  crypto_generichash_state state;

  g_return_if_fail (key != NULL);
  g_return_if_fail (purpose != NULL);
  g_return_if_fail (data != NULL || length == 0);

  begin (&state, key, purpose, VG_DIGEST_BYTES);
  finish (&state, data, length, out, VG_DIGEST_BYTES);
}

gboolean
vg_digest_equal (const guint8 *a, const guint8 *b, gsize length)
{
  return sodium_memcmp (a, b, length) == 0;
}

void
vg_random (guint8 *out, gsize length)
{
  vg_guard_start ();
  randombytes_buf (out, length);
}
