/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/readiness.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "ready.h"

#include <string.h>

#define SEED   20260520
#define ROUNDS 16

/* What closes a gate of the case that is ready, and what makes it unknown; NULL where no
 * value of the case does.
 */
typedef struct {
  const char *id;
  const char *no;
  const char *unknown;
} Row;

static const Row rows[] = {
  { "registration", NULL, "case/proceedings=-" },
  { "contact-ban", "case/contact-ban='yes'", "case/contact-ban=-" },
  { "red-flags", "risk/a1/RF3={'presence':'possible'}", "risk/a1/RF3={'presence':'unknown'}" },
  { "informed-harmed", "answer/harmed/V-inform-forms={'value':'given'}",
    "answer/harmed/V-inform-forms=-" },
  { "informed-accused", "answer/accused/A-inform-voluntary={'value':'given'}",
    "answer/accused/A-inform-voluntary={'none':'later'}" },
  { "parents", "answer/harmed/V-minor={'value':'yes'}", NULL },
  { "read-back-harmed", "answer/harmed/V-read-back={'value':'2026-06-01'}",
    "answer/harmed/V-read-back=-" },
  { "read-back-accused", "answer/accused/A-read-back={'value':'2026-06-01'}",
    "answer/accused/A-read-back={'none':'declined'}" },
  { "approach", "consent/harmed/approach={'state':'refused'}", "case/started-by=-" },
  { "safe-channel", "party/harmed={'channel':''}", "party/accused=-" },
  { "profile", NULL, "acknowledgement/accused/impact=-" },
  { "told-position", "told/t1=-", "acknowledgement/accused/act=-" },
  { "consent-after-telling",
    "told/t1={'place':'acknowledgement/accused/act','to':'harmed','words':'Een deel',"
    "'date':'2026-05-12'}",
    "consent/harmed/take-part=-" },
  { "mismatches",
    "goal/harmed/g1={'code':'VG9','words':'Sorry'}; goal/accused/g1={'code':'AG4','words':'Ik'}",
    "goal/accused/g1=-" },
  { "what-ifs", "answer/accused/A-if-late=-",
    "answer/harmed/V-if-late=-; answer/harmed/V-if-silent=-; answer/harmed/V-if-cries=-; "
    "answer/harmed/V-if-angry=-; answer/harmed/V-if-tells-differently=-; "
    "answer/harmed/V-if-denies=-; answer/harmed/V-if-touches=-; answer/harmed/V-if-no-apology=-" },
  { "form-agreed", "answer/accused/A-form={'value':'face-to-face'}", "answer/harmed/V-form=-" },
  { "releases", "acknowledgement/accused/act={'value':'denies'}",
    "release/acknowledgement/accused/act=-" },
  { "supporters", "check/supporter-harmed={'state':'open'}", "check/supporter-accused=-" },
  { "signals", "signal/s1={'text':'Keek steeds naar de deur','discussed':'yes'}", "signal/s1=-" },
  { "risk-kept", "assessment/a1={'date':'2026-02-01','decision':'go-on','level':'low'}",
    "assessment/a1={'decision':'go-on','level':'low'}" },
  { "unknown-items",
    "risk/a1/FV1={'presence':'unknown'}; risk/a1/FV2={'presence':'unknown'}; "
    "risk/a1/FV3={'presence':'unknown'}",
    "risk/a1/FV1=-; risk/a1/FV2=-; risk/a1/FV3={'presence':'unknown'}" },
  { "high-domains", "risk/a1/PG={'level':'high'}; check/review=-", "risk/a1/PG=-; check/review=-" },
  { "free-choice", "risk/a1/VR={'level':'high'}", "risk/a1/VR=-" },
  { "coercion", "risk/a1/HG={'level':'high'}; case/form='video'", "risk/a1/HG=-; case/form=-" },
  { "staged", "case/form='face-to-face'", "case/form=-" },
  { "consent-harmed", "consent/harmed/take-part={'state':'withdrawn','date':'2026-05-19'}",
    "consent/harmed/take-part=-" },
  { "consent-accused", "consent/accused/take-part={'state':'given','date':'2026-05-12'}",
    "consent/accused/take-part={'state':'given'}" },
  { "risk-today", "assessment/a1={'date':'2026-05-12','decision':'go-on','level':'low'}",
    "assessment/a1=-" },
  { "decision", "assessment/a1={'date':'2026-05-17','decision':'pause','level':'low'}",
    "assessment/a1={'date':'2026-05-17','level':'low'}" },
  { "consulted",
    "assessment/a1={'date':'2026-05-17','decision':'go-on','level':'high','consulted':''}",
    "assessment/a1={'date':'2026-05-17','decision':'go-on','level':'moderate'}" },
  { "measures", "measure/m1={'text':'Apart komen','done':'no'}", "measure/m1=-" },
  { "plan", "check/purpose={'state':'not-needed'}", "case/form='video'; check/duration=-" },
  { "break-signal", NULL, "answer/harmed/V62/1=-" },
  { "calls", "check/call-harmed={'state':'open'}", "check/call-accused=-" },
  { "aftercare", "check/aftercare-accused={'state':'not-needed'}", "check/aftercare-harmed=-" },
  { "review", "check/review=-", NULL },
};

