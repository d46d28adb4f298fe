/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/write-up.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "given.h"

#include <string.h>

#define ASK "'ask':{'nl':'a','en':'a'}"

static const char items[] =
    "{'id':'Q1','kind':'open'," ASK "},{'id':'Q2','kind':'open'," ASK "},"
    "{'id':'Q3','kind':'choice','choices':[{'value':'a','label':{'nl':'a','en':'a'}}]," ASK "},"
    "{'id':'Q4','kind':'open','when':{'===':[{'var':'self.answer.Q3'},'a']}," ASK "}";

static VgInterview *
make_interview (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgGuide) guide = given_questions ("harmed", items);

  return vg_interview_new (subject, given_shelf (), guide, "harmed");
}

/* "Ik schrok. Kijkt weg. Bus gemist." with what is given marked. */
static VgWriting *
make_writing (const char *marks)
{
  VgWriting *writing = vg_writing_new ("Ik schrok. Kijkt weg. Bus gemist.");

  vg_writing_read_marks (writing, marks);
  return writing;
}

static void
assert_place (VgInterview *interview, const char *place, const char *expected)
{
  JsonNode *value = vg_case_get (vg_interview_get_case (interview), place);
  g_autofree char *told = value != NULL ? g_strdelimit (vg_json_write (value), "\"", '\'') : NULL;

  g_assert_cmpstr (told, ==, expected);
}

static void
write_up (VgInterview *interview, const char *marks, const char *date)
{
  g_autoptr (VgWriting) writing = make_writing (marks);
  g_autoptr (GError) error = NULL;
  gboolean is_done = vg_write_up (interview, writing, date, &error);

  g_assert_no_error (error);
  g_assert_true (is_done);
}

static void
assert_only_note (VgCase *subject, const char *text)
{
  g_autoptr (GPtrArray) notes = vg_case_list (subject, "note");
  JsonObject *note = NULL;

  g_assert_cmpuint (notes->len, ==, 1);
  note = vg_case_get_object (subject, notes->pdata[0]);
  g_assert_cmpstr (vg_json_get_string (note, "text"), ==, text);
  g_assert_cmpstr (vg_json_get_string (note, "party"), ==, "harmed");
  g_assert_cmpstr (vg_json_get_string (note, "talk"), ==, "t1");
}

static void
test_all_of_it_is_one_act (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);

  write_up (interview, "0 10 quotation Q1\n11 21 observation Q1\n", NULL);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);
  assert_place (interview, "answer/harmed/Q1/1",
                "{'as':'quotation','language':'en','talk':'t1','text':'Ik schrok.'}");
  assert_place (interview, "answer/harmed/Q1/2",
                "{'as':'observation','language':'en','talk':'t1','text':'Kijkt weg.'}");
  assert_only_note (subject, "Bus gemist.");
  assert_place (interview, "talk/t1", "{'date':'2026-03-02','party':'harmed'}");

  g_assert_true (vg_case_undo (subject));
  g_assert_false (vg_case_has_under (subject, ""));
}

static void
test_it_belongs_to_the_talk_of_that_day (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);

  given_put (subject, "talk/t1", "{'party':'harmed','date':'2026-02-20'}");
  given_put (subject, "talk/t2", "{'party':'accused','date':'2026-02-21'}");
  write_up (interview, "0 10 quotation Q1\n", "2026-02-20");
  write_up (interview, "0 10 quotation Q2\n", "2026-02-21");
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "answer/harmed/Q1/1"), "talk"),
                   ==, "t1");
  g_assert_cmpstr (vg_json_get_string (vg_case_get_object (subject, "answer/harmed/Q2/1"), "talk"),
                   ==, "t3");
  assert_place (interview, "talk/t3", "{'date':'2026-02-21','party':'harmed'}");
}

static void
test_a_reason_goes_where_there_is_an_answer_now (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);

  given_put (subject, "answer/harmed/Q1", "{'none':'later'}");
  given_put (subject, "answer/harmed/Q1/1", "{'as':'quotation','text':'Eerder.'}");
  given_put (subject, "answer/harmed/Q2", "{'none':'declined'}");
  write_up (interview, "0 10 quotation Q1\n", NULL);
  assert_place (interview, "answer/harmed/Q1", NULL);
  assert_place (interview, "answer/harmed/Q1/1", "{'as':'quotation','text':'Eerder.'}");
  g_assert_nonnull (vg_case_get (subject, "answer/harmed/Q1/2"));
  assert_place (interview, "answer/harmed/Q2", "{'none':'declined'}");
}

static void
assert_refuses (const char *text, const char *marks, const char *date, int code)
{
  g_autoptr (VgInterview) interview = make_interview ();
  g_autoptr (VgWriting) writing = vg_writing_new (text);
  g_autoptr (GError) error = NULL;

  vg_writing_read_marks (writing, marks);
  g_assert_false (vg_write_up (interview, writing, date, &error));
  g_assert_error (error, VG_ERROR, code);
  g_assert_null (strstr (error->message, "geheim"));
  g_assert_cmpuint (vg_case_get_n_acts (vg_interview_get_case (interview)), ==, 0);
}

