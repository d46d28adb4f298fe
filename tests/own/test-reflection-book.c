/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "own/reflection-book.h"

#include "base/error.h"

#include <string.h>

static void
test_the_shipped_questions_are_there_in_both_languages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgReflectionBook) book = vg_reflection_book_read (&error);

  g_assert_no_error (error);
  g_assert_cmpint (vg_reflection_book_find_moment (book, "before-first-talk"), ==, 0);
  g_assert_cmpint (vg_reflection_book_find_moment (book, "after-talk"), ==, 1);
  g_assert_cmpint (vg_reflection_book_find_moment (book, "no-such"), ==, -1);
  for (guint i = 0; i < vg_reflection_book_get_n_moments (book); i++)
    for (guint j = 0; j < vg_reflection_book_get_n_questions (book, i); j++) {
      VgReflectionQuestion nl = vg_reflection_book_get_question (book, i, j, "nl");
      VgReflectionQuestion en = vg_reflection_book_get_question (book, i, j, "en");

      g_assert_cmpstr (nl.text, !=, en.text);
      g_assert_true (g_str_has_suffix (nl.text, "?"));
    }
}

/* What the workshop asks must be asked before the first talk and after each. */
static void
test_both_moments_ask_for_blame_excusing_unease_and_whom_one_defends (void)
{
  static const char *const wanted[] = { "blame-harmed", "blame-accused", "excusing", "unease",
                                        "defending" };
  g_autoptr (VgReflectionBook) book = vg_reflection_book_read (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    g_assert_nonnull (vg_reflection_book_say_question (book, "before-first-talk", wanted[i], "nl"));
    g_assert_nonnull (vg_reflection_book_say_question (book, "after-talk", wanted[i], "en"));
  }
  g_assert_null (vg_reflection_book_say_question (book, "after-talk", "no-such", "nl"));
  g_assert_null (vg_reflection_book_say_question (book, "no-such", "unease", "nl"));
}

static void
test_a_file_is_taken_or_refused_with_its_place (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reflection", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgReflectionBook) book = vg_reflection_book_read_file (path, &error);

  if (g_str_has_prefix (name, "good")) {
    g_assert_no_error (error);
    g_assert_nonnull (book);
    return;
  }

  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_the_message_names_the_place (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reflection",
                                                 "bad-no-english.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_reflection_book_read_file (path, &error));
  g_assert_nonnull (strstr (error->message, "moments[0].questions[1]"));
}

static void
add_files (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "reflection", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_strconcat (
        "/reflection-book/a-file-is-taken-or-refused-with-its-place/", name, NULL);

    g_test_add_data_func_full (path, g_strdup (name),
                               test_a_file_is_taken_or_refused_with_its_place, g_free);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reflection-book/the-shipped-questions-are-there-in-both-languages",
                   test_the_shipped_questions_are_there_in_both_languages);
  g_test_add_func ("/reflection-book/both-moments-ask-for-blame-excusing-unease-and-defending",
                   test_both_moments_ask_for_blame_excusing_unease_and_whom_one_defends);
  g_test_add_func ("/reflection-book/the-message-names-the-place",
                   test_the_message_names_the_place);
  add_files ();
  return g_test_run ();
}
