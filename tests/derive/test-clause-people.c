/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause-people.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/acceptance.h"
#include "derive/clause.h"
#include "derive/paper-data.h"
#include "model/people.h"

#include <string.h>

#define CLAUSE       "agreement/a1"
#define N_PRINCIPALS 4 /* the first of everyone: they have papers of their own */

/* People with a name of their own, so that a text tells who is meant. */
static const struct {
  const char *party;
  const char *name;
  const char *record;
} everyone[] = {
  { "harmed", "Vink", "{'role':'harmed','name':'Vink'}" },
  { "accused", "Spreeuw", "{'role':'accused','name':'Spreeuw'}" },
  { "accused-2", "Gaai", "{'role':'accused','name':'Gaai'}" },
  { "harmed-2", "Kievit", "{'role':'harmed','name':'Kievit'}" },
  { "supporter-1", "Zwaan", "{'role':'supporter','side':'harmed','name':'Zwaan'}" },
};

static VgCase *
new_case (void)
{
  VgCase *subject = vg_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (everyone); i++) {
    g_autofree char *place = g_strdup_printf ("party/%s", everyone[i].party);

    given_put (subject, place, everyone[i].record);
  }

  return subject;
}

/* "accused accused-2"; Takes @people. */
static char *
join (GPtrArray *people)
{
  char *joined = NULL;

  g_ptr_array_add (people, NULL);
  joined = g_strjoinv (" ", (char **) people->pdata);
  g_ptr_array_unref (people);
  return joined;
}

static char *
say_doers (VgCase *subject)
{
  return join (vg_clause_people_list_doers (subject, CLAUSE, vg_case_get_object (subject, CLAUSE)));
}

static char *
say_concerned (VgCase *subject)
{
  return join (
      vg_clause_people_list_concerned (subject, CLAUSE, vg_case_get_object (subject, CLAUSE)));
}

static void
assert_people (VgCase *subject, const char *clause, const char *doers, const char *concerned)
{
  g_autofree char *do_it = NULL;
  g_autofree char *know_it = NULL;

  given_put (subject, CLAUSE, clause);
  do_it = say_doers (subject);
  know_it = say_concerned (subject);
  g_assert_cmpstr (do_it, ==, doers);
  g_assert_cmpstr (know_it, ==, concerned);
}

static void
test_a_side_does_it_and_so_does_who_is_named (void)
{
  g_autoptr (VgCase) subject = new_case ();
  const char *all = "harmed accused accused-2 harmed-2";

  assert_people (subject, "{'words':'Ja.'}", "", all);
  assert_people (subject, "{'words':'Ja.','who':'accused'}", "accused accused-2", all);
  assert_people (subject, "{'words':'Ja.','who':'both'}", all, all);
  assert_people (subject, "{'words':'Ja.','who':['accused-2']}", "accused-2", all);
  assert_people (subject, "{'words':'Ja.','who':['harmed','accused-2']}", "harmed accused-2", all);
}

/* Of those it is for: a side is never more than these. */
static void
test_who_is_named_has_a_part_in_it_and_nobody_stands_in_for_them (void)
{
  g_autoptr (VgCase) subject = new_case ();

  assert_people (subject, "{'words':'Ja.','who':'accused','for':['harmed','accused-2']}",
                 "accused-2", "harmed accused-2");
  assert_people (subject, "{'words':'Ja.','who':['accused'],'for':['harmed','accused-2']}",
                 "accused", "harmed accused accused-2");
  assert_people (subject, "{'words':'Ja.','who':['supporter-1'],'for':['harmed','accused']}",
                 "supporter-1", "harmed accused supporter-1");
  assert_people (subject, "{'words':'Ja.','who':['accused-7'],'for':['harmed','accused']}", "",
                 "harmed accused");
}

static void
assert_now (VgCase *subject, const char *doers, const char *concerned)
{
  g_autofree char *do_it = say_doers (subject);
  g_autofree char *know_it = say_concerned (subject);

  g_assert_cmpstr (do_it, ==, doers);
  g_assert_cmpstr (know_it, ==, concerned);
}

static void
test_who_comes_later_has_no_part_in_a_clause_of_both_until_named (void)
{
  static const char *const all[] = { "harmed", "accused", "accused-2", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  given_put (subject, CLAUSE, "{'block':'contact','words':'Wij groeten.','who':'both'}");
  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, "accepted", NULL, NULL));
  given_second_accused (subject);
  assert_now (subject, "harmed accused", "harmed accused");
  g_assert_true (vg_clause_set (subject, CLAUSE, "when", "elke dag", &error));
  assert_now (subject, "harmed accused", "harmed accused");

  g_assert_true (vg_clause_set_for (subject, CLAUSE, all, &error));
  assert_now (subject, "harmed accused accused-2", "harmed accused accused-2");
  given_put (subject, CLAUSE, NULL);
  given_put (subject, CLAUSE, "{'block':'contact','words':'Wij groeten.','who':'both'}");
  assert_now (subject, "harmed accused accused-2", "harmed accused accused-2");
  g_assert_no_error (error);
}

