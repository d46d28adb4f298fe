/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/release-list.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "interview/told.h"

#define FRAGMENT "answer/harmed/V05/1"

static VgReleaseRow *
find (GPtrArray *rows, const char *place)
{
  for (guint i = 0; i < rows->len; i++) {
    VgReleaseRow *row = rows->pdata[i];

    if (g_str_equal (row->place, place))
      return row;
  }

  return NULL;
}

static GPtrArray *
list (VgCase *subject, const char *party)
{
  return vg_release_list (subject, given_shelf (), party);
}

static void
test_a_row_says_what_may_go_in_whose_words_since_when (void)
{
  static const VgTelling telling = { 0 };
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  VgReleaseRow *row = NULL;

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  given_release (subject, FRAGMENT, "other-words", "Zij zag weinig.", "accused");
  vg_told_add (subject, FRAGMENT, &telling, &error);
  g_assert_no_error (error);
  rows = list (subject, "harmed");
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpstr (row->title, ==, "Wat wilt u mij vertellen over wat er is gebeurd?");
  g_assert_cmpstr (row->guide, ==, "harmed");
  g_assert_cmpstr (row->item, ==, "V05");
  g_assert_cmpstr (row->section, ==, "Het verhaal");
  g_assert_cmpstr (row->words, ==, "Het was donker.");
  g_assert_cmpstr (row->as, ==, "quotation");
  g_assert_null (row->former);
  g_assert_cmpstr (vg_release_row_get_state_name (row), ==, "given");
  g_assert_cmpstr (row->how, ==, "other-words");
  g_assert_cmpstr (row->released, ==, "Zij zag weinig.");
  g_assert_cmpstr (row->to[0], ==, "accused");
  g_assert_null (row->to[1]);
  g_assert_cmpstr (row->date, ==, "2026-03-02");
  g_assert_cmpuint (row->told->len, ==, 1);
}

static void
test_values_are_said_as_the_screen_calls_them (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  VgReleaseRow *row = NULL;

  given_put (subject, "acknowledgement/accused/act", "{'value':'denies','words':'Nee.'}");
  rows = list (subject, "accused");
  row = find (rows, "acknowledgement/accused/act");
  g_assert_cmpstr (row->words, ==, "Nee.");
  g_assert_nonnull (row->value);
  g_assert_cmpstr (row->value, !=, "denies");
  g_assert_cmpstr (vg_release_row_get_state_name (row), ==, "none");
}

static void
test_what_is_not_theirs_or_parked_or_secret_is_not_offered (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, "case/event", "'violence'");
  given_put (subject, "answer/harmed/VSX1/1", "{'as':'quotation','text':'Geparkeerd.'}");
  given_put (subject, "answer/harmed/V05/2", "{'as':'observation','text':'Zij zweeg.'}");
  given_put (subject, "answer/harmed/V06", "{'none':'declined'}");
  given_put (subject, "answer/harmed/V61/1", "{'as':'quotation','text':'Mijn ziekte.'}");
  given_put (subject, "answer/harmed/V-inform-role", "{'value':'done'}");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Van een ander.'}");
  rows = list (subject, "harmed");
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_what_no_question_asks_for_and_what_is_gone_come_last (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, "question/harmed/1", "{'text':'En de hond?'}");
  given_put (subject, "answer/harmed/own-1/1", "{'as':'quotation','text':'Die blaft.'}");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  given_put (subject, "answer/harmed/V07/1", "{'as':'quotation','text':'Weg ermee.'}");
  given_release (subject, "answer/harmed/V07/1", "as-is", NULL, "accused");
  given_put (subject, "answer/harmed/V07/1", NULL);
  rows = list (subject, "harmed");
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (((VgReleaseRow *) rows->pdata[0])->place, ==, FRAGMENT);
  g_assert_cmpstr (((VgReleaseRow *) rows->pdata[1])->place, ==, "goal/harmed/g1");
  g_assert_cmpstr (((VgReleaseRow *) rows->pdata[2])->title, ==, "En de hond?");
  g_assert_cmpstr (vg_release_row_get_state_name (rows->pdata[3]), ==, "lapsed");
  g_assert_null (((VgReleaseRow *) rows->pdata[3])->words);
  g_assert_null (((VgReleaseRow *) rows->pdata[3])->item);
  g_assert_cmpstr (((VgReleaseRow *) rows->pdata[3])->former, ==, "Weg ermee.");
}

