/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/sayings.h"

#include "tests/ui/practice-case.h"

#include <gtk/gtk.h>

static void
assert_says (char *taken, const char *expected)
{
  g_autofree char *said = taken;

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_place_in_a_section_is_counted (void)
{
  assert_says (vg_say_count (3, 9), "3 of 9");
  assert_says (vg_say_where ("The story", 3, 9), "The story · 3 of 9");
  assert_says (vg_say_where ("The story", 0, 9), "The story");
}

static void
test_a_row_says_its_question_and_its_state (void)
{
  assert_says (vg_say_row ("What happened?", VG_STATE_ANSWERED), "What happened?, answered");
  assert_says (vg_say_row ("What happened?", VG_STATE_DECLINED), "What happened?, declined");
}

static void
test_long_words_are_cut_between_words (void)
{
  assert_says (vg_say_first_words ("Short", 20), "Short");
  assert_says (vg_say_first_words ("What would you like to tell?", 20), "What would you like…");
  assert_says (vg_say_first_words ("Über\n\n  die\tGrenze", 20), "Über / die Grenze");
  assert_says (vg_say_first_words ("Wwwwwwwwwwwwwwwwwwwwwwwwww", 10), "Wwwwwwwww…");
  assert_says (vg_say_first_words ("ééééééééééééé", 5), "éééé…");
}

static void
test_forms_are_told_apart (void)
{
  assert_says (vg_mark_fragment ("quotation", "Ja."), "“Ja.”");
  assert_says (vg_mark_fragment ("paraphrase", "Ja."), "Ja.");
  assert_says (vg_mark_fragment ("observation", "Ja."), "Ja.");
  assert_says (vg_say_fragment ("observation", "She smiles."), "Observation: She smiles.");
}

static void
test_numbers_are_whole (void)
{
  gint64 number = 0;

  g_assert_true (vg_read_typed_number (" 12 ", &number));
  g_assert_cmpint (number, ==, 12);
  g_assert_false (vg_read_typed_number ("1,5", &number));
  g_assert_false (vg_read_typed_number ("twelve", &number));
  g_assert_false (vg_read_typed_number ("", &number));
}

static void
test_a_capital_stands_in_front (void)
{
  assert_says (vg_say_with_capital ("does not know"), "Does not know");
  assert_says (vg_say_with_capital ("één"), "Één");
  assert_says (vg_say_with_capital (""), "");
}

static void
test_undo_says_which_question (void)
{
  char *folder = practice_new_folder ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  g_autoptr (VgCaseFile) file = practice_open_case (folder);
  VgCase *subject = vg_case_file_get_case (file);
  VgGuide *guide = vg_shelf_find (shelf, "harmed");
  g_autoptr (VgInterview) interview = vg_interview_new (subject, shelf, guide, "harmed");
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_interview_set_fragment (interview, vg_guide_find_item (guide, "V07"), NULL,
                                            "quotation", "Ja.", &error));
  assert_says (vg_say_act (interview, vg_case_get_undoable (subject)),
               "“What was going through your mind at that time?”");
  g_assert_true (vg_interview_set_value (interview, vg_guide_find_item (guide, "V-consent-talk"),
                                         json_node_init_string (json_node_alloc (), "refused"),
                                         &error));
  assert_says (vg_say_act (interview, vg_case_get_undoable (subject)),
               "“How is it for you if we have this talk now?”");
  g_assert_no_error (error);

  practice_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/sayings/a-place-in-a-section-is-counted",
                   test_a_place_in_a_section_is_counted);
  g_test_add_func ("/ui/sayings/a-row-says-its-question-and-its-state",
                   test_a_row_says_its_question_and_its_state);
  g_test_add_func ("/ui/sayings/long-words-are-cut-between-words",
                   test_long_words_are_cut_between_words);
  g_test_add_func ("/ui/sayings/forms-are-told-apart", test_forms_are_told_apart);
  g_test_add_func ("/ui/sayings/numbers-are-whole", test_numbers_are_whole);
  g_test_add_func ("/ui/sayings/a-capital-stands-in-front", test_a_capital_stands_in_front);
  g_test_add_func ("/ui/sayings/undo-says-which-question", test_undo_says_which_question);

  return g_test_run ();
}
