/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/trace.h"

#include "../interview/given.h"

/* All keys of @text. */
static void
check_keys (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgLeakRules) rules = vg_leak_rules_read (given_shelf (), &error);
  g_autoptr (VgTokens) tokens = vg_tokens_new (text);
  g_autoptr (GPtrArray) traces = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  traces = vg_traces_find (tokens, rules, TRUE);
  for (guint i = 0; i < traces->len; i++) {
    const VgTrace *trace = traces->pdata[i];

    g_string_append_printf (found, "%s%s", i > 0 ? ", " : "", trace->key);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_addresses_are_found_however_they_are_written (void)
{
  check_keys ("mail naar roos.kei+1@voorbeeld.nl.", "roos kei 1 voorbeeld nl");
  check_keys ("zie https://www.roeiclub-kei.nl/wie. Ja", "roeiclub kei nl wie");
  check_keys ("zie roeiclub.nl nu", "roeiclub nl");
  check_keys ("in 1234 AB en 5678cd", "1234 ab, #1234, 5678 cd, #5678");
  check_keys ("aan de lindelaan 4", "lindelaan 4");
  check_keys ("at 4 Old Linden Street", "!old, !linden, 4 old linden street, !street");
}

static void
test_numbers_are_the_same_however_they_are_parted (void)
{
  check_keys ("bel 06-12 34 56 78 maar", "#0612345678, #06123456");
  check_keys ("bel +31 6 12345678", "#0612345678");
  check_keys ("bel +31 (0)6 12345678", "#0612345678");
  check_keys ("bel 0031612345678", "#0612345678");
  check_keys ("bel 06-12345678 2 keer", "#06123456782, #0612345678");
  check_keys ("kies 0 06-12345678", "#0612345678");
  check_keys ("het was 1.250 of 250 euro", "#1250, #250");
  check_keys ("wij 2 van de 12", "");
  check_keys ("in 2019 210 keer", "#2019, #210");
}

static void
test_dates_are_the_same_in_figures_and_in_words (void)
{
  check_keys ("op 12 maart 2021", "@03-12, #2021");
  check_keys ("op 12-03-2021 en 2021-3-12", "@03-12, #2021, @03-12, #2021");
  check_keys ("on March 12, or 3 april", "@03-12, @04-03");
  check_keys ("om 19.30 uur en 20:15", "");
}

static void
test_a_name_is_a_capital_inside_a_sentence (void)
{
  check_keys ("Mijn broer Kei zag het. Merel niet. Dhr. Steen wel, op Maandag.", "!kei, !steen");
  check_keys ("Toen ging Ik met U", "");
  check_keys ("and then I'd say I\u2019ll go, I've said", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trace/addresses-are-found-however-they-are-written",
                   test_addresses_are_found_however_they_are_written);
  g_test_add_func ("/trace/numbers-are-the-same-however-they-are-parted",
                   test_numbers_are_the_same_however_they_are_parted);
  g_test_add_func ("/trace/dates-are-the-same-in-figures-and-in-words",
                   test_dates_are_the_same_in_figures_and_in_words);
  g_test_add_func ("/trace/a-name-is-a-capital-inside-a-sentence",
                   test_a_name_is_a_capital_inside_a_sentence);

  return g_test_run ();
}
