/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/draft-words.h"

#include <locale.h>

static char *
say_marks (const VgDraftState *state, const char *draft_word)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (GStrv) marks = vg_draft_list_marks (state, subject, draft_word);

  return g_strjoinv (" | ", marks);
}

static void
test_the_gravest_mark_comes_first (void)
{
  const VgDraftState state = { .n_open = 2,
                               .n_edits = 1,
                               .n_questions = 3,
                               .n_changes = 4,
                               .blocks = TRUE,
                               .version = 2,
                               .date = (char *) "2026-03-05",
                               .why = (char *) "accepted" };
  g_autofree char *said = say_marks (&state, "CONCEPT");

  g_assert_cmpstr (said, ==,
                   "✕ May not leave like this | CONCEPT · 2 things still to fill in | "
                   "≠ 3 edits to look at again | ✎ 1 edit | Δ 4 changes since version 2 | "
                   "✓ Version 2: accepted on 5 March 2026");
}

static void
test_a_paper_nobody_touched_has_no_marks (void)
{
  const VgDraftState state = { 0 };
  g_autofree char *said = say_marks (&state, NULL);

  g_assert_cmpstr (said, ==, "");
}

static void
assert_paragraph (VgEditState edit, VgSince since, const char *expected)
{
  const VgParagraph paragraph = { .edit = edit, .since = since };
  g_autofree char *said = vg_draft_say_paragraph (&paragraph, 3);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_paragraph_says_what_happened_to_it (void)
{
  assert_paragraph (VG_EDIT_NONE, VG_SINCE_SAME, NULL);
  assert_paragraph (VG_EDIT_STANDS, VG_SINCE_NOTHING, "✎ Edited");
  assert_paragraph (VG_EDIT_NONE, VG_SINCE_NEW, "+ New since version 3");
  assert_paragraph (VG_EDIT_STANDS, VG_SINCE_CHANGED, "✎ Edited · Δ Changed since version 3");
}

static void
test_the_first_words_stand_on_one_line (void)
{
  g_autofree char *brief = vg_draft_dup_first_words (" A line\nand another ");
  g_autofree char *cut = vg_draft_dup_first_words (
      "“Ééééééééé ééééééééé ééééééééé ééééééééé ééééééééé ééééééééé");

  g_assert_cmpstr (brief, ==, "A line and another");
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, 49);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/draft-words/the-gravest-mark-comes-first",
                   test_the_gravest_mark_comes_first);
  g_test_add_func ("/ui/draft-words/a-paper-nobody-touched-has-no-marks",
                   test_a_paper_nobody_touched_has_no_marks);
  g_test_add_func ("/ui/draft-words/a-paragraph-says-what-happened-to-it",
                   test_a_paragraph_says_what_happened_to_it);
  g_test_add_func ("/ui/draft-words/the-first-words-stand-on-one-line",
                   test_the_first_words_stand_on_one_line);

  return g_test_run ();
}
