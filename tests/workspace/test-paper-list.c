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

static VgCase *
new_case_of_two (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Zo ging het.'}");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  return subject;
}

static void
close_without_contact (VgCase *subject)
{
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-05-12'}");
}

static void
test_messages_at_the_closing_come_with_the_closing (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();

  g_assert_false (has_paper (subject, "closing-message.harmed.nl"));
  close_without_contact (subject);
  g_assert_true (has_paper (subject, "closing-message.harmed.nl"));
  g_assert_true (has_paper (subject, "closing-message.accused.nl"));
}

static void
test_only_a_referrer_hears_that_it_ended (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();

  close_without_contact (subject);
  g_assert_false (has_paper (subject, "closing-message-referrer.both.nl"));
  given_put (subject, "case/started-by", "'referrer'");
  g_assert_true (has_paper (subject, "closing-message-referrer.both.nl"));
  given_put (subject, "case/started-by", NULL);
  g_assert_true (has_paper (subject, "closing-message-referrer.both.nl"));
}

/* Whoever never heard of us does not hear that it ended; nor who let two letters lie. */
static void
test_a_message_goes_to_who_knows_of_us_and_may_be_reached (void)
{
  static const struct {
    const char *approach;
    gboolean is_there;
  } rows[] = {
    { NULL, FALSE },
    { "{'state':'prepared'}", FALSE },
    { "{'state':'sent'}", TRUE },
    { "{'state':'reminded'}", TRUE },
    { "{'state':'answered'}", TRUE },
    { "{'state':'silent'}", FALSE },
    { "{'state':'refused'}", TRUE },
    { "{'state':'refused','do-not-contact':'yes'}", FALSE },
  };
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'harmed'");
  close_without_contact (subject);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (rows[i].approach != NULL)
      given_put (subject, "approach/accused", rows[i].approach);
    g_assert_cmpint (has_paper (subject, "closing-message.accused.nl"), ==, rows[i].is_there);
  }
}

static void
test_a_contact_is_planned_when_both_sides_were_spoken_to_and_want_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Zo ging het.'}");
  g_assert_false (has_paper (subject, "contact-plan.harmed.nl"));
  g_assert_false (has_paper (subject, "participation.accused.nl"));
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_true (has_paper (subject, "contact-plan.harmed.nl"));
  g_assert_true (has_paper (subject, "day-card.mediator.nl"));
  g_assert_true (has_paper (subject, "participation.accused.nl"));

  given_put (subject, "consent/accused/take-part", "{'state':'refused'}");
  g_assert_false (has_paper (subject, "contact-plan.harmed.nl"));
  g_assert_false (has_paper (subject, "day-card.mediator.nl"));
  g_assert_false (has_paper (subject, "participation.accused.nl"));
  g_assert_true (has_paper (subject, "goals-summary-party.accused.nl"));
}

