/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/contradiction.h"
#include "derive/quote.h"

#include "../interview/given.h"
#include "base/language.h"
#include "ready.h"

#define FLAGS                                                                                      \
  "risk/a1/RF1={'presence':'no'}; risk/a1/RF2={'presence':'no'}; risk/a1/RF3={'presence':'no'}; "  \
  "risk/a1/RF4={'presence':'no'}; risk/a1/RF5={'presence':'no'}; risk/a1/RF6={'presence':'no'}; "  \
  "risk/a1/RF7={'presence':'no'}; risk/a1/RF8={'presence':'no'}; risk/a1/RF9={'presence':'no'}; "  \
  "risk/a1/RF10={'presence':'no'}; risk/a1/RF11={'presence':'no'}; "                               \
  "risk/a1/RF12={'presence':'no'}; risk/a1/RF13={'presence':'no'}; risk/a1/RF14={'presence':'no'}"

#define GOAL(party, code)  "goal/" party "/g1={'code':'" code "','words':'Mijn doel'}"
#define STATE(place, word) place "={'state':'" word "'}"
#define VALUE(place, word) place "={'value':'" word "'}"
#define RISK(item, word)   "risk/a1/" item "={'presence':'" word "'}"
#define ASSESSMENT(words)  "assessment/a1={'date':'2026-05-17'," words "}"

#define TAKE_H      "consent/harmed/take-part"
#define TAKE_A      "consent/accused/take-part"
#define ACT         "acknowledgement/accused/act"
#define FACET(name) "acknowledgement/accused/" name
#define OTHER_H     GOAL ("harmed", "VG15")
#define OTHER_A     GOAL ("accused", "AG13")

#define TOLD                                                                                       \
  "told/t1={'place':'" ACT "','to':'harmed','words':'Een deel','date':'2026-05-04'}; "             \
  "acknowledgement/accused/contact={'value':'acknowledges'}; "                                     \
  "acknowledgement/accused/unwilling={'value':'acknowledges'}; "                                   \
  "acknowledgement/accused/responsibility={'value':'acknowledges'}; "

/* What makes each side yes and what makes it no. "*": of the case that is ready, which has an
 * assessment of everything.
 */
typedef struct {
  const char *id;
  const char *yes[2];
  const char *no[2];
} Row;

