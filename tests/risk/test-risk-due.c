/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-due.h"

#include "base/clock.h"
#include "base/language.h"

#include "interview/given.h"

/* The ids of what is due, with the moments: "moment:v1 weeks". */
static void
check (VgCase *subject, const char *expected)
{
  g_autoptr (VgRiskBook) book = vg_risk_book_read (NULL);
  g_autoptr (GPtrArray) due = vg_risk_due_list (subject, book);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < due->len; i++) {
    const VgRiskDue *reason = due->pdata[i];

    g_assert_nonnull (reason->words);
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "", reason->id);
    if (reason->moment != NULL)
      g_string_append_printf (said, ":%s", reason->moment);
  }
  g_assert_cmpstr (said->str, ==, expected);
}

/* A case in which everything was just assessed. */
static VgCase *
make_fresh (void)
{
  VgCase *subject = vg_case_new ();

  given_put (subject, "assessment/a1",
             "{'date':'2026-03-12','moment':'v4','decision':'go-on','reason':'All well.'}");
  return subject;
}

static void
test_moments_are_reached (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  check (subject, "none");
  g_assert_cmpstr (vg_risk_due_get_moment (subject), ==, "v0");
  given_put (subject, "talk/t1", "{'party':'harmed','date':'2026-03-10'}");
  check (subject, "none moment:v1");
  given_put (subject, "assessment/a1", "{'date':'2026-03-10','moment':'v1'}");
  check (subject, "under-way");
  given_put (subject, "assessment/a1",
             "{'date':'2026-03-10','moment':'v1','decision':'go-on','reason':'r'}");
  check (subject, "");
  given_put (subject, "talk/t2", "{'party':'harmed','date':'2026-03-11'}");
  check (subject, "");
  given_put (subject, "talk/t3", "{'party':'accused','date':'2026-03-11'}");
  check (subject, "moment:v1");
  given_put (subject, "case/form", "'letters'");
  check (subject, "moment:v3 moment:v1 form");
  g_assert_cmpstr (vg_risk_due_get_moment (subject), ==, "v3");
}

static void
test_the_days_around_the_contact_ask_for_a_look (void)
{
  g_autoptr (VgCase) subject = make_fresh ();

  given_put (subject, "check/when", "{'state':'done','date':'2026-04-01'}");
  vg_clock_hold ("2026-03-20T10:00:00Z");
  check (subject, "");
  vg_clock_hold ("2026-03-25T10:00:00Z");
  check (subject, "moment:v4");
  vg_clock_hold ("2026-04-01T10:00:00Z");
  check (subject, "moment:v5 moment:v4");
  vg_clock_hold ("2026-04-02T10:00:00Z");
  check (subject, "moment:v6");
  vg_clock_hold ("2026-03-12T10:00:00Z");
}

static void
test_one_that_is_old_or_has_no_date_asks_for_a_look (void)
{
  g_autoptr (VgCase) subject = make_fresh ();

  vg_clock_hold ("2026-05-07T10:00:00Z");
  check (subject, "");
  vg_clock_hold ("2026-05-08T10:00:00Z");
  check (subject, "weeks");
  vg_clock_hold ("2026-03-12T10:00:00Z");
  given_put (subject, "assessment/a1", "{'decision':'go-on','reason':'All well.'}");
  check (subject, "weeks");
  given_put (subject, "assessment/a1",
             "{'date':'2026-03-12','decision':'go-on','reason':'r','next':'2026-03-12'}");
  check (subject, "next");
}

static void
test_what_changes_after_the_decision_asks_for_a_look (void)
{
  static const struct {
    const char *place;
    const char *value;
    const char *due;
  } changes[] = {
    { "acknowledgement/accused/act", "{'value':'denies'}", "acknowledgement" },
    { "case/contact-ban", "'yes'", "contact-ban" },
    { "consent/harmed/take-part", "{'state':'withdrawn'}", "consent" },
    { "consent/harmed/take-part", "{'state':'given'}", "" },
    { "party/supporter-1", "{'role':'supporter','name':'Wren'}", "supporter" },
    { "party/harmed", "{'name':'Wren'}", "" },
    { "signal/s1", "{'text':'Looked at the door.'}", "signal" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (VgCase) subject = make_fresh ();

    given_put (subject, changes[i].place, changes[i].value);
    check (subject, changes[i].due);
  }
}

/* Else a mended word would quietly settle what nobody looked at. */
static void
test_words_that_are_mended_are_no_new_look (void)
{
  g_autoptr (VgCase) subject = make_fresh ();

  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "assessment/a1",
             "{'date':'2026-03-12','moment':'v4','decision':'go-on','reason':'All well.',"
             "'formulation':'Mended'}");
  check (subject, "acknowledgement");
  given_put (subject, "assessment/a1",
             "{'date':'2026-03-12','moment':'v4','decision':'pause','reason':'He denies.'}");
  check (subject, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-12T10:00:00Z");
  g_test_add_func ("/risk-due/moments are reached", test_moments_are_reached);
  g_test_add_func ("/risk-due/the days around the contact ask for a look",
                   test_the_days_around_the_contact_ask_for_a_look);
  g_test_add_func ("/risk-due/one that is old or has no date asks for a look",
                   test_one_that_is_old_or_has_no_date_asks_for_a_look);
  g_test_add_func ("/risk-due/what changes after the decision asks for a look",
                   test_what_changes_after_the_decision_asks_for_a_look);
  g_test_add_func ("/risk-due/words that are mended are no new look",
                   test_words_that_are_mended_are_no_new_look);
  return g_test_run ();
}
