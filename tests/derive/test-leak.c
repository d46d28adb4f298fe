/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak.h"

#include "derive/acceptance.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/language.h"
#include "derive/leak-say.h"
#include "words/words.h"

#define SAID "answer/harmed/V05/1"

static VgLeakRules *rules;

/* The findings as "kind@start+length PLACE", a "?" before those that do not block. */
static void
check_for (VgCase *subject,
           const char *reader,
           const char *text,
           const char *const *own,
           const char *expected)
{
  g_autoptr (GPtrArray) leaks = vg_leak_find (subject, rules, reader, text, own);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < leaks->len; i++) {
    const VgLeak *leak = leaks->pdata[i];

    g_string_append_printf (found, "%s%s%s@%u+%u %s", i > 0 ? ", " : "",
                            leak->is_blocking ? "" : "?", vg_leak_kind_get_name (leak->kind),
                            leak->start, leak->length, leak->place);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
check (VgCase *subject, const char *reader, const char *text, const char *expected)
{
  check_for (subject, reader, text, NULL, expected);
}

static VgCase *
make_case (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "party/harmed", "{'role':'harmed','name':'mevrouw Vlinder'}");
  given_put (subject, "party/accused", "{'role':'accused','name':'de heer Kei'}");
  given_put (subject, SAID, "{'as':'quotation','text':'Het was die avond donker aan het water.'}");
  return subject;
}

static void
test_five_words_in_a_row_are_found_and_four_are_not (void)
{
  g_autoptr (VgCase) subject = make_case ();

  check (subject, "accused", "Zij zei: die avond donker aan.", "");
  check (subject, "accused", "Zij zei: DIE avond — d\u00f3nker, aan\nh\u00e9t!",
         "words@9+27 " SAID);
  check (subject, "accused", "het was die avond donker aan het water", "words@0+38 " SAID);
}

static void
test_what_the_reader_said_and_what_the_mediator_reads_is_no_leak (void)
{
  g_autoptr (VgCase) subject = make_case ();

  check (subject, "harmed", "Het was die avond donker aan het water.", "");
  check (subject, NULL, "Het was die avond donker aan het water.", "");
  given_put (subject, "answer/accused/A05/1",
             "{'as':'paraphrase','text':'Hij zegt dat het die avond donker aan het water was'}");
  check (subject, "accused", "die avond donker aan het water", "");
  check (subject, "accused", "het was die avond donker aan", "words@0+28 " SAID);
}

static void
test_a_short_fragment_counts_whole_when_it_says_something (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "answer/harmed/V06/1", "{'as':'quotation','text':'Koffie drinken, rustig.'}");
  given_put (subject, "answer/harmed/V07/1", "{'as':'quotation','text':'Dat weet ik niet.'}");
  check (subject, "accused", "Zij wil koffie drinken (rustig)", "words@8+22 answer/harmed/V06/1");
  check (subject, "accused", "Zij wil koffie drinken. Dat weet ik niet.", "");
}

static void
test_a_release_lets_its_own_words_go_and_no_others (void)
{
  g_autoptr (VgCase) subject = make_case ();
  static const char *const said = "Het was die avond donker aan het water.";

  given_release (subject, SAID, "as-is", NULL, "accused");
  check (subject, "accused", said, "");
  given_release (subject, SAID, "other-words", "Het was toen al laat op de avond.", "accused");
  check (subject, "accused", "Het was toen al laat op de avond.", "");
  check (subject, "accused", said, "words@0+38 " SAID);
  given_release (subject, SAID, "as-is", NULL, "supporter-1");
  check (subject, "accused", said, "words@0+38 " SAID);
}