static const Row rows[] = {
  { "date-without-harmed",
    { STATE (TAKE_H, "withdrawn"), STATE ("check/when", "done") },
    { STATE (TAKE_H, "given"), STATE ("check/when", "open") } },
  { "date-without-accused",
    { STATE (TAKE_A, "refused"), STATE ("check/when", "done") },
    { STATE (TAKE_A, "given"), STATE ("check/when", "open") } },
  { "one-says-no",
    { STATE (TAKE_H, "given"), STATE (TAKE_A, "refused") },
    { STATE (TAKE_H, "refused"), STATE (TAKE_A, "given") } },
  { "other-says-no",
    { STATE (TAKE_H, "refused"), STATE (TAKE_A, "given") },
    { STATE (TAKE_H, "given"), STATE (TAKE_A, "refused") } },
  { "apology-hoped",
    { GOAL ("harmed", "VG9"), VALUE (FACET ("regret"), "does-not-want") },
    { OTHER_H, VALUE (FACET ("regret"), "wants") } },
  { "facts-hoped",
    { GOAL ("harmed", "VG10"), VALUE (ACT, "denies") },
    { OTHER_H, VALUE (ACT, "acknowledges") } },
  { "impact-hoped",
    { GOAL ("harmed", "VG3"), VALUE (FACET ("impact"), "denies") },
    { OTHER_H, VALUE (FACET ("impact"), "acknowledges") } },
  { "questions-silence",
    { GOAL ("harmed", "VG1"), VALUE (ACT, "says-nothing") },
    { OTHER_H, VALUE (ACT, "acknowledges") } },
  { "apology-and-own-side",
    { GOAL ("harmed", "VG9"), GOAL ("accused", "AG4") },
    { OTHER_H, OTHER_A } },
  { "guilt-and-questions",
    { GOAL ("harmed", "VG5"), GOAL ("accused", "AG3b") },
    { OTHER_H, OTHER_A } },
  { "tie", { GOAL ("harmed", "VG13"), RISK ("HG6", "possible") }, { OTHER_H, RISK ("HG6", "no") } },
  { "apology-without-responsibility",
    { GOAL ("accused", "AG1"), VALUE (FACET ("responsibility"), "denies") },
    { OTHER_A, VALUE (FACET ("responsibility"), "acknowledges") } },
  { "retraction",
    { GOAL ("harmed", "VG7"), RISK ("ON4", "yes") },
    { OTHER_H, RISK ("ON4", "no") } },
  { "depends-on-other",
    { "goal/harmed/g1={'words':'Rust','feasible':'needs-other'}", VALUE (ACT, "denies") },
    { "goal/harmed/g1={'words':'Rust','feasible':'regardless'}", VALUE (ACT, "acknowledges") } },
  { "forms-direct-indirect",
    { VALUE ("answer/harmed/V-form", "video"), VALUE ("answer/accused/A-form", "letters") },
    { VALUE ("answer/harmed/V-form", "letters"), VALUE ("answer/accused/A-form", "video") } },
  { "forms-indirect-direct",
    { VALUE ("answer/harmed/V-form", "letters"), VALUE ("answer/accused/A-form", "video") },
    { VALUE ("answer/harmed/V-form", "video"), VALUE ("answer/accused/A-form", "letters") } },
  { "form-not-harmed",
    { "case/form='video'", VALUE ("answer/harmed/V-form", "shuttle") },
    { "case/form='letters'", VALUE ("answer/harmed/V-form", "video") } },
  { "form-not-accused",
    { "case/form='video'", VALUE ("answer/accused/A-form", "shuttle") },
    { "case/form='letters'", VALUE ("answer/accused/A-form", "video") } },
  { "fear-direct",
    { RISK ("FV3", "possible"), "case/form='face-to-face'" },
    { RISK ("FV3", "no"), "case/form='shuttle'" } },
  { "ban-form",
    { "case/contact-ban='yes'", "case/form='letters'; check/clearance={'state':'open'}" },
    { "case/contact-ban='no'; risk/a1/PR2={'presence':'no'}",
      "case/form='letters'; check/clearance={'state':'done'}" } },
  { "decision-form",
    { ASSESSMENT ("'decision':'indirect-only'"), "case/form='video'" },
    { ASSESSMENT ("'decision':'go-on'"), "case/form='letters'" } },
  { "decision-red-flag",
    { ASSESSMENT ("'decision':'go-on'"), RISK ("RF9", "possible") },
    { ASSESSMENT ("'decision':'stop'"), FLAGS } },
  { "decision-high",
    { ASSESSMENT ("'decision':'go-on'"), "risk/a1/FV={'level':'high'}" },
    { ASSESSMENT ("'decision':'go-on-with-conditions'"), "*" } },
  { "low-unknown",
    { ASSESSMENT ("'level':'low'"),
      RISK ("MI1", "unknown") "; " RISK ("MI2", "unknown") "; " RISK ("MI3", "unknown") },
    { ASSESSMENT ("'level':'moderate'"), "*" } },
  { "pressure-yes",
    { STATE (TAKE_A, "given"), RISK ("VR3", "possible") },
    { STATE (TAKE_A, "refused") "; " STATE (TAKE_H, "refused"), RISK ("VR3", "no") } },
  { "told-without-leave",
    { STATE ("consent/accused/pass-on", "refused"), "+" },
    { STATE ("consent/accused/pass-on", "given"),
      "told/t1={'place':'goal/harmed/g1','to':'accused','words':'Rust','date':'2026-05-04'}" } },
  { "minor-parents",
    { VALUE ("answer/harmed/V-minor", "yes"), STATE ("check/parents-harmed", "not-needed") },
    { VALUE ("answer/harmed/V-minor", "no"), STATE ("check/parents-harmed", "done") } },
  { "minor-parents-accused",
    { "party/accused={'minor':'yes'}", STATE ("check/parents-accused", "not-needed") },
    { "party/accused={'minor':'no'}", STATE ("check/parents-accused", "done") } },
  { "supporter-accused",
    { STATE ("check/supporter-harmed", "done"), STATE ("consent/accused/presence", "refused") },
    { STATE ("check/supporter-harmed", "not-needed"),
      STATE ("consent/accused/presence", "given") } },
  { "supporter-harmed",
    { STATE ("check/supporter-accused", "done"), STATE ("consent/harmed/presence", "refused") },
    { STATE ("check/supporter-accused", "not-needed"),
      STATE ("consent/harmed/presence", "given") } },
  { "instrumental",
    { STATE (TAKE_A, "given"), RISK ("MO2", "yes") },
    { STATE (TAKE_A, "withdrawn"), RISK ("MO2", "no") } },
  { "being-believed", { GOAL ("harmed", "VG16"), GOAL ("accused", "AG12") }, { OTHER_H, OTHER_A } },
};

