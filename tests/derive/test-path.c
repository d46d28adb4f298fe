/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/path.h"

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/error.h"
#include "base/json.h"
#include "ready.h"

#include <string.h>

#define SEED   20260520
#define ROUNDS 60

#define ALL_FACETS                                                                                 \
  "acknowledgement/accused/contact={'value':'acknowledges'}; "                                     \
  "acknowledgement/accused/act={'value':'denies','words':'Zo niet'}; "                             \
  "acknowledgement/accused/unwilling={'value':'says-nothing'}; "                                   \
  "acknowledgement/accused/impact={'value':'acknowledges'}; "                                      \
  "acknowledgement/accused/responsibility={'value':'denies'}; "                                    \
  "acknowledgement/accused/regret={'value':'unclear'}"

/* What makes a step yes, no and unknown in a case in which the act is denied; NULL where the
 * case itself never says so.
 */
typedef struct {
  const char *id;
  const char *yes;
  const char *no;
  const char *unknown;
} Row;

#define MARK(id, state) "step/denial.accused/" id "={'state':'" state "','words':'Besproken'}"

static const Row rows[] = {
  { "d01", ALL_FACETS, MARK ("d01", "open"), "acknowledgement/accused/impact=-" },
  { "d02", "+act", "release/acknowledgement/accused/act={'how':'no'}",
    "release/acknowledgement/accused/act=-" },
  { "d03",
    "+act; told/t1={'place':'acknowledgement/accused/act','to':'harmed','words':'Zo niet',"
    "'date':'2026-05-01'}; consent/harmed/take-part={'state':'given','date':'2026-05-08'}",
    "consent/harmed/take-part={'state':'given','date':'2026-05-07'}",
    "consent/harmed/take-part=-" },
  { "d04",
    "goal/harmed/g1={'code':'VG6','words':'Rust','feasible':'regardless'}; "
    "answer/harmed/VE3e/1={'as':'quotation','text':'Een'}",
    MARK ("d04", "open"), "goal/harmed/g1={'code':'VG6','words':'Rust'}" },
  { "d05",
    "goal/accused/g1={'code':'AG10','words':'Rust','feasible':'regardless'}; "
    "answer/accused/AE3g/1={'as':'quotation','text':'Niets'}",
    MARK ("d05", "open"), "answer/accused/AE3g/1=-" },
  { "d06", MARK ("d06", "done"), MARK ("d06", "open"), "step/denial.accused/d06=-" },
  { "d07", MARK ("d07", "done"), MARK ("d07", "open"), "step/denial.accused/d07=-" },
  { "d08", "answer/accused/AE3e/1={'as':'quotation','text':'Dat het zwaar is'}",
    MARK ("d08", "open"), "answer/accused/AE3e/1=-" },
  { "d09", "case/form='shuttle'", "case/form='face-to-face'; check/indirect-step={'state':'open'}",
    "case/form=-" },
  { "d10", MARK ("d10", "done"), MARK ("d10", "open"), "step/denial.accused/d10=-" },
  { "d11", MARK ("d11", "done"), MARK ("d11", "open"), "step/denial.accused/d11=-" },
  { "d12", "check/aftercare-harmed={'state':'done'}; check/aftercare-accused={'state':'done'}",
    "check/aftercare-accused={'state':'not-needed'}", "check/aftercare-harmed=-" },
  { "d13", "step/denial.accused/d13={'state':'done'}", MARK ("d13", "open"),
    "step/denial.accused/d13=-" },
  { "d14", "!", "goal/harmed/g2={'code':'VG10','words':'Dat het waar is'}",
    "risk/a1/ON4={'presence':'possible'}" },
};

static VgPath *
make (VgCase *subject)
{
  return vg_path_new_denial (subject, given_shelf (), ready_book (), "accused");
}

static const VgPathStep *
find (VgPath *path, const char *id)
{
  const VgPathStep *step = vg_path_find (path, id);

  g_assert_nonnull (step);
  return step;
}

