/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/approach-act.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/stage.h"
#include "derive/waiting.h"
#include "derive/way.h"
#include "model/erasure.h"
#include "model/people.h"

/* The harmed party started, all is known, and the accused may be written to. */
static VgCase *
new_case (void)
{
  VgCase *subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  given_put (subject, "case/started-by", "'harmed'");
  given_put (subject, "case/contact-ban", "'no'");
  given_put (subject, "answer/harmed/V05/1", "{'as':'quotation','text':'Ja'}");
  given_put (subject, "consent/harmed/approach", "{'state':'given','date':'2026-03-02'}");
  given_put (subject, "party/accused", "{'name':'de heer Kei','channel':'brief naar huis'}");
  return subject;
}

static gboolean
take (VgCase *subject, VgApproachState state, const char *may_tell, const char *words)
{
  const VgApproachStep step = {
    .party = "accused", .state = state, .may_tell = may_tell, .words = words
  };

  return vg_approach_act_take (subject, vg_way_rules_get (), &step, NULL);
}

static void
assert_state (VgCase *subject, const char *word)
{
  g_autoptr (VgApproach) approach = vg_approach_new (subject, "accused");

  g_assert_cmpstr (vg_approach_get_word (approach->state), ==, word);
}

/* --- Who, and whether --- */

static void
test_the_side_that_did_not_start_is_approached (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_false (vg_approach_is_for (subject, "accused"));
  given_put (subject, "case/started-by", "'harmed'");
  g_assert_true (vg_approach_is_for (subject, "accused"));
  g_assert_false (vg_approach_is_for (subject, "harmed"));
  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'accused'}");
  g_assert_true (vg_approach_is_for (subject, "accused-2"));
  g_assert_false (vg_approach_is_for (subject, "supporter-1"));
  given_put (subject, "case/started-by", "'referrer'");
  g_assert_true (vg_approach_is_for (subject, "harmed"));
}

typedef struct {
  const char *place;
  const char *value;
  VgTruth wanted;
} Row;

/* Each input alone, from a case in which all is yes. */
static const Row rows[] = {
  { "consent/harmed/approach", "{'state':'given','date':'2026-03-02'}", VG_TRUTH_YES },
  { "consent/harmed/approach", "{'state':'refused','date':'2026-03-02'}", VG_TRUTH_NO },
  { "consent/harmed/approach", "{'state':'withdrawn','date':'2026-03-02'}", VG_TRUTH_NO },
  { "consent/harmed/approach", NULL, VG_TRUTH_UNKNOWN },
  { "case/contact-ban", "'no'", VG_TRUTH_YES },
  { "case/contact-ban", "'yes'", VG_TRUTH_YES },
  { "case/contact-ban", "'unknown'", VG_TRUTH_UNKNOWN },
  { "case/contact-ban", NULL, VG_TRUTH_UNKNOWN },
  { "party/accused", "{'name':'de heer Kei'}", VG_TRUTH_UNKNOWN },
  { "party/accused", NULL, VG_TRUTH_UNKNOWN },
  { "case/started-by", NULL, VG_TRUTH_UNKNOWN },
  { "case/started-by", "'referrer'", VG_TRUTH_YES },
  { "approach/accused", "{'do-not-contact':'yes'}", VG_TRUTH_NO },
  { "approach/accused", "{'do-not-contact':'no'}", VG_TRUTH_YES },
};

static void
test_nothing_goes_out_that_is_refused_or_not_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = new_case ();
    g_autoptr (GPtrArray) why = NULL;

    given_put (subject, rows[i].place, rows[i].value);
    g_test_message ("%s = %s", rows[i].place, rows[i].value);
    g_assert_cmpint (vg_approach_may_go (subject, "accused", &why), ==, rows[i].wanted);
    g_assert_cmpint (why->len > 0, ==, rows[i].wanted != VG_TRUTH_YES);
    g_assert_cmpint (take (subject, VG_APPROACH_SENT, NULL, NULL), ==,
                     rows[i].wanted == VG_TRUTH_YES);
  }
}

/* Whatever is erased, alone or with what else is wrong, nothing goes out that did not before. */
static void
test_erasing_any_input_never_lets_anything_go (void)
{
  static const char *const inputs[] = { "case/started-by", "case/contact-ban",
                                        "consent/harmed/approach", "party/accused",
                                        "answer/harmed/V05/1" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint k = 0; k < G_N_ELEMENTS (inputs); k++) {
      g_autoptr (VgCase) subject = new_case ();
      VgTruth before;

      given_put (subject, rows[i].place, rows[i].value);
      before = vg_approach_may_go (subject, "accused", NULL);
      given_put (subject, inputs[k], NULL);
      if (before != VG_TRUTH_YES)
        g_assert_cmpint (vg_approach_may_go (subject, "accused", NULL), !=, VG_TRUTH_YES);
    }
}

