/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for libsodium's Argon2id in tests of what a passphrase opens: as bound to passphrase,
 * salt and cost, but at once. A vault that it made opens with it alone. What Argon2id gives, and
 * what it refuses, the tests of the seal and the journeys prove with the real one.
 */

#include <sodium.h>

int
crypto_pwhash (unsigned char *const out,
               unsigned long long length,
               const char *const words,
               unsigned long long words_length,
               const unsigned char *const salt,
               unsigned long long passes,
               size_t bytes,
               int algorithm)
{
  crypto_generichash_state state;

  if (crypto_generichash_init (&state, salt, crypto_pwhash_SALTBYTES, (size_t) length) != 0)
    return -1;

  crypto_generichash_update (&state, (const unsigned char *) &passes, sizeof passes);
  crypto_generichash_update (&state, (const unsigned char *) &bytes, sizeof bytes);
  crypto_generichash_update (&state, (const unsigned char *) &algorithm, sizeof algorithm);
  crypto_generichash_update (&state, (const unsigned char *) words, words_length);
  return crypto_generichash_final (&state, out, (size_t) length);
}
