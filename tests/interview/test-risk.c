/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/risk.h"

#include "base/clock.h"
#include "base/json-writer.h"

#include "given.h"

static void
check (VgCase *subject, const char *name, const char *expected)
{
  g_auto (VgValue) value = VG_VALUE_INIT;
  g_autofree char *text = NULL;

  vg_risk_look_up (subject, name, &value);
  text = value.node != NULL ? vg_json_write (value.node) : g_strdup ("open");
  g_strdelimit (text, "\"", '\'');
  if (!g_str_equal (text, expected))
    g_error ("%s is %s, not %s", name, text, expected);
}

static void
test_the_latest_assessment_counts (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *place = NULL;

  vg_clock_hold ("2026-03-12T10:00:00Z");
  check (subject, "decision", "open");
  given_put (subject, "assessment/a8", "{'date':'2026-03-09','decision':'pause','level':'high'}");
  given_put (subject, "risk/a8/FV1", "{'presence':'yes'}");
  given_put (subject, "risk/a8/FV", "{'level':'high'}");
  given_put (subject, "assessment/a7", "{'date':'2026-03-09','decision':'go-on'}");
  given_put (subject, "risk/a7/FV1", "{'presence':'no'}");
  given_put (subject, "assessment/a11", "{'date':'2026-02-01','decision':'stop'}");
  check (subject, "decision", "'pause'");
  check (subject, "level", "'high'");
  check (subject, "days", "3");
  check (subject, "FV1", "'yes'");
  check (subject, "FV.level", "'high'");
  check (subject, "FV2", "open");
  check (subject, "consulted", "open");
  place = vg_risk_dup_place (subject, "FV1");
  g_assert_cmpstr (place, ==, "risk/a8/FV1");
  vg_clock_hold (NULL);
}

/* Whether it is under way now or lost its date: what an older one says is not taken for now. */
static void
test_beside_one_without_a_date_none_is_known_to_be_the_latest (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a2", "{'decision':'stop'}");
  check (subject, "decision", "'stop'");
  check (subject, "days", "open");
  given_put (subject, "assessment/a1", "{'date':'2026-03-09','decision':'go-on'}");
  check (subject, "decision", "open");
}

/* Whichever of the two was the latest: an older "no" must not stand in for what nobody knows. */
static void
test_without_its_record_none_is_known_to_be_the_latest (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "risk/a2/FV1", "{'presence':'no'}");
  given_put (subject, "risk/a2/RF1", "{'presence':'possible'}");
  check (subject, "FV1", "'no'");
  given_put (subject, "assessment/a1", "{'date':'2026-03-09','decision':'go-on'}");
  given_put (subject, "risk/a1/RF1", "{'presence':'no'}");
  check (subject, "decision", "open");
  check (subject, "days", "open");
  check (subject, "FV1", "open");
  g_assert_true (vg_risk_is_open (subject, "RF1"));
}

static void
test_unknown_is_not_known (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "risk/a1/FV1", "{'presence':'unknown'}");
  check (subject, "FV1", "open");
}

static void
test_a_red_flag_stays_open_until_it_is_looked_at_again (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "assessment/a1", "{'date':'2026-03-01'}");
  given_put (subject, "risk/a1/RF4", "{'presence':'possible'}");
  g_assert_true (vg_risk_is_open (subject, "RF4"));
  check (subject, "RF4", "'possible'");

  given_put (subject, "assessment/a2", "{'date':'2026-03-08'}");
  g_assert_true (vg_risk_is_open (subject, "RF4"));
  check (subject, "RF4", "open");

  given_put (subject, "risk/a2/RF4", "{'presence':'unknown'}");
  g_assert_true (vg_risk_is_open (subject, "RF4"));

  given_put (subject, "risk/a2/RF4", "{'presence':'yes','resolved':'2026-03-09','by':'Linde'}");
  g_assert_false (vg_risk_is_open (subject, "RF4"));
  check (subject, "RF4", "'resolved'");
  given_put (subject, "risk/a2/RF4", "{'presence':'no'}");
  g_assert_false (vg_risk_is_open (subject, "RF4"));
  check (subject, "RF4", "'no'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/risk/the latest assessment counts", test_the_latest_assessment_counts);
  g_test_add_func ("/risk/beside one without a date none is known to be the latest",
                   test_beside_one_without_a_date_none_is_known_to_be_the_latest);
  g_test_add_func ("/risk/without its record none is known to be the latest",
                   test_without_its_record_none_is_known_to_be_the_latest);
  g_test_add_func ("/risk/unknown is not known", test_unknown_is_not_known);
  g_test_add_func ("/risk/a red flag stays open until it is looked at again",
                   test_a_red_flag_stays_open_until_it_is_looked_at_again);
  return g_test_run ();
}
