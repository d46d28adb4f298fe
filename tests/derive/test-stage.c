/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stage.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "derive/acceptance.h"
#include "derive/preparation.h"
#include "ready.h"

/* "intake:- harmed:harmed summary:harmed", with * behind the next one. */
static char *
tell_steps (VgCase *subject)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++) {
    const VgStep *step = steps->pdata[i];

    g_string_append_printf (told, "%s%s:%s%s", i > 0 ? " " : "",
                            step->page != NULL ? step->page : step->guide,
                            step->party != NULL ? step->party : "-", step->is_next ? "*" : "");
  }

  return g_string_free (told, FALSE);
}

static void
assert_steps (VgCase *subject, const char *expected)
{
  g_autofree char *told = tell_steps (subject);

  g_assert_cmpstr (told, ==, expected);
}

static const VgStep *
find_page (GPtrArray *steps, const char *page)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (((const VgStep *) steps->pdata[i])->page, page) == 0)
      return steps->pdata[i];

  return NULL;
}

static VgStepState
get_state (VgCase *subject, guint index)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());

  return ((VgStep *) steps->pdata[index])->state;
}

static VgStepState
get_page_state (VgCase *subject, const char *page)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());
  const VgStep *step = find_page (steps, page);

  g_assert_nonnull (step);
  return step->state;
}

/* The steps about all, which come last and in this order. */
#define PAGES                                                                                      \
  "risk:- positions:- goals:- releases:- readiness:- preparation:- agreements:- drafts:- "         \
  "closing:-"

#define IN_ORDER "harmed:harmed way:- accused:accused summary:harmed summary:accused " PAGES

static void
test_an_empty_case_begins_with_the_registration (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  assert_steps (subject, "intake:-* " IN_ORDER);
  for (guint i = 0; i < 15; i++)
    g_assert_cmpint (get_state (subject, i), ==, VG_STEP_OPEN);
}

/* Answers what the guide asks until nothing is open; whoever was asked takes part. */
static void
answer_all (VgCase *subject, const char *guide, const char *party)
{
  g_autoptr (VgInterview)
      interview = vg_interview_new (subject, given_shelf (), given_guide (guide), party);
  guint at = 0;

  while ((at = vg_route_get_first_open (vg_interview_get_route (interview))) != VG_NO_ITEM)
    g_assert_true (
        chance_answer (interview, vg_guide_get_item (vg_interview_get_guide (interview), at)));
  if (party != NULL) {
    g_autofree char *consent = g_strdup_printf ("consent/%s/take-part", party);

    given_put (subject, consent, "{'state':'given'}");
  }
}

static void
test_the_next_step_is_the_first_that_is_not_done (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  answer_all (subject, "intake", NULL);
  given_put (subject, "case/started-by", "'harmed'");
  assert_steps (
      subject,
      "intake:- harmed:harmed* way:- accused:accused summary:harmed summary:accused " PAGES);
  g_assert_cmpint (get_state (subject, 0), ==, VG_STEP_DONE);
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_cmpint (get_state (subject, 1), ==, VG_STEP_UNDER_WAY);

  answer_all (subject, "harmed", "harmed");
  g_assert_cmpint (get_state (subject, 1), ==, VG_STEP_DONE);
  assert_steps (
      subject,
      "intake:- harmed:harmed way:-* accused:accused summary:harmed summary:accused " PAGES);
}

/* What the registration leaves open holds nobody up who is in a talk. */
static void
test_the_talk_last_worked_in_is_the_next_step (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgStep) next = NULL;

  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_cmpint (get_state (subject, 0), ==, VG_STEP_UNDER_WAY);
  assert_steps (
      subject,
      "intake:- harmed:harmed* way:- accused:accused summary:harmed summary:accused " PAGES);
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  next = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (next->party, ==, "accused");
  given_put (subject, "answer/harmed/V05/2", "{'as':'quotation','text':'En nee'}");
  g_clear_pointer (&next, vg_step_free);
  next = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (next->party, ==, "harmed");

  answer_all (subject, "harmed", "harmed");
  answer_all (subject, "accused", "accused");
  g_clear_pointer (&next, vg_step_free);
  next = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (next->page, ==, "way");
}

