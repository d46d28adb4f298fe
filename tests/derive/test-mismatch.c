/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/mismatch.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/mismatch-act.h"
#include "derive/mismatch-record.h"

static VgMatrixData *
get_data (void)
{
  static VgMatrixData *data;
  g_autoptr (GError) error = NULL;

  if (data == NULL)
    data = vg_matrix_data_read (&error);
  g_assert_no_error (error);
  return data;
}

/* Facts wanted (VG10), somebody who denies and wants peace (AG11): it blocks. */
static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "case/event", "'violence'");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "goal/harmed/g1", "{'code':'VG10','words':'Dat het wordt gezegd'}");
  given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Rust in huis'}");
  return subject;
}

static VgMismatch *
get_mismatch (VgCase *subject)
{
  g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, get_data ());
  const VgMatrixCell *cell = vg_matrix_find (matrix, "goal/harmed/g1", "goal/accused/g1");

  g_assert_nonnull (cell);
  return vg_mismatch_new (subject, cell);
}

static void
note (VgCase *subject, const char *member, const char *text)
{
  g_autoptr (VgMismatch) mismatch = get_mismatch (subject);
  g_autoptr (GError) error = NULL;

  vg_mismatch_note (subject, mismatch, member, text, &error);
  g_assert_no_error (error);
}

static void
assert_step (VgCase *subject, VgMismatchStep step, VgMismatchState state, guint next)
{
  g_autoptr (VgMismatch) mismatch = get_mismatch (subject);

  g_assert_cmpuint (mismatch->steps[step], ==, state);
  g_assert_cmpuint (mismatch->next, ==, next);
}

static void
note_five_steps (VgCase *subject)
{
  note (subject, "name", "De een wacht op woorden, de ander op rust");
  note (subject, "permission", "2026-03-02");
  note (subject, "told-harmed", "2026-03-03");
  note (subject, "told-accused", "2026-03-04");
  note (subject, "sorted-harmed", "other");
  note (subject, "sorted-accused", "self");
  note (subject, "choice", "smaller-step");
}

static const VgSettlement settlement = {
  "2026-03-09",
  { "Dan maar een brief", "given", "Ja, zo wel", "Dat mijn brief wordt gelezen", "needs-other",
    "Eén bladzijde" },
  { "Een brief lees ik", "given", NULL, NULL, NULL, NULL },
};

static gboolean
settle (VgCase *subject, const VgSettlement *how, GError **error)
{
  g_autoptr (VgMismatch) mismatch = get_mismatch (subject);

  return vg_mismatch_settle (subject, mismatch, how, error);
}

static int
count (VgCase *subject)
{
  g_autoptr (GError) error = NULL;
  int n_unsettled = vg_mismatch_count_unsettled (subject, NULL, &error);

  g_assert_no_error (error);
  return n_unsettled;
}

static guint
count_unseen (VgCase *subject)
{
  guint n_unseen = 7;

  g_assert_cmpint (vg_mismatch_count_unsettled (subject, &n_unseen, NULL), >=, 0);
  return n_unseen;
}

/* Nobody knows how the pair goes together until the mediator settled it with both. */
static void
test_a_pair_that_nobody_looked_at_can_be_settled (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_unseen (subject), ==, 0);
  given_put (subject, "goal/harmed/g1", "{'words':'Dat het wordt gezegd'}");
  g_assert_cmpint (count (subject), ==, 0);
  g_assert_cmpuint (count_unseen (subject), ==, 1);
  note_five_steps (subject);
  g_assert_cmpuint (count_unseen (subject), ==, 1);
  g_assert_true (settle (subject, &settlement, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_unseen (subject), ==, 0);
  given_put (subject, "goal/harmed/g1", "{'words':'Toch iets anders'}");
  g_assert_cmpuint (count_unseen (subject), ==, 1);
}

