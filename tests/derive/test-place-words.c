/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/place-words.h"

#include "../interview/given.h"
#include "base/language.h"

static void
assert_says (const char *place, const char *expected)
{
  g_autofree char *said = vg_place_words_say (given_shelf (), place);

  g_assert_cmpstr (said, ==, expected);
}

static void
assert_asks (const char *place, const char *role, const char *id)
{
  const VgWording wording = { .language = vg_language_get () };
  VgGuide *guide = vg_shelf_find (given_shelf (), role);
  const char *question = vg_item_get_ask (vg_guide_find_item (guide, id), &wording);
  g_autofree char *said = vg_place_words_say (given_shelf (), place);

  g_assert_true (g_str_has_suffix (said, question));
}

static void
test_an_answer_is_called_as_its_question_and_whose_it_is (void)
{
  g_autofree char *said = vg_place_words_say (given_shelf (), "answer/accused-2/A-read-back/1");

  assert_asks ("answer/harmed/V07/2", "harmed", "V07");
  assert_asks ("answer/accused/A-read-back", "accused", "A-read-back");
  g_assert_true (g_str_has_prefix (said, "Accused · "));
  assert_asks ("answer/accused-2/A-read-back/1", "accused", "A-read-back");
}

static void
test_a_release_is_called_as_what_it_releases (void)
{
  assert_asks ("release/answer/harmed/V07/2", "harmed", "V07");
}

static void
test_details_of_the_case_are_called_as_their_question (void)
{
  assert_asks ("case/event", "intake", "I-event");
}

static void
test_what_no_question_records_is_called_by_its_kind (void)
{
  assert_says ("note/n1", "Note");
  assert_says ("goal/harmed/VG9", "Harmed party · Goal");
  assert_says ("party/supporter-1", "Supporter · About the person");
  assert_says ("answer/harmed/own-1/1", "Harmed party · Answer");
  assert_says ("document/plan/edit/p3", "Draft");
}

static void
test_what_is_unknown_has_words_too (void)
{
  assert_says ("zebra/stripe", "Elsewhere in the case");
  assert_says ("", "Elsewhere in the case");
  assert_says (NULL, "Elsewhere in the case");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/derive/place-words/an-answer-is-called-as-its-question-and-whose-it-is",
                   test_an_answer_is_called_as_its_question_and_whose_it_is);
  g_test_add_func ("/derive/place-words/a-release-is-called-as-what-it-releases",
                   test_a_release_is_called_as_what_it_releases);
  g_test_add_func ("/derive/place-words/details-of-the-case-are-called-as-their-question",
                   test_details_of_the_case_are_called_as_their_question);
  g_test_add_func ("/derive/place-words/what-no-question-records-is-called-by-its-kind",
                   test_what_no_question_records_is_called_by_its_kind);
  g_test_add_func ("/derive/place-words/what-is-unknown-has-words-too",
                   test_what_is_unknown_has_words_too);

  return g_test_run ();
}