/* Of a refusal goes what was permitted, as long as it is one; everything else stays. */
static void
test_words_of_a_refusal_go_as_permitted (void)
{
  static const char *const said = "Laat mij nu met rust, het is genoeg.";
  static const struct {
    const char *state;
    const char *may_tell;
    const char *found;
  } rows[] = {
    { "refused", "words", "" },
    { "refused", "only-that", "words@0+35 approach/accused" },
    { "refused", "nothing", "words@0+35 approach/accused" },
    { "answered", "words", "words@0+35 approach/accused" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (VgCase) subject = make_case ();
    g_autofree char *value = g_strdup_printf ("{'state':'%s','may-tell':'%s','words':'%s'}",
                                              rows[i].state, rows[i].may_tell, said);

    given_put (subject, "approach/accused", value);
    check (subject, "harmed", said, rows[i].found);
  }
}

static void
test_words_that_were_changed_or_taken_away_leak_as_before (void)
{
  g_autoptr (VgCase) subject = make_case ();
  static const char *const said = "Het was die avond donker aan het water.";

  given_release (subject, SAID, "as-is", NULL, "accused");
  given_put (subject, SAID, "{'as':'quotation','text':'Het was die nacht donker aan de kant.'}");
  check (subject, "accused", said, "words@0+38 " SAID);
  check (subject, "accused", "Het was die nacht donker aan de kant.", "words@0+36 " SAID);
  given_put (subject, SAID, NULL);
  check (subject, "accused", said, "words@0+38 " SAID);
}

static void
test_every_kind_of_text_is_looked_at (void)
{
  static const struct {
    const char *place;
    const char *value;
  } texts[] = {
    { "answer/harmed/V05/2", "{'as':'observation','text':'%s'}" },
    { "answer/harmed/V-if-late", "{'value':'%s'}" },
    { "answer/harmed/V-inform-role", "{'value':'done','teach-back':'%s'}" },
    { "answer/harmed/V-read-back", "{'value':'2026-03-02','corrected':'%s'}" },
    { "goal/harmed/g1", "{'words':'%s'}" },
    { "goal/harmed/g1", "{'words':'Rust','looks-like':'%s'}" },
    { "goal/harmed/g1", "{'words':'Rust','smaller-step':'%s'}" },
    { "goal/harmed/g1", "{'words':'Rust','if-not':'%s'}" },
    { "consent/harmed/talk", "{'state':'given','words':'%s'}" },
    { "acknowledgement/harmed/act", "{'value':'partly','words':'%s'}" },
    { "acceptance/harmed/c1", "{'state':'refused','words':'%s'}" },
    { "strength/harmed/s1", "{'text':'%s'}" },
    { "question/harmed/1", "{'text':'%s'}" },
    { "party/harmed", "{'channel':'%s'}" },
    { "note/n1", "{'text':'%s','party':'harmed'}" },
    { "signal/s1", "{'text':'%s','party':'harmed'}" },
    { "told/t1", "{'to':'harmed','received':'%s'}" },
    { "release/goal/harmed/g1", "{'how':'later','words':'%s'}" },
    { "contact/c1", "{'with':'harmed','result':'%s'}" },
    { "contact/c2", "{'with':'harmed','words':'%s'}" },
    { "approach/harmed", "{'channel':'%s'}" },
    { "talk/t1", "{'party':'harmed','place':'%s'}" },
    { "measure/m1", "{'for':'harmed','text':'%s'}" },
    { "mismatch/m1", "{'words-harmed':'%s'}" },
    { "check/transport-harmed", "{'text':'%s'}" },
    { "farewell/harmed", "{'words':'%s','date':'2026-03-02'}" },
    { "aftercare/harmed/days", "{'moment':'days','words':'%s'}" },
  };
  static const char *const said = "zes groene appels op een schaal";

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) parts = g_strsplit (texts[i].value, "%s", 2);
    g_autofree char *value = g_strjoinv (said, parts);
    g_autofree char *expected = g_strdup_printf ("words@0+31 %s", texts[i].place);
    g_autoptr (VgCase) subject = vg_case_new ();

    given_put (subject, texts[i].place, value);
    check (subject, "accused", said, expected);
    check (subject, "harmed", said, "");
  }
}

static void
test_a_choice_and_the_day_of_reading_are_no_words_of_theirs (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "answer/harmed/V-form", "{'value':'face-to-face'}");
  given_put (subject, "answer/harmed/V-read-back", "{'value':'2026-03-09'}");
  given_put (subject, "answer/harmed/own-1", "{'value':'groene appels drinken'}");
  check (subject, "accused", "Face to face, 9 maart", "");
  check (subject, "accused", "groene appels drinken", "words@0+21 answer/harmed/own-1");
}

static void
test_a_note_is_of_whom_it_was_noted_with (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "talk/t1", "{'party':'accused','date':'2026-03-02'}");
  given_put (subject, "note/n1", "{'text':'zes groene appels op een schaal','talk':'t1'}");
  check (subject, "harmed", "zes groene appels op een schaal", "words@0+31 note/n1");
  check (subject, "accused", "zes groene appels op een schaal", "");
}

static void
test_the_mediators_own_words_are_shown (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "note/n1", "{'text':'zes groene appels op een schaal'}");
  given_put (subject, "closing/end", "{'how':'contact','words':'acht blauwe pruimen in een mand'}");
  given_put (subject, "check/place", "{'text':'zeven rode peren op een plank'}");
  check (subject, "harmed", "zes groene appels op een schaal", "?words@0+31 note/n1");
  check (subject, "accused", "acht blauwe pruimen in een mand", "?words@0+31 closing/end");
  check (subject, "harmed", "zeven rode peren op een plank", "");
}

