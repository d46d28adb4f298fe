/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words/tokens.h"

static void
check_folded (const char *text, const char *expected)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new (text);
  g_autofree char *folded = vg_tokens_dup_folded (tokens, 0, vg_tokens_get_n (tokens));

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_case_accents_and_punctuation_make_no_difference (void)
{
  check_folded ("", "");
  check_folded (" … – !", "");
  check_folded ("Ik WIL rust.", "ik wil rust");
  check_folded ("«Ik», wil—rust!", "ik wil rust");
  check_folded ("ik\u00a0wil\n\trust", "ik wil rust");
  check_folded ("Ge\u00efnd, cafe\u0301, caf\u00e9", "geind cafe cafe");
  check_folded ("Stra\u00dfe STRASSE", "strasse strasse");
}

static void
test_compatible_forms_are_the_same_letters (void)
{
  check_folded ("\u0133s \u0132S ijs", "ijs ijs ijs");
  check_folded ("\ufb01jn \uff49\uff4b", "fijn ik");
  check_folded ("\u0661\u0662 \uff11\uff12 m\u00b2", "12 12 m 2");
}

static void
test_an_apostrophe_joins_and_a_hyphen_parts (void)
{
  check_folded ("foto's foto\u2019s fotos", "fotos fotos fotos");
  check_folded ("zo'n 's avonds 'ja'", "zon s avonds ja");
  check_folded ("e-mail na-zes", "e mail na zes");
}

static void
test_letters_and_digits_part (void)
{
  check_folded ("1234AB 1234 ab", "1234 ab 1234 ab");
  check_folded ("kei2@voorbeeld.nl", "kei 2 voorbeeld nl");
}

static void
test_what_cannot_be_seen_is_passed_over (void)
{
  check_folded ("ge\u00adheim ge\u200bheim \ufeffgeheim", "geheim geheim geheim");
}

static void
test_a_word_knows_where_it_stands (void)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new ("Hé, één keer!");
  const VgToken *second = vg_tokens_get (tokens, 1);
  g_autofree char *passage = vg_tokens_dup_passage (tokens, 1, 2);
  g_autofree char *gap = vg_tokens_dup_gap (tokens, 1);

  g_assert_cmpuint (vg_tokens_get_n (tokens), ==, 3);
  g_assert_cmpuint (second->start, ==, 4);
  g_assert_cmpuint (second->length, ==, 3);
  g_assert_cmpstr (passage, ==, "één keer");
  g_assert_cmpstr (gap, ==, ", ");
}

static void
test_a_word_knows_its_capital_and_its_sentence (void)
{
  g_autoptr (VgTokens) tokens = vg_tokens_new ("Mijn broer Kei. Hij kwam\nLater: Ja “Nee” 12");
  static const char *const folded[] = { "mijn",  "broer", "kei", "hij", "kwam",
                                        "later", "ja",    "nee", "12" };
  static const gboolean firsts[] = { TRUE, FALSE, FALSE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE };
  static const gboolean capitals[] = { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE };

  g_assert_cmpuint (vg_tokens_get_n (tokens), ==, G_N_ELEMENTS (folded));
  for (guint i = 0; i < G_N_ELEMENTS (folded); i++) {
    const VgToken *token = vg_tokens_get (tokens, i);

    g_assert_cmpstr (token->folded, ==, folded[i]);
    g_assert_cmpint (token->is_first, ==, firsts[i]);
    g_assert_cmpint (token->is_capital, ==, capitals[i]);
    g_assert_cmpint (token->is_number, ==, i == 8);
  }
}

static void
test_what_is_no_utf_8_hides_nothing (void)
{
  check_folded ("ik wil\xff rust\xc3", "ik wil rust");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/case-accents-and-punctuation-make-no-difference",
                   test_case_accents_and_punctuation_make_no_difference);
  g_test_add_func ("/tokens/compatible-forms-are-the-same-letters",
                   test_compatible_forms_are_the_same_letters);
  g_test_add_func ("/tokens/an-apostrophe-joins-and-a-hyphen-parts",
                   test_an_apostrophe_joins_and_a_hyphen_parts);
  g_test_add_func ("/tokens/letters-and-digits-part", test_letters_and_digits_part);
  g_test_add_func ("/tokens/what-cannot-be-seen-is-passed-over",
                   test_what_cannot_be_seen_is_passed_over);
  g_test_add_func ("/tokens/a-word-knows-where-it-stands", test_a_word_knows_where_it_stands);
  g_test_add_func ("/tokens/a-word-knows-its-capital-and-its-sentence",
                   test_a_word_knows_its_capital_and_its_sentence);
  g_test_add_func ("/tokens/what-is-no-utf-8-hides-nothing", test_what_is_no_utf_8_hides_nothing);

  return g_test_run ();
}
