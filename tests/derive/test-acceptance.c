/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/acceptance.h"
#include "derive/clause-people.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "words/words.h"

#define CLAUSE "agreement/a1"

static VgCase *
new_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet.'}");
  return subject;
}

static VgAcceptanceState
state_of (VgCase *subject, const char *party)
{
  g_autoptr (VgAcceptance) said = vg_acceptance_new (subject, party, CLAUSE);

  return said->state;
}

static void
test_yes_and_no_are_said_to_words (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_NONE);
  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, "accepted", NULL, &error));
  g_assert_true (vg_acceptance_set (subject, "accused", CLAUSE, "refused", "2026-05-01", &error));
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_ACCEPTED);
  g_assert_cmpint (state_of (subject, "accused"), ==, VG_ACCEPTANCE_REFUSED);
  g_assert_no_error (error);

  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet,  en schrijf niet.'}");
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
  g_assert_cmpint (state_of (subject, "accused"), ==, VG_ACCEPTANCE_LAPSED);
  given_put (subject, CLAUSE, "{'block':'contact','words':' Ik bel  niet.'}");
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_ACCEPTED);
}

static void
test_it_says_since_when_and_can_be_taken_back (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (VgAcceptance) said = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, "accepted", NULL, &error));
  said = vg_acceptance_new (subject, "harmed", CLAUSE);
  g_assert_cmpstr (said->date, ==, "2026-05-14");
  g_assert_true (said->was_accepted);
  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, NULL, NULL, &error));
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_NONE);
  g_assert_no_error (error);
}

/* Each part that a paper prints. */
static void
test_a_yes_is_to_all_that_stands_there (void)
{
  static const char *const others[] = {
    "{'block':'contact','words':'Ik bel niet.','who':'accused'}",
    "{'block':'contact','words':'Ik bel niet.','when':'Tot mei.'}",
    "{'block':'contact','words':'Ik bel niet.','check':'Ik meld het.'}",
    "{'block':'contact','words':'Ik bel niet.','if-not':'Dan praten wij.'}",
    "{'block':'contact','words':'Ik bel niet.','for':['harmed']}",
  };
  g_autoptr (VgCase) subject = new_case ();

  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, "accepted", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    given_put (subject, CLAUSE, others[i]);
    g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
    given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet.','order':4}");
    g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_ACCEPTED);
  }
}

/* What moves from one part to the next is not the same. */
static void
test_no_words_pass_from_one_part_to_the_next (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet.','when':'Tot mei.'}");
  g_assert_true (vg_acceptance_set (subject, "harmed", CLAUSE, "accepted", NULL, NULL));
  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet.','check':'Tot mei.'}");
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
  given_put (subject, CLAUSE, "{'block':'contact','words':'Ik bel niet. Tot mei.'}");
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
}

/* As it was written before the rest of a clause counted. */
static void
test_a_yes_to_the_words_alone_is_to_be_asked_again (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autofree char *digest = vg_words_digest ("Ik bel niet.");
  g_autofree char *record = g_strdup_printf ("{'state':'accepted','digest':'%s'}", digest);

  given_put (subject, "acceptance/harmed/a1", record);
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
}

static char *
say_concerned (VgCase *subject)
{
  JsonObject *clause = vg_case_get_object (subject, CLAUSE);
  g_autoptr (GPtrArray) people = vg_clause_people_list_concerned (subject, CLAUSE, clause);

  g_ptr_array_add (people, NULL);
  return g_strjoinv (" ", (char **) people->pdata);
}

static void
assert_concerned (VgCase *subject, const char *clause, const char *expected)
{
  g_autofree char *said = NULL;

  given_put (subject, CLAUSE, clause);
  said = say_concerned (subject);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_clause_is_for_everyone_or_for_those_it_names (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) error = NULL;

  given_second_accused (subject);
  assert_concerned (subject, "{'words':'Ik bel niet.'}", "harmed accused");
  given_put (subject, CLAUSE, NULL);
  assert_concerned (subject, "{'words':'Ik bel niet.'}", "harmed accused accused-2");
  assert_concerned (subject, "{'words':'Ik bel niet.','for':['accused-2','harmed']}",
                    "harmed accused-2");
  g_assert_false (vg_acceptance_set (subject, "accused", CLAUSE, "accepted", NULL, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  assert_concerned (subject, "{'words':'Ik bel niet.','for':['accused-7']}", "");
}

/* A yes without a digest was said to nobody knows what. */
static void
test_without_a_digest_it_does_not_hold (void)
{
  g_autoptr (VgCase) subject = new_case ();

  given_put (subject, "acceptance/harmed/a1", "{'state':'accepted','date':'2026-05-01'}");
  g_assert_cmpint (state_of (subject, "harmed"), ==, VG_ACCEPTANCE_LAPSED);
}

static void
test_only_who_is_harmed_or_accused_says_it_and_of_what_is_there (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GError) supporter = NULL;
  g_autoptr (GError) nowhere = NULL;
  g_autoptr (GPtrArray) people = NULL;

  given_put (subject, "party/supporter-1", "{'name':'Ooievaar'}");
  given_put (subject, "party/harmed-2", "{'name':'Lijster'}");
  people = vg_clause_people_list (subject);
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_false (vg_acceptance_set (subject, "supporter-1", CLAUSE, "accepted", NULL, &supporter));
  g_assert_error (supporter, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_false (
      vg_acceptance_set (subject, "harmed", "agreement/a2", "accepted", NULL, &nowhere));
  g_assert_error (nowhere, VG_ERROR, VG_ERROR_FINDINGS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-05-14T14:03:22Z");

  g_test_add_func ("/acceptance/yes-and-no-are-said-to-words", test_yes_and_no_are_said_to_words);
  g_test_add_func ("/acceptance/it-says-since-when-and-can-be-taken-back",
                   test_it_says_since_when_and_can_be_taken_back);
  g_test_add_func ("/acceptance/a-yes-is-to-all-that-stands-there",
                   test_a_yes_is_to_all_that_stands_there);
  g_test_add_func ("/acceptance/no-words-pass-from-one-part-to-the-next",
                   test_no_words_pass_from_one_part_to_the_next);
  g_test_add_func ("/acceptance/a-yes-to-the-words-alone-is-to-be-asked-again",
                   test_a_yes_to_the_words_alone_is_to_be_asked_again);
  g_test_add_func ("/acceptance/a-clause-is-for-everyone-or-for-those-it-names",
                   test_a_clause_is_for_everyone_or_for_those_it_names);
  g_test_add_func ("/acceptance/without-a-digest-it-does-not-hold",
                   test_without_a_digest_it_does_not_hold);
  g_test_add_func ("/acceptance/only-who-is-harmed-or-accused-says-it-and-of-what-is-there",
                   test_only_who_is_harmed_or_accused_says_it_and_of_what_is_there);

  return g_test_run ();
}
