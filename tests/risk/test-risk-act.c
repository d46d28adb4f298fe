/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-act.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "guide/name.h"
#include "interview/risk.h"
#include "risk/own-estimate.h"

#include "interview/given.h"

static void
check (VgCase *subject, const char *place, const char *expected)
{
  JsonNode *node = vg_case_get (subject, place);
  g_autofree char *text = node != NULL ? vg_json_write (node) : g_strdup ("nothing");

  g_strdelimit (text, "\"", '\'');
  g_assert_cmpstr (text, ==, expected);
}

static VgCase *
make_begun (void)
{
  VgCase *subject = vg_case_new ();
  g_autofree char *id = vg_risk_begin (subject, "v1", NULL);

  g_assert_cmpstr (id, ==, "a1");
  return subject;
}

static void
look_at_flags (VgCase *subject)
{
  for (guint i = 1; i <= VG_NAME_N_RED_FLAGS; i++) {
    g_autofree char *flag = g_strdup_printf (VG_NAME_RED_FLAG "%u", i);
    const VgRiskSpot spot = { "a1", flag };

    g_assert_true (vg_risk_note (subject, &spot, "presence", "no", NULL));
  }
}

/* @is_done and what stands in @error then, which is let go. */
static void
assert_refused (gboolean is_done, GError **error)
{
  g_assert_false (is_done);
  g_assert_error (*error, VG_ERROR, VG_ERROR_FINDINGS);
  g_clear_error (error);
}

static void
test_one_begins_after_all_others_and_holds_nothing_of_them (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  g_autofree char *second = NULL;
  g_autofree char *latest = NULL;
  const VgRiskSpot spot = { "a1", "FV1" };

  g_assert_true (vg_risk_note (subject, &spot, "presence", "no", NULL));
  for (guint i = 2; i <= 12; i++) {
    g_free (second);
    second = vg_risk_begin (subject, "v3", NULL);
  }
  latest = vg_risk_dup_latest (subject);
  g_assert_cmpstr (second, ==, "a12");
  g_assert_cmpstr (latest, ==, second);
  check (subject, "assessment/a12", "{'date':'2026-03-12','moment':'v3'}");
  g_assert_false (vg_case_has_under (subject, "risk/a12"));
}

