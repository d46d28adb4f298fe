/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/writing.h"

#include "base/error.h"
#include "interview/writing-read.h"

#include <string.h>

static void
assert_marks (VgWriting *writing, const char *expected)
{
  g_autofree char *marks = vg_writing_dup_marks (writing);

  g_assert_cmpstr (marks, ==, expected);
}

static void
test_a_mark_loses_the_space_around_it (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("Één  zin. Nóg een.");
  g_autofree char *words = NULL;

  g_assert_true (vg_writing_mark (writing, 3, 10, "quotation", "V05"));
  assert_marks (writing, "5 9 quotation V05\n");
  words = vg_writing_dup_words (writing, vg_writing_get_mark (writing, 0));
  g_assert_cmpstr (words, ==, "zin.");
}

static void
test_what_is_no_stretch_is_not_marked (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("Een  zin");

  g_assert_false (vg_writing_mark (writing, 3, 5, "quotation", NULL));
  g_assert_false (vg_writing_mark (writing, 4, 4, "quotation", NULL));
  g_assert_false (vg_writing_mark (writing, 6, 2, "quotation", NULL));
  g_assert_false (vg_writing_mark (writing, 0, 9, "quotation", NULL));
  g_assert_false (vg_writing_mark (writing, 0, 3, "opinion", NULL));
  g_assert_cmpuint (vg_writing_get_n_marks (writing), ==, 0);
}

static void
test_a_mark_takes_the_place_of_those_it_touches (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("aaa bbb ccc ddd");

  g_assert_true (vg_writing_mark (writing, 12, 15, "observation", "V09"));
  g_assert_true (vg_writing_mark (writing, 0, 3, "quotation", "V05"));
  g_assert_true (vg_writing_mark (writing, 4, 7, "quotation", "V06"));
  assert_marks (writing, "0 3 quotation V05\n4 7 quotation V06\n12 15 observation V09\n");
  g_assert_true (vg_writing_mark (writing, 2, 11, "paraphrase", NULL));
  assert_marks (writing, "2 11 paraphrase\n12 15 observation V09\n");
}

static void
test_another_form_keeps_the_question (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("aaa bbb");

  g_assert_true (vg_writing_mark (writing, 0, 3, "quotation", "V05"));
  g_assert_true (vg_writing_mark (writing, 0, 4, "paraphrase", NULL));
  assert_marks (writing, "0 3 paraphrase V05\n");
}

static void
test_the_rest_is_what_no_mark_has (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("Voor. “Midden”. Tussen.\n\nEinde. Na.");
  g_autofree char *rest = NULL;

  g_assert_true (vg_writing_mark (writing, 7, 13, "quotation", "V05"));
  g_assert_true (vg_writing_mark (writing, 25, 31, "quotation", "V05"));
  rest = vg_writing_dup_rest (writing);
  g_assert_cmpstr (rest, ==, "Voor. “\n\n”. Tussen.\n\nNa.");
}

static void
test_a_full_stop_alone_is_no_rest (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("“Alles”.");
  g_autofree char *rest = NULL;

  g_assert_true (vg_writing_mark (writing, 1, 6, "quotation", "V05"));
  rest = vg_writing_dup_rest (writing);
  g_assert_cmpstr (rest, ==, "");
}

static void
test_marks_come_back_as_they_were_kept (void)
{
  static const char kept[] = "0 3 quotation V05\n4 7 paraphrase\n";
  g_autoptr (VgWriting) writing = vg_writing_new ("één twé");

  vg_writing_read_marks (writing, kept);
  assert_marks (writing, kept);
}

static void
test_marks_that_fit_nowhere_are_passed_over (void)
{
  g_autoptr (VgWriting) writing = vg_writing_new ("een");

  vg_writing_read_marks (writing,
                         "-\n\n0 99 quotation V05\n-1 2 quotation\n0 4294967296 quotation\n"
                         "0 2 opinion V05\n0 x quotation\n3 0 quotation\n0 3 quotation V05");
  assert_marks (writing, "0 3 quotation V05\n");
}

