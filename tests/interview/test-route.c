/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/route.h"

#include "base/language.h"
#include "chance.h"
#include "given.h"

#define ASK     "'ask':{'nl':'a','en':'a'}"
#define DENIES  "'when':{'===':[{'var':'self.acknowledgement'},'denies']}"
#define SEXUAL  "'when':{'===':[{'var':'case.event'},'sexual']}"
#define CHOICES "'choices':[{'value':'a','label':{'nl':'a','en':'a'}}]"

static void
deny (VgCase *subject, gboolean denies)
{
  given_put (subject, "acknowledgement/accused/act",
             denies ? "{'value':'denies'}" : "{'value':'acknowledges'}");
}

/* Item 0 is under test; what is recorded and whether it is at issue give its state. */
static void
check_states (const char *item, const char *place, const char *value, const VgItemState *states)
{
  static const char *const events[] = { "'sexual'", NULL, "'violence'" };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autofree char *items = g_strdup_printf ("{'id':'Q',%s,%s,%s}", item, ASK, SEXUAL);
    g_autoptr (VgGuide) guide = given_questions ("accused", items);
    g_autoptr (VgRoute) route = vg_route_new (subject, guide, "accused");

    given_put (subject, "case/event", events[i]);
    if (place != NULL)
      given_put (subject, place, value);
    if (vg_route_get_state (route, 0) != states[i])
      g_error ("%s with %s is %d, not %d, when the event is %s", item, value,
               vg_route_get_state (route, 0), states[i], events[i]);
  }
}

/* In the order of check_states(): the condition is yes, unknown, no. */
#define STATES(yes, unknown, no) ((const VgItemState[]){ yes, unknown, no })
#define SAID                     STATES (VG_STATE_ANSWERED, VG_STATE_ANSWERED, VG_STATE_PARKED)
#define NOTHING                  STATES (VG_STATE_OPEN, VG_STATE_NOT_YET, VG_STATE_ABSENT)
#define NEVER_PARKED             STATES (VG_STATE_ANSWERED, VG_STATE_ANSWERED, VG_STATE_ANSWERED)

static void
test_nothing_said_is_open_not_yet_or_absent (void)
{
  check_states ("'kind':'open'", NULL, NULL, NOTHING);
  check_states ("'kind':'choice'," CHOICES, NULL, NULL, NOTHING);
  check_states ("'kind':'open'", "answer/accused/Q", "{'none':'not-asked'}", NOTHING);
  check_states ("'kind':'open'", "answer/accused/Q", "{'none':'later'}",
                STATES (VG_STATE_LATER, VG_STATE_NOT_YET, VG_STATE_ABSENT));
  check_states ("'kind':'yes-no','sets':'self/minor'", "party/accused", "{'name':'Iris'}", NOTHING);
  check_states ("'kind':'note'", NULL, NULL,
                STATES (VG_STATE_NOTE, VG_STATE_NOT_YET, VG_STATE_ABSENT));
}

static void
test_an_answer_stays_and_is_parked_only_by_a_no (void)
{
  check_states ("'kind':'open'", "answer/accused/Q/1", "{'as':'quotation','text':'Ja'}", SAID);
  check_states ("'kind':'choice'," CHOICES, "answer/accused/Q", "{'value':'a'}", SAID);
  check_states ("'kind':'scale','min':0,'max':9", "answer/accused/Q", "{'value':0}", SAID);
  check_states ("'kind':'inform'", "answer/accused/Q", "{'value':'given'}", SAID);
  check_states ("'kind':'goal'", "goal/accused/g1", "{'words':'Rust'}", SAID);
  check_states ("'kind':'consent','consent':'talk'", "consent/accused/talk", "{'state':'given'}",
                SAID);
  check_states ("'kind':'acknowledgement','facet':'act','choices':['denies']",
                "acknowledgement/accused/act", "{'value':'denies'}", SAID);
  check_states ("'kind':'yes-no','sets':'case/contact-ban'", "case/contact-ban", "'unknown'", SAID);
  check_states ("'kind':'yes-no','sets':'self/minor'", "party/accused", "{'minor':'no'}", SAID);
}

static void
test_a_reason_that_closes_is_kept_like_an_answer (void)
{
  static const char *const place = "answer/accused/Q";

  check_states ("'kind':'open'", place, "{'none':'declined'}",
                STATES (VG_STATE_DECLINED, VG_STATE_DECLINED, VG_STATE_PARKED));
  check_states ("'kind':'open'", place, "{'none':'does-not-know'}",
                STATES (VG_STATE_DOES_NOT_KNOW, VG_STATE_DOES_NOT_KNOW, VG_STATE_PARKED));
  check_states ("'kind':'consent','consent':'talk'", place, "{'none':'not-applicable'}",
                STATES (VG_STATE_NOT_APPLICABLE, VG_STATE_NOT_APPLICABLE, VG_STATE_PARKED));
}

