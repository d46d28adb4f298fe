/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/secret.h"

#include "seal/digest.h"

#include <locale.h>
#include <string.h>

static const guint8 zeros[VG_SECRET_BYTES];

static void
test_random_keys_differ (void)
{
  g_autoptr (VgSecret) a = vg_secret_new_random ();
  g_autoptr (VgSecret) b = vg_secret_new_random ();

  g_assert_false (vg_secret_equal (a, b));
  g_assert_true (vg_secret_equal (a, a));
  g_assert_true (memcmp (vg_secret_peek (a), zeros, sizeof zeros) != 0);
}

static void
test_bytes_that_were_taken_are_wiped (void)
{
  guint8 bytes[VG_SECRET_BYTES];
  guint8 copy[VG_SECRET_BYTES];
  g_autoptr (VgSecret) key = NULL;

  vg_random (bytes, sizeof bytes);
  memcpy (copy, bytes, sizeof copy);
  key = vg_secret_take (bytes);
  g_assert_cmpmem (bytes, sizeof bytes, zeros, sizeof zeros);
  g_assert_cmpmem (vg_secret_peek (key), VG_SECRET_BYTES, copy, sizeof copy);
}

static void
test_a_key_is_wiped_when_the_last_owner_lets_go (void)
{
  VgSecret *key = vg_secret_new_random ();
  const guint8 *slot = vg_secret_peek (key);

  vg_secret_ref (key);
  vg_secret_unref (key);
  g_assert_true (memcmp (slot, zeros, sizeof zeros) != 0);
  vg_secret_unref (key);
  g_assert_cmpmem (slot, VG_SECRET_BYTES, zeros, sizeof zeros);
}

static void
test_each_purpose_has_a_key_of_its_own (void)
{
  g_autoptr (VgSecret) key = vg_secret_new_random ();
  g_autoptr (VgSecret) anchor = vg_secret_derive (key, "anchor");
  g_autoptr (VgSecret) again = vg_secret_derive (key, "anchor");
  g_autoptr (VgSecret) backup = vg_secret_derive (key, "backup");

  g_assert_true (vg_secret_equal (anchor, again));
  g_assert_false (vg_secret_equal (anchor, backup));
  g_assert_false (vg_secret_equal (anchor, key));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/secret/random-keys-differ", test_random_keys_differ);
  g_test_add_func ("/secret/bytes-that-were-taken-are-wiped", test_bytes_that_were_taken_are_wiped);
  g_test_add_func ("/secret/a-key-is-wiped-when-the-last-owner-lets-go",
                   test_a_key_is_wiped_when_the_last_owner_lets_go);
  g_test_add_func ("/secret/each-purpose-has-a-key-of-its-own",
                   test_each_purpose_has_a_key_of_its_own);

  return g_test_run ();
}
