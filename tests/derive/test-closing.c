/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/closing.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/aftercare.h"

#include <string.h>

static VgClosingRules *
read_rules (void)
{
  g_autoptr (GError) error = NULL;
  VgClosingRules *rules = vg_closing_rules_read (&error);

  g_assert_no_error (error);
  return rules;
}

static void
close_case (VgCase *subject, const VgClosing *closing)
{
  g_autoptr (VgClosingRules) rules = read_rules ();
  g_autoptr (GError) error = NULL;

  vg_closing_close (subject, rules, closing, &error);
  g_assert_no_error (error);
}

static void
refuse_to_close (VgCase *subject, const VgClosing *closing)
{
  g_autoptr (VgClosingRules) rules = read_rules ();
  g_autoptr (GError) error = NULL;
  guint n = vg_case_get_n_acts (subject);

  g_assert_false (vg_closing_close (subject, rules, closing, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n);
}

static void
test_closing_is_one_act_and_kept_for_five_years (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  const VgClosing closing = { .how = "well-without-contact" };
  guint n = vg_case_get_n_acts (subject);
  VgClosing now = { NULL };

  g_assert_false (vg_closing_get (subject, &now));
  close_case (subject, &closing);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  g_assert_true (vg_closing_get (subject, &now));
  g_assert_cmpstr (now.how, ==, "well-without-contact");
  g_assert_cmpstr (now.date, ==, "2026-03-02");
  g_assert_cmpstr (now.until, ==, "2031-03-02");
  g_assert_null (now.words);
}

static void
test_how_a_case_ended_is_about_everybody_in_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing closing = { .how = "contact" };
  g_auto (GStrv) people = NULL;
  g_autofree char *told = NULL;

  given_put (subject, "party/supporter-1", "{'role':'supporter','side':'harmed'}");
  close_case (subject, &closing);
  people = vg_act_list_people (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1));
  told = g_strjoinv (" ", people);
  g_assert_cmpstr (told, ==, "accused harmed supporter-1");
}

static void
test_the_29th_of_february_has_no_day_five_years_on (void)
{
  g_autofree char *until = vg_closing_dup_until ("2028-02-29", 5);

  g_assert_cmpstr (until, ==, "2033-02-28");
  g_assert_null (vg_closing_dup_until ("soon", 5));
}