/* A talk shows that there was contact, not that anybody answered, nor by which way. */
static void
test_the_approach_is_done_only_with_an_answer_and_a_safe_way (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'harmed'");
  g_assert_cmpint (get_page_state (subject, "way"), ==, VG_STEP_OPEN);
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_cmpint (get_page_state (subject, "way"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "approach/accused", "{'state':'answered'}");
  g_assert_cmpint (get_page_state (subject, "way"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "approach/accused", "{'state':'answered','channel':'Thuis bellen'}");
  g_assert_cmpint (get_page_state (subject, "way"), ==, VG_STEP_DONE);
}

static void
test_a_stage_is_behind_when_its_steps_are_done (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_false (vg_stage_is_done (subject, given_shelf (), "registration"));
  g_assert_false (vg_stage_is_done (subject, given_shelf (), "first-talks"));
  answer_all (subject, "intake", NULL);
  answer_all (subject, "harmed", "harmed");
  g_assert_true (vg_stage_is_done (subject, given_shelf (), "registration"));
  g_assert_true (vg_stage_is_done (subject, given_shelf (), "first-talks"));
  g_assert_false (vg_stage_is_done (subject, given_shelf (), "second-party"));
}

static void
test_whoever_started_or_talked_first_comes_first (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'accused'");
  assert_steps (
      subject,
      "intake:-* accused:accused way:- harmed:harmed summary:accused summary:harmed " PAGES);
  given_put (subject, "talk/t1", "{'party':'harmed','date':'2026-03-05'}");
  assert_steps (subject, "intake:-* " IN_ORDER);
  given_put (subject, "talk/t2", "{'party':'accused','date':'2026-03-01'}");
  assert_steps (
      subject,
      "intake:-* accused:accused way:- harmed:harmed summary:accused summary:harmed " PAGES);
}

static void
test_everyone_a_guide_is_for_has_steps (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  assert_steps (subject, "intake:-* harmed:harmed way:- accused:accused accused:accused-2 "
                         "supporter:supporter-1 "
                         "summary:harmed summary:accused summary:accused-2 " PAGES);

  given_put (subject, "goal/supporter-1/g1", "{'words':'Rust'}");
  assert_steps (subject,
                "intake:-* harmed:harmed way:- accused:accused accused:accused-2 "
                "supporter:supporter-1 "
                "summary:harmed summary:accused summary:accused-2 summary:supporter-1 " PAGES);
}

static void
test_a_supporters_talk_is_done_when_the_mediator_says_so (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  g_assert_cmpint (get_state (subject, 4), ==, VG_STEP_OPEN);
  given_put (subject, "answer/supporter-1/S02/1", "{'as':'quotation','text':'Zwaar.'}");
  given_put (subject, "check/supporter-accused", "{'state':'done'}");
  given_put (subject, "check/supporter-harmed", "{'state':'open'}");
  g_assert_cmpint (get_state (subject, 4), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "check/supporter-harmed", "{'state':'not-needed'}");
  g_assert_cmpint (get_state (subject, 4), ==, VG_STEP_DONE);
}

static void
test_only_the_parties_are_laid_side_by_side (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) people = NULL;

  given_put (subject, "party/parent-1", "{'role':'parent','side':'harmed'}");
  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'accused'}");
  people = vg_stage_list_principals (subject, given_shelf ());
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (people->pdata[0], ==, "harmed");
  g_assert_cmpstr (people->pdata[1], ==, "accused");
}

static void
test_a_summary_is_under_way_with_goals_and_done_when_read_back (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  g_assert_cmpint (get_state (subject, 4), ==, VG_STEP_UNDER_WAY);
  g_assert_cmpint (get_state (subject, 5), ==, VG_STEP_OPEN);
  given_put (subject, "answer/harmed/V-read-back", "{'value':'2026-03-05'}");
  g_assert_cmpint (get_state (subject, 4), ==, VG_STEP_DONE);
}

