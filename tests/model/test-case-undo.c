/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "described.h"

#include "model/case.h"

#include "base/clock.h"
#include "base/json.h"

#include <string.h>

static VgCase *
reopen (VgCase *subject)
{
  g_autofree char *text = vg_case_to_text (subject);
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);
  VgCase *opened = vg_case_from_json (node, NULL);

  g_assert_nonnull (opened);
  return opened;
}

static void
set_label (VgCase *subject, const char *label)
{
  g_autoptr (GError) error = NULL;

  vg_case_set (subject, "case/label", label != NULL ? vg_json_new_string (label) : NULL, &error);
  g_assert_no_error (error);
}

static void
check_label (VgCase *subject, const char *expected)
{
  g_assert_cmpstr (vg_case_get_text (subject, "case/label"), ==, expected);
}

static void
test_undo_goes_back_and_redo_forth (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  set_label (subject, "a");
  set_label (subject, "b");
  set_label (subject, NULL);

  g_assert_true (vg_case_undo (subject));
  check_label (subject, "b");
  g_assert_true (vg_case_undo (subject));
  check_label (subject, "a");
  g_assert_true (vg_case_undo (subject));
  check_label (subject, NULL);
  g_assert_false (vg_case_undo (subject));

  g_assert_true (vg_case_redo (subject));
  check_label (subject, "a");
  g_assert_true (vg_case_redo (subject));
  check_label (subject, "b");
  g_assert_true (vg_case_redo (subject));
  check_label (subject, NULL);
  g_assert_false (vg_case_redo (subject));
}

static void
test_undo_and_redo_are_acts_of_the_journal (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  set_label (subject, "a");
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_case_redo (subject));

  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 3);
  g_assert_cmpint (vg_act_get_undoes (vg_case_get_act (subject, 0)), ==, 0);
  g_assert_cmpint (vg_act_get_undoes (vg_case_get_act (subject, 1)), ==, 1);
  g_assert_cmpint (vg_act_get_undoes (vg_case_get_act (subject, 2)), ==, 2);
}

static void
test_the_act_can_be_named_beforehand (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_null (vg_case_get_undoable (subject));
  g_assert_null (vg_case_get_redoable (subject));
  set_label (subject, "a");
  set_label (subject, "b");
  g_assert_true (vg_case_get_undoable (subject) == vg_case_get_act (subject, 1));
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_case_get_undoable (subject) == vg_case_get_act (subject, 0));
  g_assert_true (vg_case_get_redoable (subject) == vg_case_get_act (subject, 1));
}

/* What was undone before a new act is not brought back by redoing that act. */
static void
test_a_new_act_settles_what_was_undone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  set_label (subject, "a");
  set_label (subject, "b");
  g_assert_true (vg_case_undo (subject));
  vg_case_set (subject, "case/event", vg_json_new_string ("other"), NULL);
  g_assert_null (vg_case_get_redoable (subject));
  g_assert_false (vg_case_redo (subject));

  while (vg_case_undo (subject))
    ;
  check_label (subject, NULL);
  while (vg_case_redo (subject))
    ;
  check_label (subject, "a");
  g_assert_cmpstr (vg_case_get_text (subject, "case/event"), ==, "other");
}

/* Closing, locking and opening again change nothing. */
static void
test_undo_reaches_over_a_restart (void)
{
  g_autoptr (VgCase) before = vg_case_new ();
  g_autoptr (VgCase) subject = NULL;

  set_label (before, "a");
  set_label (before, "b");
  g_assert_true (vg_case_undo (before));

  subject = reopen (before);
  g_assert_true (vg_case_redo (subject));
  check_label (subject, "b");
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_case_undo (subject));
  check_label (subject, NULL);
  g_assert_false (vg_case_undo (subject));
}

/* Nobody undoes last week by a slip of the hand. */
static void
test_what_is_older_than_twelve_hours_stays (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-02T08:00:00Z");
  set_label (subject, "a");
  vg_clock_hold ("2026-03-02T19:00:00Z");
  set_label (subject, "b");

  vg_clock_hold ("2026-03-02T20:00:01Z");
  g_assert_true (vg_case_undo (subject));
  check_label (subject, "a");
  g_assert_false (vg_case_undo (subject));
  vg_clock_hold ("2026-03-03T20:00:00Z");
  g_assert_false (vg_case_redo (subject));
  vg_clock_hold (NULL);
}

