/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "derive/acceptance.h"

static VgClauseKinds *
read_kinds (void)
{
  VgClauseKinds *kinds = vg_clause_kinds_read (NULL);

  g_assert_nonnull (kinds);
  return kinds;
}

static char *
add (VgCase *subject, const char *block, const char *words)
{
  g_autoptr (VgClauseKinds) kinds = read_kinds ();
  g_autoptr (GError) error = NULL;
  char *place = vg_clause_add (subject, kinds, block, words, &error);

  g_assert_no_error (error);
  g_assert_nonnull (place);
  return place;
}

/* Where only that it is there matters. */
static void
add_one (VgCase *subject, const char *block, const char *words)
{
  g_free (add (subject, block, words));
}

/* "a2 a1 a3" */
static char *
say_order (VgCase *subject)
{
  g_autoptr (GPtrArray) clauses = vg_clause_list (subject);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < clauses->len; i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "",
                            ((VgClause *) clauses->pdata[i])->place + strlen ("agreement/"));

  return g_string_free (said, FALSE);
}

static void
assert_order (VgCase *subject, const char *order)
{
  g_autofree char *said = say_order (subject);

  g_assert_cmpstr (said, ==, order);
}

static void
test_clauses_stand_by_kind_and_then_in_their_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  add_one (subject, "if-not", "Dan bellen wij de bemiddelaar.");
  add_one (subject, "contact", "Ik bel niet.");
  add_one (subject, "contact", "Ik schrijf niet.");
  assert_order (subject, "a2 a3 a1");
  given_put (subject, "agreement/a0", "{'words':'Nog zonder soort'}");
  assert_order (subject, "a2 a3 a1 a0");
}

static void
test_a_clause_moves_within_its_kind_alone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *first = add (subject, "contact", "Ik bel niet.");
  g_autofree char *second = add (subject, "contact", "Ik schrijf niet.");
  g_autoptr (GError) error = NULL;

  add_one (subject, "evaluation", "In mei kijken wij terug.");
  g_assert_true (vg_clause_move (subject, second, -1, &error));
  assert_order (subject, "a2 a1 a3");
  g_assert_true (vg_clause_move (subject, first, 1, &error));
  assert_order (subject, "a2 a1 a3");
  g_assert_true (vg_clause_move (subject, second, -1, &error));
  assert_order (subject, "a2 a1 a3");
  g_assert_true (vg_clause_move (subject, second, 1, &error));
  assert_order (subject, "a1 a2 a3");
  g_assert_no_error (error);
  g_assert_false (vg_clause_move (subject, "agreement/a9", 1, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
}

static void
test_moving_works_where_two_have_the_same_order (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  given_put (subject, "agreement/a1", "{'block':'contact','words':'een','order':1}");
  given_put (subject, "agreement/a2", "{'block':'contact','words':'twee','order':1}");
  given_put (subject, "agreement/a3", "{'block':'contact','words':'drie'}");
  g_assert_true (vg_clause_move (subject, "agreement/a3", -1, &error));
  assert_order (subject, "a1 a3 a2");
}

static void
test_a_kind_that_is_not_acknowledged_is_refused_with_what_can_be_instead (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgClauseKinds) kinds = read_kinds ();
  g_autoptr (GError) error = NULL;
  guint n = vg_case_get_n_acts (subject);

  g_assert_null (vg_clause_add (subject, kinds, "apology", "Het spijt mij.", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_nonnull (strstr (error->message, "What I am going to do myself"));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n);
}

static void
test_nothing_is_added_without_words_or_a_kind (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgClauseKinds) kinds = read_kinds ();
  g_autoptr (GError) wordless = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_null (vg_clause_add (subject, kinds, "contact", " ", &wordless));
  g_assert_error (wordless, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_null (vg_clause_add (subject, kinds, "promise", "Ik beloof het.", &unknown));
  g_assert_error (unknown, VG_ERROR, VG_ERROR_FINDINGS);
}

static void
test_what_was_said_goes_with_a_clause_and_no_id_comes_back (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *place = add (subject, "contact", "Ik bel niet.");
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_acceptance_set (subject, "harmed", place, "accepted", NULL, &error));
  g_assert_true (vg_clause_remove (subject, place, &error));
  g_assert_no_error (error);
  g_assert_null (vg_case_get (subject, "acceptance/harmed/a1"));
  g_assert_true (vg_case_undo (subject));
  g_assert_nonnull (vg_case_get (subject, "acceptance/harmed/a1"));
  g_assert_true (vg_clause_remove (subject, place, &error));
  next = add (subject, "contact", "Ik schrijf niet.");
  g_assert_cmpstr (next, ==, "agreement/a2");
}