/* Facts wanted (VG10), somebody who denies and wants peace (AG11): it blocks. */
static void
test_goals_of_both_are_done_when_nothing_is_unsettled (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/event", "'violence'");
  given_put (subject, "goal/harmed/g1", "{'code':'VG10','words':'Dat het wordt gezegd'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_OPEN);
  given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Rust in huis'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "goal/harmed/g1", "{'code':'VG4','words':'Niet meer bang zijn'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_DONE);
}

/* Somebody more is accused: what they want nobody has asked. */
static void
test_goals_of_both_are_not_done_while_somebody_was_not_asked (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'code':'VG4','words':'Niet meer bang zijn'}");
  given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Rust in huis'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_DONE);
  given_second_accused (subject);
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "goal/accused-2/g1", "{'code':'AG11','words':'Rust'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_DONE);
}

/* A goal without a kind: whether it clashes nobody knows. */
static void
test_goals_of_both_are_not_done_while_a_pair_was_not_looked_at (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'words':'Niet meer bang zijn'}");
  given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Rust in huis'}");
  given_put (subject, "consent/harmed/take-part", "{'state':'given'}");
  given_put (subject, "consent/accused/take-part", "{'state':'given'}");
  given_put (subject, "case/form", "'letters'");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_UNDER_WAY);
  g_assert_cmpint (vg_stage_is_aligned (subject), ==, VG_TRUTH_UNKNOWN);
  given_put (subject, "goal/harmed/g1", "{'code':'VG4','words':'Niet meer bang zijn'}");
  g_assert_cmpint (get_page_state (subject, "goals"), ==, VG_STEP_DONE);
  g_assert_cmpint (vg_stage_is_aligned (subject), ==, VG_TRUTH_YES);
}

static gboolean
has_denial (VgCase *subject)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());

  return find_page (steps, "denial") != NULL;
}

static void
test_two_accounts_are_a_step_while_they_differ_or_nobody_knows (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (has_denial (subject));
  given_put (subject, "answer/accused/A01/1", "{'as':'quotation','text':'Dag'}");
  g_assert_cmpint (get_page_state (subject, "denial"), ==, VG_STEP_OPEN);
  given_put (subject, "acknowledgement/accused/contact", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "case/form", "'letters'");
  g_assert_cmpint (get_page_state (subject, "denial"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/responsibility", "{'value':'acknowledges'}");
  g_assert_false (has_denial (subject));
}

static void
test_risks_are_done_while_nothing_asks_for_a_new_look (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-12T10:00:00Z");
  g_assert_cmpint (get_page_state (subject, "risk"), ==, VG_STEP_OPEN);
  given_put (subject, "assessment/a1", "{'date':'2026-03-12'}");
  g_assert_cmpint (get_page_state (subject, "risk"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "assessment/a1", "{'date':'2026-03-12','decision':'go-on','reason':'r'}");
  g_assert_cmpint (get_page_state (subject, "risk"), ==, VG_STEP_DONE);
  given_put (subject, "case/contact-ban", "'yes'");
  g_assert_cmpint (get_page_state (subject, "risk"), ==, VG_STEP_UNDER_WAY);
  vg_clock_hold (NULL);
}

static void
test_positions_are_done_when_every_facet_and_consent_was_asked (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgCase) practised = given_practice_case ();

  given_put (subject, "consent/harmed/talk", "{'state':'given'}");
  g_assert_cmpint (get_page_state (subject, "positions"), ==, VG_STEP_UNDER_WAY);

  g_assert_cmpint (get_page_state (practised, "positions"), ==, VG_STEP_DONE);
  given_put (practised, "acknowledgement/accused/act", NULL);
  g_assert_cmpint (get_page_state (practised, "positions"), ==, VG_STEP_UNDER_WAY);
  given_put (practised, "answer/accused/A-facet-act", "{'none':'later'}");
  g_assert_cmpint (get_page_state (practised, "positions"), ==, VG_STEP_UNDER_WAY);
  given_put (practised, "answer/accused/A-facet-act", "{'none':'declined'}");
  g_assert_cmpint (get_page_state (practised, "positions"), ==, VG_STEP_DONE);
}

static void
test_releases_are_done_when_each_was_asked_and_nothing_waits (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Het was donker.'}");
  given_put (subject, "goal/accused/g1", "{'words':'Rust'}");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_OPEN);
  given_release (subject, "answer/harmed/V05/1", "as-is", NULL, "accused");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_UNDER_WAY);
  given_release (subject, "goal/accused/g1", "later", NULL, "harmed");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_UNDER_WAY);
  given_release (subject, "goal/accused/g1", "no", NULL, "harmed");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_DONE);
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Het was licht.'}");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_UNDER_WAY);
}

