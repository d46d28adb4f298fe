/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/recovery-code.h"

#include "base/error.h"
#include "base/wipe.h"

#include <locale.h>
#include <string.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void
test_a_new_code_is_nine_groups_that_read_back (void)
{
  for (guint i = 0; i < 1000; i++) {
    g_auto (VgWipedText) code = vg_recovery_code_new ();
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) groups = g_strsplit (code, "-", -1);
    guint8 bytes[VG_RECOVERY_BYTES];

    g_assert_cmpuint (g_strv_length (groups), ==, 9);
    for (guint group = 0; group < 9; group++)
      g_assert_cmpuint (strspn (groups[group], alphabet), ==, 4);
    g_assert_true (vg_recovery_code_read (code, bytes, &error));
    g_assert_no_error (error);
  }
}

static void
test_two_codes_differ (void)
{
  g_auto (VgWipedText) a = vg_recovery_code_new ();
  g_auto (VgWipedText) b = vg_recovery_code_new ();

  g_assert_false (vg_recovery_code_equal (a, b));
  g_assert_true (vg_recovery_code_equal (a, a));
}

/* One for all: which mistakes are found by their check, and where, is a matter of numbers. */
static const char fixed[] = "N08R-ERNX-GY0Y-J2FD-TMQ6-9T19-6SWE-KE0T-55MS";

static void
check_refused (const char *text, const char *why)
{
  guint8 bytes[VG_RECOVERY_BYTES];
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_recovery_code_read (text, bytes, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_false (vg_recovery_code_equal (text, text));
  if (why != NULL)
    g_assert_nonnull (strstr (error->message, why));
}

static void
test_reads_every_spelling (void)
{
  static const char *const spellings[] = {
    "n08r-ernx-gy0y-j2fd-tmq6-9t19-6swe-ke0t-55ms",
    "N08RERNXGY0YJ2FDTMQ69T196SWEKE0T55MS",
    "n08rernxgy0yj2fdtmq69t196sweke0t55ms",
    "N08R ERNX GY0Y J2FD TMQ6 9T19 6SWE KE0T 55MS",
    "  N08R-ERNX-GY0Y-J2FD-TMQ6-9T19-6SWE-KE0T-55MS\n",
    "N08R – ERNX – GY0Y – J2FD – TMQ6 – 9T19 – 6SWE – KE0T – 55MS",
    "N08R‑ERNX‑GY0Y‑J2FD‑TMQ6‑9T19‑6SWE‑KE0T‑55MS",
    "N08R ERNX GY0Y J2FD TMQ6 9T19 6SWE KE0T 55MS",
    "N 0 8 R E R N X G Y 0 Y J 2 F D T M Q 6 9 T 1 9 6 S W E K E 0 T 5 5 M S",
    "N08R\t\nERNX\t\nGY0Y\t\nJ2FD\t\nTMQ6\t\n9T19\t\n6SWE\t\nKE0T\t\n55MS",
    "NO8R-ERNX-GYOY-J2FD-TMQ6-9T19-6SWE-KEOT-55MS",
    "No8R-ERNX-GYoY-J2FD-TMQ6-9T19-6SWE-KEoT-55MS"
  };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++) {
    g_assert_true (vg_recovery_code_equal (fixed, spellings[i]));
    g_assert_true (vg_recovery_code_equal (spellings[i], fixed));
  }
}

static void
test_o_is_zero_and_i_and_l_are_one (void)
{
  static const char zeros[] = "OooO 0000 0000 0000 0000 0000 0000 0000 8YGV";
  guint8 bytes[VG_RECOVERY_BYTES] = { 1 };
  guint8 expected[VG_RECOVERY_BYTES] = { 0 };
  g_autofree char *ones = g_strdup (fixed);

  g_assert_true (vg_recovery_code_read (zeros, bytes, NULL));
  g_assert_cmpmem (bytes, sizeof bytes, expected, sizeof expected);

  g_assert_nonnull (strchr (ones, '1'));
  g_strdelimit (ones, "1", 'I');
  g_assert_true (vg_recovery_code_equal (fixed, ones));
  g_strdelimit (ones, "I", 'l');
  g_assert_true (vg_recovery_code_equal (fixed, ones));
}

/* Every other sign at every place: none is read, and nearly all are placed. By chance a sign
 * in another group would set it right as well, once in a thousand.
 */
