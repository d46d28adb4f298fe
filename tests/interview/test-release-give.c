/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release-give.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "given.h"
#include "interview/release.h"

#define FRAGMENT "answer/harmed/V05/1"

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  given_put (subject, "answer/harmed/V05/2", "{'as':'observation','text':'Zij zweeg lang.'}");
  given_put (subject, "answer/harmed/V06", "{'none':'declined'}");
  given_put (subject, "goal/accused/g1", "{'words':'Rust'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "consent/harmed/notes", "{'state':'given'}");
  given_put (subject, "note/n1", "{'text':'Let op de tijd','party':'harmed'}");
  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  given_put (subject, "party/supporter-2", "{'role':'supporter'}");
  given_put (subject, "answer/supporter-1/S1/1", "{'as':'quotation','text':'Ik rijd haar.'}");
  given_put (subject, "answer/supporter-2/S1/1", "{'as':'quotation','text':'Ik let op.'}");
  return subject;
}

static void
assert_gives (VgCase *subject, const char *place, const VgReleaseTerms *terms)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_release_give (subject, place, terms, &error));
  g_assert_no_error (error);
}

/* The message names the place, holds @words, and nothing was written. */
static void
assert_refuses (VgCase *subject, const char *place, const VgReleaseTerms *terms, const char *words)
{
  g_autoptr (GError) error = NULL;
  guint n = vg_case_get_n_acts (subject);

  g_assert_false (vg_release_give (subject, place, terms, &error));
  g_assert_nonnull (strstr (error->message, place));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n);
}

static const char *
get (VgCase *subject, const char *member)
{
  return vg_json_get_string (vg_case_get_object (subject, "release/" FRAGMENT), member);
}

static void
test_a_release_says_who_when_how_and_to_whom (void)
{
  static const VgReleaseTerms terms = { .how = "as-is" };
  g_autoptr (VgCase) subject = make_case ();

  assert_gives (subject, FRAGMENT, &terms);
  g_assert_cmpstr (get (subject, "how"), ==, "as-is");
  g_assert_cmpstr (get (subject, "by"), ==, "harmed");
  g_assert_cmpstr (get (subject, "to"), ==, "accused");
  g_assert_cmpstr (get (subject, "date"), ==, "2026-03-02");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused"));
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was licht.'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
}

static void
test_all_that_a_party_says_can_be_released (void)
{
  static const VgReleaseTerms terms = { .how = "as-is" };
  static const char *const places[] = { FRAGMENT, "goal/accused/g1", "acknowledgement/accused/act",
                                        "consent/harmed/notes", "answer/supporter-1/S1/1" };
  g_autoptr (VgCase) subject = make_case ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    assert_gives (subject, places[i], &terms);
    g_assert_cmpint (vg_release_of (subject, places[i]), ==, VG_RELEASE_GIVEN);
  }
  g_assert_true (vg_release_is_for (subject, "answer/supporter-1/S1/1", "accused"));
  g_assert_true (vg_release_is_for (subject, "goal/accused/g1", "harmed"));
}

static void
test_other_words_no_and_later_are_written_down (void)
{
  static const VgReleaseTerms other = { .how = "other-words", .words = "Zij zag weinig." };
  static const VgReleaseTerms no = { .how = "no" };
  static const VgReleaseTerms later = { .how = "later" };
  g_autoptr (VgCase) subject = make_case ();
  g_autofree char *words = NULL;

  assert_gives (subject, FRAGMENT, &other);
  words = vg_release_dup_words (subject, FRAGMENT);
  g_assert_cmpstr (words, ==, "Zij zag weinig.");
  assert_gives (subject, FRAGMENT, &no);
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_NO);
  g_assert_null (get (subject, "words"));
  assert_gives (subject, FRAGMENT, &later);
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LATER);
}