static void
test_what_was_said_outweighs_a_reason (void)
{
  check_states ("'kind':'choice'," CHOICES, "answer/accused/Q", "{'value':'a','none':'declined'}",
                SAID);
}

static void
test_words_alone_are_no_answer_yet_but_are_kept (void)
{
  const VgItemState *states = STATES (VG_STATE_OPEN, VG_STATE_OPEN, VG_STATE_PARKED);

  check_states ("'kind':'consent','consent':'talk'", "consent/accused/talk", "{'words':'Ja'}",
                states);
  check_states ("'kind':'inform'", "answer/accused/Q", "{'teach-back':'Ja'}", states);
  check_states ("'kind':'choice'," CHOICES, "answer/accused/Q", "{'talk':'t1'}", NOTHING);
}

static void
test_a_risk_once_seen_is_never_parked (void)
{
  check_states ("'kind':'risk'", "risk/a1/Q", "{'presence':'possible'}", NEVER_PARKED);
  check_states ("'kind':'risk'", "risk/a1/Q", "{'presence':'yes'}", NEVER_PARKED);
  check_states ("'kind':'risk'", "risk/a1/Q", "{'presence':'no'}", SAID);
  check_states ("'kind':'risk'", "risk/a1/Q", "{'presence':'unknown'}", SAID);
}

static void
test_a_withdrawn_consent_is_never_parked (void)
{
  static const char *const item = "'kind':'consent','consent':'pass-on'";

  check_states (item, "consent/accused/pass-on", "{'state':'withdrawn'}", NEVER_PARKED);
  check_states (item, "consent/accused/pass-on", "{'state':'refused'}", SAID);
}

static void
test_a_parked_answer_comes_back_as_it_was (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide)
      guide = given_questions ("accused", "{'id':'Q','kind':'open'," ASK "," DENIES "}");
  g_autoptr (VgRoute) route = vg_route_new (subject, guide, "accused");

  deny (subject, TRUE);
  given_put (subject, "answer/accused/Q/1", "{'as':'quotation','text':'Nee'}");
  g_assert_cmpint (vg_route_get_state (route, 0), ==, VG_STATE_ANSWERED);
  deny (subject, FALSE);
  g_assert_cmpint (vg_route_get_state (route, 0), ==, VG_STATE_PARKED);
  g_assert_false (vg_route_is_shown (route, 0));
  deny (subject, TRUE);
  g_assert_cmpint (vg_route_get_state (route, 0), ==, VG_STATE_ANSWERED);
}

static void
test_a_value_of_the_wrong_type_neither_hides_nor_asks (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions (
      "accused", "{'id':'Q','kind':'open'," ASK ",'when':{'<':[{'var':'self.answer.N'},3]}}");
  g_autoptr (VgRoute) route = vg_route_new (subject, guide, "accused");

  given_put (subject, "answer/accused/N", "{'value':'twee'}");
  g_assert_cmpint (vg_route_get_state (route, 0), ==, VG_STATE_NOT_YET);
  given_put (subject, "answer/accused/N", "{'value':2}");
  g_assert_cmpint (vg_route_get_state (route, 0), ==, VG_STATE_OPEN);
}

/* --- Random acts against a route made anew --- */

static void
count_state (VgProgress *progress, VgItemState state)
{
  progress->n_open += state == VG_STATE_OPEN;
  progress->n_later += state == VG_STATE_LATER;
  progress->n_answered += state == VG_STATE_ANSWERED;
  progress->n_closed += state >= VG_STATE_DECLINED;
  progress->n_not_yet += state == VG_STATE_NOT_YET;
  progress->n_parked += state == VG_STATE_PARKED;
  progress->n_items += state >= VG_STATE_OPEN;
}

static void
recount (VgRoute *route, guint first, guint n_items, VgProgress *progress)
{
  VgGuide *guide = vg_route_get_guide (route);

  for (guint i = first; i < first + n_items; i++)
    if (vg_item_get_kind (vg_guide_get_item (guide, i)) != VG_ITEM_NOTE)
      count_state (progress, vg_route_get_state (route, i));
}

