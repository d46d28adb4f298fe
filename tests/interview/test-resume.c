/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/resume.h"

#include "base/clock.h"
#include "base/language.h"
#include "given.h"
#include "interview/interview.h"

#define QUESTIONS                                                                                  \
  "{'id':'Q1','kind':'open','text':{'nl':'Een?','en':'One?'}},"                                    \
  "{'id':'Q2','kind':'open','text':{'nl':'Twee?','en':'Two?'}},"                                   \
  "{'id':'Q3','kind':'open','text':{'nl':'Drie?','en':'Three?'}},"                                 \
  "{'id':'Q4','kind':'open','text':{'nl':'Vier?','en':'Four?'}},"                                  \
  "{'id':'Q5','kind':'open','text':{'nl':'Vijf?','en':'Five?'}}"

#define SAID "{'as':'quotation','text':'Ja'}"

static VgRoute *
new_route (VgCase *subject)
{
  g_autoptr (VgGuide) guide = given_questions ("harmed", QUESTIONS);

  return vg_route_new (subject, guide, "harmed");
}

/* "Q3", or "none". */
static const char *
tell (VgRoute *route, guint index)
{
  return index != VG_NO_ITEM
             ? vg_item_get_id (vg_guide_get_item (vg_route_get_guide (route), index))
             : "none";
}

static void
assert_goes_on_at (VgRoute *route, const char *last, const char *at)
{
  g_assert_cmpstr (tell (route, vg_resume_find_last (route, NULL)), ==, last);
  g_assert_cmpstr (tell (route, vg_resume_find (route)), ==, at);
}

static void
test_a_talk_begins_at_its_first_question (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = new_route (subject);
  guint act = 7;

  given_put (subject, "case/event", "'violence'");
  g_assert_cmpuint (vg_resume_find_last (route, &act), ==, VG_NO_ITEM);
  g_assert_cmpuint (act, ==, 0);
  assert_goes_on_at (route, "none", "Q1");
}

/* What was left open before it stays open: the talk had gone on. */
static void
test_it_goes_on_behind_the_question_last_answered (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = new_route (subject);
  guint act = 0;

  given_put (subject, "answer/harmed/Q1/1", SAID);
  given_put (subject, "answer/harmed/Q3/1", SAID);
  vg_resume_find_last (route, &act);
  g_assert_cmpuint (act, ==, 2);
  assert_goes_on_at (route, "Q3", "Q4");
  given_put (subject, "answer/harmed/Q4", "{'none':'later'}");
  assert_goes_on_at (route, "Q4", "Q5");
}

static void
test_what_was_said_elsewhere_moves_nothing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = new_route (subject);

  given_put (subject, "answer/harmed/Q3/1", SAID);
  given_put (subject, "answer/accused/Q1/1", SAID);
  given_put (subject, "release/answer/harmed/Q1", "{'how':'later'}");
  given_put (subject, "case/event", "'violence'");
  assert_goes_on_at (route, "Q3", "Q4");
}

static void
test_an_answer_taken_back_is_open_and_goes_on_there (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = new_route (subject);

  given_put (subject, "answer/harmed/Q4/1", SAID);
  given_put (subject, "answer/harmed/Q2/1", SAID);
  given_put (subject, "answer/harmed/Q2/1", NULL);
  assert_goes_on_at (route, "Q2", "Q2");
}

/* Where nothing is open behind it, what was left open before is what there is. */
static void
test_at_the_end_it_goes_back_to_what_is_open (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = new_route (subject);

  given_put (subject, "answer/harmed/Q4", "{'none':'declined'}");
  given_put (subject, "answer/harmed/Q3", "{'none':'later'}");
  given_put (subject, "answer/harmed/Q1/1", SAID);
  given_put (subject, "answer/harmed/Q5/1", SAID);
  assert_goes_on_at (route, "Q5", "Q2");
  given_put (subject, "answer/harmed/Q2/1", SAID);
  assert_goes_on_at (route, "Q2", "Q3");
  given_put (subject, "answer/harmed/Q3/1", SAID);
  assert_goes_on_at (route, "Q3", "none");
}

/* The questions about a person share one record. */
static void
test_of_a_shared_record_the_field_that_changed_counts (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = vg_route_new (subject, given_guide ("harmed"), "harmed");
  guint last = VG_NO_ITEM;

  given_put (subject, "party/harmed", "{'name':'mevrouw Mus','detained':'no'}");
  given_put (subject, "party/harmed", "{'name':'mevrouw Mus','detained':'yes'}");
  last = vg_resume_find_last (route, NULL);
  g_assert_cmpuint (last, !=, VG_NO_ITEM);
  g_assert_cmpstr (vg_item_get_field (vg_guide_get_item (given_guide ("harmed"), last)), ==,
                   "detained");
}

/* Whoever makes a case notes the event with it; that was no talk. */
static void
test_a_guide_about_the_case_goes_on_at_its_first_open_question (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = vg_route_new (subject, given_guide ("intake"), NULL);

  given_put (subject, "case/event", "'violence'");
  g_assert_cmpuint (vg_resume_find (route), ==, vg_route_get_first_open (route));
  g_assert_cmpstr (tell (route, vg_resume_find (route)), ==, "I-label");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/resume/a-talk-begins-at-its-first-question",
                   test_a_talk_begins_at_its_first_question);
  g_test_add_func ("/resume/it-goes-on-behind-the-question-last-answered",
                   test_it_goes_on_behind_the_question_last_answered);
  g_test_add_func ("/resume/what-was-said-elsewhere-moves-nothing",
                   test_what_was_said_elsewhere_moves_nothing);
  g_test_add_func ("/resume/an-answer-taken-back-is-open-and-goes-on-there",
                   test_an_answer_taken_back_is_open_and_goes_on_there);
  g_test_add_func ("/resume/at-the-end-it-goes-back-to-what-is-open",
                   test_at_the_end_it_goes_back_to_what_is_open);
  g_test_add_func ("/resume/of-a-shared-record-the-field-that-changed-counts",
                   test_of_a_shared_record_the_field_that_changed_counts);
  g_test_add_func ("/resume/a-guide-about-the-case-goes-on-at-its-first-open-question",
                   test_a_guide_about_the_case_goes_on_at_its_first_open_question);

  return g_test_run ();
}
