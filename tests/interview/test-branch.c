/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/branch.h"

#include "base/clock.h"
#include "base/language.h"
#include "given.h"
#include "interview/own-question.h"

#include <string.h>

#define ASK         "'ask':{'nl':'a','en':'a'}"
#define WHEN(value) "'when':{'===':[{'var':'case.event'},'" value "']}"

static const char items[] =
    "{'id':'A','kind':'open'," ASK "},"
    "{'id':'B','kind':'open'," WHEN (
        "sexual") "," ASK "},"
                  "{'id':'C','kind':'open'," WHEN (
                      "sexual") "," ASK "},"
                                "{'id':'N','kind':'note'," WHEN (
                                    "sexual") "," ASK "},"
                                              "{'id':'D','kind':'open'," WHEN ("property") "," ASK
                                                                                           "}";

typedef struct {
  VgCase *subject;
  VgInterview *interview;
  VgBranch *branch;
} Talk;

static void
set_up (Talk *talk, gconstpointer unused)
{
  g_autoptr (VgGuide) guide = given_questions ("harmed", items);

  talk->subject = vg_case_new ();
  talk->interview = vg_interview_new (talk->subject, given_shelf (), guide, "harmed");
  talk->branch = vg_branch_new (talk->interview);
}

static void
tear_down (Talk *talk, gconstpointer unused)
{
  vg_branch_free (talk->branch);
  g_object_unref (talk->interview);
  g_object_unref (talk->subject);
}

static void
assert_said (Talk *talk, const char *beginning)
{
  g_autofree char *said = vg_branch_say (talk->branch);

  if (beginning == NULL) {
    g_assert_null (said);
    return;
  }
  g_assert_nonnull (said);
  if (!g_str_has_prefix (said, beginning))
    g_error ("“%s” does not begin with “%s”", said, beginning);
}

static void
test_an_answer_that_opens_nothing_is_passed_over (Talk *talk, gconstpointer unused)
{
  assert_said (talk, NULL);
  given_put (talk->subject, "answer/harmed/A/1", "{'as':'quotation','text':'Ja'}");
  assert_said (talk, NULL);
}

static void
test_questions_that_came_are_counted (Talk *talk, gconstpointer unused)
{
  given_put (talk->subject, "case/event", "'sexual'");
  assert_said (talk, "2 questions more.");
  vg_branch_forget (talk->branch);
  assert_said (talk, NULL);
}

static void
test_what_came_and_went_again_is_passed_over (Talk *talk, gconstpointer unused)
{
  given_put (talk->subject, "case/event", "'sexual'");
  given_put (talk->subject, "case/event", NULL);
  assert_said (talk, NULL);
}

static void
test_questions_that_went_are_told_and_what_was_said_is_kept (Talk *talk, gconstpointer unused)
{
  g_autofree char *said = NULL;

  given_put (talk->subject, "case/event", "'sexual'");
  given_put (talk->subject, "answer/harmed/B/1", "{'as':'quotation','text':'Ja'}");
  vg_branch_forget (talk->branch);
  given_put (talk->subject, "case/event", "'property'");
  assert_said (talk, "1 question more.");
  said = vg_branch_say (talk->branch);
  g_assert_nonnull (strstr (said, "2 questions fewer"));
  g_assert_true (g_str_has_suffix (said, "What was said there is kept."));
}

static void
test_a_question_of_ones_own_is_no_branch (Talk *talk, gconstpointer unused)
{
  g_autofree char *id = vg_own_question_add (talk->subject, "harmed", "S", "Wie nog?", NULL);

  g_assert_nonnull (id);
  assert_said (talk, NULL);
}

static void
assert_before (Talk *talk, const char *id, guint n_expected, const char *first_expected)
{
  VgGuide *guide = vg_interview_get_guide (talk->interview);
  VgItem *at = vg_guide_find_item (guide, id);
  guint index = at != NULL ? vg_item_get_index (at) : VG_NO_ITEM;
  guint first = 0;

  g_assert_cmpuint (vg_branch_count_before (talk->branch, index, &first), ==, n_expected);
  if (first_expected == NULL)
    g_assert_cmpuint (first, ==, VG_NO_ITEM);
  else
    g_assert_cmpstr (vg_item_get_id (vg_guide_get_item (guide, first)), ==, first_expected);
}

static void
test_what_came_before_a_question_is_found (Talk *talk, gconstpointer unused)
{
  assert_before (talk, "D", 0, NULL);
  given_put (talk->subject, "case/event", "'sexual'");
  assert_before (talk, "A", 0, NULL);
  assert_before (talk, "C", 1, "B");
  assert_before (talk, "D", 2, "B");
  assert_before (talk, NULL, 2, "B");
  vg_branch_forget (talk->branch);
  assert_before (talk, "D", 0, NULL);
}

#define ADD(name, function) g_test_add (name, Talk, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-12T12:00:00Z");
  ADD ("/branch/an-answer-that-opens-nothing-is-passed-over",
       test_an_answer_that_opens_nothing_is_passed_over);
  ADD ("/branch/what-came-before-a-question-is-found", test_what_came_before_a_question_is_found);
  ADD ("/branch/questions-that-came-are-counted", test_questions_that_came_are_counted);
  ADD ("/branch/what-came-and-went-again-is-passed-over",
       test_what_came_and_went_again_is_passed_over);
  ADD ("/branch/questions-that-went-are-told-and-what-was-said-is-kept",
       test_questions_that_went_are_told_and_what_was_said_is_kept);
  ADD ("/branch/a-question-of-ones-own-is-no-branch", test_a_question_of_ones_own_is_no_branch);

  return g_test_run ();
}
