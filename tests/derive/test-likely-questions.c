/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/likely-questions.h"

#include "../interview/given.h"

#include <string.h>

static VgLeakRules *
read_rules (void)
{
  g_autoptr (GError) error = NULL;
  VgLeakRules *rules = vg_leak_rules_read (given_shelf (), &error);

  g_assert_no_error (error);
  return rules;
}

static const char items[] =
    "{'id':'Q1','kind':'open','ask':{'nl':'Hoe was de reis met de trein?','en':'x'}},"
    "{'id':'Q2','kind':'open','ask':{'nl':'Hoe slaapt u sinds die avond?','en':'x'}},"
    "{'id':'Q3','kind':'yes-no','ask':{'nl':'Slaapt u?','en':'x'}},"
    "{'id':'Q4','kind':'open','ask':{'nl':'Wat hielp bij het slapen gaan, die avond?','en':'x'},"
    "'probes':[{'ask':{'nl':'Ging dat met een boek?','en':'x'}}]},"
    "{'id':'Q5','kind':'open','when':{'===':[{'var':'self.answer.Q3'},'yes']},"
    "'ask':{'nl':'Wat voor boek?','en':'x'}}";

static VgInterview *
make_interview (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", items);

  given_put (subject, "party/harmed", "{'role':'harmed','language':'nl'}");
  return vg_interview_new (subject, given_shelf (), guide, "harmed");
}

/* The ids in order, those with points before the bar. */
static void
assert_order (VgInterview *interview, VgLeakRules *rules, const char *text, const char *expected)
{
  g_autoptr (VgLikelyQuestions) likely = vg_likely_questions_new (interview, rules);
  g_autoptr (GArray) list = vg_likely_questions_list (likely, text);
  g_autoptr (GString) told = g_string_new (NULL);
  gboolean has_bar = FALSE;

  for (guint i = 0; i < list->len; i++) {
    VgLikelyQuestion *question = &g_array_index (list, VgLikelyQuestion, i);
    VgItem *item = vg_guide_get_item (vg_interview_get_guide (interview), question->item);

    if (question->points == 0 && !has_bar) {
      g_string_append (told, "| ");
      has_bar = TRUE;
    }
    g_string_append_printf (told, "%s ", vg_item_get_id (item));
  }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_shared_words_come_first (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  assert_order (interview, rules, "Ik zat in de TREIN.", "Q1 | Q2 Q4 ");
  assert_order (interview, rules, "Met een boek ging het.", "Q4 | Q1 Q2 ");
  assert_order (interview, rules, "Die avond.", "Q2 Q4 | Q1 ");
}

static void
test_words_that_say_little_do_not_count (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  assert_order (interview, rules, "Hoe was het met die?", "| Q1 Q2 Q4 ");
  assert_order (interview, rules, "", "| Q1 Q2 Q4 ");
}

static void
test_forms_of_a_word_are_near (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  assert_order (interview, rules, "Vroeger met de treinen", "Q1 | Q2 Q4 ");
  assert_order (interview, rules, "Ik had tréinstellen gezien", "| Q1 Q2 Q4 ");
}

static void
test_what_is_answered_comes_after_what_is_open (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  given_put (vg_interview_get_case (interview), "answer/harmed/Q2/1",
             "{'as':'quotation','text':'Goed.'}");
  assert_order (interview, rules, "Die avond.", "Q4 Q2 | Q1 ");
  assert_order (interview, rules, "Niets", "| Q1 Q4 Q2 ");
}

static void
test_a_question_comes_into_the_list_with_its_path (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  given_put (vg_interview_get_case (interview), "answer/harmed/Q3", "{'value':'yes'}");
  assert_order (interview, rules, "Een boek", "Q5 Q4 | Q1 Q2 ");
}

static void
test_the_shipped_guide_finds_its_questions (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgLeakRules) rules = read_rules ();
  g_autoptr (VgInterview) interview = NULL;
  g_autoptr (VgLikelyQuestions) likely = NULL;
  g_autoptr (GArray) list = NULL;
  VgItem *first = NULL;

  given_put (subject, "party/harmed", "{'role':'harmed','language':'nl'}");
  interview = vg_interview_new (subject, given_shelf (), given_guide ("harmed"), "harmed");
  likely = vg_likely_questions_new (interview, rules);
  list = vg_likely_questions_list (likely, "Ik slaap slecht.");
  g_assert_cmpuint (list->len, >, 20);
  first = vg_guide_get_item (given_guide ("harmed"),
                             g_array_index (list, VgLikelyQuestion, 0).item);
  g_assert_nonnull (strstr (vg_item_get_ask (first, &(VgWording){ "nl", FALSE, FALSE }), "slaapt"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/derive/likely-questions/shared-words-come-first",
                   test_shared_words_come_first);
  g_test_add_func ("/derive/likely-questions/words-that-say-little-do-not-count",
                   test_words_that_say_little_do_not_count);
  g_test_add_func ("/derive/likely-questions/forms-of-a-word-are-near",
                   test_forms_of_a_word_are_near);
  g_test_add_func ("/derive/likely-questions/what-is-answered-comes-after-what-is-open",
                   test_what_is_answered_comes_after_what_is_open);
  g_test_add_func ("/derive/likely-questions/a-question-comes-into-the-list-with-its-path",
                   test_a_question_comes_into_the_list_with_its_path);
  g_test_add_func ("/derive/likely-questions/the-shipped-guide-finds-its-questions",
                   test_the_shipped_guide_finds_its_questions);

  return g_test_run ();
}