static void
test_the_other_words_of_a_clause_may_go_but_not_its_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *place = add (subject, "contact", "Ik bel niet.");
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_clause_set (subject, place, "when", "Tot mei.", &error));
  g_assert_true (vg_clause_set (subject, place, "who", "accused", &error));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, place), "when"), ==,
                   "Tot mei.");
  g_assert_true (vg_clause_set (subject, place, "when", "", &error));
  g_assert_null (vg_json_get_string (vg_case_get_object (subject, place), "when"));
  g_assert_no_error (error);
  g_assert_false (vg_clause_set (subject, place, "words", "", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
}

/* Erasing one of them then asks about each. */
static void
test_every_act_on_clauses_is_about_everyone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (GStrv) people = NULL;

  given_second_accused (subject);
  add_one (subject, "contact", "Ik bel niet.");
  people = vg_act_list_people (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1));
  g_assert_cmpuint (g_strv_length (people), ==, 3);
}

static guint
count_people_of_last_act (VgCase *subject)
{
  VgAct *last = vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1);
  g_auto (GStrv) people = vg_act_list_people (last);

  return g_strv_length (people);
}

static void
test_a_clause_for_some_is_theirs_and_asks_nobody_else (void)
{
  static const char *const some[] = { "harmed", "accused-2", NULL };
  static const char *const all[] = { "harmed", "accused", "accused-2", NULL };
  static const char *const nobody[] = { "accused-7", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *place = NULL;
  g_autoptr (GPtrArray) clauses = NULL;
  g_autoptr (GError) error = NULL;

  given_second_accused (subject);
  place = add (subject, "contact", "Ik bel niet.");
  g_assert_true (vg_clause_set_for (subject, place, some, NULL));
  g_assert_true (vg_clause_set (subject, place, "when", "Tot mei.", NULL));
  g_assert_cmpuint (count_people_of_last_act (subject), ==, 2);
  for (guint i = 0; some[i] != NULL; i++)
    g_assert_true (vg_acceptance_set (subject, some[i], place, "accepted", NULL, NULL));
  clauses = vg_clause_list (subject);
  g_assert_true (((VgClause *) clauses->pdata[0])->is_for_some);
  g_assert_true (vg_clause_is_accepted (clauses->pdata[0]));

  g_assert_true (vg_clause_set_for (subject, place, all, NULL));
  g_assert_false (json_object_has_member (vg_case_get_object (subject, place), "for"));
  g_assert_false (vg_clause_set_for (subject, place, nobody, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-05-14T14:03:22Z");

  g_test_add_func ("/clause/clauses-stand-by-kind-and-then-in-their-order",
                   test_clauses_stand_by_kind_and_then_in_their_order);
  g_test_add_func ("/clause/a-clause-moves-within-its-kind-alone",
                   test_a_clause_moves_within_its_kind_alone);
  g_test_add_func ("/clause/moving-works-where-two-have-the-same-order",
                   test_moving_works_where_two_have_the_same_order);
  g_test_add_func ("/clause/a-kind-that-is-not-acknowledged-is-refused-with-what-can-be-instead",
                   test_a_kind_that_is_not_acknowledged_is_refused_with_what_can_be_instead);
  g_test_add_func ("/clause/nothing-is-added-without-words-or-a-kind",
                   test_nothing_is_added_without_words_or_a_kind);
  g_test_add_func ("/clause/what-was-said-goes-with-a-clause-and-no-id-comes-back",
                   test_what_was_said_goes_with_a_clause_and_no_id_comes_back);
  g_test_add_func ("/clause/the-other-words-of-a-clause-may-go-but-not-its-words",
                   test_the_other_words_of_a_clause_may_go_but_not_its_words);
  g_test_add_func ("/clause/a-clause-for-some-is-theirs-and-asks-nobody-else",
                   test_a_clause_for_some_is_theirs_and_asks_nobody_else);
  g_test_add_func ("/clause/every-act-on-clauses-is-about-everyone",
                   test_every_act_on_clauses_is_about_everyone);

  return g_test_run ();
}
