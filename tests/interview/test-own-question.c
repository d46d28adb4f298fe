/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/own-question.h"

#include "base/clock.h"
#include "base/error.h"
#include "given.h"
#include "interview/interview.h"

#define ASK "Wie mag dit weten?"

static VgInterview *
make_interview (VgCase *subject)
{
  return vg_interview_new (subject, given_shelf (), given_guide ("harmed"), "harmed");
}

static char *
add (VgCase *subject, const char *section)
{
  g_autoptr (GError) error = NULL;
  char *id = vg_own_question_add (subject, "harmed", section, ASK, &error);

  g_assert_no_error (error);
  return id;
}

static const char *
get_section (guint index)
{
  return vg_section_get_id (vg_guide_get_section (given_guide ("harmed"), index));
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_it_stands_at_the_end_of_its_section_and_is_answered (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);
  guint n_items = vg_guide_get_n_items (vg_interview_get_guide (interview));
  guint n_renewed = 0;
  g_autofree char *id = NULL;
  VgItem *item = NULL;
  VgSection *section = NULL;
  VgWording wording = { "en", TRUE, TRUE };

  g_signal_connect_swapped (interview, "renewed", G_CALLBACK (count_cb), &n_renewed);
  id = add (subject, get_section (1));
  g_assert_cmpuint (n_renewed, ==, 1);
  g_assert_cmpuint (vg_guide_get_n_items (vg_interview_get_guide (interview)), ==, n_items + 1);
  item = vg_guide_find_item (vg_interview_get_guide (interview), id);
  section = vg_guide_get_section (vg_interview_get_guide (interview), 1);
  g_assert_cmpuint (vg_item_get_index (item), ==,
                    vg_section_get_first (section) + vg_section_get_n_items (section) - 1);
  g_assert_cmpstr (vg_item_get_ask (item, &wording), ==, ASK);
  g_assert_cmpint (
      vg_route_get_state (vg_interview_get_route (interview), vg_item_get_index (item)), ==,
      VG_STATE_OPEN);

  g_assert_true (
      vg_interview_set_fragment (interview, item, NULL, "quotation", "Alleen mijn zus.", NULL));
  g_assert_cmpint (
      vg_route_get_state (vg_interview_get_route (interview), vg_item_get_index (item)), ==,
      VG_STATE_ANSWERED);
  g_assert_cmpstr (vg_own_question_get_text_at (subject, "answer/harmed/own-1/1"), ==, ASK);
  g_assert_null (vg_own_question_get_text_at (subject, "answer/harmed/V07/1"));
}

static void
test_the_guide_is_still_the_same_guide (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *id = add (subject, "no such section");
  g_autoptr (VgGuide) guide = vg_own_question_extend (subject, given_guide ("harmed"), "harmed");
  g_autoptr (VgGuide)
      of_other = vg_own_question_extend (subject, given_guide ("accused"), "accused");
  guint last = vg_guide_get_n_sections (guide) - 1;

  g_assert_cmpstr (vg_guide_get_digest (guide), ==, vg_guide_get_digest (given_guide ("harmed")));
  g_assert_true (of_other == given_guide ("accused"));
  g_assert_cmpuint (vg_section_get_index (vg_guide_section_of (
                        guide, vg_item_get_index (vg_guide_find_item (guide, id)))),
                    ==, last);
}

static void
test_it_can_be_taken_away_while_nothing_was_said (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *id = add (subject, get_section (0));
  g_autofree char *next = NULL;
  g_autoptr (GError) error = NULL;

  given_put (subject, "answer/harmed/own-1", "{'none':'later'}");
  g_assert_false (vg_own_question_can_be_removed (subject, "harmed", id));
  g_assert_false (vg_own_question_remove (subject, "harmed", id, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  given_put (subject, "answer/harmed/own-1", NULL);
  g_assert_true (vg_own_question_remove (subject, "harmed", id, NULL));
  g_assert_false (vg_own_question_can_be_removed (subject, "harmed", id));
  g_assert_false (vg_own_question_can_be_removed (subject, "harmed", "V07"));

  /* A number means one question for ever: what is undone may come back. */
  next = add (subject, get_section (0));
  g_assert_cmpstr (next, ==, "own-2");
}

static void
test_a_question_without_words_is_none (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_own_question_add (subject, "harmed", get_section (0), " ", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

/* What somebody still holds of the guide before stays readable. */
static void
test_items_outlive_the_guide_they_came_from (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);
  g_autofree char *first = add (subject, get_section (0));
  VgItem *held = vg_guide_find_item (vg_interview_get_guide (interview), first);
  g_autofree char *second = add (subject, get_section (0));

  g_assert_true (held != vg_guide_find_item (vg_interview_get_guide (interview), first));
  g_assert_cmpstr (vg_item_get_id (held), ==, first);
  vg_case_undo (subject);
  g_assert_null (vg_guide_find_item (vg_interview_get_guide (interview), second));
  g_assert_cmpstr (vg_item_get_id (held), ==, first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  g_test_add_func ("/own-question/it-stands-at-the-end-of-its-section-and-is-answered",
                   test_it_stands_at_the_end_of_its_section_and_is_answered);
  g_test_add_func ("/own-question/the-guide-is-still-the-same-guide",
                   test_the_guide_is_still_the_same_guide);
  g_test_add_func ("/own-question/it-can-be-taken-away-while-nothing-was-said",
                   test_it_can_be_taken_away_while_nothing_was_said);
  g_test_add_func ("/own-question/a-question-without-words-is-none",
                   test_a_question_without_words_is_none);
  g_test_add_func ("/own-question/items-outlive-the-guide-they-came-from",
                   test_items_outlive_the_guide_they_came_from);

  return g_test_run ();
}
