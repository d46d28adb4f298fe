/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/card.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "list.h"
#include "seal/identity.h"

#include <locale.h>
#include <string.h>

static char *
make_text (const char *name)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();

  return vg_identity_dup_card (identity, name);
}

static void
check_refused (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_card_read (text, length, &error));
  g_assert_cmpuint (error->domain, ==, VG_ERROR);
  g_assert_true (error->code == VG_ERROR_PARSE || error->code == VG_ERROR_TAMPERED);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
check_code (const char *text, VgError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_card_read (text, strlen (text), &error));
  g_assert_error (error, VG_ERROR, (gint) code);
}

/* The card, one member set to a text, or removed where that is NULL. */
static char *
with_member (const char *text, const char *member, const char *value)
{
  g_autoptr (JsonNode) root = vg_json_parse (text, strlen (text), "card", NULL);
  JsonObject *object = vg_json_peek_object (root);

  if (value != NULL)
    json_object_set_string_member (object, member, value);
  else
    json_object_remove_member (object, member);
  return vg_json_write (root);
}

static char *
dup_member (const char *text, const char *member)
{
  g_autoptr (JsonNode) root = vg_json_parse (text, strlen (text), "card", NULL);

  return g_strdup (vg_json_get_string (vg_json_peek_object (root), member));
}

static void
test_is_read_as_it_was_written (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autofree char *text = vg_identity_dup_card (identity, "Zoë \"van\" Dijk 😀");
  g_autofree char *spaced = g_strdup_printf ("\n  %s\n", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCard) card = vg_card_read (spaced, strlen (spaced), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vg_card_get_name (card), ==, "Zoë \"van\" Dijk 😀");
  g_assert_cmpstr (vg_card_get_author (card), ==, vg_identity_get_author (identity));
  g_assert_true (g_str_has_prefix (text, "{\"author\":\""));
}

static void
test_refuses_any_damage (void)
{
  g_autofree char *text = make_text ("Hanna");
  const gsize length = strlen (text);

  for (gsize cut = 0; cut < length; cut++)
    check_refused (text, cut);
  for (gsize bit = 0; bit < 8 * length; bit++) {
    text[bit / 8] ^= (char) (1 << bit % 8);
    check_refused (text, length);
    text[bit / 8] ^= (char) (1 << bit % 8);
  }
}

static void
test_refuses_members_that_are_missing_unknown_or_of_another_kind (void)
{
  static const char *const members[] = { "format", "name", "author", "sign", "seal", "signature" };
  g_autofree char *text = make_text ("Hanna");
  g_autofree char *added = with_member (text, "phone", "06");
  g_autofree char *newer = with_member (text, "format", "voorgesprek-card/2");

  check_code (added, VG_ERROR_PARSE);
  check_code (newer, VG_ERROR_PARSE);
  check_code ("{}", VG_ERROR_PARSE);
  check_code ("[]", VG_ERROR_PARSE);
  check_code ("\"card\"", VG_ERROR_PARSE);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *without = with_member (text, members[i], NULL);
    g_autofree char *renamed = with_member (without, "other", "x");
    g_autofree char *empty = with_member (text, members[i], "");

    check_code (without, VG_ERROR_PARSE);
    check_code (renamed, VG_ERROR_PARSE);
    check_code (empty, i == 2 ? VG_ERROR_TAMPERED : VG_ERROR_PARSE);
  }
}

static void
test_refuses_a_key_written_in_another_way (void)
{
  static const char *const members[] = { "sign", "seal", "signature" };
  g_autofree char *text = make_text ("Hanna");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *digits = dup_member (text, members[i]);
    g_autofree char *large = g_ascii_strup (digits, -1);
    g_autofree char *longer = g_strconcat (digits, "00", NULL);
    g_autofree char *shorter = g_strndup (digits, strlen (digits) - 2);
    g_autofree char *with_large = with_member (text, members[i], large);
    g_autofree char *with_longer = with_member (text, members[i], longer);
    g_autofree char *with_shorter = with_member (text, members[i], shorter);

    check_code (with_large, VG_ERROR_PARSE);
    check_code (with_longer, VG_ERROR_PARSE);
    check_code (with_shorter, VG_ERROR_PARSE);
  }
}

/* What a card says is its owner's word: another's name, author or key on it is not. */
static void
test_refuses_anothers_words_on_it (void)
{
  static const char *const members[] = { "name", "author", "sign", "seal", "signature" };
  g_autofree char *text = make_text ("Hanna");
  g_autofree char *other = make_text ("Bram");

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *theirs = dup_member (other, members[i]);
    g_autofree char *mixed = with_member (text, members[i], theirs);

    check_code (mixed, VG_ERROR_TAMPERED);
  }
}