static void
test_three_words_of_what_must_not_be_known_are_enough (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "answer/harmed/V61/1",
             "{'as':'quotation','text':'Dat ik bij een andere school ben begonnen.'}");
  given_put (subject, "answer/harmed/V43/1", "{'as':'quotation','text':'Zwangerschap.'}");
  given_put (subject, "answer/harmed/V43/2", "{'as':'quotation','text':'Niets.'}");
  check (subject, "accused", "een andere school", "must-not-be-known@0+17 answer/harmed/V61/1");
  check (subject, "accused", "een andere; dat ik bij. Niets.", "");
  check (subject, "accused", "de zwangerschap", "must-not-be-known@3+12 answer/harmed/V43/1");
}

static void
test_a_no_makes_words_such_as_must_not_be_known (void)
{
  g_autoptr (VgCase) subject = make_case ();

  check (subject, "accused", "die avond donker", "");
  given_release (subject, SAID, "no", NULL, "accused");
  check (subject, "accused", "die avond donker", "must-not-be-known@0+16 " SAID);
}

static void
test_addresses_numbers_and_names_of_the_other_side_block (void)
{
  static const char *const place = "answer/harmed/V73/1";
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, place,
             "{'as':'quotation','text':'Bel mijn zus Merel op 06-1234 5678, Lindelaan 4, 1234 AB, "
             "of vlinder@voorbeeld.nl, vanaf 3 mei.'}");
  check (subject, "accused", "Bij MEREL.", "name@4+5 answer/harmed/V73/1");
  check (subject, "accused", "een merel zingt", "");
  check (subject, "accused", "op Merel’s fiets", "name@3+7 answer/harmed/V73/1");
  check (subject, "accused", "op +31 6 12345678", "number@4+13 answer/harmed/V73/1");
  check (subject, "accused", "de lindelaan, 4", "address@3+12 answer/harmed/V73/1");
  check (subject, "accused", "in 1234ab",
         "address@3+6 answer/harmed/V73/1, "
         "number@3+4 answer/harmed/V73/1");
  check (subject, "accused", "VLINDER@voorbeeld.NL", "address@0+20 answer/harmed/V73/1");
  check (subject, "accused", "op 03-05-2027", "date@3+10 answer/harmed/V73/1");
  check (subject, "harmed", "Merel, 06-12345678, Lindelaan 4, 1234 AB, 3 mei", "");
}

static void
test_a_word_without_a_capital_frees_no_name (void)
{
  static const char *const own[] = { "Wij horen een merel.", NULL };
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, SAID, "{'as':'quotation','text':'Mijn zus heet Merel.'}");
  check_for (subject, "accused", "Groeten van Merel", own, "name@12+5 " SAID);
}

static void
test_names_and_dates_that_both_told_are_shown (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "answer/harmed/V05/2",
             "{'as':'quotation','text':'Met mijn zus Merel op 3 mei, huisnummer 1234.'}");
  given_put (subject, "answer/accused/A05/1",
             "{'as':'quotation','text':'Ik zag daar Merel, 3 mei, op 1234.'}");
  check (subject, "accused", "met Merel op 3 mei op 1234",
         "?name@4+5 answer/harmed/V05/2, ?date@13+5 answer/harmed/V05/2");
}

static void
test_chosen_names_the_label_and_the_years_of_the_case_are_free (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "case/label", "'Zaak Linde'");
  given_put (subject, "answer/harmed/V05/2",
             "{'as':'quotation','text':'Ik noem hem Kei, van de Linde, in 2026 en in 2019.'}");
  check (subject, "accused", "Beste heer Kei, zaak Linde, 2026", "");
  check (subject, "accused", "Vlinder's vraag, Kei’s antwoord", "");
  check (subject, "accused", "Het was 2019", "number@8+4 answer/harmed/V05/2");
}

static void
test_a_clause_that_all_accepted_is_free_as_it_stands (void)
{
  static const char *const said = "zes groene appels op een schaal";
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "goal/harmed/g1", "{'words':'zes groene appels op een schaal'}");
  given_put (subject, "agreement/c1", "{'words':'zes groene appels op een schaal'}");
  g_assert_true (vg_acceptance_set (subject, "harmed", "agreement/c1", "accepted", NULL, NULL));
  check (subject, "accused", said, "words@0+31 goal/harmed/g1");
  g_assert_true (vg_acceptance_set (subject, "accused", "agreement/c1", "accepted", NULL, NULL));
  check (subject, "accused", said, "");
}