static VgReadiness *
make (VgCase *subject)
{
  return vg_readiness_new (subject, given_shelf (), ready_book ());
}

static void
check (VgCase *subject, const char *id, VgTruth expected)
{
  g_autoptr (VgReadiness) readiness = make (subject);
  VgGate *gate = vg_readiness_find_gate (readiness, id);

  g_assert_nonnull (gate);
  if (gate->judgement.truth != expected)
    g_error ("%s is %s (%s), not %s", id, vg_judgement_get_word (gate->judgement.truth),
             gate->judgement.explanation, vg_judgement_get_word (expected));
  ready_check_because (gate->because, &gate->judgement);
}

static void
check_row (const Row *row, const char *puts, VgTruth expected)
{
  g_autoptr (VgCase) subject = ready_case ();

  check (subject, row->id, VG_TRUTH_YES);
  if (puts == NULL)
    return;

  ready_put (subject, puts);
  check (subject, row->id, expected);
}

static void
test_every_gate_is_yes_no_and_unknown (void)
{
  ready_hold ();
  g_assert_cmpuint (vg_rule_book_get_n (ready_book (), VG_RULE_GATES), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    check_row (&rows[i], rows[i].no, VG_TRUTH_NO);
    check_row (&rows[i], rows[i].unknown, VG_TRUTH_UNKNOWN);
  }
}

static void
test_every_gate_says_so_in_dutch_as_well (void)
{
  vg_language_set ("nl");
  test_every_gate_is_yes_no_and_unknown ();
  vg_language_set ("en");
}

static void
test_a_case_is_ready_when_every_gate_is_open (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  ready_hold ();
  subject = ready_case ();
  readiness = make (subject);
  changes = vg_readiness_list_changes (readiness);
  g_assert_cmpint (vg_readiness_get_result (readiness), ==, VG_TRUTH_YES);
  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_an_empty_case_is_never_ready (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgReadiness) readiness = make (subject);
  GPtrArray *gates = vg_readiness_get_gates (readiness);

  g_assert_cmpint (vg_readiness_get_result (readiness), !=, VG_TRUTH_YES);
  for (guint i = 0; i < gates->len; i++) {
    const VgGate *gate = gates->pdata[i];

    g_assert_cmpint (gate->judgement.truth, !=, VG_TRUTH_YES);
    ready_check_because (gate->because, &gate->judgement);
  }
}

static VgTruth
result_of (VgCase *subject)
{
  g_autoptr (VgReadiness) readiness = make (subject);

  return vg_readiness_get_result (readiness);
}

