/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/chains.h"

#include "base/error.h"
#include "given-vault.h"

#include <string.h>

/* Acts with the random bytes that they would hang on: all of the same number, for each. */
typedef struct {
  GPtrArray *acts;
  GByteArray *randoms;
  GPtrArray *gaps;
} Given;

static void
set_up (Given *given, gconstpointer unused)
{
  given->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  given->randoms = g_byte_array_new ();
  given->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_gap_free);
}

static void
tear_down (Given *given, gconstpointer unused)
{
  g_ptr_array_unref (given->acts);
  g_byte_array_unref (given->randoms);
  g_ptr_array_unref (given->gaps);
}

static void
add (Given *given, const char *author, gint64 clock, const char *value)
{
  guint8 random[VG_DIGEST_BYTES];

  memset (random, (int) clock, sizeof random);
  g_byte_array_append (given->randoms, random, sizeof random);
  g_ptr_array_add (given->acts, given_act (author, clock, "", value));
}

static VgGap *
add_gap (Given *given, const char *author, guint64 number)
{
  VgGap *gap = g_new0 (VgGap, 1);

  gap->number = number;
  vg_digest_id (author, gap->id);
  memset (gap->commitment, (int) number, VG_DIGEST_BYTES);
  g_ptr_array_add (given->gaps, gap);
  return gap;
}

static VgChains *
make (Given *given, GError **error)
{
  g_autoptr (GBytes) randoms = g_bytes_new (given->randoms->data, given->randoms->len);
  VgLinked linked = { "case", given->acts, randoms, given->gaps };

  return vg_chains_new (&linked, error);
}

static void
refuse (Given *given)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (make (given, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_TAMPERED);
}

static void
test_each_author_has_a_chain (Given *given, gconstpointer unused)
{
  static const guint64 numbers[] = { 1, 1, 3, 4 };
  g_autoptr (VgChains) chains = NULL;
  g_autoptr (GArray) heads = NULL;
  guint8 anna[VG_ID_BYTES];
  guint8 bert[VG_ID_BYTES];
  guint8 nobody[VG_ID_BYTES] = { 0 };

  add (given, "anna", 1, "one");
  add (given, "bert", 1, "two");
  add (given, "anna", 4, "three");
  add (given, "anna", 5, "four");
  add_gap (given, "anna", 2);
  chains = make (given, NULL);
  heads = vg_chains_list_heads (chains);

  vg_digest_id ("anna", anna);
  vg_digest_id ("bert", bert);
  g_assert_cmpuint (heads->len, ==, 2);
  g_assert_cmpuint (vg_chains_get_length (chains, anna), ==, 4);
  g_assert_cmpuint (vg_chains_get_length (chains, bert), ==, 1);
  g_assert_cmpuint (vg_chains_get_length (chains, nobody), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (vg_chains_get_number (chains, i), ==, numbers[i]);
}

static void
test_what_makes_no_chain_is_refused (Given *given, gconstpointer unused)
{
  VgGap *gap = NULL;

  add (given, "anna", 1, "one");
  add (given, "anna", 2, "two");
  gap = add_gap (given, "anna", 4);
  refuse (given);
  gap->number = 2;
  add_gap (given, "anna", 2);
  refuse (given);
  g_ptr_array_set_size (given->gaps, 0);
  add_gap (given, "bert", 2);
  refuse (given);
  g_ptr_array_set_size (given->gaps, 0);

  add (given, "anna", 2, "again");
  refuse (given);
  g_ptr_array_set_size (given->acts, 2);
  g_byte_array_set_size (given->randoms, 2 * VG_DIGEST_BYTES);
  add (given, "bert", 1, "earlier");
  refuse (given);
}

static void
check_agreement (Given *one, Given *other, gboolean expected)
{
  g_autoptr (VgChains) left = make (one, NULL);
  g_autoptr (VgChains) right = make (other, NULL);

  g_assert_cmpint (vg_chains_agree (left, right), ==, expected);
  g_assert_cmpint (vg_chains_agree (right, left), ==, expected);
}

static void
test_chains_agree_until_somebody_goes_two_ways (Given *given, gconstpointer unused)
{
  Given other;

  set_up (&other, NULL);
  check_agreement (given, &other, TRUE);
  add (given, "anna", 1, "one");
  check_agreement (given, &other, TRUE);
  add (&other, "anna", 1, "one");
  add (&other, "bert", 2, "two");
  check_agreement (given, &other, TRUE);
  add (given, "anna", 3, "three");
  check_agreement (given, &other, TRUE);
  add (&other, "anna", 3, "another");
  check_agreement (given, &other, FALSE);
  tear_down (&other, NULL);
}

#define ADD(name, test) g_test_add ("/chains/" name, Given, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-author-has-a-chain", test_each_author_has_a_chain);
  ADD ("what-makes-no-chain-is-refused", test_what_makes_no_chain_is_refused);
  ADD ("chains-agree-until-somebody-goes-two-ways", test_chains_agree_until_somebody_goes_two_ways);

  return g_test_run ();
}
