/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/needle.h"

#include <string.h>

typedef struct {
  const char *words;
  const char *text;
  const char *found; /* NULL: not in it */
} Case;

static void
test_finds_as_people_read (void)
{
  static const Case cases[] = {
    { "hond", "De Hond blafte", "Hond" },
    { "HELENE", "met Hélène erbij", "Hélène" },
    { "Hélène", "met helene erbij", "helene" },
    { "e", "é", "é" },
    { "geen rust", "geen\n  rust meer", "geen\n  rust" },
    { "  geen   rust ", "geen rust", "geen rust" },
    { "ouder", "Ouders", "Ouder" },
    { "straße", "STRAßE", "STRAßE" },
    { "wałęsa", "Wałęsa", "Wałęsa" },
    { "zlosc", "ZŁOŚĆ", NULL },
    { "swit", "Świt", "Świt" },
    { "pho", "phở", "phở" },
    { "cafe", "cafe\xCC\x81", "cafe\xCC\x81" },
    { "…", "en toen …", "…" },
    { "blaffen", "De hond blafte", NULL },
    { "ab", "a b", NULL },
    { "x", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *one = &cases[i];
    g_autoptr (VgNeedle) needle = vg_needle_new (one->words);
    gsize start = 0;
    gsize end = 0;
    gboolean is_found = vg_needle_find (needle, one->text, 0, &start, &end);
    g_autofree char *found = is_found ? g_strndup (one->text + start, end - start) : NULL;

    g_assert_cmpstr (found, ==, one->found);
    if (is_found)
      g_assert_true (vg_needle_may_be_in (needle, (const guint8 *) one->text, strlen (one->text)));
  }
}

static void
test_nothing_to_look_for_is_no_needle (void)
{
  g_assert_null (vg_needle_new (""));
  g_assert_null (vg_needle_new (" \n\t"));
  g_assert_null (vg_needle_new ("\xFF"));
}

/* The fast look is never wrong with a no: over all texts made of awkward letters. */
static void
test_the_fast_look_misses_nothing (void)
{
  static const char *const letters[] = { "a", "A", "é", "E", "Ł", "ś", "ÿ", "ø", "\xCC\x81",
                                         " ", "ở", "ß", "İ", "n", "ñ", "Ç", "…", "Æ" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 20000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) words = g_string_new (NULL);
    g_autoptr (VgNeedle) needle = NULL;
    gsize start = 0;
    gsize end = 0;

    for (gint n = g_rand_int_range (chance, 1, 12); n > 0; n--)
      g_string_append (text, letters[g_rand_int_range (chance, 0, G_N_ELEMENTS (letters))]);
    for (gint n = g_rand_int_range (chance, 1, 3); n > 0; n--)
      g_string_append (words, letters[g_rand_int_range (chance, 0, G_N_ELEMENTS (letters))]);

    needle = vg_needle_new (words->str);
    if (needle == NULL || !vg_needle_find (needle, text->str, 0, &start, &end))
      continue;
    g_assert_true (vg_needle_may_be_in (needle, (const guint8 *) text->str, text->len));
    g_assert_cmpuint (start, <=, end);
    g_assert_cmpuint (end, <=, text->len);
  }
}

static void
test_an_excerpt_is_one_line_around_the_words (void)
{
  static const char text[] = "Ik weet nog dat de hond\nblafte en dat daarna alles stil was.";
  g_autoptr (VgNeedle) needle = vg_needle_new ("blafte");
  g_autofree char *near = NULL;
  g_autofree char *whole = NULL;
  gsize start = 0;
  gsize end = 0;

  g_assert_true (vg_needle_find (needle, text, 0, &start, &end));
  near = vg_needle_dup_excerpt (text, start, end, 20);
  whole = vg_needle_dup_excerpt (text, start, end, 200);
  g_assert_cmpstr (near, ==, "…e hond blafte en dat…");
  g_assert_cmpstr (whole, ==, "Ik weet nog dat de hond blafte en dat daarna alles stil was.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/needle/finds-as-people-read", test_finds_as_people_read);
  g_test_add_func ("/needle/nothing-to-look-for-is-no-needle",
                   test_nothing_to_look_for_is_no_needle);
  g_test_add_func ("/needle/the-fast-look-misses-nothing", test_the_fast_look_misses_nothing);
  g_test_add_func ("/needle/an-excerpt-is-one-line-around-the-words",
                   test_an_excerpt_is_one_line_around_the_words);
  return g_test_run ();
}