static void
test_a_case_that_ended_without_contact_has_no_papers_of_a_contact (void)
{
  static const char *const gone[] = {
    "participation.harmed.nl",           "confidentiality.harmed.nl", "contact-plan.harmed.nl",
    "contact-plan-mediator.mediator.nl", "day-card.mediator.nl",      "outcome.both.nl"
  };
  static const char *const stay[] = { "goals-summary-party.harmed.nl", "aftercare-plan.harmed.nl",
                                      "consents.harmed.nl", "closing-message.harmed.nl" };
  g_autoptr (VgCase) subject = new_case_of_two ();

  given_put (subject, "agreement/a1", "{'block':'contact','who':'both','words':'Wij groeten.'}");
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_true (has_paper (subject, gone[i]));
  close_without_contact (subject);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++) {
    g_assert_false (has_paper (subject, gone[i]));
    g_assert_true (can_find (subject, gone[i]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (stay); i++)
    g_assert_true (has_paper (subject, stay[i]));
}

static void
test_arrangements_stay_where_it_ended_with_them (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();

  g_assert_false (has_paper (subject, "outcome.both.nl"));
  given_put (subject, "agreement/a1", "{'block':'contact','who':'both','words':'Wij groeten.'}");
  g_assert_true (has_paper (subject, "outcome.both.nl"));
  given_put (subject, "closing/end", "{'how':'agreement','date':'2026-05-12'}");
  g_assert_true (has_paper (subject, "outcome.both.nl"));
}

static void
test_a_paper_that_was_worked_on_stays (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();

  close_without_contact (subject);
  g_assert_false (has_paper (subject, "participation.harmed.nl"));
  given_put (subject, "document/participation.harmed.nl/version/1",
             "{'date':'2026-05-12','why':'handed-out','to':'harmed'}");
  g_assert_true (has_paper (subject, "participation.harmed.nl"));
}

static void
test_nobody_who_asked_to_be_left_alone_has_papers (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();
  g_autoptr (GPtrArray) papers = NULL;

  given_put (subject, "approach/accused", "{'state':'refused','do-not-contact':'yes'}");
  papers = vg_paper_list_new (subject, given_shelf (), "nl", NULL);
  for (guint i = 0; i < papers->len; i++)
    g_assert_cmpstr (((VgPaper *) papers->pdata[i])->reader, !=, "accused");
}

static void
test_all_papers_can_be_asked_for (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();
  g_autoptr (GPtrArray) now = NULL;
  g_autoptr (GPtrArray) all = NULL;

  close_without_contact (subject);
  now = vg_paper_list_new (subject, given_shelf (), "nl", NULL);
  all = vg_paper_list_new_all (subject, given_shelf (), "nl", NULL);
  g_assert_cmpuint (all->len, >, now->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (can_find (subject, ((VgPaper *) all->pdata[i])->id));
}

static void
test_letters_and_messages_have_papers_of_their_own (void)
{
  g_autoptr (VgCase) subject = new_case_of_two ();

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
  g_autoptr (VgCase) subject = new_case_of_two ();

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

#define ADD(name, function) g_test_add_func ("/paper-list/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-05-12T09:00:00Z");
  ADD ("a-letter-is-there-until-the-person-was-spoken-to",
       test_a_letter_is_there_until_the_person_was_spoken_to);
  ADD ("no-letter-is-made-for-who-is-not-to-be-contacted",
       test_no_letter_is_made_for_who_is_not_to_be_contacted);
  ADD ("messages-at-the-closing-come-with-the-closing",
       test_messages_at_the_closing_come_with_the_closing);
  ADD ("only-a-referrer-hears-that-it-ended", test_only_a_referrer_hears_that_it_ended);
  ADD ("a-message-goes-to-who-knows-of-us-and-may-be-reached",
       test_a_message_goes_to_who_knows_of_us_and_may_be_reached);
  ADD ("a-contact-is-planned-when-both-sides-were-spoken-to-and-want-it",
       test_a_contact_is_planned_when_both_sides_were_spoken_to_and_want_it);
  ADD ("a-case-that-ended-without-contact-has-no-papers-of-a-contact",
       test_a_case_that_ended_without_contact_has_no_papers_of_a_contact);
  ADD ("arrangements-stay-where-it-ended-with-them",
       test_arrangements_stay_where_it_ended_with_them);
  ADD ("a-paper-that-was-worked-on-stays", test_a_paper_that_was_worked_on_stays);
  ADD ("nobody-who-asked-to-be-left-alone-has-papers",
       test_nobody_who_asked_to_be_left_alone_has_papers);
  ADD ("all-papers-can-be-asked-for", test_all_papers_can_be_asked_for);
  ADD ("what-some-agree-on-has-a-paper-for-each-of-them",
       test_what_some_agree_on_has_a_paper_for_each_of_them);
  ADD ("letters-and-messages-have-papers-of-their-own",
       test_letters_and_messages_have_papers_of_their_own);

  return g_test_run ();
}
