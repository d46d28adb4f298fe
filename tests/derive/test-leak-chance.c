/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In random cases whatever is planted in a text is found, and what is released never is. */

#include "../interview/chance.h"
#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "derive/leak.h"

#include <string.h>

#define ROUNDS    200
#define FRAGMENTS 6
#define WORDS     12 /* in a fragment */

static VgLeakRules *rules;

/* A case and a text for @reader; the numbers are the same for both readers of a round. */
typedef struct {
  GRand *numbers;
  VgCase *subject;
  GString *text;
  const char *reader;
  const char *other;
  guint n_traces;
} Round;

static guint
pick (Round *round, guint below)
{
  return (guint) g_rand_int_range (round->numbers, 0, (gint32) below);
}

/* Invented words of three syllables: no two fragments have five in a row by chance. */
static char *
make_word (Round *round)
{
  static const char *const syllables[] = { "ba", "ko", "li", "me", "nu", "pa", "ro", "si",
                                           "te", "vo", "da", "fi", "gu", "ha", "ja", "wu" };
  guint n = G_N_ELEMENTS (syllables);

  return g_strconcat (syllables[pick (round, n)], syllables[pick (round, n)],
                      syllables[pick (round, n)], NULL);
}

static char **
make_words (Round *round)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < WORDS; i++) {
    g_autofree char *word = make_word (round);

    g_strv_builder_add (words, word);
  }

  return g_strv_builder_end (words);
}

static void
say (Round *round, const char *place, char **words)
{
  g_autofree char *text = g_strjoinv (" ", words);
  g_autofree char *record = g_strdup_printf ("{'as':'quotation','text':'%s'}", text);

  given_put (round->subject, place, record);
}

static char *
make_place (const char *party, const char *question, guint number)
{
  return g_strdup_printf ("answer/%s/%s/%u", party, question, number);
}

/* --- Planting --- */

/* Another case, an accent, or neither: the same letter to a listener. */
static void
append_altered (Round *round, const char *word)
{
  gboolean is_loud = pick (round, 3) == 0;

  for (const char *at = word; *at != '\0'; at++) {
    g_string_append_c (round->text, is_loud ? g_ascii_toupper (*at) : *at);
    if (strchr ("aeiou", *at) != NULL && pick (round, 4) == 0)
      g_string_append_unichar (round->text, pick (round, 2) == 0 ? 0x301 : 0xad);
  }
}

static void
append_words (Round *round, char **words, guint n)
{
  static const char *const gaps[] = {
    " ", ", ", "\n", " \u2013 ", "\u00a0", "! \u201c", "  ", "-"
  };

  for (guint i = 0; i < n; i++) {
    append_altered (round, words[i]);
    g_string_append (round->text, i + 1 < n ? gaps[pick (round, G_N_ELEMENTS (gaps))] : "");
  }
}

/* Words of nobody, so that planted rows never touch. */
static void
append_filler (Round *round)
{
  guint n = 2 + pick (round, 4);

  g_string_append (round->text, ". ");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (round->text, "xyz%c%u ", 'a' + (char) pick (round, 26),
                            pick (round, 10));
}

/* Where the text ends now, in characters. */
static guint
get_end (Round *round)
{
  return (guint) g_utf8_strlen (round->text->str, -1);
}

static gboolean
covers (GPtrArray *leaks, const char *place, guint start, guint end)
{
  for (guint i = 0; i < leaks->len; i++) {
    const VgLeak *leak = leaks->pdata[i];

    if (leak->is_blocking && g_str_equal (leak->place, place) && leak->start <= start + 1 &&
        leak->start + leak->length + 1 >= end)
      return TRUE;
  }

  return FALSE;
}

static gboolean
touches (GPtrArray *leaks, guint start, guint end)
{
  for (guint i = 0; i < leaks->len; i++) {
    const VgLeak *leak = leaks->pdata[i];

    if (leak->start < end && leak->start + leak->length > start)
      return TRUE;
  }

  return FALSE;
}

static GPtrArray *
find (Round *round)
{
  return vg_leak_find (round->subject, rules, round->reader, round->text->str, NULL);
}

/* Plants @n of the words from a random one on, and says whether exactly these are found. */
static gboolean
is_found (Round *round, const char *place, char **words, guint n)
{
  guint from = pick (round, WORDS - n + 1);
  g_autoptr (GPtrArray) leaks = NULL;
  guint start = 0;
  guint end = 0;
  gboolean is_covered = FALSE;

  append_filler (round);
  start = get_end (round);
  append_words (round, words + from, n);
  end = get_end (round);
  append_filler (round);
  leaks = find (round);
  is_covered = covers (leaks, place, start, end);
  g_assert_cmpint (touches (leaks, start, end), ==, is_covered);
  return is_covered;
}