/* One is written as it always was. */
static void
test_it_may_go_to_several (void)
{
  static const char *const both[] = { "harmed", "accused", "harmed", NULL };
  static const char *const nobody[] = { NULL };
  static const VgReleaseTerms terms = { .how = "as-is", .to = both };
  static const VgReleaseTerms empty = { .how = "as-is", .to = nobody };
  g_autoptr (VgCase) subject = make_case ();
  g_auto (GStrv) to = NULL;

  assert_gives (subject, "answer/supporter-1/S1/1", &terms);
  to = vg_release_dup_receivers (subject, "answer/supporter-1/S1/1");
  g_assert_cmpuint (g_strv_length (to), ==, 2);
  g_assert_true (vg_release_is_for (subject, "answer/supporter-1/S1/1", "harmed"));
  g_assert_true (vg_release_is_for (subject, "answer/supporter-1/S1/1", "accused"));
  assert_refuses (subject, FRAGMENT, &terms, "own words");
  assert_refuses (subject, FRAGMENT, &empty, "to whom");
}

static void
test_only_what_is_there_and_theirs_can_be_released (void)
{
  static const VgReleaseTerms terms = { .how = "as-is" };
  g_autoptr (VgCase) subject = make_case ();

  assert_refuses (subject, "answer/harmed/V07/1", &terms, "nothing");
  assert_refuses (subject, "answer/harmed/V06", &terms, "nothing");
  assert_refuses (subject, "answer/harmed/V05/2", &terms, "observation");
  assert_refuses (subject, "note/n1", &terms, "only answers");
  assert_refuses (subject, "case/event", &terms, "only answers");
  assert_refuses (subject, "release/" FRAGMENT, &terms, "only answers");
  assert_refuses (subject, "party/harmed", &terms, "only answers");
}

static void
test_terms_that_do_not_fit_are_refused (void)
{
  static const char *const stranger[] = { "harmed-7", NULL };
  static const char *const own[] = { "harmed", NULL };
  static const VgReleaseTerms none = { 0 };
  static const VgReleaseTerms loud = { .how = "loudly" };
  static const VgReleaseTerms wordless = { .how = "other-words", .words = " " };
  static const VgReleaseTerms both = { .how = "as-is", .words = "Iets." };
  static const VgReleaseTerms nobody = { .how = "as-is", .to = stranger };
  static const VgReleaseTerms self = { .how = "as-is", .to = own };
  static const VgReleaseTerms plain = { .how = "as-is" };
  g_autoptr (VgCase) subject = make_case ();

  assert_refuses (subject, FRAGMENT, &none, "as-is");
  assert_refuses (subject, FRAGMENT, &loud, "as-is");
  assert_refuses (subject, FRAGMENT, &wordless, "other words");
  assert_refuses (subject, FRAGMENT, &both, "other-words");
  assert_refuses (subject, FRAGMENT, &nobody, "harmed-7");
  assert_refuses (subject, FRAGMENT, &self, "own words");
  assert_refuses (subject, "answer/supporter-2/S1/1", &plain, "to whom");
}

static void
test_no_message_repeats_what_was_said (void)
{
  static const VgReleaseTerms both = { .how = "as-is", .words = "Geheime woorden." };
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_release_give (subject, FRAGMENT, &both, &error));
  g_assert_null (strstr (error->message, "Geheime"));
  g_assert_null (strstr (error->message, "donker"));
}

static void
test_a_release_can_be_taken_out_again (void)
{
  static const VgReleaseTerms terms = { .how = "as-is" };
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;

  assert_gives (subject, FRAGMENT, &terms);
  g_assert_true (vg_release_remove (subject, FRAGMENT, &error));
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_NONE);
  g_assert_false (vg_release_remove (subject, FRAGMENT, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/release-give/a-release-says-who-when-how-and-to-whom",
                   test_a_release_says_who_when_how_and_to_whom);
  g_test_add_func ("/release-give/all-that-a-party-says-can-be-released",
                   test_all_that_a_party_says_can_be_released);
  g_test_add_func ("/release-give/other-words-no-and-later-are-written-down",
                   test_other_words_no_and_later_are_written_down);
  g_test_add_func ("/release-give/it-may-go-to-several", test_it_may_go_to_several);
  g_test_add_func ("/release-give/only-what-is-there-and-theirs-can-be-released",
                   test_only_what_is_there_and_theirs_can_be_released);
  g_test_add_func ("/release-give/terms-that-do-not-fit-are-refused",
                   test_terms_that_do_not_fit_are_refused);
  g_test_add_func ("/release-give/no-message-repeats-what-was-said",
                   test_no_message_repeats_what_was_said);
  g_test_add_func ("/release-give/a-release-can-be-taken-out-again",
                   test_a_release_can_be_taken_out_again);

  return g_test_run ();
}