static void
test_the_steps_follow_one_another (void)
{
  g_autoptr (VgCase) subject = make_case ();

  assert_step (subject, VG_MISMATCH_NAME, VG_MISMATCH_OPEN, VG_MISMATCH_NAME);
  note (subject, "name", "De een wacht op woorden, de ander op rust");
  assert_step (subject, VG_MISMATCH_NAME, VG_MISMATCH_DONE, VG_MISMATCH_PERMISSION);
  note (subject, "permission", "2026-03-02");
  assert_step (subject, VG_MISMATCH_PERMISSION, VG_MISMATCH_DONE, VG_MISMATCH_TOLD);
  note (subject, "told-harmed", "2026-03-03");
  assert_step (subject, VG_MISMATCH_TOLD, VG_MISMATCH_HALF, VG_MISMATCH_TOLD);
  note (subject, "told-accused", "2026-03-04");
  assert_step (subject, VG_MISMATCH_TOLD, VG_MISMATCH_DONE, VG_MISMATCH_SORTED);
  note (subject, "sorted-accused", "self");
  assert_step (subject, VG_MISMATCH_SORTED, VG_MISMATCH_HALF, VG_MISMATCH_SORTED);
  note (subject, "sorted-harmed", "other");
  assert_step (subject, VG_MISMATCH_SORTED, VG_MISMATCH_DONE, VG_MISMATCH_CHOICE);
  note (subject, "choice", "smaller-step");
  assert_step (subject, VG_MISMATCH_CHOICE, VG_MISMATCH_DONE, VG_MISMATCH_SETTLED);
  note (subject, "name", NULL);
  assert_step (subject, VG_MISMATCH_NAME, VG_MISMATCH_OPEN, VG_MISMATCH_NAME);
}

static void
test_goals_that_both_released_are_permission (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  assert_step (subject, VG_MISMATCH_PERMISSION, VG_MISMATCH_HALF, VG_MISMATCH_NAME);
  given_release (subject, "goal/accused/g1", "other-words", "Kalmte", "supporter-1");
  assert_step (subject, VG_MISMATCH_PERMISSION, VG_MISMATCH_HALF, VG_MISMATCH_NAME);
  given_release (subject, "goal/accused/g1", "other-words", "Kalmte", "harmed");
  assert_step (subject, VG_MISMATCH_PERMISSION, VG_MISMATCH_DONE, VG_MISMATCH_NAME);
  given_put (subject, "goal/harmed/g1", "{'code':'VG10','words':'Iets anders'}");
  assert_step (subject, VG_MISMATCH_PERMISSION, VG_MISMATCH_HALF, VG_MISMATCH_NAME);
}

static void
test_the_register_of_things_told_counts_for_the_words_there_are (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (
      subject, "told/1",
      "{'place':'goal/accused/g1','to':'harmed','date':'2026-03-02','words':'Rust in huis'}");
  assert_step (subject, VG_MISMATCH_TOLD, VG_MISMATCH_HALF, VG_MISMATCH_NAME);
  given_put (subject, "told/2",
             "{'place':'goal/harmed/g1','to':'accused','date':'2026-03-02','words':'Oud'}");
  assert_step (subject, VG_MISMATCH_TOLD, VG_MISMATCH_HALF, VG_MISMATCH_NAME);
  given_release (subject, "goal/harmed/g1", "other-words", "Oud", "accused");
  assert_step (subject, VG_MISMATCH_TOLD, VG_MISMATCH_DONE, VG_MISMATCH_NAME);
}

static void
test_settling_is_one_act_and_one_undo (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint n_acts = 0;

  given_put (subject, "consent/accused/take-part",
             "{'state':'given','date':'2026-01-01','words':'Toen'}");
  note_five_steps (subject);
  before = given_tell_case (subject, NULL);
  n_acts = vg_case_get_n_acts (subject);
  g_assert_cmpint (count (subject), ==, 1);

  settle (subject, &settlement, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n_acts + 1);
  g_assert_cmpint (count (subject), ==, 0);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "goal/harmed/g1"), "words"), ==,
                   "Dat mijn brief wordt gelezen");
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "goal/harmed/g1"), "smaller-step"), ==,
      "Eén bladzijde");
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "consent/harmed/take-part"), "date"), ==,
      "2026-03-09");
  /* Words of an older consent are not words of this one. */
  g_assert_null (
      vg_json_get_string (vg_case_get_object (subject, "consent/accused/take-part"), "words"));
  assert_step (subject, VG_MISMATCH_SETTLED, VG_MISMATCH_DONE, VG_MISMATCH_N_STEPS);

  g_assert_true (vg_case_undo (subject));
  after = given_tell_case (subject, NULL);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (count (subject), ==, 1);
}

