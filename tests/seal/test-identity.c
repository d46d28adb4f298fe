/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/identity.h"

#include "base/error.h"

#include <locale.h>
#include <string.h>

static const guint8 words[] = "what leaves the vault";

static VgCard *
read_card (VgIdentity *identity)
{
  g_autofree char *text = vg_identity_dup_card (identity, "Hanna van Dijk");
  g_autoptr (GError) error = NULL;
  VgCard *card = vg_card_read (text, strlen (text), &error);

  g_assert_no_error (error);
  return card;
}

static void
test_is_the_same_when_made_of_its_seeds (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autoptr (GBytes) seeds = vg_identity_dup_seeds (identity);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgIdentity) again = vg_identity_from_seeds (seeds, &error);
  g_autofree char *card = vg_identity_dup_card (identity, "Hanna van Dijk");
  g_autofree char *other = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (seeds), ==, VG_IDENTITY_BYTES);
  other = vg_identity_dup_card (again, "Hanna van Dijk");
  g_assert_cmpstr (card, ==, other);
  g_assert_cmpstr (vg_identity_get_author (identity), ==, vg_identity_get_author (again));
}

static void
test_refuses_seeds_of_another_length (void)
{
  guint8 bytes[VG_IDENTITY_BYTES + 1] = { 0 };

  for (gsize length = 0; length <= sizeof bytes; length++) {
    g_autoptr (GBytes) seeds = g_bytes_new (bytes, length);
    g_autoptr (GError) error = NULL;
    g_autoptr (VgIdentity) identity = vg_identity_from_seeds (seeds, &error);

    if (length == VG_IDENTITY_BYTES)
      g_assert_no_error (error);
    else
      g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    g_assert_cmpint (identity != NULL, ==, length == VG_IDENTITY_BYTES);
  }
}

static void
test_an_author_is_sixteen_letters_and_digits_that_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 500; i++) {
    g_autoptr (VgIdentity) identity = vg_identity_new ();
    const char *author = vg_identity_get_author (identity);

    g_assert_cmpuint (strlen (author), ==, 16);
    g_assert_cmpuint (strspn (author, "abcdefghijklmnopqrstuvwxyz234567"), ==, 16);
    g_assert_true (g_hash_table_add (seen, g_strdup (author)));
  }
}

static void
test_a_card_verifies_what_its_owner_signed (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autoptr (VgIdentity) stranger = vg_identity_new ();
  g_autoptr (VgCard) card = read_card (identity);
  guint8 signature[VG_SIGNATURE_BYTES];
  guint8 strange[VG_SIGNATURE_BYTES];

  vg_identity_sign (identity, words, sizeof words, signature);
  vg_identity_sign (stranger, words, sizeof words, strange);
  g_assert_true (vg_card_verify (card, words, sizeof words, signature));
  g_assert_false (vg_card_verify (card, words, sizeof words - 1, signature));
  g_assert_false (vg_card_verify (card, words, sizeof words, strange));

  for (gsize bit = 0; bit < 8 * sizeof signature; bit++) {
    signature[bit / 8] ^= 1 << bit % 8;
    g_assert_false (vg_card_verify (card, words, sizeof words, signature));
    signature[bit / 8] ^= 1 << bit % 8;
  }
}

static void
test_signs_nothing_at_all_as_well (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autoptr (VgCard) card = read_card (identity);
  guint8 signature[VG_SIGNATURE_BYTES];

  vg_identity_sign (identity, NULL, 0, signature);
  g_assert_true (vg_card_verify (card, NULL, 0, signature));
  g_assert_false (vg_card_verify (card, words, 1, signature));
}

static void
test_only_the_owner_opens_what_was_sealed_to_a_card (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autoptr (VgIdentity) stranger = vg_identity_new ();
  g_autoptr (VgCard) card = read_card (identity);

  for (gsize length = 0; length <= sizeof words; length++) {
    g_autoptr (GBytes) sealed = vg_card_seal_to (card, words, length);
    gsize sealed_length = 0;
    const guint8 *bytes = g_bytes_get_data (sealed, &sealed_length);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) plain = vg_identity_open (identity, bytes, sealed_length, &error);

    g_assert_no_error (error);
    g_assert_cmpmem (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain), words, length);
    g_assert_null (vg_identity_open (stranger, bytes, sealed_length, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
  }
}

static void
test_refuses_any_damage_to_what_was_sealed_to_a_card (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autoptr (VgCard) card = read_card (identity);
  g_autoptr (GBytes) sealed = vg_card_seal_to (card, words, 4);
  const gsize length = g_bytes_get_size (sealed);
  g_autofree guint8 *damaged = g_memdup2 (g_bytes_get_data (sealed, NULL), length);

  for (gsize cut = 0; cut < length; cut++)
    g_assert_null (vg_identity_open (identity, damaged, cut, NULL));
  for (gsize bit = 0; bit < 8 * length; bit++) {
    g_autoptr (GError) error = NULL;

    damaged[bit / 8] ^= 1 << bit % 8;
    g_assert_null (vg_identity_open (identity, damaged, length, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    damaged[bit / 8] ^= 1 << bit % 8;
  }
}

/* The seeds of what was freed: not in the text, and not where they stood. */
static void
test_seeds_are_wiped (void)
{
  static const guint8 zeros[VG_SECRET_BYTES];
  g_autoptr (VgSecret) neighbour = vg_secret_new_random ();
  const guint8 *after = vg_secret_peek (neighbour) + VG_SECRET_BYTES;
  VgIdentity *identity = vg_identity_new ();

  g_assert_true (memcmp (after, zeros, sizeof zeros) != 0);
  vg_identity_free (identity);
  g_assert_cmpmem (after, sizeof zeros, zeros, sizeof zeros);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  /* First: it knows where the first keys of this process stand. */
  g_test_add_func ("/identity/seeds-are-wiped", test_seeds_are_wiped);
  g_test_add_func ("/identity/is-the-same-when-made-of-its-seeds",
                   test_is_the_same_when_made_of_its_seeds);
  g_test_add_func ("/identity/refuses-seeds-of-another-length",
                   test_refuses_seeds_of_another_length);
  g_test_add_func ("/identity/an-author-is-sixteen-letters-and-digits-that-differ",
                   test_an_author_is_sixteen_letters_and_digits_that_differ);
  g_test_add_func ("/identity/a-card-verifies-what-its-owner-signed",
                   test_a_card_verifies_what_its_owner_signed);
  g_test_add_func ("/identity/signs-nothing-at-all-as-well", test_signs_nothing_at_all_as_well);
  g_test_add_func ("/identity/only-the-owner-opens-what-was-sealed-to-a-card",
                   test_only_the_owner_opens_what_was_sealed_to_a_card);
  g_test_add_func ("/identity/refuses-any-damage-to-what-was-sealed-to-a-card",
                   test_refuses_any_damage_to_what_was_sealed_to_a_card);

  return g_test_run ();
}