static void
test_only_more_than_two_can_choose (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (vg_clause_people_can_choose (subject));
  given_put (subject, "party/supporter-1", "{'role':'supporter','name':'Zwaan'}");
  g_assert_false (vg_clause_people_can_choose (subject));
  given_second_accused (subject);
  g_assert_true (vg_clause_people_can_choose (subject));
}

static void
test_a_supporter_who_does_it_says_yes_to_it_as_well (void)
{
  static const char *const doers[] = { "supporter-1", NULL };
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) before = NULL;
  g_autoptr (GError) error = NULL;

  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik vraag ernaar.'}");
  g_assert_false (vg_acceptance_set (subject, "supporter-1", CLAUSE, "accepted", NULL, &before));
  g_assert_error (before, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_true (vg_clause_set_doers (subject, CLAUSE, doers, &error));
  for (guint i = 0; i < N_PRINCIPALS; i++)
    g_assert_true (
        vg_acceptance_set (subject, everyone[i].party, CLAUSE, "accepted", NULL, &error));
  {
    g_autoptr (GPtrArray) clauses = vg_clause_list (subject);

    g_assert_false (vg_clause_is_accepted (clauses->pdata[0]));
    g_assert_false (((VgClause *) clauses->pdata[0])->is_for_some);
  }
  g_assert_true (vg_acceptance_set (subject, "supporter-1", CLAUSE, "accepted", NULL, &error));
  {
    g_autoptr (GPtrArray) clauses = vg_clause_list (subject);

    g_assert_true (vg_clause_is_accepted (clauses->pdata[0]));
  }
  g_assert_no_error (error);
}

static void
test_who_does_it_is_not_left_out (void)
{
  static const char *const doers[] = { "accused-2", NULL };
  static const char *const others[] = { "harmed", "accused", NULL };
  static const char *const nobody[] = { "accused-7", NULL };
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) left_out = NULL;
  g_autoptr (GError) unknown = NULL;

  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik blijf weg.'}");
  g_assert_true (vg_clause_set_doers (subject, CLAUSE, doers, NULL));
  g_assert_false (vg_clause_set_for (subject, CLAUSE, others, &left_out));
  g_assert_error (left_out, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_nonnull (strstr (left_out->message, "Gaai"));
  g_assert_false (vg_clause_set_doers (subject, CLAUSE, nobody, &unknown));
  g_assert_error (unknown, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_true (vg_clause_set_doers (subject, CLAUSE, NULL, NULL));
  g_assert_false (json_object_has_member (vg_case_get_object (subject, CLAUSE), "who"));
  g_assert_true (vg_clause_set_for (subject, CLAUSE, others, NULL));
}

/* A side and the one person on it are not the same once there is another. */
static void
test_a_yes_is_to_who_does_it (void)
{
  static const char *const clauses[] = { "{'words':'Ja.','who':'accused'}",
                                         "{'words':'Ja.','who':['accused']}",
                                         "{'words':'Ja.','who':['accused','accused-2']}",
                                         "{'words':'Ja.'}", "{'words':'Ja.','for':['accused']}" };
  g_autoptr (VgCase) subject = new_case ();

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++) {
    given_put (subject, CLAUSE, clauses[i]);
    g_assert_true (vg_acceptance_set (subject, "accused", CLAUSE, "accepted", NULL, NULL));
    for (guint n = 0; n < G_N_ELEMENTS (clauses); n++) {
      g_autoptr (VgAcceptance) said = NULL;

      given_put (subject, CLAUSE, clauses[n]);
      said = vg_acceptance_new (subject, "accused", CLAUSE);
      g_assert_cmpint (said->state == VG_ACCEPTANCE_ACCEPTED, ==, i == n);
    }
  }
  given_put (subject, CLAUSE, "{'words':'Ja.','who':['accused-2','accused']}");
  g_assert_true (vg_acceptance_set (subject, "accused", CLAUSE, "accepted", NULL, NULL));
  given_put (subject, CLAUSE, "{'words':'Ja.','who':['accused','accused-2']}");
  {
    g_autoptr (VgAcceptance) said = vg_acceptance_new (subject, "accused", CLAUSE);

    g_assert_cmpint (said->state, ==, VG_ACCEPTANCE_ACCEPTED);
  }
}

/* --- On paper, over random clauses --- */