static void
test_of_a_supporter_nothing_need_be_passed_on (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  given_put (subject, "goal/accused/g1", "{'words':'Rust'}");
  given_release (subject, "goal/harmed/g1", "no", NULL, "accused");
  given_release (subject, "goal/accused/g1", "no", NULL, "harmed");
  g_assert_cmpint (get_page_state (subject, "releases"), ==, VG_STEP_DONE);
}

static void
test_readiness_is_done_when_every_gate_is_open (void)
{
  g_autoptr (VgCase) subject = ready_case ();
  g_autoptr (VgCase) practised = given_practice_case ();

  ready_hold ();
  g_assert_cmpint (get_page_state (subject, "readiness"), ==, VG_STEP_DONE);
  ready_put (subject, "consent/harmed/take-part={'state':'withdrawn','date':'2026-05-19'}");
  g_assert_cmpint (get_page_state (subject, "readiness"), ==, VG_STEP_UNDER_WAY);
  g_assert_cmpint (get_page_state (practised, "readiness"), ==, VG_STEP_UNDER_WAY);
  vg_clock_hold (NULL);
}

/* Whatever the form needs: answered line by line, the last one makes it done. */
static void
test_the_preparation_is_done_when_nothing_needed_is_left (void)
{
  g_autoptr (VgPreparation) preparation = vg_preparation_read (NULL);
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpint (get_page_state (subject, "preparation"), ==, VG_STEP_OPEN);
  given_put (subject, "case/form", "'letters'");
  for (guint list = 0; list < vg_preparation_get_n_lists (preparation); list++) {
    g_autoptr (GPtrArray) lines = vg_preparation_list_lines (preparation, subject, list, "nl");

    for (guint i = 0; i < lines->len; i++) {
      const VgPreparationLine *line = lines->pdata[i];
      g_autofree char *place = g_strconcat ("check/", line->id, NULL);

      if (line->is_needed)
        given_put (subject, place, "{'state':'done'}");
    }
    g_assert_cmpint (get_page_state (subject, "preparation"), ==,
                     list == 0 ? VG_STEP_UNDER_WAY : VG_STEP_DONE);
  }

  given_put (subject, "case/form", "'undecided'");
  g_assert_cmpint (get_page_state (subject, "preparation"), ==, VG_STEP_UNDER_WAY);
}

/* Nobody has to arrange anything: what nobody began is no next step. */
static void
test_arrangements_wait_from_the_first_clause_until_everyone_said_yes (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_page_state (subject, "agreements"), ==, VG_STEP_OPEN);
  given_put (subject, "agreement/a1", "{'block':'contact','words':'Ik bel niet.'}");
  g_assert_cmpint (get_page_state (subject, "agreements"), ==, VG_STEP_UNDER_WAY);
  g_assert_true (vg_acceptance_set (subject, "harmed", "agreement/a1", "accepted", NULL, &error));
  g_assert_cmpint (get_page_state (subject, "agreements"), ==, VG_STEP_UNDER_WAY);
  g_assert_true (vg_acceptance_set (subject, "accused", "agreement/a1", "accepted", NULL, &error));
  g_assert_cmpint (get_page_state (subject, "agreements"), ==, VG_STEP_DONE);
  given_put (subject, "agreement/a1", "{'block':'contact','words':'Ik bel en schrijf niet.'}");
  g_assert_cmpint (get_page_state (subject, "agreements"), ==, VG_STEP_UNDER_WAY);
}