static void
assert_counted (const VgProgress *told, const VgProgress *counted)
{
  g_assert_cmpuint (told->n_items, ==, counted->n_items);
  g_assert_cmpuint (told->n_closed, ==, counted->n_closed);
  g_assert_cmpuint (told->n_answered, ==, counted->n_answered);
  g_assert_cmpuint (told->n_later, ==, counted->n_later);
  g_assert_cmpuint (told->n_open, ==, counted->n_open);
  g_assert_cmpuint (told->n_not_yet, ==, counted->n_not_yet);
  g_assert_cmpuint (told->n_parked, ==, counted->n_parked);
  g_assert_cmpuint (told->n_items, ==, told->n_closed + told->n_later + told->n_open);
}

static void
check_progress (VgRoute *route)
{
  VgGuide *guide = vg_route_get_guide (route);
  VgProgress whole = { 0 };
  VgProgress told;

  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++) {
    VgSection *section = vg_guide_get_section (guide, i);
    VgProgress counted = { 0 };

    recount (route, vg_section_get_first (section), vg_section_get_n_items (section), &counted);
    vg_route_get_section_progress (route, i, &told);
    assert_counted (&told, &counted);
  }

  recount (route, 0, vg_guide_get_n_items (guide), &whole);
  vg_route_get_progress (route, &told);
  assert_counted (&told, &whole);
}

/* Along all shown items forwards, and back the same way. */
static void
check_steps (VgRoute *route)
{
  guint at = VG_NO_ITEM;
  guint open = VG_NO_ITEM;
  guint later = VG_NO_ITEM;

  for (guint i = 0; i < vg_guide_get_n_items (vg_route_get_guide (route)); i++) {
    VgItemState state = vg_route_get_state (route, i);

    if (open == VG_NO_ITEM && state == VG_STATE_OPEN)
      open = i;
    if (later == VG_NO_ITEM && state == VG_STATE_LATER)
      later = i;
    if (!vg_route_is_shown (route, i))
      continue;
    g_assert_cmpuint (vg_route_get_next (route, at), ==, i);
    g_assert_cmpuint (vg_route_get_previous (route, i), ==, at);
    at = i;
  }

  g_assert_cmpuint (vg_route_get_next (route, at), ==, VG_NO_ITEM);
  g_assert_cmpuint (vg_route_get_previous (route, VG_NO_ITEM), ==, at);
  g_assert_cmpuint (vg_route_get_first_open (route), ==, open != VG_NO_ITEM ? open : later);
}

static void
check_against_new (VgRoute *route)
{
  VgGuide *guide = vg_route_get_guide (route);
  g_autoptr (VgRoute)
      fresh = vg_route_new (vg_route_get_case (route), guide, vg_route_get_party (route));

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (vg_route_get_state (route, i) != vg_route_get_state (fresh, i))
      g_error ("%s is %d, and %d in a route made anew",
               vg_item_get_id (vg_guide_get_item (guide, i)), vg_route_get_state (route, i),
               vg_route_get_state (fresh, i));
}

static void
wander (VgCase *subject, VgGuide *guide, const char *party)
{
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, party);
  VgRoute *route = vg_interview_get_route (interview);

  for (guint i = 0; i < chance_rounds (500); i++) {
    chance_act (interview);
    check_against_new (route);
    if (i % 10 == 0) {
      check_progress (route);
      check_steps (route);
    }
  }
}

static void
test_after_every_random_act_the_route_is_as_one_made_anew (void)
{
  g_autoptr (VgGuide) flip = given_fixture ("flip.guide.json");
  g_autoptr (VgCase) one = vg_case_new ();
  g_autoptr (VgCase) two = vg_case_new ();
  g_autoptr (VgCase) three = vg_case_new ();

  wander (one, flip, "accused");
  wander (one, flip, "accused-2");
  wander (two, given_guide ("harmed"), "harmed");
  wander (two, given_guide ("accused"), "accused");
  wander (two, given_guide ("supporter"), "supporter-1");
  wander (two, given_guide ("parent"), "parent-1");
  wander (three, given_guide ("intake"), NULL);
}

/* What the record of a person says, and the state of one question that depends on it. */
static void
check_of_person (const char *person, const char *id, const VgItemState expected[4])
{
  static const char *const said[] = { "'yes'", "'no'", "'unknown'", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    g_autoptr (VgRoute) route = vg_route_new (subject, given_guide ("accused"), "accused");
    g_autofree char *record = g_strdup_printf ("{'%s':%s}", person, said[i]);
    VgItem *item = vg_guide_find_item (given_guide ("accused"), id);

    if (said[i] != NULL)
      given_put (subject, "party/accused", record);
    g_test_message ("%s %s", id, said[i] != NULL ? record : "nothing recorded");
    g_assert_cmpint (vg_route_get_state (route, vg_item_get_index (item)), ==, expected[i]);
  }
}

