/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/paper-list.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/language.h"
#include "derive/acceptance.h"

static gboolean
has_paper (VgCase *subject, const char *id)
{
  g_autoptr (GPtrArray) papers = vg_paper_list_new (subject, given_shelf (), "nl", NULL);

  for (guint i = 0; i < papers->len; i++)
    if (g_str_equal (((VgPaper *) papers->pdata[i])->id, id))
      return TRUE;

  return FALSE;
}

static gboolean
can_find (VgCase *subject, const char *id)
{
  g_autoptr (VgPaper) paper = vg_paper_list_find (subject, id, NULL);

  return paper != NULL;
}

static void
test_a_letter_is_there_until_the_person_was_spoken_to (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (has_paper (subject, "approach-letter.accused.nl"));
  given_put (subject, "case/started-by", "'harmed'");
  g_assert_true (has_paper (subject, "approach-letter.accused.nl"));
  g_assert_true (has_paper (subject, "telephone-card.accused.nl"));
  g_assert_false (has_paper (subject, "approach-letter.harmed.nl"));
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_false (has_paper (subject, "approach-letter.accused.nl"));
}

static void
test_no_letter_is_made_for_who_is_not_to_be_contacted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPaper) paper = NULL;

  given_put (subject, "case/started-by", "'harmed'");
  g_assert_true (can_find (subject, "approach-letter.accused.nl"));
  given_put (subject, "approach/accused", "{'do-not-contact':'yes'}");
  g_assert_false (has_paper (subject, "approach-letter.accused.nl"));
  g_assert_false (has_paper (subject, "telephone-card.accused.nl"));
  paper = vg_paper_list_find (subject, "telephone-card.accused.nl", &error);
  g_assert_null (paper);
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_true (can_find (subject, "participation.accused.nl"));
}

static void
test_messages_at_the_closing_come_with_the_closing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (has_paper (subject, "closing-message.harmed.nl"));
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-05-12'}");
  g_assert_true (has_paper (subject, "closing-message.harmed.nl"));
  g_assert_true (has_paper (subject, "closing-message.accused.nl"));
  g_assert_true (has_paper (subject, "closing-message-referrer.both.nl"));
}

static void
test_letters_and_messages_have_papers_of_their_own (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'letters'");
  g_assert_true (has_paper (subject, "letter-kit.harmed.nl"));
  g_assert_false (has_paper (subject, "shuttle-log.mediator.nl"));
  given_put (subject, "case/form", "'shuttle'");
  g_assert_false (has_paper (subject, "letter-kit.harmed.nl"));
  g_assert_true (has_paper (subject, "shuttle-log.mediator.nl"));
}

static void
test_what_some_agree_on_has_a_paper_for_each_of_them (void)
{
  static const char *const some[] = { "harmed", "accused-2" };
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused-2", "{'role':'accused','name':'Basalt'}");
  given_put (subject, "agreement/a1",
             "{'block':'contact','words':'Ik bel niet.','for':['harmed','accused-2']}");
  g_assert_true (has_paper (subject, "outcome.both.nl"));
  g_assert_false (has_paper (subject, "outcome.harmed.nl"));
  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    g_assert_true (vg_acceptance_set (subject, some[i], "agreement/a1", "accepted", NULL, NULL));
  g_assert_true (has_paper (subject, "outcome.harmed.nl"));
  g_assert_true (has_paper (subject, "outcome.accused-2.nl"));
  g_assert_false (has_paper (subject, "outcome.accused.nl"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-05-12T09:00:00Z");
  g_test_add_func ("/paper-list/a-letter-is-there-until-the-person-was-spoken-to",
                   test_a_letter_is_there_until_the_person_was_spoken_to);
  g_test_add_func ("/paper-list/no-letter-is-made-for-who-is-not-to-be-contacted",
                   test_no_letter_is_made_for_who_is_not_to_be_contacted);
  g_test_add_func ("/paper-list/messages-at-the-closing-come-with-the-closing",
                   test_messages_at_the_closing_come_with_the_closing);
  g_test_add_func ("/paper-list/letters-and-messages-have-papers-of-their-own",
                   test_letters_and_messages_have_papers_of_their_own);
  g_test_add_func ("/paper-list/what-some-agree-on-has-a-paper-for-each-of-them",
                   test_what_some_agree_on_has_a_paper_for_each_of_them);

  return g_test_run ();
}
