/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/destination.h"

#include "../interview/given.h"
#include "derive/rule-book.h"

/* "talk intake - I-event", "page goals", "check when", or "none". */
static void
assert_leads (const char *go, const char *expected)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (VgDestination) found = VG_DESTINATION_INIT;
  g_autofree char *told = NULL;

  vg_destination_find (subject, given_shelf (), go, &found);
  if (found.kind == VG_DESTINATION_TALK)
    told = g_strdup_printf ("talk %s %s %s", found.guide, found.party != NULL ? found.party : "-",
                            found.item);
  else if (found.kind == VG_DESTINATION_NONE)
    told = g_strdup ("none");
  else
    told = g_strdup_printf ("%s %s", found.kind == VG_DESTINATION_PAGE ? "page" : "check",
                            found.name);

  g_assert_cmpstr (told, ==, expected);
}

static void
test_a_place_leads_to_the_question_that_records_there (void)
{
  assert_leads ("case/event", "talk intake - I-event");
  assert_leads ("answer/harmed/V62", "talk harmed harmed V62");
  assert_leads ("answer/accused/A-read-back", "talk accused accused A-read-back");
  assert_leads ("goal/harmed/VG9", "talk harmed harmed V-goals");
}

static void
test_what_has_a_page_leads_to_it (void)
{
  assert_leads ("page:goals", "page goals");
  assert_leads ("page:told", "page releases");
  assert_leads ("page:people", "page people");
  assert_leads ("consent/harmed/take-part", "page positions");
  assert_leads ("acknowledgement/accused/act", "page positions");
  assert_leads ("risk/VR", "page risk");
  assert_leads ("measure", "page risk");
}

static void
assert_place (const char *go, const char *expected)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (VgDestination) found = VG_DESTINATION_INIT;

  vg_destination_find (subject, given_shelf (), go, &found);
  g_assert_cmpstr (found.place, ==, expected);
}

static void
test_a_consent_is_found_on_its_page (void)
{
  assert_place ("consent/harmed/take-part", "consent/harmed/take-part");
  assert_place ("consent/accused/approach", "consent/accused/approach");
  assert_place ("acknowledgement/accused/act", NULL);
  assert_place ("page:told", NULL);
}

static void
test_a_check_leads_to_its_line (void)
{
  assert_leads ("check/call-harmed", "check call-harmed");
}

static void
test_what_nobody_asks_leads_nowhere (void)
{
  assert_leads ("answer/harmed/V-gone", "none");
}

static void
test_of_several_people_the_first_who_is_asked_is_meant (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_auto (VgDestination) found = VG_DESTINATION_INIT;

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  vg_destination_find (subject, given_shelf (), "answer/accused/A-read-back", &found);
  g_assert_cmpstr (found.party, ==, "accused");
}

static void
test_every_gate_leads_somewhere (void)
{
  g_autoptr (VgRuleBook) book = vg_rule_book_read (NULL);
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint i = 0; i < vg_rule_book_get_n (book, VG_RULE_GATES); i++) {
    const VgBookRule *rule = vg_rule_book_get (book, VG_RULE_GATES, i);
    g_auto (VgDestination) found = VG_DESTINATION_INIT;

    vg_destination_find (subject, given_shelf (), vg_book_rule_get_word (rule, "go"), &found);
    g_test_message ("%s", rule->id);
    g_assert_cmpint (found.kind, !=, VG_DESTINATION_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/destination/a-place-leads-to-the-question-that-records-there",
                   test_a_place_leads_to_the_question_that_records_there);
  g_test_add_func ("/destination/what-has-a-page-leads-to-it", test_what_has_a_page_leads_to_it);
  g_test_add_func ("/destination/a-consent-is-found-on-its-page",
                   test_a_consent_is_found_on_its_page);
  g_test_add_func ("/destination/a-check-leads-to-its-line", test_a_check_leads_to_its_line);
  g_test_add_func ("/destination/what-nobody-asks-leads-nowhere",
                   test_what_nobody_asks_leads_nowhere);
  g_test_add_func ("/destination/of-several-people-the-first-who-is-asked-is-meant",
                   test_of_several_people_the_first_who_is_asked_is_meant);
  g_test_add_func ("/destination/every-gate-leads-somewhere", test_every_gate_leads_somewhere);

  return g_test_run ();
}