/* --- One round --- */

static void
round_start (Round *round, guint seed, gboolean is_swapped)
{
  round->numbers = g_rand_new_with_seed (seed);
  round->subject = vg_case_new ();
  given_put (round->subject, "party/supporter-1", "{'role':'supporter','name':'Zwaan'}");
  round->text = g_string_new (NULL);
  round->reader = is_swapped ? "harmed" : "accused";
  round->other = is_swapped ? "accused" : "harmed";
}

static void
round_end (Round *round)
{
  g_rand_free (round->numbers);
  g_object_unref (round->subject);
  g_string_free (round->text, TRUE);
}

/* A few answers of both, none released. */
static void
fill (Round *round)
{
  for (guint i = 1; i <= FRAGMENTS; i++) {
    g_auto (GStrv) one = make_words (round);
    g_auto (GStrv) two = make_words (round);
    g_autofree char *place = make_place (round->other, "Q1", i);
    g_autofree char *own = make_place (round->reader, "Q1", i);

    say (round, place, one);
    say (round, own, two);
  }
}

static void
check_unreleased (Round *round)
{
  g_auto (GStrv) words = make_words (round);
  g_autofree char *place = make_place (round->other, "Q2", 1);

  say (round, place, words);
  g_assert_true (is_found (round, place, words, 5));
  g_assert_true (is_found (round, place, words, WORDS));
  g_assert_false (is_found (round, place, words, 4));
}

static void
check_marked (Round *round)
{
  g_auto (GStrv) words = make_words (round);
  g_auto (GStrv) refused = make_words (round);
  g_autofree char *place = make_place (round->other, "V61", 1);
  g_autofree char *no = make_place (round->other, "Q3", 1);

  say (round, place, words);
  g_assert_true (is_found (round, place, words, 3));
  g_assert_false (is_found (round, place, words, 2));
  say (round, no, refused);
  given_release (round->subject, no, "no", NULL, NULL);
  g_assert_true (is_found (round, no, refused, 3));
}

static void
check_released (Round *round)
{
  g_auto (GStrv) words = make_words (round);
  g_auto (GStrv) others = make_words (round);
  g_autofree char *place = make_place (round->other, "Q4", 1);
  g_autofree char *other = g_strjoinv (" ", others);

  say (round, place, words);
  given_release (round->subject, place, "as-is", NULL, round->reader);
  g_assert_false (is_found (round, place, words, WORDS));
  given_release (round->subject, place, "other-words", other, round->reader);
  g_assert_false (is_found (round, place, others, WORDS));
  g_assert_true (is_found (round, place, words, WORDS));
  given_release (round->subject, place, "as-is", NULL, round->reader);
  g_free (words[0]);
  words[0] = make_word (round);
  say (round, place, words);
  g_assert_true (is_found (round, place, words, WORDS));
}

/* What somebody else said is found unless the reader is among those it was released to. */
static void
check_of_supporter (Round *round)
{
  g_auto (GStrv) words = make_words (round);
  g_autofree char *place = make_place ("supporter-1", "S1", 1);
  g_autofree char *all = g_strdup_printf ("%s %s", round->other, round->reader);
  g_autofree char *others = g_strdup_printf ("%s parent-1", round->other);

  say (round, place, words);
  given_release (round->subject, place, "as-is", NULL, all);
  g_assert_false (is_found (round, place, words, WORDS));
  given_release (round->subject, place, "as-is", NULL, others);
  g_assert_true (is_found (round, place, words, WORDS));
  given_release (round->subject, place, "as-is", NULL, round->reader);
  g_assert_false (is_found (round, place, words, WORDS));
  given_release (round->subject, place, "as-is", NULL, round->other);
  g_assert_true (is_found (round, place, words, WORDS));
}

static void
check_own (Round *round)
{
  g_auto (GStrv) words = make_words (round);
  g_autofree char *place = make_place (round->reader, "Q5", 1);
  g_autofree char *same = make_place (round->other, "Q5", 1);

  say (round, place, words);
  g_assert_false (is_found (round, place, words, WORDS));
  say (round, same, words);
  g_assert_false (is_found (round, same, words, WORDS));
}

