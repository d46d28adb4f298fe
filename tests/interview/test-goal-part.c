/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/goal-part.h"

#include "given.h"
#include "interview/interview.h"

#define ASK "'ask':{'nl':'a','en':'a'}"
#define ITEMS                                                                                      \
  "{'id':'Q','kind':'scale','min':0,'max':10,'of-goals':'importance'," ASK                         \
  "},{'id':'S','kind':'open','of-goals':'smaller-step'," ASK "},{'id':'O','kind':'open'," ASK "}"

static void
put_goals (VgCase *subject)
{
  given_put (subject, "goal/harmed/1", "{'words':'vragen','order':2}");
  given_put (subject, "goal/harmed/2", "{'words':'rust','order':1}");
}

static VgItemState
state_of (VgRoute *route, const char *id)
{
  VgItem *item = vg_guide_find_item (vg_route_get_guide (route), id);

  return vg_route_get_state (route, vg_item_get_index (item));
}

static void
test_it_is_answered_when_each_goal_has_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", ITEMS);
  g_autoptr (VgRoute) route = vg_route_new (subject, guide, "harmed");

  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_OPEN);
  put_goals (subject);
  given_put (subject, "goal/harmed/1", "{'words':'vragen','order':2,'importance':0}");
  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_OPEN);
  given_put (subject, "goal/harmed/2", "{'words':'rust','order':1,'importance':8}");
  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_ANSWERED);
  g_assert_cmpint (state_of (route, "S"), ==, VG_STATE_OPEN);
  g_assert_cmpint (state_of (route, "O"), ==, VG_STATE_OPEN);

  given_put (subject, "goal/harmed/3", "{'words':'nog een','order':3}");
  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_OPEN);
  given_put (subject, "goal/harmed/3", NULL);
  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_ANSWERED);
}

static void
test_the_goals_of_somebody_else_say_nothing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", ITEMS);
  g_autoptr (VgRoute) route = vg_route_new (subject, guide, "harmed");

  given_put (subject, "goal/accused/1", "{'words':'sorry','order':1,'importance':8}");
  g_assert_cmpint (state_of (route, "Q"), ==, VG_STATE_OPEN);
}

static void
test_what_was_answered_by_itself_is_not_asked_of_the_goals (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", ITEMS);
  VgItem *scale = vg_guide_find_item (guide, "Q");
  VgItem *step = vg_guide_find_item (guide, "S");
  g_autofree char *open = NULL;
  g_autofree char *none = NULL;
  g_autofree char *still = NULL;

  put_goals (subject);
  open = vg_goal_part_dup_open (subject, scale, "harmed");
  g_assert_cmpstr (open, ==, "goal/harmed/2");

  given_put (subject, "answer/harmed/Q", "{'value':7}");
  none = vg_goal_part_dup_open (subject, scale, "harmed");
  g_assert_null (none);

  given_put (subject, "answer/harmed/S", "{'none':'later'}");
  still = vg_goal_part_dup_open (subject, step, "harmed");
  g_assert_cmpstr (still, ==, "goal/harmed/2");
  given_put (subject, "answer/harmed/S/1", "{'as':'quotation','text':'een brief'}");
  g_assert_false (vg_goal_part_is_settled (subject, step, "harmed"));
  g_clear_pointer (&still, g_free);
  still = vg_goal_part_dup_open (subject, step, "harmed");
  g_assert_null (still);
}

/* In the order of the goals, whichever was noted first. */
static void
test_the_talk_says_what_stands_with_the_goals (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", ITEMS);
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, "harmed");
  VgItem *scale = vg_guide_find_item (guide, "Q");
  VgItem *step = vg_guide_find_item (guide, "S");
  g_autofree char *nothing = vg_interview_say_answer (interview, scale, 100);
  g_autofree char *numbers = NULL;
  g_autofree char *steps = NULL;

  g_assert_null (nothing);
  given_put (subject, "goal/harmed/1",
             "{'words':'vragen','order':2,'importance':9,'smaller-step':'een brief'}");
  given_put (subject, "goal/harmed/2", "{'words':'rust','order':1,'importance':10}");
  numbers = vg_interview_say_answer (interview, scale, 100);
  steps = vg_interview_say_answer (interview, step, 100);
  g_assert_cmpstr (numbers, ==, "10 · 9");
  g_assert_cmpstr (steps, ==, "een brief");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/goal-part/it-is-answered-when-each-goal-has-it",
                   test_it_is_answered_when_each_goal_has_it);
  g_test_add_func ("/interview/goal-part/the-goals-of-somebody-else-say-nothing",
                   test_the_goals_of_somebody_else_say_nothing);
  g_test_add_func ("/interview/goal-part/what-was-answered-by-itself-is-not-asked-of-the-goals",
                   test_what_was_answered_by_itself_is_not_asked_of_the_goals);
  g_test_add_func ("/interview/goal-part/the-talk-says-what-stands-with-the-goals",
                   test_the_talk_says_what_stands_with_the_goals);

  return g_test_run ();
}