static void
test_an_end_that_the_mediator_decided_needs_a_reason (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing without = { .how = "mediator-stopped", .words = "  " };
  const VgClosing with = { .how = "mediator-stopped", .words = "Te weinig rust." };
  g_autoptr (GError) error = NULL;

  refuse_to_close (subject, &without);
  close_case (subject, &with);
  g_assert_false (vg_closing_set_words (subject, "", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
}

static void
test_what_cannot_be_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing nothing = { NULL };
  const VgClosing unheard = { .how = "victory" };
  const VgClosing too_short = { .how = "contact", .date = "2026-03-02", .until = "2026-03-01" };
  const VgClosing no_date = { .how = "contact", .date = "2026-02-30" };
  const VgClosing good = { .how = "contact" };
  g_autoptr (GError) error = NULL;

  refuse_to_close (subject, &nothing);
  refuse_to_close (subject, &unheard);
  refuse_to_close (subject, &too_short);
  refuse_to_close (subject, &no_date);
  g_assert_false (vg_closing_reopen (subject, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  close_case (subject, &good);
  refuse_to_close (subject, &good);
}

static void
test_reopening_is_an_act_that_can_be_undone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing closing = { .how = "referred" };
  g_autoptr (GPtrArray) history = NULL;

  close_case (subject, &closing);
  g_assert_true (vg_closing_reopen (subject, NULL));
  g_assert_false (vg_closing_is_closed (subject));
  history = vg_case_list_history (subject, "closing/end");
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_true (vg_case_undo (subject));
  g_assert_true (vg_closing_is_closed (subject));
}

static void
test_another_day_may_be_chosen_until_which_it_is_kept (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing closing = { .how = "indirect", .words = "Twee brieven." };
  VgClosing now = { NULL };

  close_case (subject, &closing);
  g_assert_true (vg_closing_set_until (subject, "2027-01-01", NULL));
  g_assert_false (vg_closing_set_until (subject, "2026-01-01", NULL));
  g_assert_true (vg_closing_get (subject, &now));
  g_assert_cmpstr (now.until, ==, "2027-01-01");
  g_assert_cmpstr (now.words, ==, "Twee brieven.");
}

static void
test_the_day_until_which_it_is_kept_is_near_then_over (void)
{
  g_assert_cmpint (vg_closing_judge_until (NULL, 60), ==, VG_RETENTION_NONE);
  g_assert_cmpint (vg_closing_judge_until ("2026-05-02", 60), ==, VG_RETENTION_FAR);
  g_assert_cmpint (vg_closing_judge_until ("2026-05-01", 60), ==, VG_RETENTION_NEAR);
  g_assert_cmpint (vg_closing_judge_until ("2026-03-02", 60), ==, VG_RETENTION_NEAR);
  g_assert_cmpint (vg_closing_judge_until ("2026-03-01", 60), ==, VG_RETENTION_OVER);
}

static void
test_ends_are_said_with_the_names_of_the_people (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++) {
    g_autofree char *said = vg_closing_say_end (subject, vg_closing_get_ends ()[i]);

    g_assert_cmpstr (said, !=, vg_closing_get_ends ()[i]);
    if (g_str_equal (vg_closing_get_ends ()[i], "harmed-stopped"))
      g_assert_nonnull (strstr (said, "mevrouw Vlinder"));
  }
}

static void
test_what_each_was_told_stands_apart (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_true (vg_closing_set_farewell (subject, "harmed", "Dat het is afgerond.", NULL));
  g_assert_cmpstr (vg_closing_get_farewell (subject, "harmed"), ==, "Dat het is afgerond.");
  g_assert_cmpstr (vg_closing_get_farewell_date (subject, "harmed"), ==, "2026-03-02");
  g_assert_null (vg_closing_get_farewell (subject, "accused"));
  g_assert_true (vg_closing_set_farewell (subject, "harmed", "", NULL));
  g_assert_null (vg_case_get (subject, "farewell/harmed"));
}

/* --- Aftercare --- */

static void
test_both_get_the_same_moments_in_one_act (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgClosingRules) rules = read_rules ();
  g_autoptr (GPtrArray) harmed = NULL;
  g_autoptr (GPtrArray) accused = NULL;
  guint n = vg_case_get_n_acts (subject);

  g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  harmed = vg_aftercare_list (subject, rules, "harmed");
  accused = vg_aftercare_list (subject, rules, "accused");
  g_assert_cmpuint (harmed->len, ==, vg_closing_rules_get_n_moments (rules));
  g_assert_cmpuint (accused->len, ==, harmed->len);
  for (guint i = 0; i < harmed->len; i++) {
    const VgAftercare *left = harmed->pdata[i];
    const VgAftercare *right = accused->pdata[i];

    g_assert_cmpstr (left->title, ==, right->title);
    g_assert_cmpstr (left->ask, ==, right->ask);
    g_assert_cmpstr (left->on, ==, right->on);
    g_assert_true (left->is_due == (i == 0));
  }
  g_assert_cmpuint (vg_aftercare_count_open (subject), ==, 2 * harmed->len);
  g_assert_false (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
}

static VgAftercare *
find_moment (GPtrArray *moments, const char *place)
{
  for (guint i = 0; i < moments->len; i++)
    if (g_str_equal (((VgAftercare *) moments->pdata[i])->place, place))
      return moments->pdata[i];

  return NULL;
}

static void
test_an_end_without_contact_has_fewer_moments_and_other_questions (void)
{
  static const char *const contact[] = { "agreement", "contact", "indirect", NULL };
  g_autoptr (VgClosingRules) rules = read_rules ();

  for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++) {
    g_autoptr (VgCase) subject = vg_case_new ();
    const VgClosing closing = { .how = vg_closing_get_ends ()[i], .words = "Het ging niet." };
    gboolean is_with = g_strv_contains (contact, closing.how);
    g_autoptr (GPtrArray) moments = NULL;

    close_case (subject, &closing);
    g_assert_true (vg_closing_was_without_contact (subject) != is_with);
    g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
    g_assert_false (vg_aftercare_can_plan (subject, rules));
    moments = vg_aftercare_list (subject, rules, "harmed");
    g_assert_cmpuint (moments->len, ==, is_with ? 4 : 3);
    g_assert_true ((find_moment (moments, "aftercare/harmed/months") != NULL) == is_with);
    for (guint n = 0; !is_with && n < moments->len; n++) {
      const VgAftercare *moment = moments->pdata[n];

      g_assert_null (strstr (moment->ask, "spijt"));
      g_assert_null (strstr (moment->ask, "Hoe was de dag"));
      g_assert_null (strstr (moment->ask, "afspraken"));
    }
  }
}

