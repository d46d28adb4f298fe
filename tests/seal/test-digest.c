/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/digest.h"

#include <locale.h>
#include <string.h>

static void
test_an_id_is_the_same_everywhere (void)
{
  static const guint8 expected[] = { /* hashlib.blake2b (b"VG id\0" b"case1", digest_size=16) */
                                     0xea, 0x30, 0xe4, 0xf0, 0x14, 0xe0, 0x39, 0xa3,
                                     0xdf, 0xf3, 0xb6, 0xba, 0x5a, 0x55, 0x8e, 0x5e
  };
  guint8 id[VG_ID_BYTES];

  vg_digest_id ("case1", id);
  g_assert_cmpmem (id, sizeof id, expected, sizeof expected);
}

static void
test_a_hidden_id_needs_the_key (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (VgSecret) other = vg_secret_new_random ();
  guint8 id[VG_ID_BYTES];
  guint8 again[VG_ID_BYTES];

  vg_digest_hidden_id (key, "harmed", id);
  vg_digest_hidden_id (key, "harmed", again);
  g_assert_cmpmem (id, sizeof id, again, sizeof again);
  vg_digest_hidden_id (other, "harmed", again);
  g_assert_true (memcmp (id, again, sizeof id) != 0);
  vg_digest_hidden_id (key, "accused", again);
  g_assert_true (memcmp (id, again, sizeof id) != 0);
  vg_digest_id ("harmed", again);
  g_assert_true (memcmp (id, again, sizeof id) != 0);
}

static void
test_no_letter_moves_from_the_purpose_to_the_data (void)
{
  guint8 a[VG_DIGEST_BYTES];
  guint8 b[VG_DIGEST_BYTES];

  vg_digest (NULL, "VG a", (const guint8 *) "bc", 2, a);
  vg_digest (NULL, "VG ab", (const guint8 *) "c", 1, b);
  g_assert_false (vg_digest_equal (a, b, sizeof a));
}

static void
test_a_derived_key_is_no_digest (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (VgSecret) derived = vg_secret_derive (key, "anchor");
  guint8 digest[VG_DIGEST_BYTES];
  guint8 keyed[VG_DIGEST_BYTES];

  vg_digest (key, "anchor", NULL, 0, digest);
  g_assert_false (vg_digest_equal (digest, vg_secret_peek (derived), sizeof digest));
  vg_digest_keyed (vg_secret_peek (key), "anchor", NULL, 0, keyed);
  g_assert_true (vg_digest_equal (digest, keyed, sizeof digest));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/digest/an-id-is-the-same-everywhere", test_an_id_is_the_same_everywhere);
  g_test_add_func ("/digest/a-hidden-id-needs-the-key", test_a_hidden_id_needs_the_key);
  g_test_add_func ("/digest/no-letter-moves-from-the-purpose-to-the-data",
                   test_no_letter_moves_from_the_purpose_to_the_data);
  g_test_add_func ("/digest/a-derived-key-is-no-digest", test_a_derived_key_is_no_digest);

  return g_test_run ();
}
