/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/goal-record.h"

#include "base/json.h"
#include "derive/goal-list.h"

static void
add (VgCase *subject, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_goal_record_add (subject, "harmed", words, &error));
  g_assert_no_error (error);
}

/* The words of the goals in their order, joined with commas. */
static char *
join (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_goal_record_list (subject, "harmed");
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (words, (gpointer) vg_json_get_string (
                                vg_case_get_object (subject, places->pdata[i]), "words"));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (",", (char **) words->pdata);
}

static void
assert_order (VgCase *subject, const char *expected)
{
  g_autofree char *order = join (subject);

  g_assert_cmpstr (order, ==, expected);
}

static void
test_goals_stand_in_the_order_they_are_put_in (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  add (subject, "a");
  add (subject, "b");
  add (subject, "c");
  assert_order (subject, "a,b,c");

  g_assert_true (vg_goal_record_move (subject, "harmed", "goal/harmed/3", -1, &error));
  assert_order (subject, "a,c,b");
  g_assert_true (vg_goal_record_move (subject, "harmed", "goal/harmed/3", -1, &error));
  assert_order (subject, "c,a,b");
  g_assert_true (vg_goal_record_move (subject, "harmed", "goal/harmed/3", -1, &error));
  assert_order (subject, "c,a,b");
  g_assert_true (vg_goal_record_move (subject, "harmed", "goal/harmed/1", 1, &error));
  assert_order (subject, "c,b,a");
  g_assert_true (vg_case_undo (subject));
  assert_order (subject, "c,a,b");
}

static void
test_a_member_is_set_and_the_others_stay (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  add (subject, "rust");
  g_assert_true (
      vg_goal_record_set (subject, "goal/harmed/1", "importance", vg_json_new_int (8), &error));
  g_assert_cmpint (
      vg_json_get_int (vg_case_get_object (subject, "goal/harmed/1"), "importance", -1), ==, 8);
  assert_order (subject, "rust");

  g_assert_true (vg_goal_record_set (subject, "goal/harmed/1", "importance", NULL, &error));
  g_assert_cmpint (
      vg_json_get_int (vg_case_get_object (subject, "goal/harmed/1"), "importance", -1), ==, -1);

  g_assert_false (
      vg_goal_record_set (subject, "goal/harmed/1", "who", vg_json_new_string ("nobody"), &error));
  g_assert_nonnull (error);
}

static void
test_a_goal_taken_away_comes_back_with_undo (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  add (subject, "a");
  add (subject, "b");
  g_assert_true (vg_goal_record_remove (subject, "goal/harmed/1", &error));
  assert_order (subject, "b");
  add (subject, "c");
  assert_order (subject, "b,c");
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_case_undo (subject));
  assert_order (subject, "a,b");
}

static void
test_the_kinds_of_goal_have_a_name_in_both_languages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgGoalList) kinds = vg_goal_list_read (&error);

  g_assert_no_error (error);
  g_assert_cmpuint (vg_goal_list_get_n (kinds), >, 20);
  for (guint i = 0; i < vg_goal_list_get_n (kinds); i++) {
    const char *role = vg_goal_list_get_role (kinds, i);

    g_assert_true (g_str_equal (role, "harmed") || g_str_equal (role, "accused"));
    g_assert_nonnull (vg_goal_list_get_code (kinds, i));
    g_assert_cmpstr (vg_goal_list_get_label (kinds, i, "nl"), !=,
                     vg_goal_list_get_label (kinds, i, "en"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/goal-record/goals-stand-in-the-order-they-are-put-in",
                   test_goals_stand_in_the_order_they_are_put_in);
  g_test_add_func ("/interview/goal-record/a-member-is-set-and-the-others-stay",
                   test_a_member_is_set_and_the_others_stay);
  g_test_add_func ("/interview/goal-record/a-goal-taken-away-comes-back-with-undo",
                   test_a_goal_taken_away_comes_back_with_undo);
  g_test_add_func ("/interview/goal-record/the-kinds-of-goal-have-a-name-in-both-languages",
                   test_the_kinds_of_goal_have_a_name_in_both_languages);

  return g_test_run ();
}
