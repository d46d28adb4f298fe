/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/kdf.h"

#include "base/error.h"

#include <locale.h>
#include <sys/resource.h>

static const VgKdfCost cheap = { 1, 64 };
static const guint8 salt[VG_SALT_BYTES] = { 1, 2, 3 };

static VgSecret *
derive (const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  VgSecret *key = vg_kdf_derive (passphrase, salt, &cheap, &error);

  g_assert_no_error (error);
  return key;
}

static void
test_a_passphrase_gives_the_same_key_in_any_unicode_form (void)
{
  g_autoptr (VgSecret) composed = derive ("caf\u00e9 aan zee");
  g_autoptr (VgSecret) decomposed = derive ("cafe\u0301 aan zee");
  g_autoptr (VgSecret) without = derive ("cafe aan zee");

  g_assert_true (vg_secret_equal (composed, decomposed));
  g_assert_false (vg_secret_equal (composed, without));
}

static void
test_another_salt_or_cost_gives_another_key (void)
{
  static const guint8 other_salt[VG_SALT_BYTES] = { 1, 2, 4 };
  static const VgKdfCost more_passes = { 2, 64 };
  static const VgKdfCost more_memory = { 1, 65 };
  g_autoptr (VgSecret) key = derive ("woorden");
  g_autoptr (VgSecret) salted = vg_kdf_derive ("woorden", other_salt, &cheap, NULL);
  g_autoptr (VgSecret) longer = vg_kdf_derive ("woorden", salt, &more_passes, NULL);
  g_autoptr (VgSecret) larger = vg_kdf_derive ("woorden", salt, &more_memory, NULL);

  g_assert_false (vg_secret_equal (key, salted));
  g_assert_false (vg_secret_equal (key, longer));
  g_assert_false (vg_secret_equal (key, larger));
}

/* In KiB: the most memory this process ever had. */
static glong
get_peak (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return usage.ru_maxrss;
}

static void
test_costs_out_of_bounds_are_refused_without_memory (void)
{
  static const VgKdfCost refused[] = {
    { 0, 64 },    { 65, 64 },  { 1, 63 },         { 1, 4097 },      { 0, 0 },
    { 1, 0 },     { 0, 4096 }, { G_MAXUINT, 64 }, { 1, G_MAXUINT }, { G_MAXUINT, G_MAXUINT },
    { 65, 4096 },
  };
  const glong peak = get_peak ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (vg_kdf_derive ("woorden", salt, &refused[i], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }
  g_assert_cmpint (get_peak () - peak, <, 4 * 1024);
}

static void
test_a_passphrase_that_is_no_utf_8_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_kdf_derive ("\xff\xfe", salt, &cheap, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_reads_costs_and_nothing_else (void)
{
  static const char *const bad[] = {
    "",       ":",      "4",      "4:",    ":512",  "4:512 ", " 4:512",          "4:512:1",
    "-4:512", "+4:512", "4:5120", "0:512", "65:64", "4x512",  "4:1000000000064", "4294967297:512",
    "4:0x200"
  };
  VgKdfCost cost = { 0, 0 };

  g_assert_true (vg_kdf_cost_parse ("4:512", &cost, NULL));
  g_assert_cmpuint (cost.passes, ==, 4);
  g_assert_cmpuint (cost.mib, ==, 512);
  g_assert_true (vg_kdf_cost_parse ("64:4096", &cost, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_kdf_cost_parse (bad[i], &cost, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }
  g_assert_cmpuint (cost.mib, ==, 4096);
}

static void
test_knows_which_costs_should_be_raised (void)
{
  static const VgKdfCost few = { 2, 256 };
  static const VgKdfCost small = { 3, 255 };
  static const VgKdfCost floor = { 3, 256 };

  g_assert_true (vg_kdf_cost_is_below_floor (&few));
  g_assert_true (vg_kdf_cost_is_below_floor (&small));
  g_assert_false (vg_kdf_cost_is_below_floor (&floor));
  g_assert_false (vg_kdf_cost_is_below_floor (&VG_KDF_DEFAULT));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  /* First, while this process is small. */
  g_test_add_func ("/kdf/costs-out-of-bounds-are-refused-without-memory",
                   test_costs_out_of_bounds_are_refused_without_memory);
  g_test_add_func ("/kdf/a-passphrase-gives-the-same-key-in-any-unicode-form",
                   test_a_passphrase_gives_the_same_key_in_any_unicode_form);
  g_test_add_func ("/kdf/another-salt-or-cost-gives-another-key",
                   test_another_salt_or_cost_gives_another_key);
  g_test_add_func ("/kdf/a-passphrase-that-is-no-utf-8-is-refused",
                   test_a_passphrase_that_is_no_utf_8_is_refused);
  g_test_add_func ("/kdf/reads-costs-and-nothing-else", test_reads_costs_and_nothing_else);
  g_test_add_func ("/kdf/knows-which-costs-should-be-raised",
                   test_knows_which_costs_should_be_raised);

  return g_test_run ();
}