static void
check (VgCase *subject, const char *id, VgPathState expected)
{
  g_autoptr (VgPath) path = make (subject);
  const VgPathStep *step = find (path, id);

  if (step->state != expected)
    g_error ("%s is %s (%s), not %s", id, vg_path_step_get_word (step->state),
             step->judgement.explanation, vg_path_step_get_word (expected));
  if (step->judgement.explanation != NULL)
    ready_check_because (step->because, &step->judgement);
}

static gboolean
mark (VgCase *subject, const char *id, const char *state, const char *words)
{
  g_autoptr (VgPath) path = make (subject);
  g_autoptr (GError) error = NULL;
  gboolean is_reason = g_str_equal (state, "skipped") || g_str_equal (state, "stopped");
  const VgPathMark made = { state, is_reason ? NULL : words, is_reason ? words : NULL };
  gboolean is_marked = vg_path_mark (path, id, &made, &error);

  g_assert_true (is_marked == (error == NULL));
  return is_marked;
}

static VgTruth
stop_of (VgCase *subject)
{
  g_autoptr (VgPath) path = make (subject);

  return vg_path_get_stop (path);
}

static VgCase *
denying_case (void)
{
  VgCase *subject = vg_case_new ();

  ready_hold ();
  ready_put (subject, ALL_FACETS);
  return subject;
}

/* Nothing that is hoped for needs more than is acknowledged. */
static VgCase *
clear_case (void)
{
  VgCase *subject = denying_case ();

  ready_put (subject, "goal/harmed/g1={'code':'VG6','words':'Rust','feasible':'regardless'}; "
                      "goal/accused/g1={'code':'AG10','words':'Rust','feasible':'regardless'}; "
                      "assessment/a1={'date':'2026-05-17'}; risk/a1/ON4={'presence':'no'}");
  return subject;
}

static void
put (VgCase *subject, const char *puts)
{
  if (g_str_has_prefix (puts, "+act")) {
    given_release (subject, "acknowledgement/accused/act", "as-is", NULL, "harmed");
    puts += strlen ("+act");
    puts += g_str_has_prefix (puts, "; ") ? 2 : 0;
  }
  if (g_str_equal (puts, "!"))
    g_assert_true (mark (subject, "d14", "done", "Beiden willen alleen rust"));
  else if (*puts != '\0')
    ready_put (subject, puts);
}

static void
test_every_step_is_yes_no_and_unknown (void)
{
  ready_hold ();
  g_assert_cmpuint (vg_rule_book_get_n (ready_book (), VG_RULE_DENIAL), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const Row *row = &rows[i];
    gboolean is_stop = g_str_equal (row->id, "d14");
    g_autoptr (VgCase) subject = is_stop ? clear_case () : denying_case ();

    put (subject, row->yes);
    check (subject, row->id, VG_PATH_DONE);
    put (subject, row->unknown);
    check (subject, row->id, VG_PATH_OPEN);
    put (subject, row->no);
    check (subject, row->id, is_stop ? VG_PATH_STOPPED : VG_PATH_NOT_YET);
  }
}

static void
test_of_an_empty_case_nothing_is_known (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgPath) path = make (subject);
  GPtrArray *steps = vg_path_get_steps (path);

  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (((const VgPathStep *) steps->pdata[i])->state, ==, VG_PATH_OPEN);
  g_assert_cmpint (vg_path_get_stop (path), ==, VG_TRUTH_UNKNOWN);
  g_assert_cmpuint (vg_path_count_settled (path), ==, 0);
}