static gboolean
pass (VgCase *subject, const char *id, const char *reason)
{
  g_autoptr (VgReadiness) readiness = make (subject);
  g_autoptr (GError) error = NULL;
  gboolean is_passed = vg_readiness_pass (readiness, id, reason, &error);

  g_assert_true (is_passed == (error == NULL));
  return is_passed;
}

static void
test_what_warns_or_is_unknown_is_passed_with_a_reason (void)
{
  g_autoptr (VgCase) subject = NULL;
  JsonObject *record = NULL;

  ready_hold ();
  subject = ready_case ();
  ready_put (subject, "check/call-harmed={'state':'open'}; measure/m1=-");
  g_assert_cmpint (result_of (subject), ==, VG_TRUTH_NO);
  g_assert_false (pass (subject, "calls", " "));
  g_assert_false (pass (subject, "plan", "Alles klopt al"));
  g_assert_false (pass (subject, "nothing", "Waarom niet"));
  g_assert_true (pass (subject, "calls", "Zij belt zelf, op eigen wens."));
  g_assert_cmpint (result_of (subject), ==, VG_TRUTH_UNKNOWN);
  g_assert_true (pass (subject, "measures", "Er is geen maatregel nodig."));
  g_assert_cmpint (result_of (subject), ==, VG_TRUTH_YES);

  record = vg_case_get_object (subject, "gate/measures");
  g_assert_cmpstr (vg_json_get_string (record, "result"), ==, "unknown");
  g_assert_cmpstr (vg_json_get_string (record, "date"), ==, "2026-05-20");
  g_assert_cmpstr (vg_json_get_string (record, "by"), ==, vg_case_get_author (subject));
}

static void
test_a_pass_lapses_when_the_gate_stands_differently (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;

  ready_hold ();
  subject = ready_case ();
  ready_put (subject, "check/call-harmed=-");
  g_assert_true (pass (subject, "calls", "Nog te regelen."));
  g_assert_cmpint (result_of (subject), ==, VG_TRUTH_YES);

  ready_put (subject, "check/call-harmed={'state':'open'}");
  readiness = make (subject);
  g_assert_cmpint (vg_readiness_get_result (readiness), ==, VG_TRUTH_NO);
  g_assert_true (vg_readiness_find_gate (readiness, "calls")->has_lapsed);
  g_assert_false (vg_readiness_find_gate (readiness, "calls")->is_passed);
}

/* Neither by asking, nor by a record that somebody wrote into the file. */
static void
test_a_gate_that_blocks_and_is_closed_cannot_be_passed (void)
{
  ready_hold ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = ready_case ();
    const VgBookRule *rule = vg_rule_book_find (ready_book (), VG_RULE_GATES, rows[i].id);
    g_autofree char *place = g_strdup_printf ("gate/%s", rows[i].id);

    if (rows[i].no == NULL || g_str_equal (vg_book_rule_get_word (rule, "on"), "warn"))
      continue;

    ready_put (subject, rows[i].no);
    g_assert_false (pass (subject, rows[i].id, "Wij willen toch."));
    given_put (subject, place, "{'result':'no','reason':'Toch','by':'Linde','date':'2026-05-20'}");
    g_assert_cmpint (result_of (subject), ==, VG_TRUTH_NO);
  }
}

static void
test_what_a_party_left_open_is_for_the_mediator_to_judge (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;
  VgGate *gate = NULL;

  ready_hold ();
  subject = ready_case ();
  ready_put (subject, "answer/harmed/V-read-back={'none':'declined'}");
  readiness = make (subject);
  gate = vg_readiness_find_gate (readiness, "read-back-harmed");
  g_assert_cmpint (gate->judgement.truth, ==, VG_TRUTH_UNKNOWN);
  g_assert_true (gate->judgement.is_left);
  g_assert_cmpuint (gate->judgement.open->len, ==, 0);
}

