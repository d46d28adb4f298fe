/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/consent.h"

#include "base/clock.h"
#include "base/json.h"
#include "given.h"

#define PLACE "consent/harmed/take-part"

static void
record (VgCase *subject, const char *state, const char *words)
{
  const VgConsentSaid said = { state, words, "answer/harmed/V-consent-take-part" };
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_consent_record (subject, PLACE, &said, &error));
  g_assert_no_error (error);
}

static void
assert_stands (VgCase *subject, const char *state, const char *date, const char *words)
{
  JsonObject *now = vg_case_get_object (subject, PLACE);

  g_assert_cmpstr (vg_json_get_string (now, "state"), ==, state);
  g_assert_cmpstr (vg_json_get_string (now, "date"), ==, date);
  g_assert_cmpstr (vg_json_get_string (now, "words"), ==, words);
}

static void
test_a_consent_is_recorded_today_in_one_act (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T14:03:22Z");
  given_put (subject, "answer/harmed/V-consent-take-part", "{'none':'later'}");
  record (subject, "given", "Ja, met brieven.");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
  assert_stands (subject, "given", "2026-03-02", "Ja, met brieven.");
  g_assert_null (vg_case_get (subject, "answer/harmed/V-consent-take-part"));
}

static void
test_words_of_an_earlier_yes_do_not_stand_with_a_withdrawal (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, PLACE, "{'state':'given','date':'2026-01-01','words':'Ja','x-own':'kept'}");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  record (subject, "withdrawn", NULL);
  assert_stands (subject, "withdrawn", "2026-03-02", NULL);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, PLACE), "x-own"), ==, "kept");

  g_assert_true (vg_case_undo (subject));
  assert_stands (subject, "given", "2026-01-01", "Ja");
}

static void
test_words_can_follow_later_and_leave_the_date (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  vg_clock_hold ("2026-03-02T14:03:22Z");
  record (subject, "withdrawn", "");
  vg_clock_hold ("2026-03-05T14:03:22Z");
  g_assert_true (vg_consent_set_words (subject, PLACE, "Ik slaap er slecht van.", &error));
  assert_stands (subject, "withdrawn", "2026-03-02", "Ik slaap er slecht van.");
  g_assert_true (vg_consent_set_words (subject, PLACE, " ", &error));
  assert_stands (subject, "withdrawn", "2026-03-02", NULL);
}

static void
test_a_state_that_is_none_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgConsentSaid said = { "perhaps", NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_consent_record (subject, PLACE, &said, &error));
  g_assert_nonnull (error);
  g_assert_null (vg_case_get (subject, PLACE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent/a-consent-is-recorded-today-in-one-act",
                   test_a_consent_is_recorded_today_in_one_act);
  g_test_add_func ("/consent/words-of-an-earlier-yes-do-not-stand-with-a-withdrawal",
                   test_words_of_an_earlier_yes_do_not_stand_with_a_withdrawal);
  g_test_add_func ("/consent/words-can-follow-later-and-leave-the-date",
                   test_words_can_follow_later_and_leave_the_date);
  g_test_add_func ("/consent/a-state-that-is-none-is-refused",
                   test_a_state_that_is_none_is_refused);

  return g_test_run ();
}