static void
test_whether_it_is_at_issue_is_yes_no_and_unknown (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) nobody = NULL;

  g_assert_cmpint (vg_path_is_denial_at_issue (subject, "accused"), ==, VG_TRUTH_UNKNOWN);
  ready_put (subject, "acknowledgement/accused/contact={'value':'acknowledges'}");
  g_assert_cmpint (vg_path_is_denial_at_issue (subject, "accused"), ==, VG_TRUTH_UNKNOWN);
  ready_put (subject, "acknowledgement/accused/act={'value':'says-nothing'}");
  g_assert_cmpint (vg_path_is_denial_at_issue (subject, "accused"), ==, VG_TRUTH_YES);
  ready_put (subject, "acknowledgement/accused/act={'value':'acknowledges'}; "
                      "acknowledgement/accused/unwilling={'value':'acknowledges'}; "
                      "acknowledgement/accused/responsibility={'value':'acknowledges'}");
  g_assert_cmpint (vg_path_is_denial_at_issue (subject, "accused"), ==, VG_TRUTH_NO);
  nobody = vg_path_list_accused (subject);
  g_assert_cmpuint (nobody->len, ==, 0);
}

static void
test_what_follows_from_the_case_is_not_ticked_off (void)
{
  g_autoptr (VgCase) subject = denying_case ();

  g_assert_false (mark (subject, "d03", "done", "Verteld"));
  given_put (subject, "step/denial.accused/d03", "{'state':'done','words':'Verteld'}");
  check (subject, "d03", VG_PATH_NOT_YET);
}

static void
test_any_step_is_passed_with_a_reason_while_it_stands_so (void)
{
  ready_hold ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = denying_case ();

    g_assert_false (mark (subject, rows[i].id, "skipped", " "));
    if (!g_str_equal (rows[i].id, "d01"))
      g_assert_true (mark (subject, rows[i].id, "skipped", "Zij wil dit niet."));
  }
}

/* Nobody asks again, and it stands in nobody's way. */
static void
test_a_declined_question_is_left_to_the_mediator (void)
{
  g_autoptr (VgCase) subject = denying_case ();
  g_autoptr (VgPath) path = NULL;

  ready_put (subject, "answer/accused/AE3e={'none':'declined'}; "
                      "answer/accused/AE2d={'none':'declined'}");
  path = make (subject);
  g_assert_cmpint (find (path, "d08")->state, ==, VG_PATH_OPEN);
  g_assert_true (find (path, "d08")->judgement.is_left);
  g_assert_true (mark (subject, "d08", "skipped", "Hij zegt liever niets; dat mag."));
  check (subject, "d08", VG_PATH_PASSED);
}

static void
test_a_pass_lapses_when_the_step_stands_otherwise (void)
{
  g_autoptr (VgCase) subject = denying_case ();

  g_assert_true (mark (subject, "d12", "skipped", "Komt later."));
  check (subject, "d12", VG_PATH_PASSED);
  ready_put (subject, "check/aftercare-harmed={'state':'open'}");
  check (subject, "d12", VG_PATH_NOT_YET);
}

static void
test_a_stop_is_passed_only_with_a_reason_and_stays_visible (void)
{
  g_autoptr (VgCase) subject = clear_case ();
  g_autoptr (VgPath) path = NULL;

  ready_put (subject, "goal/harmed/g2={'code':'VG10','words':'Dat het waar is'}");
  check (subject, "d14", VG_PATH_STOPPED);
  g_assert_false (mark (subject, "d14", "done", "Het past wel"));
  g_assert_false (mark (subject, "d14", "skipped", NULL));
  g_assert_true (mark (subject, "d14", "skipped", "Zij wil dit zelf, ook zonder erkenning."));
  path = make (subject);
  g_assert_cmpint (find (path, "d14")->state, ==, VG_PATH_PASSED);
  g_assert_true (find (path, "d14")->holds_back);
  g_assert_cmpint (vg_path_get_stop (path), ==, VG_TRUTH_YES);
  g_assert_cmpuint (find (path, "d14")->instead->len, >, 2);

  ready_put (subject, "goal/harmed/g2={'code':'VG10','words':'Dat hij het zegt'}");
  check (subject, "d14", VG_PATH_STOPPED);
}

