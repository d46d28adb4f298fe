/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/facet-list.h"

#include "../interview/given.h"
#include "base/clock.h"

#define ACT "acknowledgement/accused/act"

/* The row of the act, which is the second. */
static void
assert_act (VgCase *subject, const char *value, const char *said_on, VgRelease release)
{
  g_autoptr (GPtrArray) rows = vg_facet_list_new (subject, given_shelf (), "accused");
  const VgFacetRow *row = rows->pdata[1];

  g_assert_cmpstr (row->facet, ==, "act");
  g_assert_cmpstr (row->value, ==, value);
  g_assert_cmpstr (row->said_on, ==, said_on);
  g_assert_cmpint (row->release, ==, release);
}

static void
test_all_six_stand_there_before_anything_was_said (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = vg_facet_list_new (subject, given_shelf (), "accused");

  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++) {
    const VgFacetRow *row = rows->pdata[i];

    g_assert_nonnull (row->item);
    g_assert_null (row->value);
    g_assert_null (row->said_on);
    g_assert_cmpint (row->release, ==, VG_RELEASE_NONE);
  }
}

static void
test_a_person_without_a_guide_has_no_way_to_the_talk (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = vg_facet_list_new (subject, given_shelf (), "supporter-1");
  g_autoptr (GPtrArray) values = vg_facet_row_list_values (rows->pdata[0]);

  g_assert_null (((VgFacetRow *) rows->pdata[0])->item);
  g_assert_cmpuint (values->len, ==, 5);
}

static void
test_said_on_is_the_day_since_which_it_stands_as_it_does (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  given_put (subject, ACT, "{'value':'denies'}");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  given_put (subject, ACT, "{'value':'partly'}");
  vg_clock_hold ("2026-03-09T14:03:22Z");
  given_put (subject, ACT, "{'value':'partly','x-note':'no change of what was said'}");
  assert_act (subject, "partly", "2026-03-05", VG_RELEASE_NONE);
  given_put (subject, ACT, "{'value':'denies'}");
  assert_act (subject, "denies", "2026-03-09", VG_RELEASE_NONE);
}

static void
test_what_was_taken_back_was_never_said (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  given_put (subject, ACT, "{'value':'denies'}");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  given_put (subject, ACT, "{'value':'acknowledges'}");
  g_assert_true (vg_case_undo (subject));
  assert_act (subject, "denies", "2026-03-02", VG_RELEASE_NONE);
  g_assert_true (vg_case_redo (subject));
  assert_act (subject, "acknowledges", "2026-03-05", VG_RELEASE_NONE);
}

static void
test_a_changed_word_lapses_the_release_in_the_row (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  given_put (subject, ACT, "{'value':'denies'}");
  given_release (subject, ACT, "as-is", NULL, "harmed");
  assert_act (subject, "denies", "2026-03-02", VG_RELEASE_GIVEN);
  given_put (subject, ACT, "{'value':'denies','words':'Zo niet'}");
  assert_act (subject, "denies", "2026-03-02", VG_RELEASE_LAPSED);
}

static void
test_a_reason_for_no_answer_is_told (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, "answer/accused/A-facet-act", "{'none':'declined'}");
  rows = vg_facet_list_new (subject, given_shelf (), "accused");
  g_assert_cmpstr (((VgFacetRow *) rows->pdata[1])->none, ==, "declined");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facet-list/all-six-stand-there-before-anything-was-said",
                   test_all_six_stand_there_before_anything_was_said);
  g_test_add_func ("/facet-list/a-person-without-a-guide-has-no-way-to-the-talk",
                   test_a_person_without_a_guide_has_no_way_to_the_talk);
  g_test_add_func ("/facet-list/said-on-is-the-day-since-which-it-stands-as-it-does",
                   test_said_on_is_the_day_since_which_it_stands_as_it_does);
  g_test_add_func ("/facet-list/what-was-taken-back-was-never-said",
                   test_what_was_taken_back_was_never_said);
  g_test_add_func ("/facet-list/a-changed-word-lapses-the-release-in-the-row",
                   test_a_changed_word_lapses_the_release_in_the_row);
  g_test_add_func ("/facet-list/a-reason-for-no-answer-is-told",
                   test_a_reason_for_no_answer_is_told);

  return g_test_run ();
}
