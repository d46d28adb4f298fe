/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/turning/turning-words.h"

#include "base/clock.h"
#include "base/language.h"
#include "interview/advice.h"
#include "interview/referral.h"
#include "interview/signal.h"

static void
assert_said (VgCase *subject, const char *place, const char *words)
{
  g_autofree char *said = vg_turning_words_dup_state (subject, place);

  if (strstr (said, words) == NULL)
    g_error ("“%s” is not said in “%s”", words, said);
}

static void
test_what_is_not_known_of_a_referral_is_said (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgReferral referral = { .party = "harmed", .whom = "De huisarts" };
  g_autofree char *place = vg_referral_add (subject, &referral, NULL);

  assert_said (subject, place, "consent not asked · not known whether taken up");
  g_assert_true (vg_turning_words_set (subject, place, "taken-up", "yes", NULL));
  g_assert_true (vg_turning_words_set (subject, place, "consent", "given", NULL));
  assert_said (subject, place, "with consent · taken up");
}

static void
test_a_signal_is_flagged_until_something_came_of_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgSighting sighting = { .place = "signal/a", .text = "Kijkt weg.", .party = "harmed" };

  g_assert_true (vg_signal_add (subject, &sighting, NULL));
  assert_said (subject, "signal/a", "⚑ not discussed yet");
  g_assert_true (vg_turning_words_set (subject, "signal/a", "discussed", "yes", NULL));
  assert_said (subject, "signal/a", "⚑ discussed");
  g_assert_true (vg_turning_words_set (subject, "signal/a", "outcome", "Was moe.", NULL));
  assert_said (subject, "signal/a", "✓ discussed");
}

static void
test_each_field_of_each_record_can_be_written_and_taken_away (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgAdvice advice = { .whom = "Collega Linde", .question = "Wat nu?" };
  g_autofree char *place = vg_advice_add (subject, &advice, NULL);
  const VgTurningField *fields = vg_turning_words_get_fields (place);

  for (guint i = 0; fields[i].member != NULL; i++)
    if (fields[i].kind == VG_TURNING_TEXT)
      g_assert_true (vg_turning_words_set (subject, place, fields[i].member, "Iets", NULL));
  g_assert_cmpstr (vg_turning_words_get (subject, place, "question"), ==, "Iets");
  g_assert_true (vg_turning_words_set (subject, place, "question", "", NULL));
  g_assert_null (vg_turning_words_get (subject, place, "question"));
  g_assert_true (vg_turning_words_remove (subject, place, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  vg_language_set ("en");
  g_test_add_func ("/turning-words/what-is-not-known-of-a-referral-is-said",
                   test_what_is_not_known_of_a_referral_is_said);
  g_test_add_func ("/turning-words/a-signal-is-flagged-until-something-came-of-it",
                   test_a_signal_is_flagged_until_something_came_of_it);
  g_test_add_func ("/turning-words/each-field-can-be-written-and-taken-away",
                   test_each_field_of_each_record_can_be_written_and_taken_away);

  return g_test_run ();
}
