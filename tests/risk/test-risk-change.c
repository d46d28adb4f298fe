/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-change.h"

#include "base/language.h"

#include "interview/given.h"

static void
test_what_differs_stands_side_by_side (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRiskBook) book = vg_risk_book_read (NULL);
  g_autoptr (VgRiskOverview) before = NULL;
  g_autoptr (VgRiskOverview) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const VgRiskChange *change = NULL;

  given_put (subject, "assessment/a1", "{'date':'2026-03-01','decision':'pause'}");
  given_put (subject, "risk/a1/FV1", "{'presence':'yes'}");
  given_put (subject, "risk/a1/FV2", "{'presence':'no'}");
  given_put (subject, "risk/a1/RF4", "{'presence':'yes'}");
  given_put (subject, "assessment/a2", "{'date':'2026-03-08','decision':'pause'}");
  given_put (subject, "risk/a2/FV1", "{'presence':'no'}");
  given_put (subject, "risk/a2/FV2", "{'presence':'no'}");
  given_put (subject, "risk/a2/RF4", "{'presence':'yes','resolved':'2026-03-08','by':'Wren'}");
  before = vg_risk_overview_new (subject, "a1");
  after = vg_risk_overview_new (subject, "a2");
  changes = vg_risk_change_list (book, before, after);

  g_assert_cmpuint (changes->len, ==, 2);
  change = changes->pdata[0];
  g_assert_cmpstr (change->code, ==, "RF4");
  g_assert_cmpstr (change->before, ==, "Yes");
  g_assert_cmpstr (change->after, ==, "Yes, resolved on 2026-03-08 by Wren");
  change = changes->pdata[1];
  g_assert_cmpstr (change->code, ==, "FV1");
  g_assert_cmpstr (change->before, ==, "Yes");
  g_assert_cmpstr (change->after, ==, "No");
}

static void
test_what_was_not_looked_at_again_says_so (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgRiskBook) book = vg_risk_book_read (NULL);
  g_autoptr (VgRiskOverview) before = NULL;
  g_autoptr (VgRiskOverview) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  given_put (subject, "risk/a1/FV1", "{'presence':'no'}");
  before = vg_risk_overview_new (subject, "a1");
  after = vg_risk_overview_new (subject, "a2");
  changes = vg_risk_change_list (book, before, after);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (((VgRiskChange *) changes->pdata[0])->after, ==, "Not looked at");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/risk-change/what differs stands side by side",
                   test_what_differs_stands_side_by_side);
  g_test_add_func ("/risk-change/what was not looked at again says so",
                   test_what_was_not_looked_at_again_says_so);
  return g_test_run ();
}