static void
test_three_things_that_change_it_most_come_closed_first (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  ready_hold ();
  vg_language_set ("en");
  subject = ready_case ();
  ready_put (subject, "check/call-harmed=-; check/review=-; measure/m1=-; "
                      "check/aftercare-accused=-");
  readiness = make (subject);
  changes = vg_readiness_list_changes (readiness);
  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpstr (((VgGate *) changes->pdata[0])->id, ==, "review");
  g_assert_cmpstr (((VgGate *) changes->pdata[1])->id, ==, "measures");
  g_assert_cmpstr (((VgGate *) changes->pdata[2])->id, ==, "aftercare");
  g_assert_true (strstr (vg_readiness_find_gate (readiness, "consent-harmed")->opens, "Vlinder"));
}

/* Who said no is not asked again because a gate is open. */
static void
test_of_a_closed_case_nothing_is_asked_any_more (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  ready_hold ();
  vg_language_set ("en");
  subject = ready_case ();
  ready_put (subject, "consent/accused/take-part={'state':'refused'}; "
                      "closing/end={'how':'accused-stopped','date':'2026-05-12'}");
  readiness = make (subject);
  changes = vg_readiness_list_changes (readiness);
  g_assert_cmpuint (changes->len, ==, 0);
  g_assert_cmpuint (vg_readiness_get_contradictions (readiness)->len, ==, 0);
  g_assert_cmpint (vg_readiness_get_result (readiness), ==, VG_TRUTH_NO);
  g_assert_nonnull (strstr (vg_readiness_say (readiness), "closed"));
}

static void
test_letters_need_no_hour (void)
{
  g_autoptr (VgCase) subject = NULL;

  ready_hold ();
  subject = ready_case ();
  ready_put (subject, "case/form=-; check/when=-; check/duration=-; check/absence=-");
  check (subject, "plan", VG_TRUTH_UNKNOWN);
  ready_put (subject, "case/form='letters'");
  check (subject, "plan", VG_TRUTH_YES);
  ready_put (subject, "check/purpose={'state':'open'}");
  check (subject, "plan", VG_TRUTH_NO);
}

static void
test_of_several_on_one_side_all_are_named (void)
{
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgReadiness) readiness = NULL;

  ready_hold ();
  vg_language_set ("en");
  subject = ready_case ();
  ready_put (subject, "party/accused-2={'role':'accused','name':'Gaai'}");
  readiness = make (subject);
  g_assert_true (
      strstr (vg_readiness_find_gate (readiness, "consent-accused")->title, "(and Gaai)"));
  g_assert_null (strstr (vg_readiness_find_gate (readiness, "consent-harmed")->title, "(and"));
}

/* What makes a reason hold, and what rules it out; of an empty case it is unknown. */
static const Row reviews[] = {
  { "sexual", "case/event='sexual'", "case/event='violence'" },
  { "intimate", "case/relation='family'", "case/relation='stranger'; case/event='violence'" },
  { "minor", "answer/accused/A-minor={'value':'yes'}",
    "answer/accused/A-minor={'value':'no'}; answer/harmed/V-minor={'value':'no'}; "
    "risk/a1/KI5={'presence':'no'}" },
  { "denial", "acknowledgement/accused/act={'value':'denies'}",
    "acknowledgement/accused/contact={'value':'acknowledges'}; "
    "acknowledgement/accused/act={'value':'acknowledges'}; "
    "acknowledgement/accused/unwilling={'value':'acknowledges'}; "
    "acknowledgement/accused/responsibility={'value':'acknowledges'}" },
  { "high-domain", "risk/a1/FV={'level':'high'}", "*" },
  { "unknowns",
    "risk/a1/MI1={'presence':'unknown'}; risk/a1/MI2={'presence':'unknown'}; "
    "risk/a1/MI3={'presence':'unknown'}",
    "*" },
  { "contact-ban", "case/contact-ban='yes'",
    "case/contact-ban='no'; risk/a1/PR2={'presence':'no'}" },
  { "pending", "case/proceedings='running'", "case/proceedings='none'" },
  { "capacity", "risk/a1/PG5={'presence':'possible'}",
    "risk/a1/PG5={'presence':'no'}; risk/a1/MA3={'presence':'no'}" },
  { "experience", "risk/a1/BE6={'presence':'yes'}", "risk/a1/BE6={'presence':'no'}" },
  { "media", "risk/a1/OM5={'presence':'yes'}",
    "risk/a1/OM5={'presence':'no'}; risk/a1/PR5={'presence':'no'}" },
  { "group", "party/harmed-2={'role':'harmed'}", "risk/a1/MA4={'presence':'no'}" },
  { "asked", "check/review={'state':'open'}", "check/review={'state':'not-needed'}" },
};

