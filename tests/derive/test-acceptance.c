/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/acceptance.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"

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
  people = vg_acceptance_list_people (subject);
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
  g_test_add_func ("/acceptance/without-a-digest-it-does-not-hold",
                   test_without_a_digest_it_does_not_hold);
  g_test_add_func ("/acceptance/only-who-is-harmed-or-accused-says-it-and-of-what-is-there",
                   test_only_who_is_harmed_or_accused_says_it_and_of_what_is_there);

  return g_test_run ();
}