#define PERSON(yes, no, unknown, nothing) ((const VgItemState[]){ yes, no, unknown, nothing })
#define AT_ISSUE                          PERSON (VG_STATE_OPEN, VG_STATE_ABSENT, VG_STATE_NOT_YET, VG_STATE_NOT_YET)

static void
test_what_a_person_needs_opens_questions_and_unknown_is_no_no (void)
{
  check_of_person ("minor", "AJ1", AT_ISSUE);
  check_of_person ("minor", "ALF2", AT_ISSUE);
  check_of_person ("detained", "AD1", AT_ISSUE);
  check_of_person ("detained", "A-inform-detained", AT_ISSUE);
  check_of_person ("interpreter", "AT1", AT_ISSUE);
  check_of_person ("interpreter", "A-inform-interpreter", AT_ISSUE);
  /* What the record does not tell is asked. */
  check_of_person ("minor", "A-minor",
                   PERSON (VG_STATE_ABSENT, VG_STATE_ABSENT, VG_STATE_OPEN, VG_STATE_OPEN));
  check_of_person ("detained", "A-detained",
                   PERSON (VG_STATE_ANSWERED, VG_STATE_ANSWERED, VG_STATE_ANSWERED, VG_STATE_OPEN));
}

static void
test_the_record_of_a_person_goes_before_an_earlier_answer (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRoute) route = vg_route_new (subject, given_guide ("harmed"), "harmed");
  guint voice = vg_item_get_index (vg_guide_find_item (given_guide ("harmed"), "VJ1"));

  given_put (subject, "answer/harmed/V-minor", "{'value':'yes'}");
  g_assert_cmpint (vg_route_get_state (route, voice), ==, VG_STATE_OPEN);
  given_put (subject, "party/harmed", "{'minor':'no'}");
  g_assert_cmpint (vg_route_get_state (route, voice), ==, VG_STATE_ABSENT);
  given_put (subject, "party/harmed", "{'minor':'yes'}");
  given_put (subject, "answer/harmed/V-minor", "{'value':'no'}");
  g_assert_cmpint (vg_route_get_state (route, voice), ==, VG_STATE_OPEN);
}

/* One thing that branches depend on, turned to something else. */
static void
turn (VgCase *subject, const char *party)
{
  static const char *const places[] = { "case/event", "case/relation", "case/age-difference",
                                        NULL };
  static const char *const values[][4] = { { "'sexual'", "'domestic'", "'fatal'", NULL },
                                           { "'partner'", "'stranger'", "'family'", NULL },
                                           { "'yes'", "'no'", "'unknown'", NULL } };
  static const char *const fields[] = { "minor", "detained", "interpreter", NULL };
  static const char *const said[] = { "yes", "no", "unknown", NULL };
  guint at = (guint) g_test_rand_int_range (0, 5);
  g_autofree char *person = g_strconcat ("party/", party, NULL);
  g_autofree char *record = g_strdup_printf ("{'%s':'%s'}", chance_word (fields),
                                             chance_word (said));

  if (at < 3)
    given_put (subject, places[at], g_test_rand_bit () ? chance_word (values[at]) : NULL);
  else if (at == 3)
    deny (subject, g_test_rand_bit ());
  else
    given_put (subject, person, g_test_rand_bit () ? record : NULL);
}

static void
decline_all (VgInterview *interview)
{
  VgGuide *guide = vg_interview_get_guide (interview);

  for (guint i = 0; i < vg_guide_get_n_items (guide); i++)
    if (vg_item_get_kind (vg_guide_get_item (guide, i)) != VG_ITEM_NOTE)
      g_assert_true (
          vg_interview_set_none (interview, vg_guide_get_item (guide, i), "declined", NULL));
}

static void
decline_and_turn (const char *guide_id, const char *party)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview)
      interview = vg_interview_new (subject, given_shelf (), given_guide (guide_id), party);
  VgRoute *route = vg_interview_get_route (interview);
  VgProgress progress;

  decline_all (interview);
  for (guint i = 0; i < chance_rounds (200); i++) {
    turn (subject, party);
    vg_route_get_progress (route, &progress);
    g_assert_cmpuint (progress.n_open, ==, 0);
    g_assert_cmpuint (progress.n_later, ==, 0);
    g_assert_cmpuint (vg_route_get_first_open (route), ==, VG_NO_ITEM);
  }
}