static VgTruth
review_of (VgCase *subject, const char *id)
{
  g_autoptr (VgReadiness) readiness = make (subject);
  GPtrArray *found = vg_readiness_get_reviews (readiness);

  for (guint i = 0; i < found->len; i++)
    if (g_str_equal (((VgReview *) found->pdata[i])->id, id))
      return ((VgReview *) found->pdata[i])->judgement.truth;

  g_assert_not_reached ();
}

static void
test_every_reason_for_a_review_is_yes_no_and_unknown (void)
{
  ready_hold ();
  g_assert_cmpuint (vg_rule_book_get_n (ready_book (), VG_RULE_REVIEWS), ==,
                    G_N_ELEMENTS (reviews));
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++) {
    gboolean is_whole = g_str_equal (reviews[i].unknown, "*");
    g_autoptr (VgCase) holds = vg_case_new ();
    g_autoptr (VgCase) empty = vg_case_new ();
    g_autoptr (VgCase) ruled_out = is_whole ? ready_case () : vg_case_new ();

    ready_put (holds, reviews[i].no);
    if (!is_whole)
      ready_put (ruled_out, reviews[i].unknown);
    g_test_message ("%s", reviews[i].id);
    g_assert_cmpint (review_of (holds, reviews[i].id), ==, VG_TRUTH_YES);
    g_assert_cmpint (review_of (empty, reviews[i].id), ==, VG_TRUTH_UNKNOWN);
    g_assert_cmpint (review_of (ruled_out, reviews[i].id), ==, VG_TRUTH_NO);
  }
}

/* Of several on a side the most careful record counts; one of whom nothing is recorded leaves it
 * to what was answered.
 */
static void
test_the_record_of_a_minor_goes_before_an_earlier_answer (void)
{
  g_autoptr (VgCase) subject = NULL;

  ready_hold ();
  subject = ready_case ();
  ready_put (subject, "party/accused={'minor':'yes'}");
  check (subject, "parents", VG_TRUTH_NO);
  g_assert_cmpint (review_of (subject, "minor"), ==, VG_TRUTH_YES);
  ready_put (subject, "check/parents-accused={'state':'done'}");
  check (subject, "parents", VG_TRUTH_YES);
  ready_put (subject, "check/parents-accused=-; party/accused={'minor':'no'}; "
                      "answer/accused/A-minor=-");
  check (subject, "parents", VG_TRUTH_YES);
  ready_put (subject, "party/accused={'minor':'unknown'}");
  check (subject, "parents", VG_TRUTH_UNKNOWN);
}

