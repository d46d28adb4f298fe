/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/proposal.h"

#include "base/clock.h"
#include "base/json.h"
#include "base/language.h"
#include "tests/interview/given.h"

#include <string.h>

typedef struct {
  VgRegistrationMap *map;
  VgCase *subject;
} Fixture;

static void
set_up (Fixture *at, gconstpointer unused)
{
  g_autofree char *path = vg_registration_map_dup_path ();
  g_autoptr (GError) error = NULL;

  vg_clock_hold ("2026-11-26T12:00:00Z");
  at->map = vg_registration_map_read (path, &error);
  g_assert_no_error (error);
  at->subject = vg_case_new ();
}

static void
tear_down (Fixture *at, gconstpointer unused)
{
  vg_registration_map_unref (at->map);
  g_object_unref (at->subject);
  vg_clock_hold (NULL);
}

/* @form: JSON with ' for every " */
static VgProposal *
propose (Fixture *at, const char *form)
{
  g_autofree char *text = g_strdelimit (g_strdup (form), "'", '"');
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = vg_registration_parse (text, strlen (text), "t", &error);

  g_assert_no_error (error);
  return vg_proposal_new (found->pdata[0], at->map, at->subject, given_shelf ());
}

static void
apply (Fixture *at, const char *form)
{
  g_autoptr (VgProposal) proposal = propose (at, form);
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_proposal_apply (proposal, at->subject, &error));
  g_assert_no_error (error);
}

static const char *
get_name (Fixture *at, const char *place)
{
  return vg_json_get_string (vg_case_get_object (at->subject, place), "name");
}

/* The one note, or NULL. */
static JsonObject *
get_note (Fixture *at)
{
  g_autoptr (GPtrArray) places = vg_case_list (at->subject, "note");

  g_assert_cmpuint (places->len, <=, 1);
  return places->len > 0 ? vg_case_get_object (at->subject, places->pdata[0]) : NULL;
}

static void
test_what_is_new_is_taken_over (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgProposal) proposal = propose (at, "{'event':'theft','harmed name':'Anemoon'}");
  const VgProposed *event = vg_proposal_get (proposal, 0);

  g_assert_cmpint (event->state, ==, VG_PROPOSED_NEW);
  g_assert_cmpstr (event->said, ==, "Theft, burglary, fraud or damage");
  g_assert_true (vg_proposal_changes_anything (proposal));
  g_assert_true (vg_proposal_apply (proposal, at->subject, NULL));
  g_assert_cmpstr (vg_case_get_text (at->subject, "case/event"), ==, "property");
  g_assert_cmpstr (get_name (at, "party/harmed"), ==, "Anemoon");
  g_assert_null (get_note (at));
}

static void
test_a_date_is_said_as_a_person_writes_it (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgProposal) proposal = propose (at, "{'date':'2026-03-02T19:12:00Z'}");

  g_assert_cmpstr (vg_proposal_get (proposal, 0)->said, ==, "2 March 2026");
  g_assert_true (vg_proposal_apply (proposal, at->subject, NULL));
  g_assert_cmpstr (vg_case_get_text (at->subject, "case/registered"), ==, "2026-03-02");
}

static void
test_nothing_that_is_filled_in_is_overwritten (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgProposal) proposal = NULL;

  given_put (at->subject, "case/event", "'violence'");
  given_put (at->subject, "party/harmed", "{'name':'Akelei','language':'nl'}");
  proposal = propose (at, "{'event':'theft','harmed name':'Anemoon','harmed language':'Dutch',"
                          "'harmed safe channel':'by phone'}");
  g_assert_cmpint (vg_proposal_get (proposal, 0)->state, ==, VG_PROPOSED_KEPT);
  g_assert_cmpstr (vg_proposal_get (proposal, 1)->there, ==, "Akelei");
  g_assert_cmpint (vg_proposal_get (proposal, 2)->state, ==, VG_PROPOSED_SAME);
  g_assert_true (vg_proposal_apply (proposal, at->subject, NULL));
  g_assert_cmpstr (vg_case_get_text (at->subject, "case/event"), ==, "violence");
  g_assert_cmpstr (get_name (at, "party/harmed"), ==, "Akelei");
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (at->subject, "party/harmed"), "channel"),
                   ==, "by phone");
  g_assert_cmpstr (vg_json_get_string (get_note (at), "text"), ==,
                   "From a registration:\nevent: theft\nharmed name: Anemoon");
}

static void
test_what_was_filled_in_since_stays (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgProposal) proposal = propose (at, "{'event':'theft'}");

  given_put (at->subject, "case/event", "'violence'");
  g_assert_true (vg_proposal_apply (proposal, at->subject, NULL));
  g_assert_cmpstr (vg_case_get_text (at->subject, "case/event"), ==, "violence");
}

