/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/release.h"

#include "words/words.h"

#include "given.h"

#define FRAGMENT "answer/harmed/V05/1"

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was  donker.'}");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust','looks-like':'Slapen','importance':7}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies','words':'Nee.'}");
  given_put (subject, "consent/harmed/notes", "{'state':'given','words':'Schrijf maar.'}");
  given_put (subject, "answer/harmed/V90", "{'value':7,'talk':'t1'}");
  return subject;
}

static void
assert_words (VgCase *subject, const char *place, const char *words)
{
  g_autofree char *found = vg_release_dup_words (subject, place);

  g_assert_cmpstr (found, ==, words);
}

static void
test_nothing_is_released_by_itself (void)
{
  g_autoptr (VgCase) subject = make_case ();

  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_NONE);
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
  g_assert_false (vg_release_is_for (subject, FRAGMENT, NULL));
  assert_words (subject, FRAGMENT, NULL);
  assert_words (subject, "answer/harmed/V06/1", NULL);
}

static void
test_a_release_as_it_is_gives_the_words (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  assert_words (subject, FRAGMENT, "Het was  donker.");
}

static void
test_without_the_consent_to_pass_on_nothing_is_released (void)
{
  static const char *const states[] = { "refused", "withdrawn" };
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autofree char *consent = g_strdup_printf ("{'state':'%s'}", states[i]);

    given_put (subject, "consent/harmed/pass-on", consent);
    g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_NO);
    g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
    assert_words (subject, FRAGMENT, NULL);
    g_assert_true (vg_release_is_for (subject, "acknowledgement/accused/act", "harmed"));
  }
  given_put (subject, "consent/harmed/pass-on", "{'state':'given'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
}

static void
test_a_release_lapses_when_a_word_changes (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was laat.'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
  assert_words (subject, FRAGMENT, NULL);

  given_put (subject, FRAGMENT, NULL);
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
}

static void
test_the_same_words_again_hold_whatever_the_spaces_and_the_talk (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_put (subject, FRAGMENT, "{'as':'paraphrase','text':' Het was donker. ','talk':'t3'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Anders.'}");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
}

static void
test_other_words_go_in_place_of_the_own (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "other-words", "Zij zag weinig.", "accused");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  assert_words (subject, FRAGMENT, "Zij zag weinig.");

  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was laat.'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
  assert_words (subject, FRAGMENT, NULL);
}

static void
test_without_a_digest_only_agreed_other_words_go (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "release/" FRAGMENT, "{'how':'other-words','words':'Zij zag weinig.'}");
  assert_words (subject, FRAGMENT, "Zij zag weinig.");
  given_put (subject, "release/" FRAGMENT, "{'how':'other-words','words':' '}");
  assert_words (subject, FRAGMENT, NULL);
  given_put (subject, "release/" FRAGMENT, "{'how':'as-is','words':'Zij zag weinig.'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
  given_put (subject, "release/" FRAGMENT, "{'how':'as-is'}");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LAPSED);
}

/* The words of then are in no record any more, but in the journal. */
static void
test_what_was_released_is_known_after_it_lapsed (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autofree char *holds = NULL;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;
  g_autofree char *unknown = NULL;

  given_release (subject, FRAGMENT, "as-is", NULL, NULL);
  holds = vg_release_dup_former (subject, FRAGMENT);
  g_assert_null (holds);
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was laat.'}");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was vroeg.'}");
  own = vg_release_dup_former (subject, FRAGMENT);
  g_assert_cmpstr (own, ==, "Het was  donker.");

  given_release (subject, FRAGMENT, "other-words", "Zij zag weinig.", NULL);
  given_put (subject, FRAGMENT, NULL);
  other = vg_release_dup_former (subject, FRAGMENT);
  g_assert_cmpstr (other, ==, "Zij zag weinig.");

  given_put (subject, "release/" FRAGMENT, "{'how':'as-is','digest':'00'}");
  unknown = vg_release_dup_former (subject, FRAGMENT);
  g_assert_null (unknown);
}

static void
test_several_may_know_it_and_nobody_else (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autofree char *ground = vg_release_dup_ground (subject, FRAGMENT);
  g_autofree char *digest = vg_words_digest (ground);
  g_autofree char *empty = g_strdup_printf ("{'how':'as-is','to':[],'digest':'%s'}", digest);

  given_second_accused (subject);
  given_put (subject, "party/supporter-1", "{'role':'supporter','name':'Zwaan'}");
  given_release (subject, FRAGMENT, "as-is", NULL, "supporter-1 accused");
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "supporter-1"));
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused-2"));
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "supporter-2"));
  given_release (subject, FRAGMENT, "as-is", NULL, "supporter-1 accused-2");
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused-2"));

  /* An empty list is nobody, not whoever asks. */
  given_put (subject, "release/" FRAGMENT, empty);
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_GIVEN);
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
}

