/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/passphrase.h"

#include "base/error.h"
#include "base/wipe.h"
#include "list.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* What reading a list with this text says. */
static char **
read_list (const char *text, GError **error)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "words-XXXXXX", NULL);
  g_autoptr (GError) failure = NULL;
  int file = g_mkstemp (path);
  char **words = NULL;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_file_set_contents (path, text, -1, &failure);
  g_assert_no_error (failure);
  words = vg_passphrase_read_words (path, error);
  g_unlink (path);
  return words;
}

static void
check_list_refused (const char *text, const char *why)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = read_list (text, &error);

  g_assert_null (words);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, why));
}

/* The list, the line at @number in its place changed. */
static char *
with_line (guint number, const char *line)
{
  g_auto (GStrv) words = list_new ();

  g_free (words[number]);
  words[number] = g_strdup (line);
  return g_strjoinv ("\n", words);
}

static void
test_reads_a_list_with_comments (void)
{
  g_auto (GStrv) expected = list_new ();
  g_autofree char *lines = g_strjoinv ("\r\n", expected);
  g_autofree char *text = g_strdup_printf ("# A list.\n\n%s # the last\n", lines);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = read_list (text, &error);

  g_assert_no_error (error);
  g_assert_true (g_strv_equal ((const char *const *) words, (const char *const *) expected));
}

static void
test_refuses_a_list_that_is_not_sound (void)
{
  static const struct {
    guint line;
    const char *text;
    const char *why;
  } bad[] = {
    { 10, "", "2047" },          { 10, "# gone", "2047" },      { 10, "abcd\nefgh", "2049" },
    { 10, "two words", ":11:" }, { 10, "Groot", ":11:" },       { 10, "abc1", ":11:" },
    { 10, "babaxyz", ":11:" },   { 0, "e\u0301\u0301", ":1:" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *text = with_line (bad[i].line, bad[i].text);

    check_list_refused (text, bad[i].why);
  }
  check_list_refused ("", " 0 ");
  check_list_refused ("\xff\xfe", "UTF-8");
}

static void
test_says_where_the_list_is_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_passphrase_read_words ("/nowhere/words.txt", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
}

static gboolean
are_same (char **one, char **other)
{
  return g_strv_equal ((const char *const *) one, (const char *const *) other);
}

static void
test_a_language_without_a_list_has_the_dutch_one (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) dutch = vg_passphrase_read_words_in ("nl", &error);
  g_auto (GStrv) english = vg_passphrase_read_words_in ("en", &error);
  g_auto (GStrv) other = vg_passphrase_read_words_in ("xx", &error);

  g_assert_no_error (error);
  g_assert_false (are_same (english, dutch));
  g_assert_true (are_same (other, dutch));
}

static void
test_a_new_one_is_six_words_of_the_list_and_good_enough (void)
{
  g_auto (GStrv) list = list_new ();

  for (guint i = 0; i < 200; i++) {
    g_auto (VgWipedText) passphrase = vg_passphrase_new ((const char *const *) list);
    g_auto (GStrv) drawn = g_strsplit (passphrase, " ", -1);
    g_autoptr (GError) error = NULL;

    g_assert_cmpuint (g_strv_length (drawn), ==, VG_PASSPHRASE_WORDS);
    for (guint word = 0; word < VG_PASSPHRASE_WORDS; word++)
      g_assert_true (g_strv_contains ((const char *const *) list, drawn[word]));
    g_assert_true (vg_passphrase_check (passphrase, &error));
    g_assert_no_error (error);
  }
}

/* 60,000 words drawn: each of 2,048 is expected 29 times, and never seen fewer than once or
 * more than 90 times in the life of the universe.
 */
static void
test_every_word_is_drawn_about_as_often (void)
{
  g_auto (GStrv) list = list_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++) {
    g_auto (VgWipedText) passphrase = vg_passphrase_new ((const char *const *) list);
    g_auto (GStrv) drawn = g_strsplit (passphrase, " ", -1);

    for (guint word = 0; word < VG_PASSPHRASE_WORDS; word++) {
      gpointer count = g_hash_table_lookup (counts, drawn[word]);

      g_hash_table_insert (counts, g_strdup (drawn[word]),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  }

  g_assert_cmpuint (g_hash_table_size (counts), ==, g_strv_length (list));
  for (guint i = 0; list[i] != NULL; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, list[i])), <, 90);
}

static void
test_takes_ones_own_when_it_is_long_and_ones_own (void)
{
  static const char *const good[] = {
    "gele fiets om zes uur", "twaalf teken",
    "fietsenmaker",          "één olifant in het gras",
    "Wachtwoord van tante",  "abcdefghijkm",
    "aaaaaaaaaaab",          "welkom bij opa Henk",
    "шесть слов подряд",     "六个字的口令很长很长很长",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_true (vg_passphrase_check (good[i], &error));
    g_assert_no_error (error);
  }
}

static void
test_refuses_what_is_guessed_at_once (void)
{
  static const char *const bad[] = {
    "",
    "elf tekens.",
    "eeeeeeeeeee\u0301\u0301",
    "aaaaaaaaaaaa",
    "AaAaAaAaAaAa",
    "ababababababab",
    "abcdabcdabcdabcd",
    "            ",
    "abcdefghijkl",
    "ABCDEFGHIJKLM",
    "zyxwvutsrqponm",
    "123456789012",
    "098765432109",
    "wachtwoord123",
    "Wachtwoord2026!",
    "Welkom 2026 !!!",
    "w-e-l-k-o-m-1-2",
    "geheim geheim",
    "QWERTYUIOP[]",
    "passwordpassword",
    "1234 5678 9012 3456",
    "83749 28374 65",
    "ik hou van jou",
    "herstelbemiddeling",
    "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_passphrase_check (bad[i], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
    if (*bad[i] != '\0')
      g_assert_null (strstr (error->message, bad[i]));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/reads-a-list-with-comments", test_reads_a_list_with_comments);
  g_test_add_func ("/passphrase/refuses-a-list-that-is-not-sound",
                   test_refuses_a_list_that_is_not_sound);
  g_test_add_func ("/passphrase/says-where-the-list-is-missing",
                   test_says_where_the_list_is_missing);
  g_test_add_func ("/passphrase/a-language-without-a-list-has-the-dutch-one",
                   test_a_language_without_a_list_has_the_dutch_one);
  g_test_add_func ("/passphrase/a-new-one-is-six-words-of-the-list-and-good-enough",
                   test_a_new_one_is_six_words_of_the_list_and_good_enough);
  g_test_add_func ("/passphrase/every-word-is-drawn-about-as-often",
                   test_every_word_is_drawn_about_as_often);
  g_test_add_func ("/passphrase/takes-ones-own-when-it-is-long-and-ones-own",
                   test_takes_ones_own_when_it_is_long_and_ones_own);
  g_test_add_func ("/passphrase/refuses-what-is-guessed-at-once",
                   test_refuses_what_is_guessed_at_once);

  return g_test_run ();
}
