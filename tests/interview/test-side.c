/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/clock.h"
#include "base/json-writer.h"
#include "interview/names.h"
#include "interview/side.h"

#include "given.h"

/* "'denies'" for what is given, else "open", "settled" or "not-applicable". */
static char *
tell (VgCase *subject, const char *name)
{
  g_autoptr (VgNames) names = vg_names_new_for_mediator (subject);
  g_auto (VgValue) value = VG_VALUE_INIT;
  g_autofree char *text = NULL;

  vg_names_look_up (name, &value, names);
  g_assert_true ((value.node != NULL) == (value.state == VG_VALUE_GIVEN));
  if (value.state == VG_VALUE_GIVEN) {
    text = vg_json_write (value.node);
    return g_strdelimit (g_steal_pointer (&text), "\"", '\'');
  }
  if (value.state == VG_VALUE_SETTLED)
    return g_strdup ("settled");

  return g_strdup (value.state == VG_VALUE_NOT_APPLICABLE ? "not-applicable" : "open");
}

static void
check (VgCase *subject, const char *name, const char *expected)
{
  g_autofree char *told = tell (subject, name);

  if (g_strcmp0 (told, expected) != 0)
    g_error ("%s is %s, not %s", name, told, expected);
}

static void
test_one_person_is_the_side (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  check (subject, "harmed.consent.take-part", "open");
  check (subject, "harmed.goals", "open");
  check (subject, "accused.acknowledgement", "'unclear'");
  given_put (subject, "consent/harmed/take-part", "{'state':'given'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "goal/harmed/g1", "{'code':'VG9','words':'Sorry horen'}");
  given_put (subject, "answer/accused/A44", "{'none':'declined'}");
  given_put (subject, "answer/accused/A05/1", "{'as':'quotation','text':'Zo ging het'}");
  check (subject, "harmed.consent.take-part", "'given'");
  check (subject, "accused.acknowledgement", "'denies'");
  check (subject, "accused.acknowledgement.act", "'denies'");
  check (subject, "harmed.goals", "['VG9']");
  check (subject, "harmed.goal.VG9", "'Sorry horen'");
  check (subject, "accused.answer.A44", "settled");
  check (subject, "accused.answer.A05", "['Zo ging het']");
}

static void
test_who_has_not_spoken_keeps_the_side_unknown (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  vg_clock_hold ("2026-03-12T10:00:00Z");
  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  given_put (subject, "consent/harmed/take-part", "{'state':'given','date':'2026-03-10'}");
  given_put (subject, "answer/harmed/V-form", "{'value':'letters'}");
  check (subject, "harmed.consent.take-part", "open");
  check (subject, "harmed.consent.take-part.days", "open");
  check (subject, "harmed.answer.V-form", "open");

  given_put (subject, "consent/harmed-2/take-part", "{'state':'given','date':'2026-03-02'}");
  given_put (subject, "answer/harmed-2/V-form", "{'value':'shuttle'}");
  check (subject, "harmed.consent.take-part", "'given'");
  check (subject, "harmed.consent.take-part.days", "10");
  check (subject, "harmed.answer.V-form", "open");

  given_put (subject, "answer/harmed-2/V-form", "{'value':'letters'}");
  check (subject, "harmed.answer.V-form", "'letters'");
  given_put (subject, "consent/harmed-2/take-part", "{'state':'withdrawn','date':'2026-03-11'}");
  check (subject, "harmed.consent.take-part", "'withdrawn'");
  vg_clock_hold (NULL);
}

static void
test_the_most_careful_word_of_a_side_counts (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused-2", "{'role':'accused'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'acknowledges'}");
  check (subject, "accused.acknowledgement.act", "open");
  given_put (subject, "acknowledgement/accused-2/act", "{'value':'partly'}");
  check (subject, "accused.acknowledgement.act", "'partly'");
  given_put (subject, "answer/accused/A-minor", "{'value':'no'}");
  check (subject, "accused.answer.A-minor", "open");
  given_put (subject, "answer/accused-2/A-minor", "{'value':'yes'}");
  check (subject, "accused.answer.A-minor", "'yes'");
  given_put (subject, "answer/accused/A-read-back", "{'value':'2026-03-02'}");
  given_put (subject, "answer/accused-2/A-read-back", "{'value':'2026-03-09'}");
  check (subject, "accused.answer.A-read-back", "'2026-03-09'");
  given_put (subject, "goal/accused/g1", "{'code':'AG1'}");
  given_put (subject, "goal/accused-2/g1", "{'code':'AG4'}");
  check (subject, "accused.goals", "['AG1','AG4']");
}

static void
test_a_side_has_a_channel_where_each_of_them_has_one (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "party/accused", "{'role':'accused','channel':'Mobiel'}");
  check (subject, "accused.channel", "'Mobiel'");
  given_put (subject, "party/accused-2", "{'role':'accused'}");
  check (subject, "accused.channel", "open");
  given_put (subject, "party/accused-2", "{'role':'accused','channel':'Post'}");
  check (subject, "accused.channel", "'Mobiel'");
}

