/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/arrangement.h"

#include "../interview/given.h"
#include "base/json.h"

/* "needed", "may", or "" where the line does not show. */
static const char *
find_need (VgCase *subject, const char *id)
{
  g_autoptr (VgContactPlan) plan = vg_contact_plan_read (NULL);
  g_autoptr (GPtrArray) lines = vg_arrangement_list (subject, plan);

  for (guint i = 0; i < lines->len; i++) {
    const VgArrangement *line = lines->pdata[i];

    if (g_str_equal (line->check.id, id))
      return line->is_needed ? "needed" : "may";
  }

  return "";
}

static void
test_the_form_decides_what_is_to_arrange (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpstr (find_need (subject, "purpose"), ==, "needed");
  g_assert_cmpstr (find_need (subject, "seating"), ==, "");
  given_put (subject, "case/form", "'face-to-face'");
  g_assert_cmpstr (find_need (subject, "seating"), ==, "needed");
  g_assert_cmpstr (find_need (subject, "interpreter"), ==, "may");
  g_assert_cmpstr (find_need (subject, "waiting-room"), ==, "");
}

static void
test_what_was_noted_for_another_form_stays (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "case/form", "'letters'");
  given_put (subject, "check/seating", "{'state':'done','text':'Naast elkaar'}");
  g_assert_cmpstr (find_need (subject, "seating"), ==, "may");
}

static void
test_what_is_done_beforehand_shows_whatever_the_form (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_cmpstr (find_need (subject, "clearance"), ==, "may");
  given_put (subject, "case/form", "'letters'");
  g_assert_cmpstr (find_need (subject, "clearance"), ==, "may");
}

static void
assert_record (VgCase *subject, const char *place, const char *state, const char *text)
{
  JsonObject *record = vg_case_get_object (subject, place);

  g_assert_cmpstr (vg_json_get_string (record, "state"), ==, state);
  g_assert_cmpstr (vg_json_get_string (record, "text"), ==, text);
}

static void
test_words_alone_are_still_to_arrange (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_true (vg_arrangement_set_text (subject, "when", "Woensdag, twee uur", NULL));
  assert_record (subject, "check/when", "open", "Woensdag, twee uur");
  g_assert_true (vg_arrangement_set_state (subject, "when", "done", NULL));
  g_assert_true (vg_arrangement_set_text (subject, "when", "Donderdag", NULL));
  assert_record (subject, "check/when", "done", "Donderdag");
}

static void
test_each_is_one_act_and_the_rest_of_the_record_stays (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  guint n = 0;

  given_put (subject, "check/when", "{'state':'open','date':'2026-05-01','owner':'Iris'}");
  n = vg_case_get_n_acts (subject);
  g_assert_true (vg_arrangement_set_text (subject, "when", "Om twee uur", NULL));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "check/when"), "owner"), ==,
                   "Iris");
}

static void
test_an_empty_record_goes (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  g_assert_true (vg_arrangement_set_text (subject, "when", "Om twee uur", NULL));
  g_assert_true (vg_arrangement_set_text (subject, "when", "", NULL));
  g_assert_true (vg_arrangement_set_state (subject, "when", NULL, NULL));
  g_assert_null (vg_case_get (subject, "check/when"));
}

static void
test_a_state_there_is_none_of_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_arrangement_set_state (subject, "when", "perhaps", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arrangement/the-form-decides-what-is-to-arrange",
                   test_the_form_decides_what_is_to_arrange);
  g_test_add_func ("/arrangement/what-was-noted-for-another-form-stays",
                   test_what_was_noted_for_another_form_stays);
  g_test_add_func ("/arrangement/what-is-done-beforehand-shows-whatever-the-form",
                   test_what_is_done_beforehand_shows_whatever_the_form);
  g_test_add_func ("/arrangement/words-alone-are-still-to-arrange",
                   test_words_alone_are_still_to_arrange);
  g_test_add_func ("/arrangement/each-is-one-act-and-the-rest-of-the-record-stays",
                   test_each_is_one_act_and_the_rest_of_the_record_stays);
  g_test_add_func ("/arrangement/an-empty-record-goes", test_an_empty_record_goes);
  g_test_add_func ("/arrangement/a-state-there-is-none-of-is-refused",
                   test_a_state_there_is_none_of_is_refused);

  return g_test_run ();
}