/* Things that go wrong in a case that was ready. */
static const char *const mishaps[] = {
  "case/contact-ban='yes'",
  "case/contact-ban='unknown'",
  "case/form='face-to-face'",
  "case/form='undecided'",
  "case/event='sexual'",
  "case/relation='ex-partner'",
  "case/proceedings='running'",
  "party/harmed-2={'role':'harmed'}; consent/harmed-2/take-part={'state':'refused'}",
  "party/accused-2={'role':'accused'}; acknowledgement/accused-2/act={'value':'denies'}",
  "acknowledgement/accused/act={'value':'denies'}",
  "acknowledgement/accused/responsibility={'value':'says-nothing'}",
  "acknowledgement/accused/unwilling={'value':'denies'}",
  "consent/harmed/take-part={'state':'withdrawn','date':'2026-05-19'}",
  "consent/accused/take-part={'state':'given','date':'2026-04-01'}",
  "consent/accused/pass-on={'state':'refused'}",
  "consent/accused/presence={'state':'refused'}",
  "answer/harmed/V-minor={'value':'yes'}",
  "answer/accused/A-minor={'value':'unknown'}",
  "answer/harmed/V-form={'value':'video'}",
  "answer/accused/A-if-late={'none':'declined'}",
  "answer/harmed/V-read-back={'none':'declined'}",
  "answer/harmed/V-inform-case={'value':'given'}",
  "goal/harmed/g2={'code':'VG9','words':'Sorry','feasible':'needs-other'}",
  "goal/harmed/g3={'code':'VG10','words':'Dat het waar is'}",
  "goal/accused/g2={'code':'AG4','words':'Mijn kant'}",
  "acknowledgement/accused/regret={'value':'does-not-want'}",
  "assessment/a2={'date':'2026-05-19','decision':'indirect-only'}; risk/a2/FV1={'presence':'yes'}",
  "assessment/a2={'decision':'stop'}; risk/a2/RF1={'presence':'possible'}",
  "risk/a1/RF8={'presence':'yes'}",
  "risk/a1/RF8={'presence':'yes','resolved':'2026-05-18','by':'Linde'}",
  "risk/a1/VR={'level':'high'}",
  "risk/a1/HG={'level':'high'}",
  "risk/a1/VR3={'presence':'possible'}",
  "risk/a1/FV3={'presence':'yes'}",
  "risk/a1/PR2={'presence':'possible'}",
  "check/clearance={'state':'open'}",
  "check/review={'state':'open'}",
  "check/supporter-harmed={'state':'done'}",
  "check/parents-harmed={'state':'not-needed'}",
  "check/aftercare-harmed={'state':'open'}",
  "told/t2={'place':'acknowledgement/accused/act','to':'harmed','words':'Een "
  "deel','date':'2026-05-18'}",
  "told/t1={'place':'acknowledgement/accused/act','to':'harmed','words':'Een "
  "deel','date':'2026-05-15'}",
  "gate/calls={'result':'no','reason':'Zo besproken'}",
  "signal/s1={'text':'Keek steeds naar de deur'}",
  "signal/s2={'text':'Zei het zacht','discussed':'yes','outcome':'Was moe'}",
};

/* Everything that was judged, each in one character of a text: gates first, then reviews (a
 * reason that is ruled out is the good news there), then contradictions (likewise).
 */
static char *
tell_good_news (VgCase *subject)
{
  g_autoptr (VgReadiness) readiness = make (subject);
  g_autoptr (VgFacts) facts = vg_facts_new (subject, given_shelf (), ready_book ());
  GPtrArray *gates = vg_readiness_get_gates (readiness);
  GPtrArray *found = vg_readiness_get_reviews (readiness);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < gates->len; i++)
    g_string_append_c (told, vg_gate_is_open (gates->pdata[i]) ? '+' : '-');
  for (guint i = 0; i < found->len; i++)
    g_string_append_c (told,
                       ((VgReview *) found->pdata[i])->judgement.truth == VG_TRUTH_NO ? '+' : '-');
  for (guint i = 0; i < vg_rule_book_get_n (ready_book (), VG_RULE_CONTRADICTIONS); i++) {
    const VgBookRule *rule = vg_rule_book_get (ready_book (), VG_RULE_CONTRADICTIONS, i);
    VgTruth both = VG_TRUTH_YES;

    for (guint side = 0; side < 2; side++) {
      VgTruth truth = VG_TRUTH_UNKNOWN;

      g_assert_true (
          vg_condition_decide (rule->sides[side], vg_facts_look_up, facts, &truth, NULL));
      vg_truth_add (&both, truth, VG_TRUTH_NO);
    }
    g_string_append_c (told, both == VG_TRUTH_NO ? '+' : '-');
  }

  return g_string_free (told, FALSE);
}

/* An element of a list says that something is there, not how it stands: a goal, a measure, a
 * difference, a signal, a person that is taken out is not at issue any more. What was told and what
 * was released are no inputs of a judgement but acts; without them nothing was told or may be.
 */