static void
test_what_nobody_maps_becomes_a_note_and_no_answer (Fixture *at, gconstpointer unused)
{
  apply (at, "{'reference':'R-1','registered by':'accused','what happened':'A quarrel.',"
             "'event':'a parade'}");
  g_assert_cmpstr (vg_json_get_string (get_note (at), "text"), ==,
                   "From registration R-1:\nwhat happened: A quarrel.\nevent: a parade");
  g_assert_cmpstr (vg_json_get_string (get_note (at), "from"), ==, "registration");
  g_assert_cmpstr (vg_json_get_string (get_note (at), "party"), ==, "accused");
  g_assert_false (vg_case_has_under (at->subject, "answer"));
  g_assert_null (vg_case_get (at->subject, "case/event"));
}

static void
test_the_registrant_is_on_the_side_the_form_says (Fixture *at, gconstpointer unused)
{
  apply (at, "{'my':{'name':'Otter'},'other':{'name':'Anemoon'},'registered by':'accused'}");
  g_assert_cmpstr (get_name (at, "party/accused"), ==, "Otter");
  g_assert_cmpstr (get_name (at, "party/harmed"), ==, "Anemoon");
}

static void
test_who_cannot_be_told_is_nobody (Fixture *at, gconstpointer unused)
{
  apply (at, "{'my':{'name':'Otter'},'registered by':'referrer'}");
  g_assert_null (vg_case_get (at->subject, "party/accused"));
  g_assert_null (vg_case_get (at->subject, "party/harmed"));
  g_assert_nonnull (strstr (vg_json_get_string (get_note (at), "text"), "my.name: Otter"));
  g_assert_null (vg_json_get_string (get_note (at), "party"));
}

static void
test_the_form_tells_who_filled_it_in_before_the_case_does (Fixture *at, gconstpointer unused)
{
  given_put (at->subject, "case/started-by", "'harmed'");
  apply (at, "{'role':'somebody','registered by':'accused','my':{'name':'Otter'}}");
  g_assert_cmpstr (get_name (at, "party/accused"), ==, "Otter");
  g_assert_cmpstr (vg_case_get_text (at->subject, "case/started-by"), ==, "harmed");
  apply (at, "{'my':{'name':'Anemoon'}}");
  g_assert_cmpstr (get_name (at, "party/harmed"), ==, "Anemoon");
}

static void
test_taken_over_twice_is_taken_over_once (Fixture *at, gconstpointer unused)
{
  const char *form = "{'event':'theft','what happened':'A quarrel.'}";
  guint n = 0;

  apply (at, form);
  n = vg_case_get_n_acts (at->subject);
  apply (at, form);
  g_assert_cmpuint (vg_case_get_n_acts (at->subject), ==, n);
}

static void
test_each_persons_own_is_an_act_of_its_own (Fixture *at, gconstpointer unused)
{
  guint n_alone = 0;

  apply (at, "{'event':'theft','harmed name':'Anemoon','accused name':'Otter','x':'y'}");
  for (guint i = 0; i < vg_case_get_n_acts (at->subject); i++) {
    g_auto (GStrv) people = vg_act_list_people (vg_case_get_act (at->subject, i));

    n_alone += g_strv_length (people) == 1;
  }
  g_assert_cmpuint (n_alone, ==, 2);
}

static void
test_a_case_is_called_by_its_number_or_its_day (Fixture *at, gconstpointer unused)
{
  g_autoptr (VgProposal) numbered = propose (at, "{'reference':'R-1','harmed name':'Anemoon'}");
  g_autoptr (VgProposal) bare = propose (at, "{'harmed name':'Anemoon'}");
  g_autofree char *by_number = vg_proposal_dup_label (numbered);
  g_autofree char *by_day = vg_proposal_dup_label (bare);

  g_assert_cmpstr (by_number, ==, "Registration R-1");
  g_assert_cmpstr (by_day, ==, "Registration 2026-11-26");
}

#define ADD(name, test) g_test_add ("/proposal/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  ADD ("what-is-new-is-taken-over", test_what_is_new_is_taken_over);
  ADD ("a-date-is-said-as-a-person-writes-it", test_a_date_is_said_as_a_person_writes_it);
  ADD ("nothing-that-is-filled-in-is-overwritten", test_nothing_that_is_filled_in_is_overwritten);
  ADD ("what-was-filled-in-since-stays", test_what_was_filled_in_since_stays);
  ADD ("what-nobody-maps-becomes-a-note-and-no-answer",
       test_what_nobody_maps_becomes_a_note_and_no_answer);
  ADD ("the-registrant-is-on-the-side-the-form-says",
       test_the_registrant_is_on_the_side_the_form_says);
  ADD ("who-cannot-be-told-is-nobody", test_who_cannot_be_told_is_nobody);
  ADD ("the-form-tells-who-filled-it-in-before-the-case-does",
       test_the_form_tells_who_filled_it_in_before_the_case_does);
  ADD ("taken-over-twice-is-taken-over-once", test_taken_over_twice_is_taken_over_once);
  ADD ("each-persons-own-is-an-act-of-its-own", test_each_persons_own_is_an_act_of_its_own);
  ADD ("a-case-is-called-by-its-number-or-its-day", test_a_case_is_called_by_its_number_or_its_day);

  return g_test_run ();
}
