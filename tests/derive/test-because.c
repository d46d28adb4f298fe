/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/because.h"

#include "../interview/given.h"
#include "base/language.h"
#include "ready.h"

/* Of the gate @id in the case that is ready, after @puts. */
static char *
say (const char *id, const char *puts)
{
  g_autoptr (VgCase) subject = ready_case ();
  g_autoptr (VgFacts) facts = NULL;
  const VgBookRule *rule = vg_rule_book_find (ready_book (), VG_RULE_GATES, id);
  VgJudgement judgement = { VG_TRUTH_UNKNOWN, NULL, NULL, FALSE };
  char *said = NULL;

  ready_hold ();
  ready_put (subject, puts);
  facts = vg_facts_new (subject, given_shelf (), ready_book ());
  vg_judgement_make (rule->when, facts, &judgement);
  said = vg_because_say (rule, &judgement, facts);
  vg_judgement_clear (&judgement);
  return said;
}

static void
assert_says (const char *id, const char *puts, const char *expected)
{
  g_autofree char *said = say (id, puts);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_what_is_in_order_needs_no_reason (void)
{
  assert_says ("calls", "", NULL);
}

static void
test_only_what_is_missing_is_named (void)
{
  assert_says ("calls", "check/call-accused={'state':'open'}",
               "When you call Kei afterwards is not agreed yet.");
  assert_says ("calls", "check/call-harmed=-; check/call-accused={'state':'open'}",
               "Not known yet when you call Vlinder afterwards. "
               "When you call Kei afterwards is not agreed yet.");
}

static void
test_a_name_of_the_condition_is_what_it_comes_to (void)
{
  assert_says ("consent-harmed", "consent/harmed/take-part={'state':'given','date':'2026-05-08'}",
               "The last yes of Vlinder is 12 days old, and the contact asks for one of the last "
               "week.");
  assert_says ("decision",
               "assessment/a1={'date':'2026-05-17','decision':'indirect-only'}; "
               "case/form='video'",
               "The decision is “indirect only”, and this contact does not fit it.");
}

static void
test_it_is_said_in_the_language_of_the_screen (void)
{
  vg_language_set ("nl");
  assert_says ("calls", "check/call-accused=-", "Nog niet bekend wanneer u Kei daarna belt.");
  vg_language_set ("en");
}

/* Nobody says yes by an answer that is missing. */
static void
test_what_nobody_asked_is_said_to_be_unknown (void)
{
  assert_says ("consent-accused", "consent/accused/take-part=-",
               "Not known yet whether Kei takes part.");
  assert_says ("red-flags", "assessment/a1=-; risk/a1/RF4=-",
               "Not known yet of all fourteen red flags whether they are there.");
}

/* A rule without a sentence for how it stands still says something. */
static void
test_a_rule_without_a_sentence_says_its_condition (void)
{
  g_autoptr (VgCase) subject = ready_case ();
  g_autoptr (VgFacts) facts = vg_facts_new (subject, given_shelf (), ready_book ());
  VgBookRule rule = *vg_rule_book_find (ready_book (), VG_RULE_GATES, "profile");
  VgJudgement judgement = { VG_TRUTH_NO, (char *) "as it was judged", NULL, FALSE };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *said = NULL;

  rule.reasons = none;
  said = vg_because_say (&rule, &judgement, facts);
  g_assert_cmpstr (said, ==, "as it was judged");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/because/what is in order needs no reason",
                   test_what_is_in_order_needs_no_reason);
  g_test_add_func ("/because/only what is missing is named", test_only_what_is_missing_is_named);
  g_test_add_func ("/because/a name of the condition is what it comes to",
                   test_a_name_of_the_condition_is_what_it_comes_to);
  g_test_add_func ("/because/it is said in the language of the screen",
                   test_it_is_said_in_the_language_of_the_screen);
  g_test_add_func ("/because/what nobody asked is said to be unknown",
                   test_what_nobody_asked_is_said_to_be_unknown);
  g_test_add_func ("/because/a rule without a sentence says its condition",
                   test_a_rule_without_a_sentence_says_its_condition);
  return g_test_run ();
}