static void
test_each_note_is_one_act_that_undo_takes_back (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "FV1" };
  guint n = vg_case_get_n_acts (subject);

  g_assert_true (vg_risk_note (subject, &spot, "presence", "possible", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  g_assert_true (vg_risk_note (subject, &spot, "relevance", "high", NULL));
  check (subject, "risk/a1/FV1", "{'presence':'possible','relevance':'high'}");
  g_assert_true (vg_case_undo (subject));
  check (subject, "risk/a1/FV1", "{'presence':'possible'}");
  g_assert_true (vg_risk_note (subject, &spot, "presence", NULL, NULL));
  check (subject, "risk/a1/FV1", "nothing");
}

static void
test_what_is_no_question_or_no_assessment_is_refused (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot no_item = { "a1", "FV9" };
  const VgRiskSpot no_assessment = { "a7", "FV1" };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_risk_note (subject, &no_item, "presence", "no", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_clear_error (&error);
  g_assert_false (vg_risk_note (subject, &no_assessment, "presence", "no", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_an_act_says_whose_data_it_holds (void)
{
  static const char *const of[] = { "supporter-1", NULL };
  static const char *const evidence[] = { "answer/harmed/V05/1", NULL };
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "OM1" };
  VgAct *act = NULL;

  g_assert_true (vg_risk_list (subject, &spot, "of", of, NULL));
  g_assert_true (vg_risk_list (subject, &spot, "evidence", evidence, NULL));
  check (subject, "risk/a1/OM1", "{'evidence':['answer/harmed/V05/1'],'of':['supporter-1']}");
  act = vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1);
  g_assert_nonnull (strstr (vg_act_get_text (act), "\"about\":[\"supporter-1\",\"harmed\"]"));
  act = vg_case_get_act (subject, 0);
  g_assert_nonnull (strstr (vg_act_get_text (act), "\"about\":[\"harmed\",\"accused\"]"));
}

static void
test_an_open_red_flag_is_not_talked_away (void)
{
  static const char *const ways[] = { "no", "unknown", NULL };
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "RF5" };

  g_assert_true (vg_risk_note (subject, &spot, "presence", "possible", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autoptr (GError) error = NULL;

    assert_refused (vg_risk_note (subject, &spot, "presence", ways[i], &error), &error);
  }
  g_assert_true (vg_risk_note (subject, &spot, "presence", "yes", NULL));
  g_assert_true (vg_risk_is_open (subject, "RF5"));
}

static void
test_it_is_resolved_by_a_named_colleague_and_a_deed (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "RF5" };
  static const VgRiskResolution not_enough[] = {
    { NULL, "Spoke alone", NULL },
    { " ", "Spoke alone", NULL },
    { "Wren", NULL, NULL },
    { "Robin  Saltmarsh", "Spoke alone", NULL },
  };
  const VgRiskResolution enough = { "Wren", "Spoke alone", NULL };
  g_autoptr (GError) none = NULL;

  given_put (subject, "case/mediator", "'Robin Saltmarsh'");
  assert_refused (vg_risk_resolve (subject, &spot, &enough, &none), &none);
  g_assert_true (vg_risk_note (subject, &spot, "presence", "possible", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (not_enough); i++) {
    g_autoptr (GError) error = NULL;

    assert_refused (vg_risk_resolve (subject, &spot, &not_enough[i], &error), &error);
  }
  g_assert_true (vg_risk_resolve (subject, &spot, &enough, NULL));
  g_assert_false (vg_risk_is_open (subject, "RF5"));
  check (subject, "risk/a1/RF5",
         "{'action':'Spoke alone','by':'Wren','presence':'possible','resolved':'2026-03-12'}");
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_risk_is_open (subject, "RF5"));
}

static void
test_what_was_found_before_is_resolved_now (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  g_autofree char *second = NULL;
  const VgRiskSpot then = { "a1", "RF5" };
  const VgRiskSpot now = { "a2", "RF5" };
  const VgRiskResolution enough = { "Wren", "Spoke alone", NULL };

  g_assert_true (vg_risk_note (subject, &then, "presence", "yes", NULL));
  second = vg_risk_begin (subject, "v3", NULL);
  g_assert_true (vg_risk_is_open (subject, "RF5"));
  g_assert_true (vg_risk_resolve (subject, &now, &enough, NULL));
  g_assert_false (vg_risk_is_open (subject, "RF5"));
  check (subject, "risk/a1/RF5", "{'presence':'yes'}");
}

static void
test_what_nobody_knows_the_day_of_is_resolved_where_it_stands (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "RF5" };
  const VgRiskResolution enough = { "Wren", "Spoke alone", NULL };

  given_put (subject, "risk/old/RF5", "{'presence':'yes'}");
  g_assert_true (vg_risk_resolve (subject, &spot, &enough, NULL));
  g_assert_false (vg_risk_is_open (subject, "RF5"));
}

static void
test_nobody_goes_on_past_a_red_flag (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "RF1" };
  const VgRiskDecision go_on = { "indirect-only", "Both want it", "Wren", NULL };
  const VgRiskDecision pause = { "pause", "First this", NULL, "2026-03-20" };
  const VgRiskResolution enough = { "Wren", "Called", NULL };
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) open = NULL;

  assert_refused (vg_risk_decide (subject, "a1", &go_on, &unknown), &unknown);
  look_at_flags (subject);
  g_assert_true (vg_risk_note (subject, &spot, "presence", "yes", NULL));
  assert_refused (vg_risk_decide (subject, "a1", &go_on, &open), &open);
  g_assert_true (vg_risk_decide (subject, "a1", &pause, NULL));
  g_assert_true (vg_risk_resolve (subject, &spot, &enough, NULL));
  g_assert_true (vg_risk_decide (subject, "a1", &go_on, NULL));
  check (subject, "assessment/a1",
         "{'consulted':'Wren','date':'2026-03-12','decided':'2026-03-12',"
         "'decision':'indirect-only','moment':'v1','reason':'Both want it'}");
}