static void
test_where_a_referrer_started_the_other_side_is_asked_too (void)
{
  g_autoptr (VgCase) subject = new_case ();

  given_put (subject, "case/started-by", "'referrer'");
  g_assert_cmpint (vg_approach_may_go (subject, "accused", NULL), ==, VG_TRUTH_YES);
  given_put (subject, "consent/harmed/approach", NULL);
  g_assert_cmpint (vg_approach_may_go (subject, "accused", NULL), ==, VG_TRUTH_UNKNOWN);
}

/* --- The steps --- */

static void
test_each_step_is_one_act_with_its_contact_and_its_term (void)
{
  g_autoptr (VgCase) subject = new_case ();
  guint n = vg_case_get_n_acts (subject);
  JsonObject *record = NULL;

  g_assert_true (take (subject, VG_APPROACH_PREPARED, NULL, NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  g_assert_false (vg_case_has_under (subject, "contact"));
  g_assert_true (take (subject, VG_APPROACH_SENT, NULL, NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 2);
  record = vg_case_get_object (subject, "approach/accused");
  g_assert_cmpstr (vg_json_get_string (record, "until"), ==, "2026-03-23");
  record = vg_case_get_object (subject, "contact/c1");
  g_assert_cmpstr (vg_json_get_string (record, "kind"), ==, "letter");
  g_assert_cmpstr (vg_json_get_string (record, "direction"), ==, "to");
}

static void
test_there_is_one_reminder_at_most (void)
{
  g_autoptr (VgCase) subject = new_case ();

  g_assert_false (take (subject, VG_APPROACH_REMINDED, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_SENT, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_SILENT, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_REMINDED, NULL, NULL));
  assert_state (subject, "reminded");
  g_assert_false (take (subject, VG_APPROACH_REMINDED, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_SILENT, NULL, NULL));
  g_assert_false (take (subject, VG_APPROACH_REMINDED, NULL, NULL));
  g_assert_false (take (subject, VG_APPROACH_SENT, NULL, NULL));
}

static void
test_a_refusal_is_told_back_only_as_permitted (void)
{
  g_autoptr (VgCase) subject = new_case ();

  g_assert_true (take (subject, VG_APPROACH_SENT, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_REFUSED, NULL, "Laat mij met rust"));
  g_assert_null (vg_approach_get_told_back (subject, "accused"));
  g_assert_true (vg_approach_act_set (subject, "accused", "may-tell", "only-that", NULL));
  g_assert_cmpstr (vg_approach_get_told_back (subject, "accused"), ==, "");
  g_assert_true (vg_approach_act_set (subject, "accused", "may-tell", "words", NULL));
  g_assert_cmpstr (vg_approach_get_told_back (subject, "accused"), ==, "Laat mij met rust");
  g_assert_true (vg_approach_act_set (subject, "accused", "may-tell", NULL, NULL));
  g_assert_null (vg_approach_get_told_back (subject, "accused"));
}

static void
test_the_data_of_who_refuses_have_a_day_to_go (void)
{
  g_autoptr (VgCase) subject = new_case ();
  JsonObject *record = NULL;

  g_assert_true (take (subject, VG_APPROACH_SENT, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_REFUSED, NULL, NULL));
  record = vg_case_get_object (subject, "approach/accused");
  g_assert_cmpstr (vg_json_get_string (record, "delete-on"), ==, "2026-03-30");
  g_assert_null (vg_json_get_string (record, "until"));
  /* Who comes back to it is not erased. */
  g_assert_true (take (subject, VG_APPROACH_ANSWERED, NULL, NULL));
  record = vg_case_get_object (subject, "approach/accused");
  g_assert_null (vg_json_get_string (record, "delete-on"));
}

/* The erasing that the day reminds of takes the approach and its contacts with it. */
static void
test_erasing_who_refused_leaves_nothing_of_the_approach (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (VgErasure) erasure = NULL;
  g_autoptr (VgCase) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (take (subject, VG_APPROACH_SENT, NULL, NULL));
  g_assert_true (take (subject, VG_APPROACH_REFUSED, "words", "Laat mij met rust"));
  erasure = vg_erasure_new (subject, "accused");
  after = vg_erasure_apply (erasure, &error);
  g_assert_no_error (error);
  g_assert_false (vg_case_has_under (after, "approach"));
  g_assert_false (vg_case_has_under (after, "contact"));
  g_assert_null (vg_people_get (after, "accused", "name"));
  g_assert_true (vg_case_has_under (after, "answer/harmed"));
}

static void
test_who_is_not_to_be_contacted_is_warned_of (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autofree char *none = vg_approach_say_warning (subject, "accused");
  g_autofree char *warning = NULL;

  g_assert_null (none);
  g_assert_true (vg_approach_act_set (subject, "accused", "do-not-contact", "yes", NULL));
  warning = vg_approach_say_warning (subject, "accused");
  g_assert_true (g_str_has_prefix (warning, "de heer Kei does not want to be contacted"));
  g_assert_false (take (subject, VG_APPROACH_SENT, NULL, NULL));
}

static void
test_without_a_record_the_contacts_tell (void)
{
  static const struct {
    const char *contact;
    const char *state;
  } told[] = {
    { "{'with':'harmed','kind':'letter'}", "not-begun" },
    { "{'with':'accused','kind':'registration'}", "not-begun" },
    { "{'with':'accused','kind':'letter'}", "sent" },
    { "{'with':'accused','kind':'reminder'}", "reminded" },
    { "{'with':'accused','kind':'call'}", "reminded" },
    { "{'with':'accused','kind':'silence'}", "silent" },
    { "{'with':'accused','kind':'call','direction':'from'}", "answered" },
    { "{'with':'accused','kind':'refusal'}", "refused" },
  };
  g_autoptr (VgCase) subject = new_case ();

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    g_autofree char *place = g_strdup_printf ("contact/c%u", i + 1);

    given_put (subject, place, told[i].contact);
    assert_state (subject, told[i].state);
  }
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  assert_state (subject, "answered");
}

/* A talk shows that there was contact; an answer is what was noted as one. */
static void
test_a_talk_alone_is_no_answer (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (VgApproach) before = NULL;
  g_autoptr (VgApproach) after = NULL;

  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
  before = vg_approach_new (subject, "accused");
  g_assert_cmpstr (vg_approach_say (before), ==, "In talk");
  g_assert_false (vg_approach_is_settled (before));
  given_put (subject, "consent/accused/take-part", "{'state':'given'}");
  after = vg_approach_new (subject, "accused");
  g_assert_cmpstr (vg_approach_say (after), ==, "Answered");
  g_assert_true (vg_approach_is_settled (after));
}

/* --- What waits --- */

static char *
say_waiting (VgCase *subject, const char *now)
{
  g_autoptr (JsonObject) waiting = vg_waiting_find (subject);

  vg_clock_hold (now);
  return waiting != NULL ? vg_waiting_say (waiting, "de heer Kei", vg_way_rules_get ()) : NULL;
}

static void
assert_waiting (VgCase *subject, const char *now, const char *wanted)
{
  g_autofree char *said = say_waiting (subject, now);

  g_assert_cmpstr (said, ==, wanted);
}

static void
test_reminders_are_one_quiet_line (void)
{
  g_autoptr (VgCase) subject = new_case ();

  assert_waiting (subject, "2026-03-02T10:00:00Z", NULL);
  take (subject, VG_APPROACH_SENT, NULL, NULL);
  assert_waiting (subject, "2026-03-23T10:00:00Z",
                  "Waits for an answer from de heer Kei, until 23 March 2026");
  assert_waiting (subject, "2026-03-24T10:00:00Z",
                  "No answer from de heer Kei until 23 March 2026: one reminder may go");
  take (subject, VG_APPROACH_REMINDED, NULL, NULL);
  assert_waiting (subject, "2026-04-24T10:00:00Z",
                  "No answer from de heer Kei until 7 April 2026: silence is an answer too");
  take (subject, VG_APPROACH_REFUSED, NULL, NULL);
  assert_waiting (subject, "2026-05-01T10:00:00Z", NULL);
  assert_waiting (subject, "2026-05-20T10:00:00Z",
                  "The data of de heer Kei were to be kept until 22 May 2026: erase them");
}

static void
test_in_a_closed_case_only_the_erasing_waits (void)
{
  g_autoptr (VgCase) subject = new_case ();

  take (subject, VG_APPROACH_SENT, NULL, NULL);
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-03-02'}");
  assert_waiting (subject, "2026-03-24T10:00:00Z", NULL);
  take (subject, VG_APPROACH_REFUSED, NULL, NULL);
  assert_waiting (subject, "2026-04-21T10:00:00Z",
                  "The data of de heer Kei were to be kept until 21 April 2026: erase them");
}

static void
test_data_whose_day_has_come_come_before_an_answer (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (JsonObject) waiting = NULL;
  JsonObject *now = NULL;

  given_second_accused (subject);
  take (subject, VG_APPROACH_SENT, NULL, NULL);
  given_put (subject, "approach/accused-2", "{'state':'refused','delete-on':'2026-03-10'}");
  waiting = vg_waiting_find (subject);
  vg_clock_hold ("2026-03-09T10:00:00Z");
  g_assert_cmpstr (vg_json_get_string (vg_waiting_get_now (waiting), "party"), ==, "accused");
  g_assert_false (vg_waiting_is_to_be_erased (subject, "accused-2"));
  vg_clock_hold ("2026-03-10T10:00:00Z");
  now = vg_waiting_get_now (waiting);
  g_assert_cmpstr (vg_json_get_string (now, "for"), ==, "erasing");
  g_assert_cmpstr (vg_json_get_string (now, "party"), ==, "accused-2");
  g_assert_true (vg_waiting_is_to_be_erased (subject, "accused-2"));
  g_assert_false (vg_waiting_is_to_be_erased (subject, "accused"));
}

/* --- The stages --- */

static void
test_the_stage_follows_the_approach (void)
{
  g_autoptr (VgCase) subject = new_case ();

  g_assert_cmpstr (vg_stage_get (subject), ==, "first-talks");
  take (subject, VG_APPROACH_PREPARED, NULL, NULL);
  g_assert_cmpstr (vg_stage_get (subject), ==, "approach");
  take (subject, VG_APPROACH_SENT, NULL, NULL);
  g_assert_cmpstr (vg_stage_get (subject), ==, "approach");
  take (subject, VG_APPROACH_ANSWERED, NULL, NULL);
  g_assert_cmpstr (vg_stage_get (subject), ==, "second-party");
  take (subject, VG_APPROACH_REFUSED, NULL, NULL);
  g_assert_cmpstr (vg_stage_get (subject), ==, "approach");
}

/* Each row changes one input of a case in which the contact is awaited. */
static void
test_no_stage_is_reached_on_what_is_no_or_not_known (void)
{
  static const struct {
    const char *place;
    const char *value;
    const char *stage;
  } changes[] = {
    { "case/form", "'video'", "contact" },
    { "case/form", "'undecided'", "aligning" },
    { "case/form", NULL, "aligning" },
    { "consent/harmed/take-part", "{'state':'refused'}", "aligning" },
    { "consent/harmed/take-part", NULL, "aligning" },
    { "consent/accused/take-part", "{'state':'withdrawn'}", "aligning" },
    { "consent/accused/take-part", NULL, "aligning" },
    { "goal/accused/g1", NULL, "second-party" },
    { "assessment/a1", "{'date':'2026-03-01','decision':'pause'}", "readiness" },
    { "assessment/a1", "{'date':'2026-03-01'}", "readiness" },
    { "assessment/a1", NULL, "readiness" },
    { "risk/a1/RF1", "{'presence':'yes'}", "readiness" },
    { "risk/a1/RF1", "{'presence':'no'}", "contact" },
    { "check/when", "{'state':'open','date':'2026-03-20'}", "readiness" },
    { "check/when", "{'state':'done'}", "readiness" },
    { "check/when", NULL, "readiness" },
    { "closing/end", "{'how':'well-without-contact','date':'2026-03-02'}", "closed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (VgCase) subject = new_case ();

    given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Ja'}");
    given_put (subject, "goal/harmed/g1", "{'code':'VG4','words':'Rust'}");
    given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Rust'}");
    given_put (subject, "consent/harmed/take-part", "{'state':'given'}");
    given_put (subject, "consent/accused/take-part", "{'state':'given'}");
    given_put (subject, "case/form", "'letters'");
    given_put (subject, "assessment/a1", "{'date':'2026-03-01','decision':'go-on'}");
    given_put (subject, "check/when", "{'state':'done','date':'2026-03-20'}");
    g_test_message ("%s = %s", changes[i].place, changes[i].value);
    given_put (subject, changes[i].place, changes[i].value);
    g_assert_cmpstr (vg_stage_get (subject), ==, changes[i].stage);
  }
}

static void
test_the_way_says_what_is_next_and_on_whom_it_waits (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GPtrArray) stages = NULL;
  g_autofree char *waiting = NULL;
  const VgWayStage *stage = NULL;

  take (subject, VG_APPROACH_SENT, NULL, NULL);
  stages = vg_way_list (subject, given_shelf (), vg_way_rules_get ());
  stage = stages->pdata[2];
  g_assert_cmpint (((VgWayStage *) stages->pdata[0])->part, ==, VG_WAY_LEFT_OPEN);
  g_assert_cmpint (((VgWayStage *) stages->pdata[1])->part, ==, VG_WAY_LEFT_OPEN);
  g_assert_cmpint (stage->part, ==, VG_WAY_HERE);
  g_assert_cmpint (((VgWayStage *) stages->pdata[3])->part, ==, VG_WAY_AHEAD);
  g_assert_true (g_str_has_prefix (stage->next, "Wait for the answer."));
  waiting = vg_way_say_waiting (stage);
  g_assert_cmpstr (waiting, ==,
                   "Waits on de heer Kei since 2 March 2026. Look again from 23 March 2026 on.");
}

/* Nobody was met: that stage was not passed. */
static void
test_a_case_that_ended_skipped_what_it_did_not_reach (void)
{
  g_autoptr (VgCase) subject = new_case ();
  g_autoptr (GPtrArray) without = NULL;
  g_autoptr (GPtrArray) with_contact = NULL;

  take (subject, VG_APPROACH_SENT, NULL, NULL);
  given_put (subject, "closing/end", "{'how':'well-without-contact','date':'2026-03-02'}");
  without = vg_way_list (subject, given_shelf (), vg_way_rules_get ());
  g_assert_cmpint (((VgWayStage *) without->pdata[2])->part, ==, VG_WAY_LEFT_OPEN);
  g_assert_cmpint (((VgWayStage *) without->pdata[3])->part, ==, VG_WAY_SKIPPED);
  g_assert_cmpint (((VgWayStage *) without->pdata[6])->part, ==, VG_WAY_SKIPPED);
  g_assert_cmpint (((VgWayStage *) without->pdata[8])->part, ==, VG_WAY_HERE);
  given_put (subject, "closing/end", "{'how':'indirect','date':'2026-03-02'}");
  with_contact = vg_way_list (subject, given_shelf (), vg_way_rules_get ());
  g_assert_cmpint (((VgWayStage *) with_contact->pdata[6])->part, ==, VG_WAY_PAST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
#define ADD(name, test) g_test_add_func ("/approach/" name, test)
  ADD ("a-talk-alone-is-no-answer", test_a_talk_alone_is_no_answer);
  ADD ("the-side-that-did-not-start-is-approached", test_the_side_that_did_not_start_is_approached);
  ADD ("nothing-goes-out-that-is-refused-or-not-known",
       test_nothing_goes_out_that_is_refused_or_not_known);
  ADD ("erasing-any-input-never-lets-anything-go", test_erasing_any_input_never_lets_anything_go);
  ADD ("where-a-referrer-started-the-other-side-is-asked-too",
       test_where_a_referrer_started_the_other_side_is_asked_too);
  ADD ("each-step-is-one-act-with-its-contact-and-its-term",
       test_each_step_is_one_act_with_its_contact_and_its_term);
  ADD ("there-is-one-reminder-at-most", test_there_is_one_reminder_at_most);
  ADD ("a-refusal-is-told-back-only-as-permitted", test_a_refusal_is_told_back_only_as_permitted);
  ADD ("the-data-of-who-refuses-have-a-day-to-go", test_the_data_of_who_refuses_have_a_day_to_go);
  ADD ("erasing-who-refused-leaves-nothing-of-the-approach",
       test_erasing_who_refused_leaves_nothing_of_the_approach);
  ADD ("who-is-not-to-be-contacted-is-warned-of", test_who_is_not_to_be_contacted_is_warned_of);
  ADD ("without-a-record-the-contacts-tell", test_without_a_record_the_contacts_tell);
  ADD ("reminders-are-one-quiet-line", test_reminders_are_one_quiet_line);
  ADD ("data-whose-day-has-come-come-before-an-answer",
       test_data_whose_day_has_come_come_before_an_answer);
  ADD ("in-a-closed-case-only-the-erasing-waits", test_in_a_closed_case_only_the_erasing_waits);
  ADD ("the-stage-follows-the-approach", test_the_stage_follows_the_approach);
  ADD ("no-stage-is-reached-on-what-is-no-or-not-known",
       test_no_stage_is_reached_on_what_is_no_or_not_known);
  ADD ("a-case-that-ended-skipped-what-it-did-not-reach",
       test_a_case_that_ended_skipped_what_it_did_not_reach);
  ADD ("the-way-says-what-is-next-and-on-whom-it-waits",
       test_the_way_says_what_is_next_and_on_whom_it_waits);

  return g_test_run ();
}