static void
test_finds_every_mistake_of_one_sign (void)
{
  guint n_mistakes = 0;
  guint n_placed = 0;

  for (guint at = 0; fixed[at] != '\0'; at++) {
    g_autofree char *group = g_strdup_printf ("group %u:", at / 5 + 1);

    for (const char *sign = alphabet; fixed[at] != '-' && *sign != '\0'; sign++) {
      g_autofree char *wrong = g_strdup (fixed);
      guint8 bytes[VG_RECOVERY_BYTES];
      g_autoptr (GError) error = NULL;

      wrong[at] = *sign;
      if (*sign == fixed[at])
        continue;

      g_assert_false (vg_recovery_code_read (wrong, bytes, &error));
      g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
      n_mistakes++;
      n_placed += strstr (error->message, group) != NULL;
    }
  }

  g_assert_cmpuint (n_mistakes, ==, 36 * 31);
  g_assert_cmpuint (n_placed, >, n_mistakes - 10);
}

static void
test_finds_signs_that_changed_places (void)
{
  g_autofree char *plain = g_strdelimit (g_strdup (fixed), "-", ' ');

  for (guint at = 1; plain[at] != '\0'; at++) {
    g_autofree char *swapped = g_strdup (plain);

    if (plain[at - 1] == ' ')
      continue;

    swapped[at] = plain[at - 1];
    swapped[at - 1] = plain[at];
    if (strcmp (swapped, plain) != 0 && plain[at] != ' ')
      check_refused (swapped, NULL);
  }
}

static void
test_says_how_many_signs_there_are (void)
{
  g_autofree char *longer = g_strconcat (fixed, "0", NULL);
  g_autofree char *shorter = g_strndup (fixed, strlen (fixed) - 1);

  check_refused ("", "0 signs");
  check_refused ("-- -", "0 signs");
  check_refused ("7", "1 sign:");
  check_refused (shorter, "35 signs");
  check_refused (longer, "37 signs");
}

static void
test_says_where_a_sign_is_that_no_code_has (void)
{
  static const char *const signs[] = { "U", "u", "!", "?", "é", "\x01", "０", "😀" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    g_autofree char *first = g_strconcat (signs[i], fixed + 1, NULL);
    g_autofree char *third = g_strdup_printf ("%.10s%s%s", fixed, signs[i], fixed + 11);
    g_autofree char *behind = g_strconcat (fixed, signs[i], NULL);

    check_refused (first, "group 1 ");
    check_refused (third, "group 3 ");
    check_refused (behind, "group 9 ");
  }
  check_refused ("\xff\xff", NULL);
}

static void
test_nothing_is_left_of_a_code_with_a_mistake (void)
{
  static const guint8 zeros[VG_RECOVERY_BYTES];
  g_autofree char *wrong = g_strdup (fixed);
  guint8 bytes[VG_RECOVERY_BYTES] = { 0 };

  wrong[0] = wrong[0] == '0' ? '1' : '0';
  g_assert_false (vg_recovery_code_read (wrong, bytes, NULL));
  g_assert_cmpmem (bytes, sizeof bytes, zeros, sizeof zeros);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-code/a-new-code-is-nine-groups-that-read-back",
                   test_a_new_code_is_nine_groups_that_read_back);
  g_test_add_func ("/recovery-code/two-codes-differ", test_two_codes_differ);
  g_test_add_func ("/recovery-code/reads-every-spelling", test_reads_every_spelling);
  g_test_add_func ("/recovery-code/o-is-zero-and-i-and-l-are-one",
                   test_o_is_zero_and_i_and_l_are_one);
  g_test_add_func ("/recovery-code/finds-every-mistake-of-one-sign",
                   test_finds_every_mistake_of_one_sign);
  g_test_add_func ("/recovery-code/finds-signs-that-changed-places",
                   test_finds_signs_that_changed_places);
  g_test_add_func ("/recovery-code/says-how-many-signs-there-are",
                   test_says_how_many_signs_there_are);
  g_test_add_func ("/recovery-code/says-where-a-sign-is-that-no-code-has",
                   test_says_where_a_sign_is_that_no_code_has);
  g_test_add_func ("/recovery-code/nothing-is-left-of-a-code-with-a-mistake",
                   test_nothing_is_left_of_a_code_with_a_mistake);

  return g_test_run ();
}