static void
test_what_does_not_fit_leaves_the_case_alone (void)
{
  g_autofree char *long_text = g_strnfill (VG_WRITING_CHARS + 1, 'a');

  assert_refuses (" \n", "", NULL, VG_ERROR_PARSE);
  assert_refuses (long_text, "", NULL, VG_ERROR_PARSE);
  assert_refuses ("geheim", "", "gisteren", VG_ERROR_PARSE);
  assert_refuses ("geheim", "0 6 quotation\n", NULL, VG_ERROR_NOT_FOUND);
  assert_refuses ("geheim", "0 6 quotation Q9\n", NULL, VG_ERROR_NOT_FOUND);
  assert_refuses ("geheim", "0 6 quotation Q3\n", NULL, VG_ERROR_NOT_FOUND);
  assert_refuses ("geheim", "0 6 quotation Q4\n", NULL, VG_ERROR_NOT_FOUND);
}

static void
keep (VgCase *subject, const char *text, const char *marks)
{
  g_autoptr (VgWriting) writing = vg_writing_new (text);

  vg_writing_read_marks (writing, marks);
  vg_write_up_keep (subject, "harmed", writing, "2026-02-20");
}

static void
assert_resumes (VgCase *subject, const char *text, const char *marks)
{
  g_autofree char *date = NULL;
  g_autoptr (VgWriting) writing = vg_write_up_resume (subject, "harmed", &date);
  g_autofree char *found = writing != NULL ? vg_writing_dup_marks (writing) : NULL;

  g_assert_cmpstr (writing != NULL ? vg_writing_get_text (writing) : NULL, ==, text);
  g_assert_cmpstr (found, ==, marks);
  g_assert_cmpstr (date, ==, text != NULL ? "2026-02-20" : NULL);
}

/* As when the power fails: what is on disk is opened again. */
static VgCase *
reopen (VgCase *subject)
{
  g_autofree char *text = vg_case_to_text (subject);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_parse (text, strlen (text), "case", &error);
  VgCase *opened = vg_case_from_json (root, &error);

  g_assert_no_error (error);
  return opened;
}

static void
test_what_is_being_written_survives (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgCase) opened = NULL;
  g_autoptr (VgCase) again = NULL;

  keep (subject, "Ik schrok.", "0 2 quotation Q1\n");
  assert_resumes (subject, "Ik schrok.", "0 2 quotation Q1\n");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
  opened = reopen (subject);
  assert_resumes (opened, "Ik schrok.", "0 2 quotation Q1\n");

  keep (opened, "Ik schrok niet.", "");
  again = reopen (opened);
  assert_resumes (again, "Ik schrok niet.", "");
}

static void
test_what_was_emptied_does_not_come_back (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgCase) opened = NULL;
  g_autoptr (GError) error = NULL;

  keep (subject, "Ik schrok.", "");
  g_assert_true (vg_write_up_settle (subject, "harmed", &error));
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 1);
  keep (subject, "", "");
  assert_resumes (subject, NULL, NULL);
  opened = reopen (subject);
  assert_resumes (opened, NULL, NULL);
}

static void
test_what_was_put_in_is_not_being_written_any_more (void)
{
  g_autoptr (VgInterview) interview = make_interview ();
  VgCase *subject = vg_interview_get_case (interview);
  g_autoptr (GError) error = NULL;

  keep (subject, "Ik schrok. Kijkt weg. Bus gemist.", "0 10 quotation Q1\n");
  g_assert_true (vg_write_up_settle (subject, "harmed", &error));
  write_up (interview, "0 10 quotation Q1\n", NULL);
  assert_resumes (subject, NULL, NULL);
  g_assert_true (vg_case_undo (subject));
  assert_resumes (subject, "Ik schrok. Kijkt weg. Bus gemist.", "0 10 quotation Q1\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T10:00:00Z");

  g_test_add_func ("/interview/write-up/all-of-it-is-one-act", test_all_of_it_is_one_act);
  g_test_add_func ("/interview/write-up/it-belongs-to-the-talk-of-that-day",
                   test_it_belongs_to_the_talk_of_that_day);
  g_test_add_func ("/interview/write-up/a-reason-goes-where-there-is-an-answer-now",
                   test_a_reason_goes_where_there_is_an_answer_now);
  g_test_add_func ("/interview/write-up/what-does-not-fit-leaves-the-case-alone",
                   test_what_does_not_fit_leaves_the_case_alone);
  g_test_add_func ("/interview/write-up/what-is-being-written-survives",
                   test_what_is_being_written_survives);
  g_test_add_func ("/interview/write-up/what-was-emptied-does-not-come-back",
                   test_what_was_emptied_does_not_come_back);
  g_test_add_func ("/interview/write-up/what-was-put-in-is-not-being-written-any-more",
                   test_what_was_put_in_is_not_being_written_any_more);

  return g_test_run ();
}