static void
test_someone_without_a_guide_has_rows_too (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  given_put (subject, "answer/supporter-1/S1/1", "{'as':'quotation','text':'Ik rijd haar.'}");
  rows = list (subject, "supporter-1");
  g_assert_cmpuint (rows->len, ==, 1);
}

static void
test_without_the_consent_to_pass_on_all_is_closed_and_says_why (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  VgReleaseRow *row = NULL;

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_put (subject, "consent/harmed/pass-on", "{'state':'withdrawn'}");
  rows = list (subject, "harmed");
  row = find (rows, FRAGMENT);
  g_assert_cmpstr (vg_release_row_get_state_name (row), ==, "no");
  g_assert_true (vg_release_row_is_closed (row));
  g_free (row->how);
  row->how = g_strdup ("no");
  g_assert_false (vg_release_row_is_closed (row));
}

static void
test_every_state_has_a_word_of_its_own (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  VgReleaseRow row = { .how = (char *) "as-is" };

  for (row.state = VG_RELEASE_NONE; row.state <= VG_RELEASE_GIVEN; row.state++) {
    g_assert_true (g_hash_table_add (said, (gpointer) vg_release_row_say_state (&row)));
    g_assert_true (g_hash_table_add (said, (gpointer) vg_release_row_get_state_name (&row)));
  }
}

static void
test_what_was_said_to_ones_own_question_stands_with_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) rows = NULL;
  VgReleaseRow *row = NULL;

  given_put (subject, "question/harmed/1", "{'text':'Wie mag dit weten?','section':'V-story'}");
  given_put (subject, "answer/harmed/own-1/1", "{'as':'quotation','text':'Mijn zus.'}");
  rows = list (subject, "harmed");
  row = find (rows, "answer/harmed/own-1/1");
  g_assert_nonnull (row);
  g_assert_cmpstr (row->title, ==, "Wie mag dit weten?");
  g_assert_cmpstr (row->item, ==, "own-1");
  g_assert_cmpstr (row->words, ==, "Mijn zus.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/release-list/a-row-says-what-may-go-in-whose-words-since-when",
                   test_a_row_says_what_may_go_in_whose_words_since_when);
  g_test_add_func ("/release-list/values-are-said-as-the-screen-calls-them",
                   test_values_are_said_as_the_screen_calls_them);
  g_test_add_func ("/release-list/what-is-not-theirs-or-parked-or-secret-is-not-offered",
                   test_what_is_not_theirs_or_parked_or_secret_is_not_offered);
  g_test_add_func ("/release-list/what-no-question-asks-for-and-what-is-gone-come-last",
                   test_what_no_question_asks_for_and_what_is_gone_come_last);
  g_test_add_func ("/release-list/someone-without-a-guide-has-rows-too",
                   test_someone_without_a_guide_has_rows_too);
  g_test_add_func ("/release-list/without-the-consent-to-pass-on-all-is-closed-and-says-why",
                   test_without_the_consent_to_pass_on_all_is_closed_and_says_why);
  g_test_add_func ("/release-list/every-state-has-a-word-of-its-own",
                   test_every_state_has_a_word_of_its_own);
  g_test_add_func ("/release-list/what-was-said-to-ones-own-question-stands-with-it",
                   test_what_was_said_to_ones_own_question_stands_with_it);

  return g_test_run ();
}
