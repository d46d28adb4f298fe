/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/telling.h"

#include "../interview/given.h"
#include "ready.h"

#define FACET(name, value) "acknowledgement/accused/" name "={'value':'" value "','words':'Zo'}"

/* Releases the facet on 2 March (given.h) and tells it on @date. */
static void
tell (VgCase *subject, const char *facet, const char *to, const char *date)
{
  g_autofree char *place = g_strdup_printf ("acknowledgement/accused/%s", facet);
  g_autofree char *entry = g_strdup_printf ("told/%s-%s", facet, to);
  g_autofree char *record = g_strdup_printf ("{'place':'%s','to':'%s','date':'%s','words':'Zo'}",
                                             place, to, date);

  given_release (subject, place, "as-is", NULL, "harmed");
  given_put (subject, entry, record);
}

static void
consent (VgCase *subject, const char *party, const char *date)
{
  g_autofree char *place = g_strdup_printf ("consent/%s/take-part", party);
  g_autofree char *record = g_strdup_printf ("{'state':'given','date':'%s'}", date);

  given_put (subject, place, record);
}

static void
check (VgCase *subject, VgTruth known, VgTruth chosen)
{
  g_assert_cmpint (vg_telling_is_known (subject), ==, known);
  g_assert_cmpint (vg_telling_is_chosen_after (subject, 7), ==, chosen);
}

static void
test_what_is_acknowledged_needs_no_telling (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  check (subject, VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN);
  ready_put (subject, FACET ("contact", "acknowledges") "; " FACET (
                          "act", "acknowledges") "; " FACET ("unwilling", "acknowledges"));
  check (subject, VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN);
  ready_put (subject, FACET ("responsibility", "acknowledges"));
  check (subject, VG_TRUTH_YES, VG_TRUTH_YES);
}

static void
test_a_denial_that_was_told_is_enough (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("act", "denies") "; " FACET ("responsibility", "partly"));
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
  tell (subject, "act", "harmed", "2026-05-01");
  check (subject, VG_TRUTH_YES, VG_TRUTH_UNKNOWN);
  consent (subject, "harmed", "2026-05-07");
  check (subject, VG_TRUTH_YES, VG_TRUTH_NO);
  consent (subject, "harmed", "2026-05-08");
  check (subject, VG_TRUTH_YES, VG_TRUTH_YES);
}

static void
test_without_a_denial_all_that_differs_is_told (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("contact", "acknowledges") "; " FACET ("act", "partly") "; " FACET (
                          "unwilling", "denies") "; " FACET ("responsibility", "partly"));
  consent (subject, "harmed", "2026-05-12");
  tell (subject, "act", "harmed", "2026-05-01");
  tell (subject, "unwilling", "harmed", "2026-05-01");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
  tell (subject, "responsibility", "harmed", "2026-05-06");
  check (subject, VG_TRUTH_YES, VG_TRUTH_NO);
  consent (subject, "harmed", "2026-05-13");
  check (subject, VG_TRUTH_YES, VG_TRUTH_YES);
}

static void
test_a_release_alone_tells_nothing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("act", "denies"));
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
}

static void
test_a_word_that_changed_since_was_not_told (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("act", "denies"));
  tell (subject, "act", "harmed", "2026-05-01");
  ready_put (subject, "acknowledgement/accused/act={'value':'denies','words':'Anders'}");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
}

/* Nor is what was told before this release was given. */
static void
test_what_is_still_to_come_was_not_told (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("act", "denies"));
  tell (subject, "act", "harmed", "2026-06-01");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
  tell (subject, "act", "harmed", "2026-03-01");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
}

static void
test_each_of_the_people_harmed_is_told (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, FACET ("act", "denies") "; party/harmed-2={'role':'harmed'}");
  tell (subject, "act", "harmed-2", "2026-05-01");
  check (subject, VG_TRUTH_NO, VG_TRUTH_UNKNOWN);
  /* To the side as a whole. */
  tell (subject, "act", "harmed", "2026-05-01");
  consent (subject, "harmed", "2026-05-10");
  check (subject, VG_TRUTH_YES, VG_TRUTH_UNKNOWN);
  consent (subject, "harmed-2", "2026-05-10");
  check (subject, VG_TRUTH_YES, VG_TRUTH_YES);
}

static void
test_what_may_be_told_is_yes_no_and_unknown (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  ready_hold ();
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_UNKNOWN);
  ready_put (subject,
             FACET ("contact", "acknowledges") "; " FACET ("act", "says-nothing") "; " FACET (
                 "unwilling", "acknowledges") "; " FACET ("responsibility", "acknowledges"));
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_UNKNOWN);
  ready_put (subject, "release/acknowledgement/accused/act={'how':'later'}");
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_UNKNOWN);
  ready_put (subject, "release/acknowledgement/accused/act={'how':'no'}");
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_NO);
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_YES);
  ready_put (subject, FACET ("act", "denies"));
  g_assert_cmpint (vg_telling_is_released (subject), ==, VG_TRUTH_NO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/telling/what is acknowledged needs no telling",
                   test_what_is_acknowledged_needs_no_telling);
  g_test_add_func ("/telling/a denial that was told is enough",
                   test_a_denial_that_was_told_is_enough);
  g_test_add_func ("/telling/without a denial all that differs is told",
                   test_without_a_denial_all_that_differs_is_told);
  g_test_add_func ("/telling/a release alone tells nothing", test_a_release_alone_tells_nothing);
  g_test_add_func ("/telling/a word that changed since was not told",
                   test_a_word_that_changed_since_was_not_told);
  g_test_add_func ("/telling/what is still to come was not told",
                   test_what_is_still_to_come_was_not_told);
  g_test_add_func ("/telling/each of the people harmed is told",
                   test_each_of_the_people_harmed_is_told);
  g_test_add_func ("/telling/what-may-be-told-is-yes-no-and-unknown",
                   test_what_may_be_told_is_yes_no_and_unknown);

  return g_test_run ();
}