/* Not even agreed; and to those whom it concerns it is none. */
static void
test_a_clause_for_some_of_them_is_a_secret_to_the_others (void)
{
  static const char *const said = "zes groene appels op een schaal";
  g_autoptr (VgCase) subject = make_case ();

  given_second_accused (subject);
  given_put (subject, "agreement/c1",
             "{'words':'zes groene appels op een schaal','for':['harmed','accused-2']}");
  check (subject, "accused", said, "words@0+31 agreement/c1");
  check (subject, "harmed", said, "");
  check (subject, "accused-2", said, "");
  given_put (subject, "agreement/c1", "{'words':'zes groene appels op een schaal'}");
  check (subject, "accused", said, "");
}

static void
test_our_own_words_are_no_leak_but_across_two_of_them (void)
{
  static const char *const own[] = { "Geacht bestuur, het was die avond donker.", "aan het water",
                                     NULL };
  g_autoptr (VgCase) subject = make_case ();

  check_for (subject, "accused", "Het was die avond donker.", own, "");
  check_for (subject, "accused", "die avond donker aan het water", own, "words@0+30 " SAID);
}

static void
test_a_text_for_both_is_tested_for_each (void)
{
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "goal/accused/g1", "{'words':'zes groene appels op een schaal'}");
  check (subject, VG_LEAK_BOTH, "die avond donker aan het. zes groene appels op een",
         "words@0+24 " SAID ", words@26+24 goal/accused/g1");
}

static void
test_someone_else_is_everybody_but_the_reader (void)
{
  static const char *const said = "zes groene appels op een schaal";
  g_autoptr (VgCase) subject = make_case ();

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  given_put (subject, "answer/harmed-2/V05/1",
             "{'as':'quotation','text':'zes groene appels op een schaal'}");
  given_put (subject, "answer/supporter-1/S1/1",
             "{'as':'quotation','text':'zeven rode peren op een plank'}");
  check (subject, "harmed", said, "words@0+31 answer/harmed-2/V05/1");
  check (subject, "supporter-1", said, "words@0+31 answer/harmed-2/V05/1");
  check (subject, "harmed", "zeven rode peren op een plank", "?words@0+29 answer/supporter-1/S1/1");
  check (subject, "accused", "zeven rode peren op een plank", "words@0+29 answer/supporter-1/S1/1");
}

static void
assert_says (VgCase *subject, const char *text, const char *sentence)
{
  g_autoptr (GPtrArray) leaks = vg_leak_find (subject, rules, "accused", text, NULL);
  g_autofree char *said = NULL;

  g_assert_cmpuint (leaks->len, >, 0);
  said = vg_leak_say (leaks->pdata[0], subject);
  g_assert_cmpstr (said, ==, sentence);
}

static void
test_a_finding_says_what_is_the_matter_and_which_release_is_missing (void)
{
  static const char *const said = "Het was die avond donker aan het water.";
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GPtrArray) leaks = vg_leak_find (subject, rules, "accused", said, NULL);
  const VgLeak *leak = leaks->pdata[0];

  g_assert_cmpstr (leak->passage, ==, "Het was die avond donker aan het water");
  g_assert_cmpstr (leak->party, ==, "harmed");
  g_assert_cmpstr (leak->reader, ==, "accused");
  g_assert_cmpstr (leak->release, ==, "release/" SAID);
  assert_says (subject, said,
               "This cannot go to de heer Kei like this: mevrouw Vlinder has not released this "
               "yet.");
  given_release (subject, SAID, "later", NULL, "accused");
  assert_says (subject, said,
               "This cannot go to de heer Kei like this: mevrouw Vlinder wants to decide on this "
               "later.");
  given_release (subject, SAID, "no", NULL, "accused");
  assert_says (subject, said,
               "This cannot go to de heer Kei like this: mevrouw Vlinder does not want this to be "
               "passed on.");
  given_put (subject, "release/" SAID, NULL);
  given_put (subject, "party/harmed", NULL);
  given_put (subject, SAID, "{'as':'observation','text':'Zij keek vaak naar de deur.'}");
  assert_says (subject, "Zij keek vaak naar de deur.",
               "This cannot go to de heer Kei like this: it is not among what the harmed party can "
               "release now.");
}

/* Twenty pages against sixty long answers, and texts that repeat themselves without end: no
 * time is measured, but what grows faster than the text would never come to an end here.
 */
