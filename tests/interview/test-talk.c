/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/talk.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "given.h"
#include "interview/interview.h"

#define NOON "2026-03-12T12:00:00Z"

static VgInterview *
make_interview (VgCase *subject)
{
  return vg_interview_new (subject, given_shelf (), given_guide ("harmed"), "harmed");
}

static void
answer (VgInterview *interview, const char *text)
{
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (interview), "V07");
  g_autoptr (GError) error = NULL;

  vg_interview_set_fragment (interview, item, NULL, "quotation", text, &error);
  g_assert_no_error (error);
}

static const char *
talk_of (VgCase *subject, const char *fragment)
{
  return vg_json_get_string (vg_case_get_object (subject, fragment), "talk");
}

static void
test_talks_are_counted_per_person_by_date (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) talks = NULL;
  g_autoptr (VgTalk) second = NULL;

  given_put (subject, "talk/t1", "{'party':'harmed','date':'2026-03-12'}");
  given_put (subject, "talk/t2", "{'party':'accused','date':'2026-03-01'}");
  given_put (subject, "talk/t3", "{'party':'harmed','date':'2026-03-02'}");
  given_put (subject, "talk/t4", "{'party':'harmed'}");
  talks = vg_talk_list (subject, "harmed");
  g_assert_cmpuint (talks->len, ==, 3);
  g_assert_cmpstr (((VgTalk *) talks->pdata[0])->id, ==, "t3");
  g_assert_cmpstr (((VgTalk *) talks->pdata[2])->id, ==, "t4");
  second = vg_talk_find (subject, "t1");
  g_assert_cmpuint (second->number, ==, 2);
  g_assert_null (vg_talk_find (subject, "t9"));
  g_assert_null (vg_talk_find (subject, "no place/at all"));
}

static void
test_another_talk_begins_on_request (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);

  answer (interview, "Eerst dit.");
  g_assert_true (vg_interview_begin_talk (interview, NULL));
  g_assert_cmpstr (vg_interview_get_talk (interview), ==, "t2");
  answer (interview, "Toen dat.");
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/1"), ==, "t1");
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/2"), ==, "t2");
}

static void
test_a_talk_goes_on_over_midnight_and_ends_with_the_night (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);

  vg_clock_hold ("2026-03-12T22:30:00Z");
  answer (interview, "Laat op de avond.");
  vg_clock_hold ("2026-03-13T01:00:00Z");
  answer (interview, "Na middernacht.");
  vg_clock_hold ("2026-03-13T09:00:00Z");
  answer (interview, "De volgende ochtend.");
  vg_clock_hold (NOON);
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/2"), ==, "t1");
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/3"), ==, "t2");
}

static void
test_a_talk_that_was_yesterday_can_be_written_down_today (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);
  g_autoptr (VgInterview) again = NULL;
  g_autoptr (GError) error = NULL;

  answer (interview, "Eerst dit.");
  g_assert_true (vg_talk_set (subject, "t1", "date", vg_json_new_string ("2026-03-11"), &error));
  g_assert_no_error (error);
  answer (interview, "Toen dat.");
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/2"), ==, "t1");
  again = make_interview (subject);
  g_assert_cmpstr (vg_interview_get_talk (again), ==, "t1");
}

static void
test_undo_of_the_first_answer_leaves_no_answer_without_its_talk (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgInterview) interview = make_interview (subject);

  answer (interview, "Eerst dit.");
  vg_case_undo (subject);
  g_assert_false (vg_case_has_under (subject, "talk"));
  answer (interview, "Toch dat.");
  g_assert_nonnull (vg_case_get (subject, "talk/t1"));
  g_assert_cmpstr (talk_of (subject, "answer/harmed/V07/2"), ==, "t1");
}

static void
test_what_is_written_about_a_talk_is_of_that_person (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) error = NULL;
  VgAct *act = NULL;
  g_auto (GStrv) people = NULL;

  given_put (subject, "talk/t1", "{'party':'accused','date':'2026-03-12'}");
  g_assert_true (vg_talk_set (subject, "t1", "present", vg_json_new_string ("zijn zus"), &error));
  act = vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1);
  people = vg_act_list_people (act);
  g_assert_cmpstr (people[0], ==, "accused");
  g_assert_null (people[1]);

  g_assert_false (vg_talk_set (subject, "t1", "channel", vg_json_new_string ("duif"), &error));
  g_clear_error (&error);
  g_assert_false (vg_talk_set (subject, "t7", "minutes", vg_json_new_int (60), &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_true (vg_talk_set (subject, "t1", "present", NULL, NULL));
  g_assert_null (vg_json_get_string (vg_case_get_object (subject, "talk/t1"), "present"));
}

static void
test_every_channel_has_a_word (void)
{
  const char *const *channels = vg_talk_get_channels ();

  g_assert_cmpuint (g_strv_length ((char **) channels), ==, 4);
  for (guint i = 0; channels[i] != NULL; i++)
    g_assert_nonnull (vg_talk_say_channel (channels[i]));
  g_assert_null (vg_talk_say_channel ("duif"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold (NOON);
  g_test_add_func ("/talk/talks-are-counted-per-person-by-date",
                   test_talks_are_counted_per_person_by_date);
  g_test_add_func ("/talk/another-talk-begins-on-request", test_another_talk_begins_on_request);
  g_test_add_func ("/talk/a-talk-goes-on-over-midnight-and-ends-with-the-night",
                   test_a_talk_goes_on_over_midnight_and_ends_with_the_night);
  g_test_add_func ("/talk/a-talk-that-was-yesterday-can-be-written-down-today",
                   test_a_talk_that_was_yesterday_can_be_written_down_today);
  g_test_add_func ("/talk/undo-of-the-first-answer-leaves-no-answer-without-its-talk",
                   test_undo_of_the_first_answer_leaves_no_answer_without_its_talk);
  g_test_add_func ("/talk/what-is-written-about-a-talk-is-of-that-person",
                   test_what_is_written_about_a_talk_is_of_that_person);
  g_test_add_func ("/talk/every-channel-has-a-word", test_every_channel_has_a_word);

  return g_test_run ();
}
