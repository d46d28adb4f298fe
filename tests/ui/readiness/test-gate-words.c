/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/gate-words.h"

#include "base/language.h"

static void
assert_says (char *taken_said, const char *expected)
{
  g_assert_cmpstr (taken_said, ==, expected);
  g_free (taken_said);
}

static void
test_each_state_has_its_sign (void)
{
  VgGate gate = { .judgement = { .truth = VG_TRUTH_YES } };

  g_assert_cmpstr (vg_gate_get_sign (&gate), ==, "✓");
  gate.judgement.truth = VG_TRUTH_NO;
  g_assert_cmpstr (vg_gate_get_sign (&gate), ==, "!");
  gate.judgement.truth = VG_TRUTH_UNKNOWN;
  g_assert_cmpstr (vg_gate_get_sign (&gate), ==, "?");
  gate.is_passed = TRUE;
  g_assert_cmpstr (vg_gate_get_sign (&gate), ==, "✓");
}

static void
test_a_state_is_said_in_words (void)
{
  VgGate gate = { .judgement = { .truth = VG_TRUTH_NO }, .is_block = TRUE };

  assert_says (vg_gate_say_state (&gate), "closed");
  gate.is_block = FALSE;
  assert_says (vg_gate_say_state (&gate), "needs attention");
  gate.judgement.truth = VG_TRUTH_UNKNOWN;
  assert_says (vg_gate_say_state (&gate), "cannot be judged yet");
  gate.judgement.is_left = TRUE;
  assert_says (vg_gate_say_state (&gate), "left by the party: your judgement");
}

static void
test_a_pass_says_by_whom_and_when_and_whether_it_lapsed (void)
{
  VgGate gate = { .is_passed = TRUE, .by = (char *) "Iris", .date = (char *) "2026-05-14" };

  gate.judgement.truth = VG_TRUTH_UNKNOWN;
  assert_says (vg_gate_say_state (&gate), "passed with a reason by Iris on 14 May 2026");
  gate.by = NULL;
  assert_says (vg_gate_say_state (&gate), "passed with a reason");
  gate.is_passed = FALSE;
  gate.has_lapsed = TRUE;
  assert_says (vg_gate_say_state (&gate), "cannot be judged yet · it was passed when it stood "
                                          "differently: judge it again");
}

static void
test_a_phase_of_ones_own_is_said_as_it_is (void)
{
  g_assert_cmpstr (vg_phase_say ("p4"), ==, "Aligning");
  g_assert_cmpstr (vg_phase_say ("p9"), ==, "p9");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/gate-words/each-state-has-its-sign", test_each_state_has_its_sign);
  g_test_add_func ("/ui/gate-words/a-state-is-said-in-words", test_a_state_is_said_in_words);
  g_test_add_func ("/ui/gate-words/a-pass-says-by-whom-and-when-and-whether-it-lapsed",
                   test_a_pass_says_by_whom_and_when_and_whether_it_lapsed);
  g_test_add_func ("/ui/gate-words/a-phase-of-ones-own-is-said-as-it-is",
                   test_a_phase_of_ones_own_is_said_as_it_is);

  return g_test_run ();
}
