/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/standing.h"

static void
test_no_two_share_a_sign (void)
{
  for (guint i = 0; i < VG_N_STANDINGS; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (vg_standing_get_sign (i), !=, vg_standing_get_sign (j));
}

static void
test_each_is_one_character (void)
{
  for (guint i = 0; i < VG_N_STANDINGS; i++)
    g_assert_cmpint (g_utf8_strlen (vg_standing_get_sign (i), -1), ==, 1);
}

static void
test_under_way_is_no_full_dot (void)
{
  g_assert_cmpstr (vg_standing_get_sign (VG_STANDING_UNDER_WAY), ==, "◐");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/standing/no-two-share-a-sign", test_no_two_share_a_sign);
  g_test_add_func ("/words/standing/each-is-one-character", test_each_is_one_character);
  g_test_add_func ("/words/standing/under-way-is-no-full-dot", test_under_way_is_no_full_dot);

  return g_test_run ();
}
