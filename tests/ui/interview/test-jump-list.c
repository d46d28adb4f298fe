/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/language.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/interview/jump-list.h"

static void
test_a_question_is_found_by_its_number (void)
{
  g_assert_true (vg_jump_list_fits ("What happened?", 12, "12"));
  g_assert_true (vg_jump_list_fits ("What happened?", 12, " 12 "));
  g_assert_false (vg_jump_list_fits ("What happened?", 12, "1"));
}

static void
test_a_question_is_found_by_words_in_any_order (void)
{
  g_assert_true (vg_jump_list_fits ("What happened after THAT?", 1, "that what"));
  g_assert_true (vg_jump_list_fits ("Één ding", 1, "éÉN"));
  g_assert_true (vg_jump_list_fits ("What happened?", 1, ""));
  g_assert_false (vg_jump_list_fits ("What happened?", 1, "what else"));
}

static guint
count_found (VgJumpList *list, const char *typed)
{
  GtkWidget *entry = on_screen_find (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *rows = on_screen_find (GTK_WIDGET (list), GTK_TYPE_LIST_BOX);
  guint n = 0;

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (rows));
  for (int i = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), i) != NULL; i++)
    n += gtk_widget_get_child_visible (
        GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), i)));

  return n;
}

/* Also by words that the question does not have as it is said to this person. */
static void
test_a_question_is_found_by_the_part_it_is_in (void)
{
  char *folder = practice_new_folder ();
  g_autoptr (VgShelf) shelf = practice_read_shelf ();
  VgCaseFile *file = practice_open_case (folder);
  VgInterview *interview = vg_interview_new (vg_case_file_get_case (file), shelf,
                                             vg_shelf_find (shelf, "harmed"), "harmed");
  VgJumpList *list = VG_JUMP_LIST (vg_jump_list_new ());
  GtkWidget *window = on_screen_show (GTK_WIDGET (list));
  VgGuide *guide = vg_interview_get_guide (interview);
  VgItem *item = vg_guide_find_item (guide, "V28");
  VgWording plain = { .language = vg_language_get (), .is_plain = TRUE };
  const char *part = vg_section_get_title (vg_guide_section_of (guide, vg_item_get_index (item)),
                                           vg_language_get ());
  guint n_all = 0;

  vg_jump_list_fill (list, interview);
  n_all = count_found (list, "");
  g_assert_cmpuint (count_found (list, part), >, 5);
  g_assert_cmpuint (count_found (list, part), <, n_all / 4);
  g_assert_cmpuint (count_found (list, vg_item_get_ask (item, &plain)), ==, 1);
  g_assert_cmpuint (count_found (list, "okapi"), ==, 0);

  on_screen_close (window, GTK_WIDGET (list));
  g_object_unref (interview);
  g_object_unref (file);
  practice_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/jump-list/a-question-is-found-by-its-number",
                   test_a_question_is_found_by_its_number);
  g_test_add_func ("/ui/jump-list/a-question-is-found-by-words-in-any-order",
                   test_a_question_is_found_by_words_in_any_order);

  g_test_add_func ("/ui/jump-list/a-question-is-found-by-the-part-it-is-in",
                   test_a_question_is_found_by_the_part_it_is_in);

  return g_test_run ();
}