static void
test_the_aim_of_retraction_stops (void)
{
  g_autoptr (VgCase) subject = clear_case ();

  g_assert_true (mark (subject, "d14", "done", "Past"));
  g_assert_cmpint (stop_of (subject), ==, VG_TRUTH_NO);
  ready_put (subject, "risk/a1/ON4={'presence':'yes'}");
  g_assert_cmpint (stop_of (subject), ==, VG_TRUTH_YES);
}

static void
test_a_judgement_holds_for_what_it_was_made_of (void)
{
  static const char *const changes[] = {
    "goal/harmed/g1={'code':'VG6','words':'Rust in huis','feasible':'regardless'}",
    "goal/accused/g2={'code':'AG4','words':'Mijn kant'}",
    "acknowledgement/accused/impact={'value':'partly'}",
    "assessment/a2={'date':'2026-05-19'}; risk/a2/ON4={'presence':'no'}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (VgCase) subject = clear_case ();
    g_autoptr (VgPath) path = NULL;

    g_assert_true (mark (subject, "d14", "done", "Past"));
    ready_put (subject, changes[i]);
    path = make (subject);
    g_assert_cmpint (vg_path_get_stop (path), ==, VG_TRUTH_UNKNOWN);
    g_assert_true (find (path, "d14")->has_lapsed);
  }
}

static void
test_one_stops_at_any_step_and_takes_it_up_again (void)
{
  g_autoptr (VgCase) subject = clear_case ();

  g_assert_true (mark (subject, "d14", "done", "Past"));
  g_assert_true (mark (subject, "d06", "stopped", "Zij wil niet verder."));
  g_assert_cmpint (stop_of (subject), ==, VG_TRUTH_YES);
  check (subject, "d06", VG_PATH_STOPPED);
  g_assert_true (mark (subject, "d06", "open", NULL));
  g_assert_cmpint (stop_of (subject), ==, VG_TRUTH_NO);
  check (subject, "d06", VG_PATH_NOT_YET);
}

static void
test_what_the_mediator_believes_stands_nowhere (void)
{
  g_autoptr (VgCase) subject = denying_case ();

  g_assert_false (mark (subject, "d13", "done", "Ik geloof haar."));
  g_assert_true (mark (subject, "d13", "done", NULL));
  check (subject, "d13", VG_PATH_DONE);
  g_assert_false (vg_json_get_string (vg_case_get_object (subject, "step/denial.accused/d13"),
                                      "words") != NULL);
}

static void
test_the_path_of_one_looks_at_that_person_alone (void)
{
  g_autoptr (VgCase) subject = denying_case ();
  g_autoptr (VgPath) path = NULL;

  ready_put (subject, "party/accused={'role':'accused'}; party/accused-2={'role':'accused'}");
  check (subject, "d01", VG_PATH_DONE);
  path = vg_path_new_denial (subject, given_shelf (), ready_book (), "accused-2");
  g_assert_cmpint (find (path, "d01")->state, ==, VG_PATH_OPEN);
  g_assert_cmpstr (find (path, "d01")->place, ==, "step/denial.accused-2/d01");
}

static void
test_a_worry_is_of_everybody_in_the_case (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *id = NULL;
  g_autofree char *next = NULL;
  g_autoptr (VgPath) path = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_auto (GStrv) people = NULL;
  const VgPathMark done = { "done", "Een kind was er ook.", NULL };

  ready_put (subject, "party/harmed={'role':'harmed'}; party/accused={'role':'accused'}");
  id = vg_path_dup_free_meldcode (subject);
  path = vg_path_new_meldcode (subject, given_shelf (), ready_book (), id);
  g_assert_cmpuint (vg_path_get_steps (path)->len, ==, 5);
  g_assert_true (vg_path_mark (path, "m1", &done, NULL));
  people = vg_act_list_people (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1));
  g_assert_cmpuint (g_strv_length (people), ==, 2);
  ids = vg_path_list_meldcode (subject);
  g_assert_cmpuint (ids->len, ==, 1);
  next = vg_path_dup_free_meldcode (subject);
  g_assert_cmpstr (next, !=, id);
}