static void
test_nothing_is_settled_before_its_time (void)
{
  static const char *const members[] = {
    "name", "permission", "told-harmed", "sorted-harmed", "sorted-accused", "choice", NULL
  };

  for (guint i = 0; members[i] != NULL; i++) {
    g_autoptr (VgCase) subject = make_case ();
    g_autoptr (GError) error = NULL;
    guint n_acts = 0;

    note_five_steps (subject);
    note (subject, members[i], "");
    n_acts = vg_case_get_n_acts (subject);
    g_assert_false (settle (subject, &settlement, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
    g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n_acts);
  }
}

static void
test_both_need_words_and_a_consent (void)
{
  VgSettlement wrong[4] = { settlement, settlement, settlement, settlement };

  wrong[0].harmed.words = " ";
  wrong[1].accused.words = NULL;
  wrong[2].harmed.consent = NULL;
  wrong[3].accused.consent = "perhaps";
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (VgCase) subject = make_case ();
    g_autoptr (GError) error = NULL;

    note_five_steps (subject);
    g_assert_false (settle (subject, &wrong[i], &error));
    g_assert_nonnull (error);
    g_assert_cmpint (count (subject), ==, 1);
  }
}

static VgCase *
make_settled (void)
{
  VgCase *subject = make_case ();
  g_autoptr (GError) error = NULL;

  note_five_steps (subject);
  settle (subject, &settlement, &error);
  g_assert_no_error (error);
  return subject;
}

static void
assert_is_reopened (VgCase *subject)
{
  g_autoptr (VgMismatch) mismatch = get_mismatch (subject);

  g_assert_true (mismatch->is_reopened);
  g_assert_false (mismatch->is_settled);
  g_assert_cmpuint (mismatch->next, ==, VG_MISMATCH_NAME);
  g_assert_cmpuint (mismatch->steps[VG_MISMATCH_TOLD], ==, VG_MISMATCH_OPEN);
  g_assert_cmpint (count (subject), ==, 1);
}

static void
test_a_goal_in_other_words_opens_it_again (void)
{
  static const char *const goals[][2] = {
    { "goal/harmed/g1", "{'code':'VG10','words':'Toch horen'}" },
    { "goal/accused/g1", "{'code':'AG11','words':'Nooit meer iets horen'}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++) {
    g_autoptr (VgCase) subject = make_settled ();

    given_put (subject, goals[i][0], goals[i][1]);
    assert_is_reopened (subject);
    g_assert_true (vg_case_undo (subject));
    g_assert_cmpint (count (subject), ==, 0);
  }
}

static void
test_other_parts_of_a_goal_do_not_open_it_again (void)
{
  g_autoptr (VgCase) subject = make_settled ();

  given_put (subject, "goal/accused/g1",
             "{'code':'AG11','words':'Rust  in\\nhuis','importance':3,'order':2}");
  g_assert_cmpint (count (subject), ==, 0);
}

static void
test_a_sign_that_became_another_opens_it_again (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;

  given_put (subject, "acknowledgement/accused/contact", "{'value':'acknowledges'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  note_five_steps (subject);
  settle (subject, &settlement, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (subject), ==, 0);
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  assert_is_reopened (subject);
}

static void
test_the_first_that_is_not_settled_is_found (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, get_data ());
  g_autoptr (GPtrArray) open = vg_mismatch_list (matrix);
  g_autoptr (VgCase) settled = make_settled ();
  g_autoptr (VgMatrix) settled_matrix = vg_matrix_new (settled, get_data ());
  g_autoptr (GPtrArray) closed = vg_mismatch_list (settled_matrix);

  g_assert_cmpstr (vg_mismatch_find_unsettled (open)->harmed, ==, "goal/harmed/g1");
  g_assert_cmpuint (closed->len, ==, 1);
  g_assert_null (vg_mismatch_find_unsettled (closed));
}

static void
test_a_new_round_has_a_record_of_its_own (void)
{
  g_autoptr (VgCase) subject = make_settled ();
  g_autoptr (GError) error = NULL;

  given_put (subject, "goal/accused/g1", "{'code':'AG11','words':'Stilte'}");
  note (subject, "name", "Opnieuw");
  g_assert_nonnull (vg_case_get_object (subject, "mismatch/2"));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "mismatch/1"), "settled"), ==,
                   "2026-03-09");
  assert_step (subject, VG_MISMATCH_NAME, VG_MISMATCH_DONE, VG_MISMATCH_PERMISSION);
  note_five_steps (subject);
  settle (subject, &settlement, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (subject), ==, 0);
}

static void
test_a_date_alone_settles_nothing (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "mismatch/1",
             "{'harmed':'g1','accused':'g1','settled':'2026-03-02','words-harmed':'a',"
             "'words-accused':'b'}");
  assert_is_reopened (subject);
}

