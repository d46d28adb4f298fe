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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-code/a-new-code-is-nine-groups-that-read-back",
                   test_a_new_code_is_nine_groups_that_read_back);
  g_test_add_func ("/recovery-code/two-codes-differ", test_two_codes_differ);

  return g_test_run ();
}
