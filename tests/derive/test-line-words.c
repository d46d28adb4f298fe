/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/line-words.h"

#include "../interview/given.h"
#include "base/json.h"
#include "model/record.h"

#include <string.h>

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'name':'mevrouw Merel'}");
  given_put (subject, "case/event", "'violence'");
  given_put (subject, "case/label", "'Zaak Merel'");
  given_put (subject, "case/registered", "'2026-03-02'");
  given_put (subject, "assessment/r1", "{'date':'2026-04-10'}");
  given_put (subject, "risk/r1/FV", "{'level':'low','of':['harmed']}");
  given_put (subject, "risk/r1/FV3", "{'presence':'possible','note':'Er is gesist.'}");
  given_put (subject, "check/phones", "{'state':'open','text':'In een bak.'}");
  given_put (subject, "answer/harmed/V05/1",
             "{'as':'quotation','text':'Hij stond daar.','language':'nl','talk':'t1'}");
  given_put (subject, "consent/harmed/talk", "{'state':'given','words':'Goed.'}");
  given_put (subject, "told/k1",
             "{'place':'answer/harmed/V05/1','to':'accused','words':'Dat hij daar stond.'}");
  given_put (subject, "agreement/a1",
             "{'who':'both','block':'contact','words':'Wij groeten.','order':1}");
  return subject;
}

static void
assert_line (const char *place, const char *what, const char *says)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgLineWords) words = vg_line_words_new (subject, given_shelf ());
  g_autofree char *called = vg_line_words_say_what (words, place);
  g_autofree char *said = vg_line_words_say (words, place, vg_case_get (subject, place));

  g_assert_cmpstr (called, ==, what);
  g_assert_cmpstr (said, ==, says);
}

static void
test_a_detail_of_the_case_is_a_question_and_its_answer (void)
{
  assert_line ("case/event", "The kind of event", "other violence or threats");
  assert_line ("case/label", "The name of the case", "Zaak Merel");
  assert_line ("case/registered", "Details of the case", "2 March 2026");
}

static void
test_a_risk_has_its_title_and_the_day_of_its_assessment (void)
{
  assert_line ("risk/r1/FV", "Risk: Physical safety · 10 April 2026", "Low");
  assert_line ("risk/r1/FV3", "Risk: What do we know of fear of retaliation? · 10 April 2026",
               "Possible · Er is gesist.");
}

static void
test_an_arrangement_has_the_words_of_the_plan (void)
{
  assert_line ("check/phones", "What is arranged: Phones", "Still open · In een bak.");
}

/* No id, no code and no language among them. */
static void
test_only_what_somebody_wrote_or_chose_is_said (void)
{
  assert_line ("consent/harmed/talk", "mevrouw Merel: How is it for you if we have this talk now?",
               "Yes · Goed.");
  assert_line ("told/k1", "What was passed on", "Dat hij daar stond.");
  assert_line ("agreement/a1", "Agreement", "Wij groeten.");
}

/* Nothing raw, of whatever may stand in a case. */
static void
test_no_word_of_the_program_is_said_raw (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgLineWords) words = vg_line_words_new (subject, given_shelf ());
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");

  for (guint i = 0; i < places->len; i++) {
    g_autofree char *what = vg_line_words_say_what (words, places->pdata[i]);
    g_autofree char *says = vg_line_words_say (words, places->pdata[i],
                                               vg_case_get (subject, places->pdata[i]));

    g_assert_null (strstr (what, "/"));
    if (says == NULL)
      continue;
    for (const char *const *raw = vg_record_get_words ("case/form", "value"); *raw != NULL; raw++)
      g_assert_cmpstr (says, !=, *raw);
    g_assert_null (strstr (says, "quotation"));
    g_assert_false (g_str_has_prefix (says, "answer/"));
    g_assert_false (g_str_has_prefix (says, "“self."));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-words/a-detail-of-the-case-is-a-question-and-its-answer",
                   test_a_detail_of_the_case_is_a_question_and_its_answer);
  g_test_add_func ("/line-words/a-risk-has-its-title-and-the-day-of-its-assessment",
                   test_a_risk_has_its_title_and_the_day_of_its_assessment);
  g_test_add_func ("/line-words/an-arrangement-has-the-words-of-the-plan",
                   test_an_arrangement_has_the_words_of_the_plan);
  g_test_add_func ("/line-words/only-what-somebody-wrote-or-chose-is-said",
                   test_only_what_somebody_wrote_or_chose_is_said);
  g_test_add_func ("/line-words/no-word-of-the-program-is-said-raw",
                   test_no_word_of_the_program_is_said_raw);
  return g_test_run ();
}
