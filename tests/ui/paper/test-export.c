/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/export.h"

static void
test_what_leaves_a_vault_is_said_to_stand_outside_of_it (void)
{
  g_autofree char *said = vg_export_say_saved ("goals.pdf", "For Starling", TRUE);

  g_assert_cmpstr (said, ==,
                   "For Starling · Saved as goals.pdf. This file stands outside the vault.");
}

static void
test_a_paper_of_a_practice_case_leaves_nothing (void)
{
  g_autofree char *said = vg_export_say_saved ("goals.pdf", "For Starling", FALSE);

  g_assert_cmpstr (said, ==, "For Starling · Saved as goals.pdf");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/export/what-leaves-a-vault-is-said-to-stand-outside-of-it",
                   test_what_leaves_a_vault_is_said_to_stand_outside_of_it);
  g_test_add_func ("/ui/export/a-paper-of-a-practice-case-leaves-nothing",
                   test_a_paper_of_a_practice_case_leaves_nothing);

  return g_test_run ();
}
