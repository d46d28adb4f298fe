/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/case/step-words.h"

static void
assert_progress (const VgStep *step, const char *expected)
{
  g_autofree char *said = vg_step_say_progress (step);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_progress_is_said_in_words (void)
{
  char story[] = "The story";
  VgStep step = { .state = VG_STEP_OPEN, .n_items = 110, .part = story, .n_part_items = 9 };

  assert_progress (&step, "Not begun yet");
  step.state = VG_STEP_UNDER_WAY;
  step.n_closed = 6;
  assert_progress (&step, "Now at “The story”");
  step.n_part_closed = 3;
  assert_progress (&step, "Now at “The story”: 3 of 9 discussed");
  step.state = VG_STEP_DONE;
  assert_progress (&step, "Done");
}

static void
test_a_page_says_its_state (void)
{
  const VgStep done = { .state = VG_STEP_DONE };
  const VgStep under_way = { .state = VG_STEP_UNDER_WAY };

  assert_progress (&done, "Done");
  assert_progress (&under_way, "Under way");
}

static void
test_the_exact_figures_are_there_for_who_looks_closer (void)
{
  const VgStep page = { .state = VG_STEP_UNDER_WAY };
  const VgStep talk = { .state = VG_STEP_UNDER_WAY, .n_closed = 64, .n_items = 110 };
  g_autofree char *said = vg_step_say_count (&talk);

  g_assert_null (vg_step_say_count (&page));
  g_assert_cmpstr (said, ==, "64 of 110 questions discussed in all");
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
  g_test_add_func ("/ui/step-words/a-page-says-its-state", test_a_page_says_its_state);
  g_test_add_func ("/ui/step-words/the-exact-figures-are-there-for-who-looks-closer",
                   test_the_exact_figures_are_there_for_who_looks_closer);
  g_test_add_func ("/ui/step-words/a-step-leads-to-its-page", test_a_step_leads_to_its_page);
  g_test_add_func ("/ui/step-words/the-deed-fits-the-state", test_the_deed_fits_the_state);

  return g_test_run ();
}
