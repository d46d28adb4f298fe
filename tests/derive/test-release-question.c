/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/release-question.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"

#define FRAGMENT "answer/harmed/V05/1"

/* The question about the first row of the harmed party. */
static char *
ask (VgCase *subject)
{
  g_autoptr (GPtrArray) rows = vg_release_list (subject, given_shelf (), "harmed");
  g_autoptr (GError) error = NULL;
  char *question = vg_release_question_say (subject, rows->pdata[0], NULL, &error);

  g_assert_no_error (error);
  return question;
}

static void
assert_asks (VgCase *subject, const char *expected)
{
  g_autofree char *question = ask (subject);

  g_assert_cmpstr (question, ==, expected);
}

static VgCase *
new_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "party/accused", "{'name':'de heer Kei'}");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was donker.'}");
  return subject;
}

static void
test_one_is_asked_in_the_own_language_and_form_of_address (void)
{
  g_autoptr (VgCase) subject = new_case ();

  assert_asks (subject, "Mag ik dit letterlijk aan de heer Kei doorgeven, of zegt u het liever in "
                        "andere woorden?");
  given_put (subject, "party/harmed", "{'address':'je'}");
  assert_asks (subject, "Mag ik dit letterlijk aan de heer Kei doorgeven, of zeg je het liever in "
                        "andere woorden?");
  given_put (subject, "party/harmed", "{'language':'en'}");
  assert_asks (subject, "May I pass this on to de heer Kei word for word, or would you rather put "
                        "it in other words?");
}

static void
test_nobody_is_called_by_a_role (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autofree char *question = NULL;

  given_put (subject, "party/accused", NULL);
  question = ask (subject);
  g_assert_nonnull (strstr (question, "aan de ander doorgeven"));
}

static void
test_changed_words_are_asked_about_anew (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autofree char *question = NULL;

  given_release (subject, FRAGMENT, "as-is", NULL, "accused");
  given_put (subject, FRAGMENT, "{'as':'quotation','text':'Het was licht.'}");
  question = ask (subject);
  g_assert_true (g_str_has_prefix (question, "U zegt het nu anders"));
}

static void
test_a_choice_without_words_has_its_own_question (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *question = NULL;

  given_put (subject, "consent/harmed/talk", "{'state':'given'}");
  question = ask (subject);
  g_assert_nonnull (strstr (question, "gekozen"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/release-question/one-is-asked-in-the-own-language-and-form-of-address",
                   test_one_is_asked_in_the_own_language_and_form_of_address);
  g_test_add_func ("/release-question/nobody-is-called-by-a-role", test_nobody_is_called_by_a_role);
  g_test_add_func ("/release-question/changed-words-are-asked-about-anew",
                   test_changed_words_are_asked_about_anew);
  g_test_add_func ("/release-question/a-choice-without-words-has-its-own-question",
                   test_a_choice_without_words_has_its_own_question);

  return g_test_run ();
}
