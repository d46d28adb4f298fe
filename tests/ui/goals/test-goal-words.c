/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/goals/goal-words.h"

static void
assert_pair (VgSign sign, gboolean is_settled, const char *expected)
{
  VgMatrixGoal harmed = { .words = (char *) "Rust" };
  VgMatrixGoal accused = { .words = (char *) "" };
  VgMatrixCell cell = {
    .harmed = &harmed, .accused = &accused, .sign = sign, .word = "clash", .is_settled = is_settled
  };
  g_autofree char *said = vg_goal_say_pair (&cell);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_pair_says_whether_it_is_settled_where_it_must_be (void)
{
  assert_pair (VG_SIGN_CLASHES, FALSE, "clash: “Rust” and without words yet, not settled");
  assert_pair (VG_SIGN_CLASHES, TRUE, "clash: “Rust” and without words yet, settled");
  assert_pair (VG_SIGN_PREPARE, FALSE, "clash: “Rust” and without words yet");
  assert_pair (VG_SIGN_PREPARE, TRUE, "clash: “Rust” and without words yet, settled");
}

static void
test_a_sign_stands_with_a_capital (void)
{
  const VgMatrixCell cell = { .word = "één staat in de weg" };
  g_autofree char *said = vg_goal_say_sign (&cell);

  g_assert_cmpstr (said, ==, "Één staat in de weg");
}

static guint
count (VgGoalTopic topic)
{
  guint n = 0;

  while (vg_goal_get_word (topic, n) != NULL) {
    g_assert_nonnull (vg_goal_say (topic, vg_goal_get_word (topic, n)));
    n++;
  }

  return n;
}

static void
test_every_word_of_a_topic_is_said (void)
{
  g_assert_cmpuint (count (VG_GOAL_WHO), ==, 3);
  g_assert_cmpuint (count (VG_GOAL_FEASIBLE), ==, 3);
  g_assert_cmpuint (count (VG_GOAL_SORTED), ==, 3);
  g_assert_cmpuint (count (VG_GOAL_CHOICE), ==, 5);
  g_assert_cmpuint (count (VG_GOAL_CONSENT), ==, 3);
  g_assert_null (vg_goal_say (VG_GOAL_CHOICE, "given"));
  g_assert_null (vg_goal_say (VG_GOAL_CHOICE, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/goal-words/a-pair-says-whether-it-is-settled-where-it-must-be",
                   test_a_pair_says_whether_it_is_settled_where_it_must_be);
  g_test_add_func ("/ui/goal-words/a-sign-stands-with-a-capital",
                   test_a_sign_stands_with_a_capital);
  g_test_add_func ("/ui/goal-words/every-word-of-a-topic-is-said",
                   test_every_word_of_a_topic_is_said);

  return g_test_run ();
}
