/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-overview.h"

#include "base/language.h"
#include "risk/own-estimate.h"

#include "interview/given.h"

static void
test_without_an_assessment_nothing_is_known (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRiskOverview) overview = vg_risk_overview_new (subject, NULL);
  GPtrArray *domains = vg_risk_overview_get_domains (overview);

  g_assert_cmpuint (domains->len, ==, 13);
  for (guint i = 0; i < domains->len; i++)
    g_assert_cmpint (((VgDomainView *) domains->pdata[i])->state, ==, VG_DOMAIN_NOTHING_KNOWN);
  g_assert_cmpuint (vg_risk_overview_count_flags (overview, VG_RED_FLAG_UNKNOWN), ==, 14);
}

/* Sets FV1 to FV5 of "a1". */
static void
put_items (VgCase *subject, const char *record)
{
  for (guint i = 1; i <= 5; i++) {
    g_autofree char *place = g_strdup_printf ("risk/a1/FV%u", i);

    given_put (subject, place, record);
  }
}

static VgDomainState
get_state (VgCase *subject)
{
  g_autoptr (VgDomainView) domain = vg_domain_view_new (subject, "a1", "FV");

  return domain->state;
}

static void
test_a_domain_says_how_it_stands (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a1", "{'date':'2026-03-01'}");
  given_put (subject, "risk/a1/FV1", "{'presence':'no'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_UNDER_WAY);
  put_items (subject, "{'presence':'no'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_UNDER_WAY);
  given_put (subject, "risk/a1/FV", "{'level':'low'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_LOOKED_AT);
  given_put (subject, "risk/a1/FV", "{'level':'moderate'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_NEEDS_YOU);
  given_put (subject, "measure/1", "{'item':'FV3','text':'Arrive apart','for':'both'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_LOOKED_AT);
  given_put (subject, "risk/a1/FV", "{'level':'high'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_NEEDS_YOU);
}

static void
test_three_unknowns_are_not_low (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a1", "{'date':'2026-03-01'}");
  put_items (subject, "{'presence':'no'}");
  given_put (subject, "risk/a1/FV", "{'level':'low'}");
  given_put (subject, "risk/a1/FV1", "{'presence':'unknown'}");
  given_put (subject, "risk/a1/FV2", "{'presence':'unknown'}");
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_LOOKED_AT);
  given_put (subject, "risk/a1/FV3", NULL);
  g_assert_cmpint (get_state (subject), ==, VG_DOMAIN_NEEDS_YOU);
}

static void
test_a_supporter_counts_as_whose_doing_it_is (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRiskItem) item = NULL;

  given_put (subject, "risk/a1/OM1",
             "{'presence':'yes','of':['supporter-1'],'for':['accused'],"
             "'evidence':['answer/harmed/V05/1']}");
  item = vg_risk_item_new (subject, "a1", "OM1");
  g_assert_true (vg_risk_item_is_found (item));
  g_assert_cmpstr (item->of[0], ==, "supporter-1");
  g_assert_cmpstr (item->for_whom[0], ==, "accused");
  g_assert_cmpstr (item->evidence[0], ==, "answer/harmed/V05/1");
}

static void
test_what_people_think_stands_beside (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) estimates = NULL;

  given_put (subject, "estimate/accused/a1/FV", "{'value':9}");
  given_put (subject, "estimate/harmed/a1/FV", "{'value':3,'words':'Not with him there.'}");
  given_put (subject, "estimate/harmed/a2/FV", "{'value':8}");
  estimates = vg_own_estimate_list (subject, "a1", "FV");
  g_assert_cmpuint (estimates->len, ==, 2);
  g_assert_cmpstr (((VgOwnEstimate *) estimates->pdata[0])->party, ==, "harmed");
  g_assert_cmpint (((VgOwnEstimate *) estimates->pdata[0])->value, ==, 3);
  g_assert_cmpint (((VgOwnEstimate *) estimates->pdata[1])->value, ==, 9);
}

static void
test_how_much_is_unknown_is_said_in_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRiskOverview) overview = NULL;
  g_autofree char *said = NULL;

  put_items (subject, "{'presence':'no'}");
  given_put (subject, "risk/a1/FV1", "{'presence':'unknown'}");
  overview = vg_risk_overview_new (subject, "a1");
  said = vg_risk_overview_say_known (overview);
  g_assert_cmpstr (
      said, ==,
      "Of 68 questions besides the red flags 5 were looked at; of 1 nobody knows the answer.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/risk-overview/without an assessment nothing is known",
                   test_without_an_assessment_nothing_is_known);
  g_test_add_func ("/risk-overview/a domain says how it stands", test_a_domain_says_how_it_stands);
  g_test_add_func ("/risk-overview/three unknowns are not low", test_three_unknowns_are_not_low);
  g_test_add_func ("/risk-overview/a supporter counts as whose doing it is",
                   test_a_supporter_counts_as_whose_doing_it_is);
  g_test_add_func ("/risk-overview/what people think stands beside",
                   test_what_people_think_stands_beside);
  g_test_add_func ("/risk-overview/how much is unknown is said in words",
                   test_how_much_is_unknown_is_said_in_words);
  return g_test_run ();
}
