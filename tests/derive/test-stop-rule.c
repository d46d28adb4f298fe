/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/stop-rule.h"

#include "../interview/given.h"
#include "ready.h"

/* What is put into a case in which the act is denied, and what both halves of the rule say. */
typedef struct {
  const char *puts;
  VgTruth needs;
  VgTruth seeks;
} Row;

static const Row rows[] = {
  { "case/event='sexual'", VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'code':'VG6','words':'Rust'}", VG_TRUTH_NO, VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'code':'VG10','words':'Dat het waar is'}", VG_TRUTH_YES, VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'code':'VG10','words':'Dat het waar is','feasible':'not-here'}", VG_TRUTH_NO,
    VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'words':'Weet ik nog niet'}", VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'code':'VG3','words':'Gezien worden'}", VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN },
  { "goal/harmed/g1={'code':'VG6','words':'Rust'}; "
    "goal/harmed-2/g1={'code':'VG10','words':'Dat het waar is'}; "
    "party/harmed-2={'role':'harmed'}; party/harmed={'role':'harmed'}",
    VG_TRUTH_YES, VG_TRUTH_UNKNOWN },
  { "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'yes'}", VG_TRUTH_UNKNOWN,
    VG_TRUTH_YES },
  { "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'no'}", VG_TRUTH_UNKNOWN,
    VG_TRUTH_NO },
  { "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'possible'}", VG_TRUTH_UNKNOWN,
    VG_TRUTH_UNKNOWN },
  { "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'yes'}; "
    "assessment/a2={'date':'2026-05-18'}",
    VG_TRUTH_UNKNOWN, VG_TRUTH_UNKNOWN },
};

static VgCase *
denying_case (void)
{
  VgCase *subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, "acknowledgement/accused/contact={'value':'acknowledges'}; "
                      "acknowledgement/accused/act={'value':'denies'}");
  return subject;
}

static void
test_both_halves_are_yes_no_and_unknown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = denying_case ();

    ready_put (subject, rows[i].puts);
    g_test_message ("%s", rows[i].puts);
    g_assert_cmpint (vg_stop_rule_needs_acknowledgement (subject), ==, rows[i].needs);
    g_assert_cmpint (vg_stop_rule_seeks_retraction (subject), ==, rows[i].seeks);
  }
}

static void
test_an_empty_case_says_nothing (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpint (vg_stop_rule_needs_acknowledgement (subject), ==, VG_TRUTH_UNKNOWN);
  g_assert_cmpint (vg_stop_rule_seeks_retraction (subject), ==, VG_TRUTH_UNKNOWN);
}

static void
test_the_digest_is_of_goals_acknowledgement_and_aim_alone (void)
{
  static const char *const inside[] = {
    "goal/harmed/g2={'words':'Nog iets'}",
    "goal/accused/g1={'words':'Mijn kant'}",
    "acknowledgement/accused/impact={'value':'partly'}",
    "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'no'}",
  };
  g_autoptr (VgCase) subject = denying_case ();
  g_autofree char *first = vg_stop_rule_dup_digest (subject);
  g_autofree char *same = NULL;

  ready_put (subject, "check/when={'state':'done'}; case/form='letters'");
  same = vg_stop_rule_dup_digest (subject);
  g_assert_cmpstr (same, ==, first);
  for (guint i = 0; i < G_N_ELEMENTS (inside); i++) {
    g_autoptr (VgCase) other = denying_case ();
    g_autofree char *changed = NULL;

    ready_put (other, inside[i]);
    changed = vg_stop_rule_dup_digest (other);
    g_assert_cmpstr (changed, !=, first);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stop-rule/both-halves-are-yes-no-and-unknown",
                   test_both_halves_are_yes_no_and_unknown);
  g_test_add_func ("/stop-rule/an-empty-case-says-nothing", test_an_empty_case_says_nothing);
  g_test_add_func ("/stop-rule/the-digest-is-of-goals-acknowledgement-and-aim-alone",
                   test_the_digest_is_of_goals_acknowledgement_and_aim_alone);

  return g_test_run ();
}
