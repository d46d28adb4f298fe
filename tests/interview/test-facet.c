/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/facet.h"

#include "base/json.h"
#include "given.h"

#define PLACE "acknowledgement/accused/act"
#define NONE  "answer/accused/A-facet-act"

static void
record (VgCase *subject, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_facet_record (subject, PLACE, value, NONE, &error));
  g_assert_no_error (error);
}

static void
test_a_value_comes_in_one_act_and_takes_the_reason_with_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, NONE, "{'none':'declined'}");
  record (subject, "says-nothing");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, PLACE), "value"), ==,
                   "says-nothing");
  g_assert_null (vg_case_get (subject, NONE));
  g_assert_true (vg_case_undo (subject));
  g_assert_nonnull (vg_case_get (subject, NONE));
}

static void
test_no_answer_leaves_what_was_said_in_words (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, PLACE, "{'value':'denies','words':'Zo was het niet.'}");
  record (subject, NULL);
  g_assert_null (vg_json_get_string (vg_case_get_object (subject, PLACE), "value"));
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, PLACE), "words"), ==,
                   "Zo was het niet.");
}

static void
test_a_record_that_says_nothing_is_gone (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();

  record (subject, "denies");
  record (subject, NULL);
  g_assert_null (vg_case_get (subject, PLACE));
}

static void
test_a_value_that_is_none_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_facet_record (subject, PLACE, "confesses", NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facet/a-value-comes-in-one-act-and-takes-the-reason-with-it",
                   test_a_value_comes_in_one_act_and_takes_the_reason_with_it);
  g_test_add_func ("/facet/no-answer-leaves-what-was-said-in-words",
                   test_no_answer_leaves_what_was_said_in_words);
  g_test_add_func ("/facet/a-record-that-says-nothing-is-gone",
                   test_a_record_that_says_nothing_is_gone);
  g_test_add_func ("/facet/a-value-that-is-none-is-refused", test_a_value_that_is_none_is_refused);

  return g_test_run ();
}
