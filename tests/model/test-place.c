/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "model/place.h"

#include <string.h>

static void
test_a_place_is_words_with_slashes (void)
{
  static const char *const good[] = { "case/event", "answer/harmed/V05/2",
                                      "a/b",        "release/x.y/a_b-c",
                                      "1/2",        NULL };
  static const char *const bad[] = { "",      "case",  "/a/b", "a/b/",   "a//b",  "a/ b",  "a/é",
                                     "a/b\n", "a/b#c", "a\\b", "a/\x01", "a/b?c", "../a*", NULL };
  g_autofree char *longest = g_strnfill (VG_PLACE_BYTES, 'a');
  g_autofree char *too_long = g_strnfill (VG_PLACE_BYTES + 1, 'a');

  for (guint i = 0; good[i] != NULL; i++)
    if (!vg_place_is_valid (good[i]))
      g_error ("%s is a place", good[i]);
  for (guint i = 0; bad[i] != NULL; i++)
    if (vg_place_is_valid (bad[i]))
      g_error ("“%s” is no place", bad[i]);

  longest[1] = too_long[1] = '/';
  g_assert_true (vg_place_is_valid (longest));
  g_assert_false (vg_place_is_valid (too_long));
  g_assert_false (vg_place_is_valid (NULL));
}

static void
test_a_long_non_place_is_quoted_by_whole_characters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) wrong = g_string_new ("x");
  g_autofree char *shown = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (wrong, "é");
  shown = g_utf8_substring (wrong->str, 0, 80);

  g_assert_true (vg_place_check ("case/event", NULL));
  g_assert_false (vg_place_check (wrong->str, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, shown));
  g_assert_null (strstr (error->message, wrong->str));
}

static void
test_numbers_come_by_their_value (void)
{
  static const char *const ordered[] = { "",           "a",       "a/1",      "a/1/x",
                                         "a/2",        "a/10",    "a/10-b",   "a/V05",
                                         "a/V05/1",    "a/V05/9", "a/V05/10", "a/V05-x",
                                         "a/V05-x/1",  "a/V10",   "a/V9",     "a-b/1",
                                         "answer/x/y", "b",       NULL };

  for (guint i = 0; ordered[i] != NULL; i++)
    for (guint j = 0; ordered[j] != NULL; j++) {
      int order = vg_place_compare (ordered[i], ordered[j]);
      int expected = i < j ? -1 : i > j;

      if ((order > 0) - (order < 0) != expected)
        g_error ("%s against %s gives %d", ordered[i], ordered[j], order);
    }
}

static char *
make_place (GRand *random)
{
  static const char *const words[] = { "1", "01",  "2",  "10", "9",  "1234567890", "00",
                                       "a", "A",   "a1", "1a", "a-", "-a",         ".",
                                       "_", "V05", "V5", "aa", "0" };
  GString *place = g_string_new (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  for (guint i = g_rand_int_range (random, 0, 4); i > 0; i--)
    g_string_append_printf (place, "/%s",
                            words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (place, FALSE);
}

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

/* Equal only to itself, the other way round the other way, and no circles. */
static void
test_the_order_is_total (void)
{
  GRand *random = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 200000; i++) {
    g_autofree char *a = make_place (random);
    g_autofree char *b = make_place (random);
    g_autofree char *c = make_place (random);
    int ab = sign (vg_place_compare (a, b));
    int bc = sign (vg_place_compare (b, c));

    g_assert_cmpint (ab, ==, -sign (vg_place_compare (b, a)));
    g_assert_cmpint (ab == 0, ==, g_str_equal (a, b));
    if (ab == bc)
      g_assert_cmpint (sign (vg_place_compare (a, c)), ==, ab);
  }

  g_rand_free (random);
}

/* What lies under a prefix stands together, right after it. */
static void
test_what_lies_under_a_place_follows_it (void)
{
  GRand *random = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 100000; i++) {
    g_autofree char *prefix = make_place (random);
    g_autofree char *last = make_place (random);
    g_autofree char *between = make_place (random);
    g_autofree char *under = g_strconcat (prefix, "/", last, NULL);

    g_assert_cmpint (vg_place_compare (prefix, under), <, 0);
    if (vg_place_compare (prefix, between) < 0 && vg_place_compare (between, under) < 0)
      g_assert_true (vg_place_is_under (between, prefix));
  }

  g_rand_free (random);
}

static void
test_under_is_by_whole_words (void)
{
  g_assert_true (vg_place_is_under ("answer/harmed/V05/1", "answer/harmed/V05"));
  g_assert_true (vg_place_is_under ("answer/harmed/V05", "answer/harmed/V05"));
  g_assert_true (vg_place_is_under ("answer/harmed/V05", ""));
  g_assert_false (vg_place_is_under ("answer/harmed/V051", "answer/harmed/V05"));
  g_assert_false (vg_place_is_under ("answer/harmed-2/V05", "answer/harmed"));
  g_assert_false (vg_place_is_under ("answer/harmed", "answer/harmed/V05"));
}

static void
test_words_are_taken_out_and_joined (void)
{
  g_autofree char *first = vg_place_dup_word ("answer/harmed/V05", 0);
  g_autofree char *third = vg_place_dup_word ("answer/harmed/V05", 2);
  g_autofree char *none = vg_place_dup_word ("answer/harmed/V05", 3);
  g_autofree char *joined = vg_place_join ("answer", "harmed", "V05", NULL);

  g_assert_cmpstr (first, ==, "answer");
  g_assert_cmpstr (third, ==, "V05");
  g_assert_null (none);
  g_assert_cmpstr (joined, ==, "answer/harmed/V05");
  g_assert_cmpstr (vg_place_get_last ("answer/harmed/V05"), ==, "V05");
  g_assert_cmpstr (vg_place_get_last ("answer"), ==, "answer");
}

static void
test_a_place_tells_whose_data_stand_there (void)
{
  static const char *const cases[][2] = {
    { "party/harmed-2", "harmed-2" },
    { "answer/harmed/V05/1", "harmed" },
    { "question/accused/own-1", "accused" },
    { "goal/accused/g1", "accused" },
    { "consent/harmed/talk", "harmed" },
    { "acknowledgement/accused/act", "accused" },
    { "release/answer/harmed/V05/1", "harmed" },
    { "release/acknowledgement/accused/act", "accused" },
    { "release/note/x", NULL },
    { "release", NULL },
    { "case/event", NULL },
    { "note/n1", NULL },
    { "talk/t1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *party = vg_place_dup_party (cases[i][0]);

    g_assert_cmpstr (party, ==, cases[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/a-place-is-words-with-slashes", test_a_place_is_words_with_slashes);
  g_test_add_func ("/place/a-long-non-place-is-quoted-by-whole-characters",
                   test_a_long_non_place_is_quoted_by_whole_characters);
  g_test_add_func ("/place/numbers-come-by-their-value", test_numbers_come_by_their_value);
  g_test_add_func ("/place/the-order-is-total", test_the_order_is_total);
  g_test_add_func ("/place/what-lies-under-a-place-follows-it",
                   test_what_lies_under_a_place_follows_it);
  g_test_add_func ("/place/under-is-by-whole-words", test_under_is_by_whole_words);
  g_test_add_func ("/place/words-are-taken-out-and-joined", test_words_are_taken_out_and_joined);
  g_test_add_func ("/place/a-place-tells-whose-data-stand-there",
                   test_a_place_tells_whose_data_stand_there);

  return g_test_run ();
}