static void
test_a_declined_question_never_comes_back_by_itself (void)
{
  decline_and_turn ("harmed", "harmed");
  decline_and_turn ("accused", "accused");
  decline_and_turn ("supporter", "supporter-1");
  decline_and_turn ("parent", "parent-1");
}

static void
collect_cb (GHashTable *told, GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (told, GUINT_TO_POINTER (g_array_index (items, guint, i)));
}

static void
test_the_signal_names_the_items_that_changed_and_no_others (void)
{
  g_autoptr (VgGuide) guide = given_fixture ("flip.guide.json");
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = vg_interview_new (subject, given_shelf (), guide, "accused");
  VgRoute *route = vg_interview_get_route (interview);
  guint n_items = vg_guide_get_n_items (guide);
  g_autofree VgItemState *before = g_new0 (VgItemState, n_items);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  g_signal_connect_swapped (route, "changed", G_CALLBACK (collect_cb), told);
  for (guint n = 0; n < chance_rounds (200); n++) {
    for (guint i = 0; i < n_items; i++)
      before[i] = vg_route_get_state (route, i);
    g_hash_table_remove_all (told);
    chance_act (interview);
    for (guint i = 0; i < n_items; i++)
      g_assert_true ((before[i] != vg_route_get_state (route, i)) ==
                     g_hash_table_contains (told, GUINT_TO_POINTER (i)));
  }
}

static void
test_every_state_has_a_sign_and_a_word_in_both_languages (void)
{
  vg_language_set ("en");
  for (VgItemState state = VG_STATE_ABSENT; state <= VG_STATE_ANSWERED; state++) {
    g_assert_cmpstr (vg_item_state_say (state), !=, "");
    g_assert_nonnull (vg_item_state_get_sign (state));
  }
  g_assert_cmpstr (vg_item_state_say (VG_STATE_ANSWERED), ==, "answered");

  vg_language_set ("nl");
  g_assert_cmpstr (vg_item_state_say (VG_STATE_ANSWERED), ==, "beantwoord");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  g_test_add_func ("/route/nothing-said-is-open-not-yet-or-absent",
                   test_nothing_said_is_open_not_yet_or_absent);
  g_test_add_func ("/route/an-answer-stays-and-is-parked-only-by-a-no",
                   test_an_answer_stays_and_is_parked_only_by_a_no);
  g_test_add_func ("/route/a-reason-that-closes-is-kept-like-an-answer",
                   test_a_reason_that_closes_is_kept_like_an_answer);
  g_test_add_func ("/route/what-was-said-outweighs-a-reason",
                   test_what_was_said_outweighs_a_reason);
  g_test_add_func ("/route/words-alone-are-no-answer-yet-but-are-kept",
                   test_words_alone_are_no_answer_yet_but_are_kept);
  g_test_add_func ("/route/a-risk-once-seen-is-never-parked",
                   test_a_risk_once_seen_is_never_parked);
  g_test_add_func ("/route/a-withdrawn-consent-is-never-parked",
                   test_a_withdrawn_consent_is_never_parked);
  g_test_add_func ("/route/a-parked-answer-comes-back-as-it-was",
                   test_a_parked_answer_comes_back_as_it_was);
  g_test_add_func ("/route/a-value-of-the-wrong-type-neither-hides-nor-asks",
                   test_a_value_of_the_wrong_type_neither_hides_nor_asks);
  g_test_add_func ("/route/after-every-random-act-the-route-is-as-one-made-anew",
                   test_after_every_random_act_the_route_is_as_one_made_anew);
  g_test_add_func ("/route/what-a-person-needs-opens-questions-and-unknown-is-no-no",
                   test_what_a_person_needs_opens_questions_and_unknown_is_no_no);
  g_test_add_func ("/route/the-record-of-a-person-goes-before-an-earlier-answer",
                   test_the_record_of_a_person_goes_before_an_earlier_answer);
  g_test_add_func ("/route/a-declined-question-never-comes-back-by-itself",
                   test_a_declined_question_never_comes_back_by_itself);
  g_test_add_func ("/route/the-signal-names-the-items-that-changed-and-no-others",
                   test_the_signal_names_the_items_that_changed_and_no_others);
  g_test_add_func ("/route/every-state-has-a-sign-and-a-word-in-both-languages",
                   test_every_state_has_a_sign_and_a_word_in_both_languages);

  return g_test_run ();
}
