/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/round/round-step.h"

#include "base/language.h"

#include <string.h>

/* The step whose text has these words. */
static guint
find_step (const char *words)
{
  for (guint i = 0; i < vg_round_get_n_steps (); i++)
    if (strstr (vg_round_say_step (i), words) != NULL)
      return i;

  g_error ("no step has “%s”", words);
}

static void
test_a_page_is_reached_wherever_one_comes_from (void)
{
  guint step = find_step ("“Releases”");
  const VgRoundSeen before = { .topic = "cases" };
  const VgRoundSeen now = { .topic = "releases" };

  g_assert_false (vg_round_step_is_done (step, &before, &before));
  g_assert_true (vg_round_step_is_done (step, &before, &now));
}

static void
test_within_a_case_it_is_opened_already (void)
{
  const VgRoundSeen outside = { .topic = "cases" };
  const VgRoundSeen inside = { .topic = "interview", .has_case = TRUE };

  g_assert_false (vg_round_step_is_done (0, &outside, &outside));
  g_assert_true (vg_round_step_is_done (0, &inside, &inside));
}

static void
test_another_question_is_one_that_is_asked (void)
{
  guint step = find_step ("Alt+→");
  const VgRoundSeen before = { .topic = "interview", .item = "V01" };
  const VgRoundSeen other = { .topic = "interview", .item = "V02" };
  const VgRoundSeen none = { .topic = "case" };

  g_assert_false (vg_round_step_is_done (step, &before, &before));
  g_assert_false (vg_round_step_is_done (step, &before, &none));
  g_assert_true (vg_round_step_is_done (step, &before, &other));
}

static void
test_a_note_and_its_undo_are_acts (void)
{
  const VgRoundSeen before = { .n_acts = 7 };
  const VgRoundSeen now = { .n_acts = 8 };

  g_assert_false (vg_round_step_is_done (find_step ("Ctrl+Space"), &before, &before));
  g_assert_true (vg_round_step_is_done (find_step ("Ctrl+Space"), &before, &now));
  g_assert_true (vg_round_step_is_done (find_step ("Ctrl+Z"), &before, &now));
}

static void
test_the_prompts_may_come_or_go (void)
{
  const VgRoundSeen with = { .has_prompts = TRUE };
  const VgRoundSeen without = { .has_prompts = FALSE };

  g_assert_true (vg_round_step_is_done (find_step ("F4"), &with, &without));
  g_assert_true (vg_round_step_is_done (find_step ("F4"), &without, &with));
  g_assert_false (vg_round_step_is_done (find_step ("F4"), &with, &with));
}

static void
test_the_last_step_only_says_goodbye (void)
{
  const VgRoundSeen before = { .topic = "drafts" };
  const VgRoundSeen now = { .topic = "cases", .n_acts = 9, .is_hidden = TRUE };

  g_assert_false (vg_round_step_is_done (vg_round_get_n_steps () - 1, &before, &now));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/ui/round-step/a-page-is-reached-wherever-one-comes-from",
                   test_a_page_is_reached_wherever_one_comes_from);
  g_test_add_func ("/ui/round-step/within-a-case-it-is-opened-already",
                   test_within_a_case_it_is_opened_already);
  g_test_add_func ("/ui/round-step/another-question-is-one-that-is-asked",
                   test_another_question_is_one_that_is_asked);
  g_test_add_func ("/ui/round-step/a-note-and-its-undo-are-acts",
                   test_a_note_and_its_undo_are_acts);
  g_test_add_func ("/ui/round-step/the-prompts-may-come-or-go", test_the_prompts_may_come_or_go);
  g_test_add_func ("/ui/round-step/the-last-step-only-says-goodbye",
                   test_the_last_step_only_says_goodbye);

  return g_test_run ();
}