static void
test_what_was_planned_before_asks_as_it_ended (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgClosingRules) rules = read_rules ();
  const VgClosing closing = { .how = "well-without-contact" };
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
  before = vg_aftercare_list (subject, rules, "accused");
  g_assert_cmpstr (find_moment (before, "aftercare/accused/months")->ask, ==,
                   "Houden de afspraken, als die er zijn, en wat is er nog nodig?");
  close_case (subject, &closing);
  after = vg_aftercare_list (subject, rules, "accused");
  g_assert_cmpstr (find_moment (after, "aftercare/accused/months")->ask, ==,
                   "Hoe gaat het nu, en is er nog iets nodig?");
  g_assert_cmpstr (find_moment (after, "aftercare/accused/days")->ask, ==,
                   find_moment (before, "aftercare/accused/days")->ask);
}

static void
test_who_did_not_take_part_is_not_asked (void)
{
  static const char *const approaches[] = { "{'state':'refused'}", "{'state':'silent'}",
                                            "{'state':'answered','do-not-contact':'yes'}" };
  g_autoptr (VgClosingRules) rules = read_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (approaches); i++) {
    g_autoptr (VgCase) subject = vg_case_new ();

    given_put (subject, "approach/accused", approaches[i]);
    g_assert_false (vg_aftercare_is_for (subject, "accused"));
    g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
    g_assert_true (vg_case_has_under (subject, "aftercare/harmed"));
    g_assert_false (vg_case_has_under (subject, "aftercare/accused"));
    g_assert_false (vg_aftercare_can_plan (subject, rules));
  }
}

static void
test_who_was_not_reached_is_not_asked (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgClosing closing = { .how = "not-reached" };
  g_autoptr (GPtrArray) people = NULL;

  given_put (subject, "case/started-by", "'accused'");
  close_case (subject, &closing);
  people = vg_aftercare_list_people (subject);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (people->pdata[0], ==, "accused");
}

static void
test_planning_again_leaves_what_is_there (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgClosingRules) rules = read_rules ();

  g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
  g_assert_true (vg_aftercare_set (subject, "aftercare/harmed/weeks", "on", "2026-04-01", NULL));
  g_assert_true (vg_aftercare_remove (subject, "aftercare/accused/weeks", NULL));
  g_assert_true (vg_aftercare_plan (subject, rules, "2026-03-02", NULL));
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "aftercare/harmed/weeks"), "on"), ==,
      "2026-04-01");
  g_assert_cmpstr (
      vg_json_get_string (vg_case_get_object (subject, "aftercare/accused/weeks"), "on"), ==,
      "2026-03-16");
}