/* Each way of writing the same thing, between words of nobody. */
static void
check_trace (Round *round, const char *said, const char *const *ways)
{
  g_autofree char *place = make_place (round->other, "Q6", ++round->n_traces);
  g_autofree char *record = g_strdup_printf ("{'as':'quotation','text':'zie %s'}", said);

  given_put (round->subject, place, record);
  for (guint i = 0; ways[i] != NULL; i++) {
    g_autoptr (GPtrArray) leaks = NULL;
    guint start = 0;

    append_filler (round);
    start = get_end (round);
    g_string_append (round->text, ways[i]);
    leaks = find (round);
    if (!covers (leaks, place, start, get_end (round)))
      g_test_message ("%s is not found as %s", said, ways[i]);
    g_assert_true (covers (leaks, place, start, get_end (round)));
  }
}

static void
check_traces (Round *round)
{
  g_autofree char *word = make_word (round);
  guint number = 100000 + pick (round, 900000);
  g_autofree char *phone = g_strdup_printf ("06-%u", number);
  g_autofree char *abroad = g_strdup_printf ("+31 6 %u %u", number / 1000, number % 1000);
  g_autofree char *glued = g_strdup_printf ("06%u", number);
  g_autofree char *street = g_strdup_printf ("%sstraat %u", word, number % 90 + 1);
  g_autofree char *shouted = g_ascii_strup (street, -1);
  g_autofree char *mail = g_strdup_printf ("%s@voorbeeld.nl", word);
  g_autofree char *capital = g_ascii_strup (word, -1);
  g_autofree char *mixed = g_strdup_printf ("%c%s", g_ascii_toupper (word[0]), word + 1);
  g_autofree char *postcode = g_strdup_printf ("%u AB", number % 8000 + 1000);
  g_autofree char *tight = g_strdup_printf ("%uab", number % 8000 + 1000);

  if (number % 1000 >= 100)
    check_trace (round, phone, (const char *const[]){ phone, abroad, glued, NULL });
  check_trace (round, street, (const char *const[]){ street, shouted, NULL });
  check_trace (round, mail, (const char *const[]){ mail, NULL });
  check_trace (round, postcode, (const char *const[]){ postcode, tight, NULL });
  check_trace (round, mixed, (const char *const[]){ mixed, capital, NULL });
}

static void
test_what_is_planted_is_found_and_what_is_released_is_not (void)
{
  for (guint i = 0; i < chance_rounds (ROUNDS); i++) {
    Round round = { NULL };

    round_start (&round, i, i % 2 == 1);
    fill (&round);
    check_unreleased (&round);
    check_marked (&round);
    check_released (&round);
    check_of_supporter (&round);
    check_own (&round);
    check_traces (&round);
    round_end (&round);
  }
}

/* All findings, with the two sides called reader and other. */
static char *
tell (Round *round)
{
  g_autoptr (GPtrArray) leaks = find (round);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < leaks->len; i++) {
    const VgLeak *leak = leaks->pdata[i];

    g_string_append_printf (told, "%s %d %u %u %s %s\n", vg_leak_kind_get_name (leak->kind),
                            leak->is_blocking, leak->start, leak->length, leak->place,
                            leak->release);
  }
  g_string_replace (told, round->other, "other", 0);
  g_string_replace (told, round->reader, "reader", 0);
  return g_strdup (told->str);
}

static char *
tell_round (guint seed, gboolean is_swapped)
{
  Round round = { NULL };
  char *told = NULL;

  round_start (&round, seed, is_swapped);
  fill (&round);
  check_unreleased (&round);
  check_marked (&round);
  check_released (&round);
  check_of_supporter (&round);
  check_own (&round);
  told = tell (&round);
  round_end (&round);
  return told;
}

static void
test_the_two_sides_are_treated_alike (void)
{
  for (guint i = 0; i < chance_rounds (ROUNDS / 4); i++) {
    g_autofree char *one = tell_round (i, FALSE);
    g_autofree char *other = tell_round (i, TRUE);

    g_assert_cmpstr (one, ==, other);
    g_assert_cmpstr (one, !=, "");
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int failed = 0;

  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  rules = vg_leak_rules_read (given_shelf (), &error);
  g_assert_no_error (error);
  g_test_add_func ("/leak-chance/what-is-planted-is-found-and-what-is-released-is-not",
                   test_what_is_planted_is_found_and_what_is_released_is_not);
  g_test_add_func ("/leak-chance/the-two-sides-are-treated-alike",
                   test_the_two_sides_are_treated_alike);

  failed = g_test_run ();
  g_clear_pointer (&rules, vg_leak_rules_unref);
  return failed;
}