static void
test_the_drafts_are_under_way_with_an_edit_and_done_when_one_is_accepted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "document/goals-summary-party.harmed.nl/edit/title", "{'text':'Doelen'}");
  g_assert_cmpint (get_page_state (subject, "drafts"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "document/goals-summary-party.harmed.nl/version/1",
             "{'date':'2026-03-05','why':'handed-out','to':'harmed'}");
  g_assert_cmpint (get_page_state (subject, "drafts"), ==, VG_STEP_UNDER_WAY);
  given_put (subject, "document/goals-summary-party.harmed.nl/version/2",
             "{'date':'2026-03-06','why':'accepted','to':'harmed'}");
  g_assert_cmpint (get_page_state (subject, "drafts"), ==, VG_STEP_DONE);
}

static void
test_closing_is_done_when_no_aftercare_is_left (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "aftercare/harmed/days", "{'moment':'days','on':'2026-03-04'}");
  g_assert_cmpint (get_page_state (subject, "closing"), ==, VG_STEP_UNDER_WAY);
  assert_steps (subject, "intake:-* " IN_ORDER);
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-03-02'}");
  assert_steps (subject, "intake:- " IN_ORDER "*");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Nazorg");
  given_put (subject, "aftercare/harmed/days", "{'moment':'days','done':'2026-03-04'}");
  g_assert_cmpint (get_page_state (subject, "closing"), ==, VG_STEP_DONE);
  g_assert_cmpstr (vg_stage_say (subject), ==, "Afgesloten");
}

/* What was left open when it ended is no next step, neither in the list of steps nor alone. */
static void
test_nothing_is_next_in_a_closed_case (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgStep) next = NULL;

  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-03-02'}");
  assert_steps (subject, "intake:- " IN_ORDER);
  g_assert_null (vg_stage_find_next (subject, given_shelf ()));
  given_put (subject, "aftercare/accused/1", "{'what':'Bellen'}");
  next = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (next->page, ==, "closing");
}

/* What was not asked yet need not be, once the other said no: what is left is to tell, and to
 * close.
 */
static void
test_closing_is_next_where_a_side_said_no (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgStep) before = NULL;
  g_autoptr (VgStep) next = NULL;

  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "approach/accused", "{'state':'sent','until':'2026-03-12'}");
  before = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (before->page, !=, "closing");
  given_put (subject, "approach/accused", "{'state':'refused'}");
  assert_steps (subject, "intake:- " IN_ORDER "*");
  next = vg_stage_find_next (subject, given_shelf ());
  g_assert_cmpstr (next->page, ==, "closing");
}

static void
test_the_approach_says_what_it_waits_for (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) steps = NULL;
  const VgStep *way = NULL;

  vg_clock_hold ("2026-03-12T10:00:00Z");
  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "approach/accused", "{'state':'sent','until':'2026-03-12'}");
  steps = vg_stage_list_steps (subject, given_shelf ());
  way = steps->pdata[2];
  g_assert_cmpstr (way->page, ==, "way");
  g_assert_cmpint (way->state, ==, VG_STEP_UNDER_WAY);
  g_assert_cmpstr (way->waiting, ==, "Wacht op antwoord van de beschuldigde, tot 12 maart 2026");
  vg_clock_hold (NULL);
}

static void
test_steps_carry_names_and_progress (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());
  const VgStep *talk = steps->pdata[1];
  const VgStep *summary = steps->pdata[4];

  g_assert_cmpstr (talk->title, ==, "Gesprek met mevrouw Vlinder");
  g_assert_cmpuint (talk->n_items, >, 100);
  g_assert_cmpuint (talk->n_closed, >, 100);
  g_assert_cmpuint (talk->n_closed, <=, talk->n_items);
  g_assert_cmpuint (talk->n_part_closed, <=, talk->n_part_items);
  g_assert_null (summary->part);
  g_assert_cmpstr (summary->title, ==, "Doelenoverzicht van mevrouw Vlinder");
  g_assert_cmpuint (summary->n_items, ==, 0);
  g_assert_cmpint (summary->state, ==, VG_STEP_DONE);
}