static gboolean
is_element (const char *place)
{
  static const char *const lists[] = { "goal/", "measure/", "mismatch/", "party/",
                                       "told/", "release/", "signal/" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_has_prefix (place, lists[i]))
      return TRUE;

  return FALSE;
}

static void
check_erasing (VgCase *subject, const char *place, const char *before)
{
  g_autoptr (JsonNode) value = json_node_copy (vg_case_get (subject, place));
  g_autofree char *after = NULL;
  g_autofree char *name = g_strdup (place);

  given_put (subject, name, NULL);
  after = tell_good_news (subject);
  for (guint i = 0; before[i] != '\0'; i++)
    if (before[i] == '-' && after[i] == '+')
      g_error ("without %s judgement %u of %s reads as safe", name, i, before);
  g_assert_true (vg_case_set (subject, name, g_steal_pointer (&value), NULL));
}

static VgCase *
make_random (GRand *chance)
{
  VgCase *subject = ready_case ();
  int n = g_rand_int_range (chance, 1, 8);

  for (int i = 0; i < n; i++)
    ready_put (subject, mishaps[g_rand_int_range (chance, 0, G_N_ELEMENTS (mishaps))]);

  return subject;
}

static void
test_what_is_erased_never_reads_as_safe (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED);

  ready_hold ();
  for (guint round = 0; round < chance_rounds (ROUNDS); round++) {
    g_autoptr (VgCase) subject = make_random (chance);
    g_autoptr (GPtrArray) places = vg_case_list (subject, "");
    g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *before = tell_good_news (subject);

    for (guint i = 0; i < places->len; i++)
      g_ptr_array_add (copies, g_strdup (places->pdata[i]));
    for (guint i = round % 4; i < copies->len; i += 4)
      if (!is_element (copies->pdata[i]))
        check_erasing (subject, copies->pdata[i], before);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/readiness/every gate is yes, no and unknown",
                   test_every_gate_is_yes_no_and_unknown);
  g_test_add_func ("/readiness/every gate says so in Dutch as well",
                   test_every_gate_says_so_in_dutch_as_well);
  g_test_add_func ("/readiness/a case is ready when every gate is open",
                   test_a_case_is_ready_when_every_gate_is_open);
  g_test_add_func ("/readiness/the record of a minor goes before an earlier answer",
                   test_the_record_of_a_minor_goes_before_an_earlier_answer);
  g_test_add_func ("/readiness/an empty case is never ready", test_an_empty_case_is_never_ready);
  g_test_add_func ("/readiness/what warns or is unknown is passed with a reason",
                   test_what_warns_or_is_unknown_is_passed_with_a_reason);
  g_test_add_func ("/readiness/a pass lapses when the gate stands differently",
                   test_a_pass_lapses_when_the_gate_stands_differently);
  g_test_add_func ("/readiness/a gate that blocks and is closed cannot be passed",
                   test_a_gate_that_blocks_and_is_closed_cannot_be_passed);
  g_test_add_func ("/readiness/what a party left open is for the mediator to judge",
                   test_what_a_party_left_open_is_for_the_mediator_to_judge);
  g_test_add_func ("/readiness/of a closed case nothing is asked any more",
                   test_of_a_closed_case_nothing_is_asked_any_more);
  g_test_add_func ("/readiness/three things that change it most come closed first",
                   test_three_things_that_change_it_most_come_closed_first);
  g_test_add_func ("/readiness/letters need no hour", test_letters_need_no_hour);
  g_test_add_func ("/readiness/of several on one side all are named",
                   test_of_several_on_one_side_all_are_named);
  g_test_add_func ("/readiness/every reason for a review is yes, no and unknown",
                   test_every_reason_for_a_review_is_yes_no_and_unknown);
  g_test_add_func ("/readiness/what is erased never reads as safe",
                   test_what_is_erased_never_reads_as_safe);
  return g_test_run ();
}