static void
test_words_of_someone_not_recorded_any_more_still_count (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) people = NULL;

  given_put (subject, "consent/harmed/take-part", "{'state':'given'}");
  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  given_put (subject, "consent/harmed-2/take-part", "{'state':'refused'}");
  given_put (subject, "party/harmed-2", NULL);
  check (subject, "harmed.consent.take-part", "'refused'");
  people = vg_side_list_people (subject, "harmed");
  g_assert_cmpuint (people->len, ==, 2);
}

static void
test_what_was_told_is_understood_when_it_was_said_back (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  check (subject, "harmed.teach-back.V-inform-forms", "open");
  given_put (subject, "answer/harmed/V-inform-forms", "{'value':'given','teach-back':' '}");
  check (subject, "harmed.teach-back.V-inform-forms", "'no'");
  given_put (subject, "answer/harmed/V-inform-forms", "{'value':'given','teach-back':'Brieven'}");
  check (subject, "harmed.teach-back.V-inform-forms", "'yes'");
  given_put (subject, "party/harmed-2", "{'role':'harmed'}");
  check (subject, "harmed.teach-back.V-inform-forms", "open");
}

static void
test_a_party_has_none_of_the_mediators_names (void)
{
  static const char *const names[] = { "harmed.consent.take-part", "accused.acknowledgement",
                                       "harmed.goals", "risk.FV1", "check.review" };
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgNames) harmed = vg_names_new (subject, "harmed");

  given_put (subject, "consent/harmed/take-part", "{'state':'given'}");
  given_put (subject, "acknowledgement/accused/act", "{'value':'denies'}");
  given_put (subject, "goal/harmed/g1", "{'code':'VG9'}");
  given_put (subject, "risk/a1/FV1", "{'presence':'yes'}");
  given_put (subject, "check/review", "{'state':'done'}");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_auto (VgValue) value = VG_VALUE_INIT;
    g_autofree char *told = tell (subject, names[i]);

    g_assert_cmpstr (told, !=, "open");
    vg_names_look_up (names[i], &value, harmed);
    g_assert_cmpint (value.state, ==, VG_VALUE_OPEN);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side/one person is the side", test_one_person_is_the_side);
  g_test_add_func ("/side/who has not spoken keeps the side unknown",
                   test_who_has_not_spoken_keeps_the_side_unknown);
  g_test_add_func ("/side/the most careful word of a side counts",
                   test_the_most_careful_word_of_a_side_counts);
  g_test_add_func ("/side/a side has a channel where each of them has one",
                   test_a_side_has_a_channel_where_each_of_them_has_one);
  g_test_add_func ("/side/words of someone not recorded any more still count",
                   test_words_of_someone_not_recorded_any_more_still_count);
  g_test_add_func ("/side/what was told is understood when it was said back",
                   test_what_was_told_is_understood_when_it_was_said_back);
  g_test_add_func ("/side/a party has none of the mediator's names",
                   test_a_party_has_none_of_the_mediators_names);
  return g_test_run ();
}