static void
test_a_talk_tells_the_part_where_it_goes_on (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, given_shelf ());
  const VgStep *registration = steps->pdata[0];
  VgSection *first = vg_guide_get_section (vg_shelf_find (given_shelf (), registration->guide), 0);

  g_assert_cmpstr (registration->part, ==, vg_section_get_title (first, vg_language_get ()));
  g_assert_cmpuint (registration->n_part_closed, ==, 0);
  g_assert_cmpuint (registration->n_part_items, >, 0);
  g_assert_cmpuint (registration->n_part_items, <, registration->n_items);
}

/* Not at the first thing left open in the whole guide. */
static void
test_a_talk_goes_on_where_it_was_last_worked_in (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) steps = NULL;
  VgGuide *guide = given_guide ("harmed");
  VgItem *item = vg_guide_find_item (guide, "V05");
  VgSection *section = vg_guide_section_of (guide, vg_item_get_index (item));
  const VgStep *talk = NULL;

  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  steps = vg_stage_list_steps (subject, given_shelf ());
  talk = steps->pdata[1];
  g_assert_cmpuint (vg_section_get_index (section), >, 0);
  g_assert_cmpstr (talk->part, ==, vg_section_get_title (section, vg_language_get ()));
  g_assert_cmpuint (talk->worked, ==, 1);
}

/* What a case begins with is no preparation: a referrer needs no consent to approach. */
static void
test_readiness_is_not_begun_in_a_new_case (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/started-by", "'referrer'");
  given_put (subject, "case/event", "'violence'");
  given_put (subject, "party/harmed", "{'role':'harmed','name':'mevrouw Mus'}");
  g_assert_cmpint (get_page_state (subject, "readiness"), ==, VG_STEP_OPEN);
}

static void
test_each_state_has_its_own_sign (void)
{
  const VgStep done = { .state = VG_STEP_DONE };
  const VgStep under_way = { .state = VG_STEP_UNDER_WAY };
  const VgStep open = { .state = VG_STEP_OPEN };

  g_assert_cmpstr (vg_step_get_sign (&done), ==, "✓");
  g_assert_cmpstr (vg_step_get_sign (&under_way), ==, "◐");
  g_assert_cmpstr (vg_step_get_sign (&open), ==, "○");
}