static void
put (VgCase *subject, const char *puts)
{
  if (g_str_equal (puts, "+")) {
    ready_put (subject, TOLD ACT "={'value':'partly','words':'Een deel'}");
    given_release (subject, ACT, "as-is", NULL, "harmed");
  } else if (!g_str_equal (puts, "*")) {
    ready_put (subject, puts);
  }
}

/* "certain", "possible" or "none" for the rule. */
static const char *
tell (VgCase *subject, const char *id)
{
  g_autoptr (VgFacts) facts = vg_facts_new (subject, given_shelf (), ready_book ());
  g_autoptr (GPtrArray) found = vg_contradiction_list (ready_book (), facts);

  for (guint i = 0; i < found->len; i++) {
    VgContradiction *contradiction = found->pdata[i];

    if (g_str_equal (contradiction->id, id))
      return contradiction->is_certain ? "certain" : "possible";
  }

  return "none";
}

static void
check (const Row *row, const char *first, const char *second, const char *expected)
{
  gboolean is_whole = g_str_equal (first, "*") || g_str_equal (second, "*");
  g_autoptr (VgCase) subject = is_whole ? ready_case () : vg_case_new ();
  const char *told = NULL;

  put (subject, first);
  put (subject, second);
  told = tell (subject, row->id);
  if (!g_str_equal (told, expected))
    g_error ("%s with “%s” and “%s” is %s, not %s", row->id, first, second, told, expected);
}

static void
test_every_rule_needs_both_sides (void)
{
  ready_hold ();
  g_assert_cmpuint (vg_rule_book_get_n (ready_book (), VG_RULE_CONTRADICTIONS), ==,
                    G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const Row *row = &rows[i];

    check (row, row->yes[0], row->yes[1], "certain");
    check (row, row->no[0], row->yes[1], "none");
    check (row, row->yes[0], row->no[1], "none");
    check (row, "", "", "none");
  }
}

static void
test_one_side_that_is_not_known_makes_it_possible (void)
{
  ready_hold ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    check (&rows[i], rows[i].yes[0], "", "possible");
    check (&rows[i], "", rows[i].yes[1], "possible");
  }
}

static void
test_both_sides_are_quoted_with_their_places (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgFacts) facts = NULL;
  g_autoptr (GPtrArray) found = NULL;
  VgContradiction *contradiction = NULL;
  VgQuotation *quotation = NULL;

  ready_put (subject, "goal/harmed/g1={'code':'VG6','words':'Een afspraak'}; "
                      "goal/harmed/g2={'code':'VG9','words':'Ik wil sorry horen'}; "
                      "acknowledgement/accused/regret={'value':'does-not-want','words':'Niet nu'}");
  facts = vg_facts_new (subject, given_shelf (), ready_book ());
  found = vg_contradiction_list (ready_book (), facts);
  g_assert_cmpuint (found->len, >=, 1);
  contradiction = found->pdata[0];
  g_assert_cmpstr (contradiction->id, ==, "apology-hoped");
  g_assert_cmpuint (contradiction->quotations[0]->len, ==, 1);
  quotation = contradiction->quotations[0]->pdata[0];
  g_assert_cmpstr (quotation->place, ==, "goal/harmed/g2");
  g_assert_cmpstr (quotation->text, ==, "Ik wil sorry horen");
  g_assert_cmpuint (contradiction->quotations[1]->len, ==, 1);
  quotation = contradiction->quotations[1]->pdata[0];
  g_assert_cmpstr (quotation->place, ==, "acknowledgement/accused/regret");
  g_assert_true (g_str_has_suffix (quotation->text, ": Niet nu"));
}