/* A signature over the same bytes for another purpose is not that of the card. */
static void
test_refuses_a_signature_made_for_something_else (void)
{
  g_autoptr (VgIdentity) identity = vg_identity_new ();
  g_autofree char *text = vg_identity_dup_card (identity, "Hanna");
  g_autofree char *unsigned_text = with_member (text, "signature", NULL);
  guint8 signature[VG_SIGNATURE_BYTES];
  GString *digits = g_string_new (NULL);
  g_autofree char *hex = NULL;
  g_autofree char *forged = NULL;

  vg_identity_sign (identity, (const guint8 *) unsigned_text, strlen (unsigned_text), signature);
  for (guint i = 0; i < sizeof signature; i++)
    g_string_append_printf (digits, "%02x", signature[i]);
  hex = g_string_free (digits, FALSE);
  forged = with_member (text, "signature", hex);
  check_code (forged, VG_ERROR_TAMPERED);
}

/* The points of small order of Curve25519: whoever sealed to one would seal to everybody.
 * They are refused by themselves, before the signature is looked at.
 */
static void
test_refuses_a_key_of_low_order (void)
{
  static const char *const points[] = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f11d7",
  };
  g_autofree char *text = make_text ("Hanna");

  for (guint i = 0; i < G_N_ELEMENTS (points); i++) {
    g_autofree char *sealing = with_member (text, "seal", points[i]);
    g_autofree char *signing = with_member (text, "sign", points[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (vg_card_read (sealing, strlen (sealing), &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
    g_assert_nonnull (strstr (error->message, "nothing can be sealed"));
    check_code (signing, VG_ERROR_TAMPERED);
  }
}

static void
test_a_name_is_one_line_of_bounded_length (void)
{
  g_autofree char *longest = g_strnfill (VG_CARD_NAME_BYTES, 'n');
  g_autofree char *too_long = g_strnfill (VG_CARD_NAME_BYTES + 1, 'n');
  g_autofree char *text = make_text (longest);
  g_autofree char *longer = with_member (text, "name", too_long);
  g_autofree char *lines = with_member (text, "name", "Hanna\nvan Dijk");

  g_assert_false (vg_card_name_is_fit (too_long));
  g_assert_false (vg_card_name_is_fit (""));
  g_assert_false (vg_card_name_is_fit (NULL));
  g_assert_false (vg_card_name_is_fit ("Hanna\tvan Dijk"));
  g_assert_false (vg_card_name_is_fit ("\xff"));
  g_assert_cmpuint (strlen (text), <, VG_CARD_BYTES);
  check_code (longer, VG_ERROR_PARSE);
  check_code (lines, VG_ERROR_PARSE);
}

static void
test_refuses_a_text_longer_than_any_card (void)
{
  g_autofree char *text = make_text ("Hanna");
  g_autofree char *spaces = g_strnfill (VG_CARD_BYTES, ' ');
  g_autofree char *padded = g_strconcat (text, spaces, NULL);

  check_code (padded, VG_ERROR_PARSE);
}

static void
test_a_fingerprint_is_eight_words_of_both_keys (void)
{
  g_auto (GStrv) list = list_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint8 keys[2][VG_DIGEST_BYTES] = { { 1 }, { 2 } };

  for (guint i = 0; i < 64; i++) {
    g_autoptr (VgCard) card = NULL;
    g_autofree char *said = NULL;
    g_auto (GStrv) words = NULL;

    keys[i / 32][i % 32]++;
    card = vg_card_new ("Hanna", keys[0], keys[1]);
    said = vg_card_dup_fingerprint (card, (const char *const *) list);
    words = g_strsplit (said, " ", -1);
    g_assert_cmpuint (g_strv_length (words), ==, 8);
    for (guint word = 0; word < 8; word++)
      g_assert_true (g_strv_contains ((const char *const *) list, words[word]));
    g_assert_true (g_hash_table_add (seen, g_strdup (said)));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/is-read-as-it-was-written", test_is_read_as_it_was_written);
  g_test_add_func ("/card/refuses-any-damage", test_refuses_any_damage);
  g_test_add_func ("/card/refuses-members-that-are-missing-unknown-or-of-another-kind",
                   test_refuses_members_that_are_missing_unknown_or_of_another_kind);
  g_test_add_func ("/card/refuses-a-key-written-in-another-way",
                   test_refuses_a_key_written_in_another_way);
  g_test_add_func ("/card/refuses-anothers-words-on-it", test_refuses_anothers_words_on_it);
  g_test_add_func ("/card/refuses-a-signature-made-for-something-else",
                   test_refuses_a_signature_made_for_something_else);
  g_test_add_func ("/card/refuses-a-key-of-low-order", test_refuses_a_key_of_low_order);
  g_test_add_func ("/card/a-name-is-one-line-of-bounded-length",
                   test_a_name_is_one_line_of_bounded_length);
  g_test_add_func ("/card/refuses-a-text-longer-than-any-card",
                   test_refuses_a_text_longer_than_any_card);
  g_test_add_func ("/card/a-fingerprint-is-eight-words-of-both-keys",
                   test_a_fingerprint_is_eight_words_of_both_keys);

  return g_test_run ();
}
