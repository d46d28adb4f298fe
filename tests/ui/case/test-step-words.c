/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/step-words.h"

static void
assert_progress (VgStepState state, guint n_closed, guint n_items, const char *expected)
{
  const VgStep step = { .state = state, .n_closed = n_closed, .n_items = n_items };
  g_autofree char *said = vg_step_say_progress (&step);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_progress_is_said_in_words (void)
{
  assert_progress (VG_STEP_OPEN, 0, 110, "Not begun yet");
  assert_progress (VG_STEP_UNDER_WAY, 64, 110, "64 of 110 discussed");
  assert_progress (VG_STEP_DONE, 110, 110, "110 of 110 discussed");
  assert_progress (VG_STEP_DONE, 0, 0, "Done");
  assert_progress (VG_STEP_UNDER_WAY, 0, 0, "Under way");
}

static void
test_every_state_has_its_sign (void)
{
  const VgStep done = { .state = VG_STEP_DONE };
  const VgStep under_way = { .state = VG_STEP_UNDER_WAY };
  const VgStep open = { .state = VG_STEP_OPEN };

  g_assert_cmpstr (vg_step_get_sign (&done), ==, "✓");
  g_assert_cmpstr (vg_step_get_sign (&under_way), ==, "●");
  g_assert_cmpstr (vg_step_get_sign (&open), ==, "○");
}

static void
assert_asks_for (const VgStep *step, const char *action, const char *target)
{
  const char *asked = NULL;
  GVariant *floating = NULL;
  g_autoptr (GVariant) value = NULL;
  g_autofree char *text = NULL;

  vg_step_get_action (step, &asked, &floating);
  value = g_variant_ref_sink (floating);
  text = g_variant_print (value, FALSE);
  g_assert_cmpstr (asked, ==, action);
  g_assert_cmpstr (text, ==, target);
}

static void
test_a_step_leads_to_its_page (void)
{
  const VgStep registration = { .guide = "intake" };
  const VgStep talk = { .guide = "harmed", .party = "harmed" };
  const VgStep summary = { .party = "accused", .page = "summary" };

  assert_asks_for (&registration, "win.talk", "('intake', '')");
  assert_asks_for (&talk, "win.talk", "('harmed', 'harmed')");
  assert_asks_for (&summary, "win.page", "('summary', 'accused')");
}

static void
test_the_deed_fits_the_state (void)
{
  const VgStep open = { .state = VG_STEP_OPEN };
  const VgStep under_way = { .state = VG_STEP_UNDER_WAY };
  const VgStep done = { .state = VG_STEP_DONE };
  const VgStep summary = { .state = VG_STEP_OPEN, .page = "summary" };

  g_assert_cmpstr (vg_step_say_deed (&open), ==, "_Begin");
  g_assert_cmpstr (vg_step_say_deed (&under_way), ==, "_Continue");
  g_assert_cmpstr (vg_step_say_deed (&done), ==, "_Look again");
  g_assert_cmpstr (vg_step_say_deed (&summary), ==, "_Read");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/step-words/progress-is-said-in-words", test_progress_is_said_in_words);
  g_test_add_func ("/ui/step-words/every-state-has-its-sign", test_every_state_has_its_sign);
  g_test_add_func ("/ui/step-words/a-step-leads-to-its-page", test_a_step_leads_to_its_page);
  g_test_add_func ("/ui/step-words/the-deed-fits-the-state", test_the_deed_fits_the_state);

  return g_test_run ();
}