static void
test_there_is_an_end_to_marks (void)
{
  g_autofree char *text = g_strnfill (2 * (VG_WRITING_MARKS + 1), 'a');
  g_autoptr (VgWriting) writing = vg_writing_new (text);

  for (guint i = 0; i < VG_WRITING_MARKS; i++)
    g_assert_true (vg_writing_mark (writing, 2 * i, 2 * i + 1, "quotation", NULL));
  g_assert_false (
      vg_writing_mark (writing, 2 * VG_WRITING_MARKS, 2 * VG_WRITING_MARKS + 1, "quotation", NULL));
}

static void
assert_reads (const char *lines, const char *text, const char *marks)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgWriting) writing = vg_writing_read_lines (lines, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (vg_writing_get_text (writing), ==, text);
  assert_marks (writing, marks);
}

static void
test_lines_become_text_and_marks (void)
{
  assert_reads ("Thee gedronken.\n:q V05 Ik schrok.\nIk zei niets.\n\nBus gemist.\n:o ? Kijkt "
                "weg\n:p V06 Weg",
                "Thee gedronken.\nIk schrok.\nIk zei niets.\n\nBus gemist.\nKijkt weg\nWeg",
                "16 40 quotation V05\n54 63 observation\n64 67 paraphrase V06\n");
  assert_reads ("", "", "");
  assert_reads (" :q is hier geen teken\r\n", " :q is hier geen teken\r\n", "");
}

static void
assert_refuses (const char *lines, const char *line)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_writing_read_lines (lines, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, line));
  g_assert_null (strstr (error->message, "geheim"));
}

static void
test_a_wrong_line_is_named_without_its_words (void)
{
  assert_refuses ("a\n:Q V05 geheim", "line 2");
  assert_refuses (":geheim", "line 1");
  assert_refuses ("\n\n:q", "line 3");
  assert_refuses (":q geheim", "line 1");
  assert_refuses (":qV05 geheim", "line 1");
}

static void
test_a_text_that_is_too_long_is_refused (void)
{
  g_autofree char *long_text = g_strnfill (VG_WRITING_CHARS + 1, 'a');

  assert_refuses (long_text, "line 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interview/writing/a-mark-loses-the-space-around-it",
                   test_a_mark_loses_the_space_around_it);
  g_test_add_func ("/interview/writing/what-is-no-stretch-is-not-marked",
                   test_what_is_no_stretch_is_not_marked);
  g_test_add_func ("/interview/writing/a-mark-takes-the-place-of-those-it-touches",
                   test_a_mark_takes_the_place_of_those_it_touches);
  g_test_add_func ("/interview/writing/another-form-keeps-the-question",
                   test_another_form_keeps_the_question);
  g_test_add_func ("/interview/writing/the-rest-is-what-no-mark-has",
                   test_the_rest_is_what_no_mark_has);
  g_test_add_func ("/interview/writing/a-full-stop-alone-is-no-rest",
                   test_a_full_stop_alone_is_no_rest);
  g_test_add_func ("/interview/writing/marks-come-back-as-they-were-kept",
                   test_marks_come_back_as_they_were_kept);
  g_test_add_func ("/interview/writing/marks-that-fit-nowhere-are-passed-over",
                   test_marks_that_fit_nowhere_are_passed_over);
  g_test_add_func ("/interview/writing/there-is-an-end-to-marks", test_there_is_an_end_to_marks);
  g_test_add_func ("/interview/writing/lines-become-text-and-marks",
                   test_lines_become_text_and_marks);
  g_test_add_func ("/interview/writing/a-wrong-line-is-named-without-its-words",
                   test_a_wrong_line_is_named_without_its_words);
  g_test_add_func ("/interview/writing/a-text-that-is-too-long-is-refused",
                   test_a_text_that_is_too_long_is_refused);

  return g_test_run ();
}