static void
test_a_decision_has_a_reason_and_where_it_weighs_a_colleague (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskSpot spot = { "a1", "FV" };
  const VgRiskDecision no_reason = { "pause", " ", NULL, NULL };
  const VgRiskDecision nobody = { "pause", "First this", NULL, NULL };
  g_autoptr (GError) error = NULL;

  assert_refused (vg_risk_decide (subject, "a1", &no_reason, &error), &error);
  g_assert_true (vg_risk_note (subject, &spot, "level", "moderate", NULL));
  assert_refused (vg_risk_decide (subject, "a1", &nobody, &error), &error);
}

static void
test_measures_strengths_and_estimates_are_kept (void)
{
  g_autoptr (VgCase) subject = make_begun ();
  const VgRiskMeasure measure = { "FV1", "Arrive apart", "harmed", "Robin", "2026-03-20" };
  const VgRiskMeasure empty = { "FV1", "", NULL, NULL, NULL };
  const VgRiskSpot spot = { "a1", VG_ESTIMATE_WHOLE };
  const VgRiskEstimate estimate = { "harmed", 6, "If she comes along" };
  const VgRiskEstimate taken_back = { "harmed", VG_ESTIMATE_NONE, NULL };
  const VgRiskEstimate too_much = { "harmed", 11, NULL };
  g_autofree char *place = vg_risk_add_measure (subject, &measure, NULL);
  g_autofree char *strength = vg_risk_add_strength (subject, "accused", "pause", NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_risk_set_done (subject, place, "yes", NULL));
  check (subject, place,
         "{'done':'yes','for':'harmed','item':'FV1','owner':'Robin','text':'Arrive apart',"
         "'until':'2026-03-20'}");
  g_assert_null (vg_risk_add_measure (subject, &empty, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  check (subject, strength, "{'kind':'pause'}");
  g_assert_true (vg_risk_estimate (subject, &spot, &estimate, NULL));
  check (subject, "estimate/harmed/a1/whole", "{'value':6,'words':'If she comes along'}");
  g_assert_false (vg_risk_estimate (subject, &spot, &too_much, NULL));
  g_assert_true (vg_risk_estimate (subject, &spot, &taken_back, NULL));
  check (subject, "estimate/harmed/a1/whole", "nothing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-12T10:00:00Z");
  g_test_add_func ("/risk-act/one begins after all others and holds nothing of them",
                   test_one_begins_after_all_others_and_holds_nothing_of_them);
  g_test_add_func ("/risk-act/each note is one act that undo takes back",
                   test_each_note_is_one_act_that_undo_takes_back);
  g_test_add_func ("/risk-act/what is no question or no assessment is refused",
                   test_what_is_no_question_or_no_assessment_is_refused);
  g_test_add_func ("/risk-act/an act says whose data it holds",
                   test_an_act_says_whose_data_it_holds);
  g_test_add_func ("/risk-act/an open red flag is not talked away",
                   test_an_open_red_flag_is_not_talked_away);
  g_test_add_func ("/risk-act/it is resolved by a named colleague and a deed",
                   test_it_is_resolved_by_a_named_colleague_and_a_deed);
  g_test_add_func ("/risk-act/what was found before is resolved now",
                   test_what_was_found_before_is_resolved_now);
  g_test_add_func ("/risk-act/what nobody knows the day of is resolved where it stands",
                   test_what_nobody_knows_the_day_of_is_resolved_where_it_stands);
  g_test_add_func ("/risk-act/nobody goes on past a red flag", test_nobody_goes_on_past_a_red_flag);
  g_test_add_func ("/risk-act/a decision has a reason and, where it weighs, a colleague",
                   test_a_decision_has_a_reason_and_where_it_weighs_a_colleague);
  g_test_add_func ("/risk-act/measures, strengths and estimates are kept",
                   test_measures_strengths_and_estimates_are_kept);
  return g_test_run ();
}