static void
test_long_texts_are_tested_in_time (void)
{
  g_autoptr (VgCase) subject = make_case ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) leaks = NULL;

  for (guint i = 0; i < 60; i++) {
    g_autofree char *place = g_strdup_printf ("answer/harmed/V05/%u", i + 1);
    g_autoptr (GString) value = g_string_new ("{'as':'quotation','text':'");

    for (guint n = 0; n < 200; n++)
      g_string_append_printf (value, "woord%c%c ", 'a' + (char) (i % 26), 'a' + (char) (n % 26));
    g_string_append (value, "'}");
    given_put (subject, place, value->str);
  }
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 2 == 0 ? "ja " : "1.-");
  leaks = vg_leak_find (subject, rules, VG_LEAK_BOTH, text->str, NULL);
  g_assert_cmpuint (leaks->len, ==, 0);
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
  g_test_add_func ("/leak/five-words-in-a-row-are-found-and-four-are-not",
                   test_five_words_in_a_row_are_found_and_four_are_not);
  g_test_add_func ("/leak/what-the-reader-said-and-what-the-mediator-reads-is-no-leak",
                   test_what_the_reader_said_and_what_the_mediator_reads_is_no_leak);
  g_test_add_func ("/leak/a-short-fragment-counts-whole-when-it-says-something",
                   test_a_short_fragment_counts_whole_when_it_says_something);
  g_test_add_func ("/leak/a-release-lets-its-own-words-go-and-no-others",
                   test_a_release_lets_its_own_words_go_and_no_others);
  g_test_add_func ("/leak/words-of-a-refusal-go-as-permitted",
                   test_words_of_a_refusal_go_as_permitted);
  g_test_add_func ("/leak/words-that-were-changed-or-taken-away-leak-as-before",
                   test_words_that_were_changed_or_taken_away_leak_as_before);
  g_test_add_func ("/leak/every-kind-of-text-is-looked-at", test_every_kind_of_text_is_looked_at);
  g_test_add_func ("/leak/a-choice-and-the-day-of-reading-are-no-words-of-theirs",
                   test_a_choice_and_the_day_of_reading_are_no_words_of_theirs);
  g_test_add_func ("/leak/a-note-is-of-whom-it-was-noted-with",
                   test_a_note_is_of_whom_it_was_noted_with);
  g_test_add_func ("/leak/the-mediators-own-words-are-shown",
                   test_the_mediators_own_words_are_shown);
  g_test_add_func ("/leak/three-words-of-what-must-not-be-known-are-enough",
                   test_three_words_of_what_must_not_be_known_are_enough);
  g_test_add_func ("/leak/a-no-makes-words-such-as-must-not-be-known",
                   test_a_no_makes_words_such_as_must_not_be_known);
  g_test_add_func ("/leak/addresses-numbers-and-names-of-the-other-side-block",
                   test_addresses_numbers_and_names_of_the_other_side_block);
  g_test_add_func ("/leak/a-word-without-a-capital-frees-no-name",
                   test_a_word_without_a_capital_frees_no_name);
  g_test_add_func ("/leak/names-and-dates-that-both-told-are-shown",
                   test_names_and_dates_that_both_told_are_shown);
  g_test_add_func ("/leak/chosen-names-the-label-and-the-years-of-the-case-are-free",
                   test_chosen_names_the_label_and_the_years_of_the_case_are_free);
  g_test_add_func ("/leak/a-clause-that-all-accepted-is-free-as-it-stands",
                   test_a_clause_that_all_accepted_is_free_as_it_stands);
  g_test_add_func ("/leak/a-clause-for-some-of-them-is-a-secret-to-the-others",
                   test_a_clause_for_some_of_them_is_a_secret_to_the_others);
  g_test_add_func ("/leak/our-own-words-are-no-leak-but-across-two-of-them",
                   test_our_own_words_are_no_leak_but_across_two_of_them);
  g_test_add_func ("/leak/a-text-for-both-is-tested-for-each",
                   test_a_text_for_both_is_tested_for_each);
  g_test_add_func ("/leak/someone-else-is-everybody-but-the-reader",
                   test_someone_else_is_everybody_but_the_reader);
  g_test_add_func ("/leak/a-finding-says-what-is-the-matter-and-which-release-is-missing",
                   test_a_finding_says_what_is_the_matter_and_which_release_is_missing);
  g_test_add_func ("/leak/long-texts-are-tested-in-time", test_long_texts_are_tested_in_time);

  failed = g_test_run ();
  g_clear_pointer (&rules, vg_leak_rules_unref);
  return failed;
}
