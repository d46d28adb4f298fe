/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/digest.h"

#include "seal/guard.h"

#include <sodium.h>
#include <string.h>

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

  begin (&state, bytes, purpose, VG_DIGEST_BYTES);
  finish (&state, data, length, out, VG_DIGEST_BYTES);
}

void
vg_digest_brief (VgSecret *key,
                 const char *purpose,
                 const guint8 *data,
                 gsize length,
                 guint8 out[VG_DIGEST_BYTES])
{
  const gsize start = VG_SECRET_BYTES + strlen (purpose) + 1;
  guint8 block[VG_SECRET_BYTES + VG_BRIEF_BYTES];

  g_return_if_fail (key != NULL);
  g_return_if_fail (start <= sizeof block && length <= sizeof block - start);

  vg_guard_start ();
  memcpy (block, vg_secret_peek (key), VG_SECRET_BYTES);
  memcpy (block + VG_SECRET_BYTES, purpose, start - VG_SECRET_BYTES);
  if (length > 0)
    memcpy (block + start, data, length);
  crypto_generichash (out, VG_DIGEST_BYTES, block, start + length, NULL, 0);
  sodium_memzero (block, sizeof block);
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