/* What may stand in a case where the accounts differ. */
static const char *const inputs[] = {
  "acknowledgement/accused/act={'value':'acknowledges'}",
  "acknowledgement/accused/unwilling={'value':'acknowledges'}",
  "acknowledgement/accused/responsibility={'value':'acknowledges'}",
  "acknowledgement/accused/regret={'value':'wants'}",
  "acknowledgement/accused/impact={'value':'denies'}",
  "goal/harmed/g1={'code':'VG3','words':'Gezien worden'}",
  "goal/harmed/g2={'code':'VG9','words':'Sorry','feasible':'needs-other'}",
  "goal/harmed/g2={'code':'VG9','words':'Sorry','feasible':'not-here'}",
  "goal/harmed/g3={'code':'VG10','words':'Dat het waar is'}",
  "goal/harmed/g4={'words':'Weet ik nog niet'}",
  "goal/accused/g2={'code':'AG4','words':'Mijn kant'}",
  "assessment/a2={'date':'2026-05-19'}; risk/a2/ON4={'presence':'yes'}",
  "assessment/a2={'date':'2026-05-19'}; risk/a2/ON4={'presence':'possible'}",
  "risk/a1/ON4={'presence':'yes'}",
  "answer/harmed/VE3e/1={'as':'quotation','text':'Een'}",
  "check/aftercare-harmed={'state':'done'}",
  "check/aftercare-accused={'state':'done'}",
  "case/form='shuttle'",
  "case/form='face-to-face'",
  "check/indirect-step={'state':'open'}",
};

/* A judgement is made of the case as it is: one of an earlier case holds for that one again. */
static VgCase *
make_random (GRand *chance)
{
  VgCase *subject = clear_case ();
  int n = g_rand_int_range (chance, 0, 8);

  for (int i = 0; i < n; i++)
    ready_put (subject, inputs[g_rand_int_range (chance, 0, G_N_ELEMENTS (inputs))]);
  if (g_rand_boolean (chance))
    mark (subject, "d14", "done", "Past");
  if (g_rand_boolean (chance))
    mark (subject, "d14", "skipped", "Zij wil dit zelf.");
  if (g_rand_int_range (chance, 0, 4) == 0)
    mark (subject, "d07", "stopped", "Genoeg.");
  return subject;
}

static void
check_erasing (VgCase *subject, const char *place)
{
  g_autoptr (JsonNode) value = json_node_copy (vg_case_get (subject, place));
  VgTruth before = stop_of (subject);
  VgTruth after = VG_TRUTH_UNKNOWN;

  given_put (subject, place, NULL);
  after = stop_of (subject);
  if (after == VG_TRUTH_NO)
    g_error ("without %s a stop that was %d is off", place, before);
  g_assert_true (vg_case_set (subject, place, g_steal_pointer (&value), NULL));
}

/* A step that one stopped at oneself is taken up again, not erased: its mark is no input. */
static gboolean
is_looked_at (const char *place)
{
  return g_str_has_prefix (place, "goal/") || g_str_has_prefix (place, "acknowledgement/") ||
         g_str_has_prefix (place, "risk/") || g_str_has_prefix (place, "assessment/a2") ||
         g_str_equal (place, "step/denial.accused/d14");
}