static char **
dup_some (guint n_among)
{
  g_autoptr (GStrvBuilder) some = g_strv_builder_new ();

  for (guint i = 0; i < n_among; i++)
    if (g_test_rand_int_range (0, 2) == 0)
      g_strv_builder_add (some, everyone[i].party);

  return g_strv_builder_end (some);
}

/* "who" of the one clause on the paper; NULL where it is not there, or does not say. */
static char *
dup_who (VgCase *subject, const char *reader)
{
  g_autoptr (JsonNode) data = vg_paper_data_new (subject, given_shelf (), reader, "nl", NULL);
  JsonArray *blocks = vg_json_get_array (json_node_get_object (data), "blocks");
  JsonArray *clauses = NULL;
  JsonObject *who = NULL;

  if (blocks == NULL || json_array_get_length (blocks) == 0)
    return NULL;

  clauses = vg_json_get_array (json_array_get_object_element (blocks, 0), "clauses");
  who = vg_json_get_object (json_array_get_object_element (clauses, 0), "who");
  return g_strdup (vg_json_get_string (who, "text"));
}

/* No text names as bound who is not; and the joint text names each who is. */
static void
check_names (VgCase *subject, const char *reader, char **doers)
{
  g_autofree char *who = dup_who (subject, reader);

  for (guint i = 0; who != NULL && i < G_N_ELEMENTS (everyone); i++) {
    gboolean is_named = strstr (who, everyone[i].name) != NULL;
    gboolean is_doer = g_strv_contains ((const char *const *) doers, everyone[i].party);

    if (is_named && !is_doer)
      g_error ("%s: “%s” binds %s", reader, who, everyone[i].party);
    if (is_doer && !is_named && g_str_equal (reader, "mediator"))
      g_error ("%s: “%s” does not bind %s", reader, who, everyone[i].party);
  }
}

static void
check_bound (VgCase *subject, char **doers)
{
  g_autofree char *said = say_doers (subject);
  g_autofree char *wanted = g_strjoinv (" ", doers);
  g_autofree char *concerned = say_concerned (subject);
  g_auto (GStrv) know_it = g_strsplit (concerned, " ", -1);

  g_assert_cmpstr (said, ==, wanted);
  for (guint i = 0; doers[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) know_it, doers[i]));
}

static void
test_a_clause_for_one_never_stands_as_the_duty_of_another (void)
{
  for (guint round = 0; round < chance_rounds (20); round++) {
    g_autoptr (VgCase) subject = new_case ();
    g_auto (GStrv) doers = dup_some (G_N_ELEMENTS (everyone));
    g_auto (GStrv) readers = dup_some (N_PRINCIPALS);
    g_autoptr (GPtrArray) concerned = NULL;

    given_put (subject, CLAUSE, "{'block':'contact','words':'Ik blijf weg.'}");
    vg_clause_set_for (subject, CLAUSE, (const char *const *) readers, NULL);
    g_assert_true (vg_clause_set_doers (subject, CLAUSE, (const char *const *) doers, NULL));
    check_bound (subject, doers);
    concerned = vg_clause_people_list_concerned (subject, CLAUSE,
                                                 vg_case_get_object (subject, CLAUSE));
    for (guint i = 0; i < concerned->len; i++)
      g_assert_true (
          vg_acceptance_set (subject, concerned->pdata[i], CLAUSE, "accepted", NULL, NULL));
    check_names (subject, "both", doers);
    check_names (subject, "mediator", doers);
    for (guint i = 0; i < N_PRINCIPALS; i++)
      check_names (subject, everyone[i].party, doers);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-05-14T14:03:22Z");

  g_test_add_func ("/clause-people/a-side-does-it-and-so-does-who-is-named",
                   test_a_side_does_it_and_so_does_who_is_named);
  g_test_add_func ("/clause-people/who-is-named-has-a-part-in-it-and-nobody-stands-in-for-them",
                   test_who_is_named_has_a_part_in_it_and_nobody_stands_in_for_them);
  g_test_add_func ("/clause-people/who-comes-later-has-no-part-in-a-clause-of-both-until-named",
                   test_who_comes_later_has_no_part_in_a_clause_of_both_until_named);
  g_test_add_func ("/clause-people/only-more-than-two-can-choose",
                   test_only_more_than_two_can_choose);
  g_test_add_func ("/clause-people/a-supporter-who-does-it-says-yes-to-it-as-well",
                   test_a_supporter_who_does_it_says_yes_to_it_as_well);
  g_test_add_func ("/clause-people/who-does-it-is-not-left-out", test_who_does_it_is_not_left_out);
  g_test_add_func ("/clause-people/a-yes-is-to-who-does-it", test_a_yes_is_to_who_does_it);
  g_test_add_func ("/clause-people/a-clause-for-one-never-stands-as-the-duty-of-another",
                   test_a_clause_for_one_never_stands_as_the_duty_of_another);

  return g_test_run ();
}