static void
test_the_stage_follows_what_is_in_the_case (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpstr (vg_stage_say (subject), ==, "Aanmelding");
  given_put (subject, "case/event", "'sexual'");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Aanmelding");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Eerste gesprekken");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Tweede partij");
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Tweede partij");
  given_put (subject, "goal/accused/g1", "{'words':'Rust'}");
  g_assert_cmpstr (vg_stage_say (subject), ==, "Afstemmen");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/stage/two-accounts-are-a-step-while-they-differ-or-nobody-knows",
                   test_two_accounts_are_a_step_while_they_differ_or_nobody_knows);
  g_test_add_func ("/stage/an-empty-case-begins-with-the-registration",
                   test_an_empty_case_begins_with_the_registration);
  g_test_add_func ("/stage/the-next-step-is-the-first-that-is-not-done",
                   test_the_next_step_is_the_first_that_is_not_done);
  g_test_add_func ("/stage/goals-of-both-are-not-done-while-somebody-was-not-asked",
                   test_goals_of_both_are_not_done_while_somebody_was_not_asked);
  g_test_add_func ("/stage/goals-of-both-are-not-done-while-a-pair-was-not-looked-at",
                   test_goals_of_both_are_not_done_while_a_pair_was_not_looked_at);
  g_test_add_func ("/stage/the-talk-last-worked-in-is-the-next-step",
                   test_the_talk_last_worked_in_is_the_next_step);
  g_test_add_func ("/stage/the-approach-is-done-only-with-an-answer-and-a-safe-way",
                   test_the_approach_is_done_only_with_an_answer_and_a_safe_way);
  g_test_add_func ("/stage/a-stage-is-behind-when-its-steps-are-done",
                   test_a_stage_is_behind_when_its_steps_are_done);
  g_test_add_func ("/stage/a-talk-goes-on-where-it-was-last-worked-in",
                   test_a_talk_goes_on_where_it_was_last_worked_in);
  g_test_add_func ("/stage/readiness-is-not-begun-in-a-new-case",
                   test_readiness_is_not_begun_in_a_new_case);
  g_test_add_func ("/stage/whoever-started-or-talked-first-comes-first",
                   test_whoever_started_or_talked_first_comes_first);
  g_test_add_func ("/stage/everyone-a-guide-is-for-has-steps",
                   test_everyone_a_guide_is_for_has_steps);
  g_test_add_func ("/stage/a-supporters-talk-is-done-when-the-mediator-says-so",
                   test_a_supporters_talk_is_done_when_the_mediator_says_so);
  g_test_add_func ("/stage/only-the-parties-are-laid-side-by-side",
                   test_only_the_parties_are_laid_side_by_side);
  g_test_add_func ("/stage/a-summary-is-under-way-with-goals-and-done-when-read-back",
                   test_a_summary_is_under_way_with_goals_and_done_when_read_back);
  g_test_add_func ("/stage/risks-are-done-while-nothing-asks-for-a-new-look",
                   test_risks_are_done_while_nothing_asks_for_a_new_look);
  g_test_add_func ("/stage/positions-are-done-when-every-facet-and-consent-was-asked",
                   test_positions_are_done_when_every_facet_and_consent_was_asked);
  g_test_add_func ("/stage/goals-of-both-are-done-when-nothing-is-unsettled",
                   test_goals_of_both_are_done_when_nothing_is_unsettled);
  g_test_add_func ("/stage/releases-are-done-when-each-was-asked-and-nothing-waits",
                   test_releases_are_done_when_each_was_asked_and_nothing_waits);
  g_test_add_func ("/stage/of-a-supporter-nothing-need-be-passed-on",
                   test_of_a_supporter_nothing_need_be_passed_on);
  g_test_add_func ("/stage/readiness-is-done-when-every-gate-is-open",
                   test_readiness_is_done_when_every_gate_is_open);
  g_test_add_func ("/stage/the-preparation-is-done-when-nothing-needed-is-left",
                   test_the_preparation_is_done_when_nothing_needed_is_left);
  g_test_add_func ("/stage/arrangements-wait-from-the-first-clause-until-everyone-said-yes",
                   test_arrangements_wait_from_the_first_clause_until_everyone_said_yes);
  g_test_add_func ("/stage/the-drafts-are-under-way-with-an-edit-and-done-when-one-is-accepted",
                   test_the_drafts_are_under_way_with_an_edit_and_done_when_one_is_accepted);
  g_test_add_func ("/stage/closing-is-done-when-no-aftercare-is-left",
                   test_closing_is_done_when_no_aftercare_is_left);
  g_test_add_func ("/stage/closing-is-next-where-a-side-said-no",
                   test_closing_is_next_where_a_side_said_no);
  g_test_add_func ("/stage/nothing-is-next-in-a-closed-case",
                   test_nothing_is_next_in_a_closed_case);
  g_test_add_func ("/stage/the-approach-says-what-it-waits-for",
                   test_the_approach_says_what_it_waits_for);
  g_test_add_func ("/stage/steps-carry-names-and-progress", test_steps_carry_names_and_progress);
  g_test_add_func ("/stage/a-talk-tells-the-part-where-it-goes-on",
                   test_a_talk_tells_the_part_where_it_goes_on);
  g_test_add_func ("/stage/each-state-has-its-own-sign", test_each_state_has_its_own_sign);
  g_test_add_func ("/stage/the-stage-follows-what-is-in-the-case",
                   test_the_stage_follows_what_is_in_the_case);

  return g_test_run ();
}