static void
test_a_moment_of_ones_own_comes_in_the_order_of_days (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgClosingRules) rules = read_rules ();
  g_autoptr (GPtrArray) moments = NULL;
  g_autofree char *early = NULL;
  g_autofree char *undated = vg_aftercare_add (subject, "harmed", "Ooit", NULL, NULL);

  early = vg_aftercare_add (subject, "harmed", "Bellen over de brief", "2026-03-03", NULL);
  g_assert_true (vg_aftercare_set (subject, early, "done", "2026-03-03", NULL));
  moments = vg_aftercare_list (subject, rules, "harmed");
  g_assert_cmpstr (((VgAftercare *) moments->pdata[0])->title, ==, "Bellen over de brief");
  g_assert_cmpstr (((VgAftercare *) moments->pdata[1])->place, ==, undated);
  g_assert_cmpuint (vg_aftercare_count_open (subject), ==, 1);
}

static void
test_what_is_no_moment_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_null (vg_aftercare_add (subject, "harmed", " ", NULL, NULL));
  g_assert_null (vg_aftercare_add (subject, "nobody", "Bellen", NULL, NULL));
  g_assert_null (vg_aftercare_add (subject, "harmed", "Bellen", "soon", NULL));
  g_assert_false (vg_aftercare_set (subject, "aftercare/harmed/9", "done", "2026-03-02", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/closing/closing-is-one-act-and-kept-for-five-years",
                   test_closing_is_one_act_and_kept_for_five_years);
  g_test_add_func ("/closing/how-a-case-ended-is-about-everybody-in-it",
                   test_how_a_case_ended_is_about_everybody_in_it);
  g_test_add_func ("/closing/the-29th-of-february-has-no-day-five-years-on",
                   test_the_29th_of_february_has_no_day_five_years_on);
  g_test_add_func ("/closing/an-end-that-the-mediator-decided-needs-a-reason",
                   test_an_end_that_the_mediator_decided_needs_a_reason);
  g_test_add_func ("/closing/what-cannot-be-is-refused", test_what_cannot_be_is_refused);
  g_test_add_func ("/closing/reopening-is-an-act-that-can-be-undone",
                   test_reopening_is_an_act_that_can_be_undone);
  g_test_add_func ("/closing/another-day-may-be-chosen-until-which-it-is-kept",
                   test_another_day_may_be_chosen_until_which_it_is_kept);
  g_test_add_func ("/closing/the-day-until-which-it-is-kept-is-near-then-over",
                   test_the_day_until_which_it_is_kept_is_near_then_over);
  g_test_add_func ("/closing/ends-are-said-with-the-names-of-the-people",
                   test_ends_are_said_with_the_names_of_the_people);
  g_test_add_func ("/closing/what-each-was-told-stands-apart",
                   test_what_each_was_told_stands_apart);
  g_test_add_func ("/closing/both-get-the-same-moments-in-one-act",
                   test_both_get_the_same_moments_in_one_act);
  g_test_add_func ("/closing/an-end-without-contact-has-fewer-moments-and-other-questions",
                   test_an_end_without_contact_has_fewer_moments_and_other_questions);
  g_test_add_func ("/closing/what-was-planned-before-asks-as-it-ended",
                   test_what_was_planned_before_asks_as_it_ended);
  g_test_add_func ("/closing/who-did-not-take-part-is-not-asked",
                   test_who_did_not_take_part_is_not_asked);
  g_test_add_func ("/closing/who-was-not-reached-is-not-asked",
                   test_who_was_not_reached_is_not_asked);
  g_test_add_func ("/closing/planning-again-leaves-what-is-there",
                   test_planning_again_leaves_what_is_there);
  g_test_add_func ("/closing/a-moment-of-ones-own-comes-in-the-order-of-days",
                   test_a_moment_of_ones_own_comes_in_the_order_of_days);
  g_test_add_func ("/closing/what-is-no-moment-is-refused", test_what_is_no_moment_is_refused);

  return g_test_run ();
}
