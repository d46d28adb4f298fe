/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/expectation.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/language.h"
#include "guide/name.h"

#include <string.h>

static GPtrArray *
list (VgCase *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgGoalList) kinds = vg_goal_list_read (&error);
  g_autoptr (VgSheet) sheet = vg_sheet_read (&error);

  g_assert_no_error (error);
  return vg_expectation_list (subject, kinds, sheet);
}

static void
put_goal (VgCase *subject, const char *code)
{
  g_autofree char *goal = g_strdup_printf ("{'code':'%s','words':'doel'}", code);

  given_put (subject, "goal/harmed/g1", goal);
}

static void
put_facet (VgCase *subject, const char *party, const char *facet, const char *value)
{
  g_autofree char *place = g_strdup_printf ("acknowledgement/%s/%s", party, facet);
  g_autofree char *record = value != NULL ? g_strdup_printf ("{'value':'%s'}", value) : NULL;

  given_put (subject, place, record);
}

static const char *
result_of (VgCase *subject, const char *code)
{
  g_autoptr (GPtrArray) expectations = NULL;
  const VgExpectation *first = NULL;

  put_goal (subject, code);
  expectations = list (subject);
  first = expectations->pdata[0];
  g_assert_cmpuint (expectations->len, ==, 1);
  g_assert_cmpstr (first->sentence, !=, "");
  return vg_expectation_get_word (first->result);
}

static void
test_someone_who_denies_leaves_some_goals_and_not_others (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  put_facet (subject, "accused", "contact", "acknowledges");
  put_facet (subject, "accused", "act", "denies");
  put_facet (subject, "accused", "impact", "acknowledges");
  g_assert_cmpstr (result_of (subject, "VG9"), ==, "not-with-this");
  g_assert_cmpstr (result_of (subject, "VG10"), ==, "not-with-this");
  g_assert_cmpstr (result_of (subject, "VG14"), ==, "not-with-this");
  g_assert_cmpstr (result_of (subject, "VG1"), ==, "only-if");
  g_assert_cmpstr (result_of (subject, "VG3"), ==, "only-if");
  g_assert_cmpstr (result_of (subject, "VG6"), ==, "only-if");
  g_assert_cmpstr (result_of (subject, "VG8"), ==, "possible");
  put_facet (subject, "accused", "impact", "denies");
  g_assert_cmpstr (result_of (subject, "VG3"), ==, "not-with-this");
}

static void
test_someone_who_acknowledges_all_leaves_all_possible (void)
{
  static const char *const codes[] = { "VG1", "VG3", "VG5", "VG9", "VG10", "VG14", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();

  for (guint i = 0; vg_name_facets[i] != NULL; i++)
    put_facet (subject, "accused", vg_name_facets[i],
               g_str_equal (vg_name_facets[i], "regret") ? "wants" : "acknowledges");
  for (guint i = 0; codes[i] != NULL; i++)
    g_assert_cmpstr (result_of (subject, codes[i]), ==, "possible");
}

static void
test_what_is_not_said_is_not_known (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpstr (result_of (subject, "VG10"), ==, "not-known");
  g_assert_cmpstr (result_of (subject, "XX9"), ==, "not-known");
  put_facet (subject, "accused", "impact", "acknowledges");
  g_assert_cmpstr (result_of (subject, "VG3"), ==, "not-known");
  put_facet (subject, "accused", "contact", "acknowledges");
  put_facet (subject, "accused", "act", "says-nothing");
  g_assert_cmpstr (result_of (subject, "VG3"), ==, "not-known");
  put_facet (subject, "accused", "act", "partly");
  g_assert_cmpstr (result_of (subject, "VG3"), ==, "possible");
  g_assert_cmpstr (result_of (subject, "VG1"), ==, "only-if");
}

static void
test_of_several_accused_the_most_careful_counts (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  for (guint i = 0; vg_name_facets[i] != NULL; i++)
    put_facet (subject, "accused", vg_name_facets[i],
               g_str_equal (vg_name_facets[i], "regret") ? "wants" : "acknowledges");
  given_put (subject, "party/accused-2", "{'role':'accused'}");
  g_assert_cmpstr (result_of (subject, "VG9"), ==, "not-known");
  put_facet (subject, "accused-2", "act", "denies");
  g_assert_cmpstr (result_of (subject, "VG9"), ==, "not-with-this");
}

static void
test_taking_a_facet_away_never_makes_a_goal_possible (void)
{
  static const char *const codes[] = { "VG1",  "VG2",  "VG3",  "VG5",  "VG9",
                                       "VG10", "VG11", "VG14", "VG16", NULL };

  for (guint round = 0; round < chance_rounds (300); round++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    const char *code = chance_word (codes);
    const char *before = NULL;

    for (guint i = 0; vg_name_facets[i] != NULL; i++) {
      gboolean is_regret = g_str_equal (vg_name_facets[i], "regret");

      put_facet (subject, "accused", vg_name_facets[i],
                 g_test_rand_bit ()
                     ? (is_regret ? "wants" : "acknowledges")
                     : chance_word (is_regret ? vg_name_regret_values : vg_name_facet_values));
    }
    before = result_of (subject, code);
    put_facet (subject, "accused", chance_word (vg_name_facets), NULL);
    if (!g_str_equal (before, "possible"))
      g_assert_cmpstr (result_of (subject, code), !=, "possible");
  }
}

static void
test_the_sentence_names_what_was_said (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) expectations = NULL;
  const VgExpectation *first = NULL;

  put_facet (subject, "accused", "act", "denies");
  put_goal (subject, "VG10");
  expectations = list (subject);
  first = expectations->pdata[0];
  g_assert_nonnull (strstr (first->sentence, "What happened: denies"));
  g_assert_cmpuint (first->facets->len, ==, 2);
}

static void
test_goals_without_a_rehearsal_are_listed (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) places = NULL;

  given_put (subject, "goal/harmed/g1", "{'words':'Rust','if-not':'Dan ga ik toch verder'}");
  given_put (subject, "goal/harmed/g2", "{'words':'Een gebaar','if-not':' '}");
  given_put (subject, "goal/accused/g1", "{'words':'Gehoord worden'}");
  places = vg_expectation_list_unrehearsed (subject);
  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpstr (places->pdata[0], ==, "goal/harmed/g2");
  g_assert_cmpstr (places->pdata[1], ==, "goal/accused/g1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/expectation/someone-who-denies-leaves-some-goals-and-not-others",
                   test_someone_who_denies_leaves_some_goals_and_not_others);
  g_test_add_func ("/expectation/someone-who-acknowledges-all-leaves-all-possible",
                   test_someone_who_acknowledges_all_leaves_all_possible);
  g_test_add_func ("/expectation/what-is-not-said-is-not-known",
                   test_what_is_not_said_is_not_known);
  g_test_add_func ("/expectation/of-several-accused-the-most-careful-counts",
                   test_of_several_accused_the_most_careful_counts);
  g_test_add_func ("/expectation/taking-a-facet-away-never-makes-a-goal-possible",
                   test_taking_a_facet_away_never_makes_a_goal_possible);
  g_test_add_func ("/expectation/the-sentence-names-what-was-said",
                   test_the_sentence_names_what_was_said);
  g_test_add_func ("/expectation/goals-without-a-rehearsal-are-listed",
                   test_goals_without_a_rehearsal_are_listed);

  return g_test_run ();
}