static void
test_what_is_erased_never_turns_a_stop_off (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED);
  guint n_stops = 0;

  for (guint round = 0; round < chance_rounds (ROUNDS); round++) {
    g_autoptr (VgCase) subject = make_random (chance);
    g_autoptr (GPtrArray) places = vg_case_list (subject, "");
    g_auto (GStrv) names = g_new0 (char *, places->len + 1);

    n_stops += stop_of (subject) == VG_TRUTH_YES ? 1 : 0;
    for (guint i = 0; i < places->len; i++)
      names[i] = g_strdup (places->pdata[i]);
    for (char **name = names; *name != NULL; name++)
      if (is_looked_at (*name))
        check_erasing (subject, *name);
  }

  g_assert_cmpuint (n_stops, >, 0);
}

/* Nobody is asked to say more than they mean: what not to do may name it, nothing else. */
static void
check_words (const char *id, const char *text)
{
  static const char *const pressing[] = {
    "beken",     "toegeven", "toegeeft",    "geef toe",    "inzicht",
    "overhalen", "confess",  "admit",       "insight",     "persuade",
    "dader",     "pleger",   "slachtoffer", "perpetrator", "offender",
  };
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (pressing); i++)
    if (strstr (folded, pressing[i]) != NULL)
      g_error ("%s says “%s”: %s", id, pressing[i], text);
}

static void
test_no_step_presses_anyone (void)
{
  static const char *const keys[] = { "title", "why", "do" };
  static const char *const languages[] = { "nl", "en" };

  for (guint n = 0; n < vg_rule_book_get_n (ready_book (), VG_RULE_DENIAL); n++) {
    const VgBookRule *rule = vg_rule_book_get (ready_book (), VG_RULE_DENIAL, n);

    for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        check_words (rule->id, vg_book_rule_get_text (rule, keys[i], languages[j]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/path/every-step-is-yes-no-and-unknown", test_every_step_is_yes_no_and_unknown);
  g_test_add_func ("/path/of-an-empty-case-nothing-is-known",
                   test_of_an_empty_case_nothing_is_known);
  g_test_add_func ("/path/whether-it-is-at-issue-is-yes-no-and-unknown",
                   test_whether_it_is_at_issue_is_yes_no_and_unknown);
  g_test_add_func ("/path/what-follows-from-the-case-is-not-ticked-off",
                   test_what_follows_from_the_case_is_not_ticked_off);
  g_test_add_func ("/path/any-step-is-passed-with-a-reason",
                   test_any_step_is_passed_with_a_reason_while_it_stands_so);
  g_test_add_func ("/path/a-declined-question-is-left-to-the-mediator",
                   test_a_declined_question_is_left_to_the_mediator);
  g_test_add_func ("/path/a-pass-lapses-when-the-step-stands-otherwise",
                   test_a_pass_lapses_when_the_step_stands_otherwise);
  g_test_add_func ("/path/a-stop-is-passed-only-with-a-reason-and-stays-visible",
                   test_a_stop_is_passed_only_with_a_reason_and_stays_visible);
  g_test_add_func ("/path/the-aim-of-retraction-stops", test_the_aim_of_retraction_stops);
  g_test_add_func ("/path/a-judgement-holds-for-what-it-was-made-of",
                   test_a_judgement_holds_for_what_it_was_made_of);
  g_test_add_func ("/path/one-stops-at-any-step-and-takes-it-up-again",
                   test_one_stops_at_any_step_and_takes_it_up_again);
  g_test_add_func ("/path/what-the-mediator-believes-stands-nowhere",
                   test_what_the_mediator_believes_stands_nowhere);
  g_test_add_func ("/path/the-path-of-one-looks-at-that-person-alone",
                   test_the_path_of_one_looks_at_that_person_alone);
  g_test_add_func ("/path/a-worry-is-of-everybody-in-the-case",
                   test_a_worry_is_of_everybody_in_the_case);
  g_test_add_func ("/path/no-step-presses-anyone", test_no_step_presses_anyone);
  g_test_add_func ("/path/what-is-erased-never-turns-a-stop-off",
                   test_what_is_erased_never_turns_a_stop_off);

  return g_test_run ();
}
