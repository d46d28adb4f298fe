/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/jump-list.h"

static void
test_a_question_is_found_by_its_number (void)
{
  g_assert_true (vg_jump_list_fits ("What happened?", 12, "12"));
  g_assert_true (vg_jump_list_fits ("What happened?", 12, " 12 "));
  g_assert_false (vg_jump_list_fits ("What happened?", 12, "1"));
}

static void
test_a_question_is_found_by_words_in_any_order (void)
{
  g_assert_true (vg_jump_list_fits ("What happened after THAT?", 1, "that what"));
  g_assert_true (vg_jump_list_fits ("Één ding", 1, "éÉN"));
  g_assert_true (vg_jump_list_fits ("What happened?", 1, ""));
  g_assert_false (vg_jump_list_fits ("What happened?", 1, "what else"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/jump-list/a-question-is-found-by-its-number",
                   test_a_question_is_found_by_its_number);
  g_test_add_func ("/ui/jump-list/a-question-is-found-by-words-in-any-order",
                   test_a_question_is_found_by_words_in_any_order);

  return g_test_run ();
}