/* What another author did is not ours to take back. */
static void
test_only_ones_own_acts_are_undone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = vg_case_new ();

  set_label (subject, "a");
  g_assert_true (vg_case_hand_over (subject, "colleague0000001", NULL, &error));
  g_assert_no_error (error);
  g_assert_null (vg_case_get_undoable (subject));

  set_label (subject, "b");
  g_assert_true (vg_case_undo (subject));
  check_label (subject, "a");
  g_assert_false (vg_case_undo (subject));
}

static void
change_at_random (VgCase *subject, GRand *random)
{
  static const char *const places[] = { "note/a", "note/b", "note/c", "note/d" };
  JsonObject *set = json_object_new ();

  for (guint i = g_rand_int_range (random, 1, 4); i > 0; i--) {
    const char *place = places[g_rand_int_range (random, 0, G_N_ELEMENTS (places))];

    if (g_rand_int_range (random, 0, 4) == 0) {
      json_object_set_null_member (set, place);
    } else {
      g_autofree char *text = g_strdup_printf ("%d", g_rand_int_range (random, 0, 5));
      JsonObject *note = json_object_new ();

      json_object_set_string_member (note, "text", text);
      json_object_set_object_member (set, place, note);
    }
  }
  g_assert_true (vg_case_append (subject, set, NULL, NULL));
}

/* An editor's two stacks, to compare with. */
static void
walk_at_random (VgCase *subject, GRand *random, GPtrArray *states, guint *at)
{
  switch (g_rand_int_range (random, 0, 5)) {
  case 0:
    g_assert_cmpint (vg_case_undo (subject), ==, *at > 0);
    *at -= *at > 0;
    break;
  case 1:
    g_assert_cmpint (vg_case_redo (subject), ==, *at + 1 < states->len);
    *at += *at + 1 < states->len;
    break;
  default: {
    guint n_acts = vg_case_get_n_acts (subject);

    change_at_random (subject, random);
    if (vg_case_get_n_acts (subject) > n_acts) {
      g_ptr_array_set_size (states, (int) *at + 1);
      g_ptr_array_add (states, described (subject));
      (*at)++;
    }
    break;
  }
  }
}

static void
check_state (VgCase *subject, GPtrArray *states, guint at)
{
  g_autofree char *now = described (subject);

  g_assert_cmpstr (now, ==, states->pdata[at]);
}

static void
test_any_walk_of_undo_and_redo_comes_back (void)
{
  GRand *random = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 60; round++) {
    g_autoptr (VgCase) empty = vg_case_new ();
    g_autoptr (VgCase) subject = NULL;
    g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
    guint at = 0;

    vg_clock_hold ("2026-03-02T08:00:00Z");
    change_at_random (empty, random);
    vg_clock_hold (NULL);
    subject = reopen (empty);
    g_ptr_array_add (states, described (subject));
    for (guint step = 0; step < 80; step++) {
      walk_at_random (subject, random, states, &at);
      check_state (subject, states, at);
    }

    while (vg_case_undo (subject))
      ;
    check_state (subject, states, 0);
    while (vg_case_redo (subject))
      ;
    check_state (subject, states, states->len - 1);
  }

  g_rand_free (random);
}

/* The journal is gone through a few times, not once for each act of it. */
static void
test_a_long_day_can_be_undone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  guint n = 0;

  for (guint i = 0; i < 1000; i++) {
    g_autofree char *label = g_strdup_printf ("%u", i);

    set_label (subject, label);
  }
  while (vg_case_undo (subject))
    n++;
  g_assert_cmpuint (n, ==, 1000);
  check_label (subject, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-undo/undo-goes-back-and-redo-forth", test_undo_goes_back_and_redo_forth);
  g_test_add_func ("/case-undo/undo-and-redo-are-acts-of-the-journal",
                   test_undo_and_redo_are_acts_of_the_journal);
  g_test_add_func ("/case-undo/the-act-can-be-named-beforehand",
                   test_the_act_can_be_named_beforehand);
  g_test_add_func ("/case-undo/a-new-act-settles-what-was-undone",
                   test_a_new_act_settles_what_was_undone);
  g_test_add_func ("/case-undo/undo-reaches-over-a-restart", test_undo_reaches_over_a_restart);
  g_test_add_func ("/case-undo/what-is-older-than-twelve-hours-stays",
                   test_what_is_older_than_twelve_hours_stays);
  g_test_add_func ("/case-undo/only-ones-own-acts-are-undone", test_only_ones_own_acts_are_undone);
  g_test_add_func ("/case-undo/any-walk-of-undo-and-redo-comes-back",
                   test_any_walk_of_undo_and_redo_comes_back);
  g_test_add_func ("/case-undo/a-long-day-can-be-undone", test_a_long_day_can_be_undone);

  return g_test_run ();
}