static void
test_a_pair_that_needs_preparation_is_listed_only_once_recorded (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "goal/harmed/g2", "{'code':'VG1','words':'Waarom'}");
  for (guint round = 0; round < 2; round++) {
    g_autoptr (VgMatrix) matrix = vg_matrix_new (subject, get_data ());
    g_autoptr (GPtrArray) mismatches = vg_mismatch_list (matrix);

    g_assert_cmpuint (mismatches->len, ==, 1 + round);
    g_assert_cmpuint (((VgMismatch *) mismatches->pdata[0])->sign, ==, VG_SIGN_BLOCKS);
    given_put (subject, "mismatch/1", "{'harmed':'g2','accused':'g1'}");
  }
  g_assert_cmpint (count (subject), ==, 1);
}

static void
test_beginning_twice_is_beginning_once (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GError) error = NULL;
  guint n_acts = 0;

  for (guint i = 0; i < 2; i++) {
    g_autoptr (VgMismatch) mismatch = get_mismatch (subject);
    g_autofree char *place = vg_mismatch_begin (subject, mismatch, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (place, ==, "mismatch/1");
    g_assert_true (i == 0 || vg_case_get_n_acts (subject) == n_acts);
    n_acts = vg_case_get_n_acts (subject);
  }
}

static void
test_goals_of_others_are_named_with_their_person (void)
{
  g_autofree char *own = vg_mismatch_record_dup_goal ("harmed", "goal/harmed/g4");
  g_autofree char *other = vg_mismatch_record_dup_goal ("harmed", "goal/harmed-2/g4");
  g_autofree char *own_place = vg_mismatch_record_dup_place ("harmed", own);
  g_autofree char *other_place = vg_mismatch_record_dup_place ("harmed", other);

  g_assert_cmpstr (own, ==, "g4");
  g_assert_cmpstr (other, ==, "harmed-2/g4");
  g_assert_cmpstr (own_place, ==, "goal/harmed/g4");
  g_assert_cmpstr (other_place, ==, "goal/harmed-2/g4");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/mismatch/a-pair-that-nobody-looked-at-can-be-settled",
                   test_a_pair_that_nobody_looked_at_can_be_settled);
  g_test_add_func ("/mismatch/the-steps-follow-one-another", test_the_steps_follow_one_another);
  g_test_add_func ("/mismatch/goals-that-both-released-are-permission",
                   test_goals_that_both_released_are_permission);
  g_test_add_func ("/mismatch/the-register-of-things-told-counts-for-the-words-there-are",
                   test_the_register_of_things_told_counts_for_the_words_there_are);
  g_test_add_func ("/mismatch/settling-is-one-act-and-one-undo",
                   test_settling_is_one_act_and_one_undo);
  g_test_add_func ("/mismatch/nothing-is-settled-before-its-time",
                   test_nothing_is_settled_before_its_time);
  g_test_add_func ("/mismatch/both-need-words-and-a-consent", test_both_need_words_and_a_consent);
  g_test_add_func ("/mismatch/a-goal-in-other-words-opens-it-again",
                   test_a_goal_in_other_words_opens_it_again);
  g_test_add_func ("/mismatch/other-parts-of-a-goal-do-not-open-it-again",
                   test_other_parts_of_a_goal_do_not_open_it_again);
  g_test_add_func ("/mismatch/a-sign-that-became-another-opens-it-again",
                   test_a_sign_that_became_another_opens_it_again);
  g_test_add_func ("/mismatch/the-first-that-is-not-settled-is-found",
                   test_the_first_that_is_not_settled_is_found);
  g_test_add_func ("/mismatch/a-new-round-has-a-record-of-its-own",
                   test_a_new_round_has_a_record_of_its_own);
  g_test_add_func ("/mismatch/a-date-alone-settles-nothing", test_a_date_alone_settles_nothing);
  g_test_add_func ("/mismatch/a-pair-that-needs-preparation-is-listed-only-once-recorded",
                   test_a_pair_that_needs_preparation_is_listed_only_once_recorded);
  g_test_add_func ("/mismatch/beginning-twice-is-beginning-once",
                   test_beginning_twice_is_beginning_once);
  g_test_add_func ("/mismatch/goals-of-others-are-named-with-their-person",
                   test_goals_of_others_are_named_with_their_person);

  return g_test_run ();
}