static void
test_later_and_no_give_nothing (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, FRAGMENT, "later", NULL, "accused");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_LATER);
  assert_words (subject, FRAGMENT, NULL);
  given_release (subject, FRAGMENT, "no", "Toch niet.", "accused");
  g_assert_cmpint (vg_release_of (subject, FRAGMENT), ==, VG_RELEASE_NO);
  assert_words (subject, FRAGMENT, NULL);
}

static void
test_a_facet_is_its_value_and_its_words (void)
{
  static const char *const place = "acknowledgement/accused/act";
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, place, "as-is", NULL, "harmed");
  assert_words (subject, place, "Nee.");
  given_put (subject, place, "{'value':'partly','words':'Nee.'}");
  g_assert_cmpint (vg_release_of (subject, place), ==, VG_RELEASE_LAPSED);
  given_put (subject, place, "{'value':'denies','words':'Nee, echt.'}");
  g_assert_cmpint (vg_release_of (subject, place), ==, VG_RELEASE_LAPSED);
  given_put (subject, place, "{'value':'denies','words':'Nee.'}");
  g_assert_cmpint (vg_release_of (subject, place), ==, VG_RELEASE_GIVEN);
}

static void
test_a_goal_is_its_words (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  given_put (subject, "goal/harmed/g1",
             "{'words':'Rust','importance':9,'smaller-step':'Uitslapen'}");
  assert_words (subject, "goal/harmed/g1", "Rust");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust in huis','importance':9}");
  g_assert_cmpint (vg_release_of (subject, "goal/harmed/g1"), ==, VG_RELEASE_LAPSED);
}

static void
test_a_consent_and_a_closed_answer_lapse_with_what_they_say (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, "consent/harmed/notes", "as-is", NULL, "accused");
  given_release (subject, "answer/harmed/V90", "as-is", NULL, "accused");
  g_assert_true (vg_release_is_for (subject, "consent/harmed/notes", "accused"));
  g_assert_true (vg_release_is_for (subject, "answer/harmed/V90", "accused"));
  given_put (subject, "consent/harmed/notes", "{'state':'withdrawn','words':'Schrijf maar.'}");
  given_put (subject, "answer/harmed/V90", "{'value':8,'talk':'t1'}");
  g_assert_cmpint (vg_release_of (subject, "consent/harmed/notes"), ==, VG_RELEASE_LAPSED);
  g_assert_cmpint (vg_release_of (subject, "answer/harmed/V90"), ==, VG_RELEASE_LAPSED);
}

static void
test_a_release_is_for_whom_it_names (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused"));
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused-2"));
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "supporter-1"));
  given_release (subject, FRAGMENT, "as-is", NULL, "accused-2");
  g_assert_false (vg_release_is_for (subject, FRAGMENT, "accused"));
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "accused-2"));
  g_assert_true (vg_release_is_for (subject, FRAGMENT, NULL));
  given_release (subject, FRAGMENT, "as-is", NULL, NULL);
  g_assert_true (vg_release_is_for (subject, FRAGMENT, "supporter-1"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/release/nothing-is-released-by-itself", test_nothing_is_released_by_itself);
  g_test_add_func ("/release/a-release-as-it-is-gives-the-words",
                   test_a_release_as_it_is_gives_the_words);
  g_test_add_func ("/release/without-the-consent-to-pass-on-nothing-is-released",
                   test_without_the_consent_to_pass_on_nothing_is_released);
  g_test_add_func ("/release/a-release-lapses-when-a-word-changes",
                   test_a_release_lapses_when_a_word_changes);
  g_test_add_func ("/release/the-same-words-again-hold-whatever-the-spaces-and-the-talk",
                   test_the_same_words_again_hold_whatever_the_spaces_and_the_talk);
  g_test_add_func ("/release/other-words-go-in-place-of-the-own",
                   test_other_words_go_in_place_of_the_own);
  g_test_add_func ("/release/without-a-digest-only-agreed-other-words-go",
                   test_without_a_digest_only_agreed_other_words_go);
  g_test_add_func ("/release/what-was-released-is-known-after-it-lapsed",
                   test_what_was_released_is_known_after_it_lapsed);
  g_test_add_func ("/release/several-may-know-it-and-nobody-else",
                   test_several_may_know_it_and_nobody_else);
  g_test_add_func ("/release/later-and-no-give-nothing", test_later_and_no_give_nothing);
  g_test_add_func ("/release/a-facet-is-its-value-and-its-words",
                   test_a_facet_is_its_value_and_its_words);
  g_test_add_func ("/release/a-goal-is-its-words", test_a_goal_is_its_words);
  g_test_add_func ("/release/a-consent-and-a-closed-answer-lapse-with-what-they-say",
                   test_a_consent_and_a_closed_answer_lapse_with_what_they_say);
  g_test_add_func ("/release/a-release-is-for-whom-it-names", test_a_release_is_for_whom_it_names);

  return g_test_run ();
}