static void
test_of_an_assessment_level_and_decision_are_quoted (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *text = NULL;

  vg_language_set ("nl");
  ready_put (subject, ASSESSMENT ("'level':'low','decision':'go-on','reason':'Het past'"));
  text = vg_quote_dup_text (subject, given_shelf (), "assessment/a1");
  g_assert_cmpstr (text, ==,
                   "het risico als geheel: laag · het besluit bij de risico-inschatting: "
                   "doorgaan – Het past");
}

/* The rule @id in the case that is ready, after @puts: what is quoted on its second side. */
static void
check_weight (const char *id, const char *puts, const char *place, const char *text)
{
  g_autoptr (VgCase) subject = ready_case ();
  g_autoptr (VgFacts) facts = NULL;
  g_autoptr (GPtrArray) found = NULL;

  vg_language_set ("en");
  ready_put (subject, puts);
  facts = vg_facts_new (subject, given_shelf (), ready_book ());
  found = vg_contradiction_list (ready_book (), facts);
  for (guint i = 0; i < found->len; i++) {
    const VgContradiction *contradiction = found->pdata[i];
    const VgQuotation *quotation = NULL;

    if (!g_str_equal (contradiction->id, id))
      continue;
    g_assert_cmpuint (contradiction->quotations[1]->len, >, 0);
    quotation = contradiction->quotations[1]->pdata[0];
    g_assert_cmpstr (quotation->place, ==, place);
    g_assert_cmpstr (quotation->text, ==, text);
    return;
  }

  g_error ("%s is not there", id);
}

static void
test_what_weighs_against_a_decision_is_quoted (void)
{
  ready_hold ();
  check_weight ("decision-red-flag", "risk/a1/RF2={'presence':'possible','note':'Zei het zelf'}",
                "risk/a1/RF2",
                "red flag: suicidal thoughts with a plan or intent: possible – Zei het zelf");
  check_weight ("decision-high", "risk/a1/VR={'level':'high'}", "risk/a1/VR",
                "the level of free choice: high");
  check_weight ("low-unknown",
                "risk/a1/FV1={'presence':'unknown'}; risk/a1/MI1={'presence':'unknown'}; "
                "risk/a1/MI2={'presence':'unknown'}; risk/a1/MI3={'presence':'unknown'}",
                "risk/a1/MI1", "What do we know of use around the talks? unknown");
}

/* "one-says-no" stands before "apology-hoped" in the book. */
static void
test_certain_ones_come_first (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgFacts) facts = NULL;
  g_autoptr (GPtrArray) found = NULL;

  ready_put (subject, STATE (TAKE_H, "given") "; " GOAL ("harmed", "VG9") "; " VALUE (
                          FACET ("regret"), "does-not-want"));
  facts = vg_facts_new (subject, given_shelf (), ready_book ());
  found = vg_contradiction_list (ready_book (), facts);
  g_assert_cmpuint (found->len, >=, 2);
  g_assert_cmpstr (((VgContradiction *) found->pdata[0])->id, ==, "apology-hoped");
  g_assert_true (((VgContradiction *) found->pdata[0])->is_certain);
  for (guint i = 1; i < found->len; i++)
    g_assert_false (((VgContradiction *) found->pdata[i])->is_certain);
  g_assert_cmpstr (tell (subject, "one-says-no"), ==, "possible");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contradiction/every rule needs both sides", test_every_rule_needs_both_sides);
  g_test_add_func ("/contradiction/one side that is not known makes it possible",
                   test_one_side_that_is_not_known_makes_it_possible);
  g_test_add_func ("/contradiction/both sides are quoted with their places",
                   test_both_sides_are_quoted_with_their_places);
  g_test_add_func ("/contradiction/of an assessment level and decision are quoted",
                   test_of_an_assessment_level_and_decision_are_quoted);
  g_test_add_func ("/contradiction/what weighs against a decision is quoted",
                   test_what_weighs_against_a_decision_is_quoted);
  g_test_add_func ("/contradiction/certain ones come first", test_certain_ones_come_first);
  return g_test_run ();
}
