/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/words.h"

#include <string.h>

static void
check_normal (const char *text, const char *expected)
{
  g_autofree char *normal = vg_words_normalise (text);
  g_autofree char *again = vg_words_normalise (normal);

  g_assert_cmpstr (normal, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_white_space_and_form_make_no_other_words (void)
{
  check_normal ("", "");
  check_normal ("  \n\t ", "");
  check_normal (" Ik  wil\nrust.\u00a0\u2003", "Ik wil rust.");
  check_normal ("cafe\u0301", "caf\u00e9");
  check_normal ("A\u030angstrom", "\u00c5ngstrom");
  check_normal ("e\u0301 \u00e9", "\u00e9 \u00e9");
}

static void
test_the_same_words_have_the_same_digest (void)
{
  g_autofree char *one = vg_words_digest ("Ik wil caf\u00e9 zeggen.");
  g_autofree char *same = vg_words_digest ("  Ik wil\r\ncafe\u0301  zeggen. ");
  g_autofree char *other = vg_words_digest ("Ik wil cafe zeggen.");
  g_autofree char *known = vg_words_digest ("abc");

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (known, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_white_space_is_no_words (void)
{
  g_assert_false (vg_words_are_any (NULL));
  g_assert_false (vg_words_are_any (""));
  g_assert_false (vg_words_are_any (" \t\r\n\u00a0\u2028"));
  g_assert_true (vg_words_are_any (" ."));
  g_assert_true (vg_words_are_any ("\u00a0é"));
}

static void
test_no_words_are_no_member (void)
{
  g_autoptr (JsonObject) record = json_object_new ();

  vg_words_set (record, "words", NULL);
  g_assert_false (json_object_has_member (record, "words"));
  vg_words_set (record, "words", "Het was donker.");
  g_assert_cmpstr (json_object_get_string_member (record, "words"), ==, "Het was donker.");
  vg_words_set (record, "words", " \n");
  g_assert_false (json_object_has_member (record, "words"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/white-space-and-form-make-no-other-words",
                   test_white_space_and_form_make_no_other_words);
  g_test_add_func ("/words/the-same-words-have-the-same-digest",
                   test_the_same_words_have_the_same_digest);
  g_test_add_func ("/words/white-space-is-no-words", test_white_space_is_no_words);
  g_test_add_func ("/words/no-words-are-no-member", test_no_words_are_no_member);

  return g_test_run ();
}
