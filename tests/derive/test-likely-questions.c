/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/likely-questions.h"

#include "../interview/given.h"

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
    "'probes':[{'ask':{'nl':'Ging dat met een boek, of een schrift?','en':'x'}}]},"
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
test_a_word_said_of_anything_makes_nothing_likely (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  /* "gaan" of Q4 has no weight at all; "ging" of its follow-up is light. */
  assert_order (interview, rules, "Het ging.", "| Q1 Q2 Q4 ");
  assert_order (interview, rules, "Het ging, die avond.", "Q4 Q2 | Q1 ");
  assert_order (interview, NULL, "Het ging.", "Q4 | Q1 Q2 ");
}

static void
test_another_form_of_a_follow_up_makes_nothing_likely (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgLeakRules) rules = read_rules ();

  assert_order (interview, rules, "Een schrift", "Q4 | Q1 Q2 ");
  assert_order (interview, rules, "Twee schriftjes", "| Q1 Q2 Q4 ");
  assert_order (interview, rules, "Een schriftje, die avond.", "Q4 Q2 | Q1 ");
}

/* The question that is likeliest of the shipped guide; "" where none is. */
static const char *
find_likeliest (VgLikelyQuestions *likely, const char *language, const char *text)
{
  g_autoptr (GArray) list = vg_likely_questions_list (likely, text);
  const VgLikelyQuestion *first = &g_array_index (list, VgLikelyQuestion, 0);

  g_assert_cmpuint (list->len, >, 20);
  return first->points == 0
             ? ""
             : vg_item_get_ask (vg_guide_get_item (given_guide ("harmed"), first->item),
                                &(VgWording){ language, FALSE, FALSE });
}

static void
test_the_shipped_guide_finds_its_questions (void)
{
  static const struct {
    const char *language;
    const char *text;
    const char *question;
  } pieces[] = {
    { "nl", "ik slaap niet meer", "Hoe slaapt u de laatste weken?" },
    { "nl", "Ik hoef geen excuses", "Hoe zou het voor u zijn als er geen excuses komen?" },
    { "nl", "Hij geeft geen antwoord op de vraag",
      "Hoe zou het voor u zijn als een vraag onbeantwoord blijft?" },
    { "nl", "Ze kijkt steeds naar het raam", "" },
    { "nl", "Ik hoor hem nog op de trap", "" },
    { "nl", "Hij komt altijd te laat", "" },
    { "nl", "Ze neemt een slok water", "" },
    { "nl", "Ze vraagt of het raam dicht mag", "" },
    { "en", "She keeps looking at the window", "" },
    { "en", "He always comes too late", "" },
    { "en", "I do not need an apology", "How would it be for you if no apology comes?" },
  };
  g_autoptr (VgLeakRules) rules = read_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgInterview) interview = NULL;
    g_autoptr (VgLikelyQuestions) likely = NULL;

    given_put (subject, "party/harmed",
               g_str_equal (pieces[i].language, "nl") ? "{'role':'harmed','language':'nl'}"
                                                      : "{'role':'harmed','language':'en'}");
    interview = vg_interview_new (subject, given_shelf (), given_guide ("harmed"), "harmed");
    likely = vg_likely_questions_new (interview, rules);
    g_assert_cmpstr (find_likeliest (likely, pieces[i].language, pieces[i].text), ==,
                     pieces[i].question);
  }
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
  g_test_add_func ("/derive/likely-questions/a-word-said-of-anything-makes-nothing-likely",
                   test_a_word_said_of_anything_makes_nothing_likely);
  g_test_add_func ("/derive/likely-questions/another-form-of-a-follow-up-makes-nothing-likely",
                   test_another_form_of_a_follow_up_makes_nothing_likely);
  g_test_add_func ("/derive/likely-questions/the-shipped-guide-finds-its-questions",
                   test_the_shipped_guide_finds_its_questions);

  return g_test_run ();
}
