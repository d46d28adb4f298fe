/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-data.h"

#include "../interview/given.h"
#include "base/clock.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/language.h"
#include "derive/closing.h"
#include "interview/told.h"

#include <string.h>

static JsonNode *
make (VgCase *subject, const char *reader)
{
  g_autoptr (GError) error = NULL;
  JsonNode *data = vg_paper_data_new (subject, given_shelf (), reader, "en", &error);

  g_assert_no_error (error);
  return data;
}

static char *
tell (VgCase *subject, const char *reader)
{
  g_autoptr (JsonNode) data = make (subject, reader);

  return vg_json_write (data);
}

static JsonObject *
get (JsonNode *data, const char *member)
{
  return vg_json_get_object (vg_json_peek_object (data), member);
}

static const char *
get_text (JsonObject *object, const char *member)
{
  return vg_json_get_string (vg_json_get_object (object, member), "=");
}

static void
end_as (VgCase *subject, const char *how)
{
  g_autofree char *record = g_strdup_printf (
      "{'how':'%s','date':'2026-05-12','until':'2031-05-12'}", how);

  given_put (subject, "closing/end", record);
}

/* The one flag that is set, or "" */
static const char *
find_flag (VgCase *subject, const char *reader)
{
  static const char *const flags[] = { "is-agreement",  "is-contact",     "is-indirect",
                                       "is-own-choice", "is-by-mediator", "is-without-contact" };
  g_autoptr (JsonNode) data = make (subject, reader);
  JsonObject *end = get (data, "end");
  const char *found = "";

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (json_object_get_boolean_member (end, flags[i])) {
      g_assert_cmpstr (found, ==, "");
      found = flags[i];
    }

  return found;
}

static void
test_each_end_is_said_as_its_reader_may_know_it (void)
{
  static const struct {
    const char *how;
    const char *harmed;
    const char *accused;
  } ends[] = {
    { "agreement", "is-agreement", "is-agreement" },
    { "contact", "is-contact", "is-contact" },
    { "indirect", "is-indirect", "is-indirect" },
    { "well-without-contact", "is-without-contact", "is-without-contact" },
    { "referred", "is-without-contact", "is-without-contact" },
    { "not-reached", "is-without-contact", "is-without-contact" },
    { "harmed-stopped", "is-own-choice", "is-without-contact" },
    { "accused-stopped", "is-without-contact", "is-own-choice" },
    { "mediator-stopped", "is-by-mediator", "is-by-mediator" },
    { "not-suitable", "is-by-mediator", "is-by-mediator" },
  };
  g_autoptr (VgCase) subject = given_practice_case ();

  g_assert_cmpstr (find_flag (subject, "harmed"), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    end_as (subject, ends[i].how);
    g_assert_cmpstr (find_flag (subject, "harmed"), ==, ends[i].harmed);
    g_assert_cmpstr (find_flag (subject, "accused"), ==, ends[i].accused);
  }
  for (guint i = 0; vg_closing_get_ends ()[i] != NULL; i++)
    g_assert_cmpstr (vg_closing_get_ends ()[i], ==, ends[i].how);
}

/* Silence, a refusal, and that nobody wanted to go on read the same to the other. */
static void
test_why_there_was_no_contact_cannot_be_concluded (void)
{
  static const char *const hows[] = { "well-without-contact", "referred", "not-reached",
                                      "accused-stopped" };
  static const char *const approaches[] = {
    NULL,
    "{'state':'silent'}",
    "{'state':'refused'}",
    "{'state':'refused','may-tell':'nothing','words':'Nooit'}",
    "{'state':'not-wanted','may-tell':'words','words':'Nooit'}",
    "{'state':'refused','may-tell':'words'}",
  };
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autofree char *first = NULL;

  for (guint h = 0; h < G_N_ELEMENTS (hows); h++)
    for (guint i = 0; i < G_N_ELEMENTS (approaches); i++) {
      g_autofree char *told = NULL;

      end_as (subject, hows[h]);
      given_put (subject, "approach/accused", approaches[i]);
      told = tell (subject, "harmed");
      if (first == NULL)
        first = g_strdup (told);
      g_assert_cmpstr (told, ==, first);
    }
}

static void
test_who_said_no_reads_that_it_was_their_choice (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();

  end_as (subject, "well-without-contact");
  given_put (subject, "approach/accused", "{'state':'refused'}");
  g_assert_cmpstr (find_flag (subject, "accused"), ==, "is-own-choice");
  g_assert_cmpstr (find_flag (subject, "harmed"), ==, "is-without-contact");
  end_as (subject, "mediator-stopped");
  g_assert_cmpstr (find_flag (subject, "accused"), ==, "is-by-mediator");
}

/* Until when a case is kept is no promise to somebody whose own data go before that. */
static void
test_who_refused_reads_when_their_own_data_go (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) accused = NULL;
  g_autoptr (JsonNode) harmed = NULL;

  end_as (subject, "well-without-contact");
  given_put (subject, "approach/accused", "{'state':'refused','delete-on':'2026-05-26'}");
  accused = make (subject, "accused");
  g_assert_cmpstr (get_text (get (accused, "end"), "erase-on"), ==, "26 May 2026");
  g_assert_cmpstr (get_text (get (accused, "end"), "until"), ==, "");
  harmed = make (subject, "harmed");
  g_assert_cmpstr (get_text (get (harmed, "end"), "erase-on"), ==, "");
  g_assert_cmpstr (get_text (get (harmed, "end"), "until"), ==, "12 May 2031");
}

static void
test_what_was_done_is_not_to_come (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) data = NULL;

  given_put (subject, "aftercare/harmed/days",
             "{'moment':'days','on':'2026-05-10','done':'2026-05-10'}");
  data = make (subject, "harmed");
  g_assert_cmpuint (
      json_array_get_length (vg_json_get_array (vg_json_peek_object (data), "moments")), ==, 1);
  g_assert_cmpuint (
      json_array_get_length (vg_json_get_array (vg_json_peek_object (data), "to-come")), ==, 0);
}

static void
test_a_refusal_is_told_back_as_permitted (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (JsonNode) only_that = NULL;
  g_autoptr (JsonNode) words = NULL;
  JsonObject *line = NULL;

  end_as (subject, "accused-stopped");
  given_put (subject, "approach/accused", "{'state':'refused','may-tell':'only-that','words':'X'}");
  only_that = make (subject, "harmed");
  line = json_array_get_object_element (vg_json_get_array (get (only_that, "end"), "told-back"), 0);
  g_assert_true (json_object_get_boolean_member (line, "is-only-that"));
  given_put (subject, "approach/accused", "{'state':'refused','may-tell':'words','words':'Later'}");
  words = make (subject, "harmed");
  line = json_array_get_object_element (vg_json_get_array (get (words, "end"), "told-back"), 0);
  g_assert_cmpstr (get_text (line, "text"), ==, "Later");
}

static void
test_a_second_letter_is_the_reminder (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;

  given_put (subject, "party/accused", "{'name':'de heer Kei'}");
  first = make (subject, "accused");
  g_assert_false (json_object_get_boolean_member (get (first, "approach"), "is-reminder"));
  g_assert_cmpstr (get_text (get (first, "approach"), "name"), ==, "de heer Kei");
  given_put (subject, "approach/accused", "{'state':'sent','until':'2026-06-02'}");
  second = make (subject, "accused");
  g_assert_true (json_object_get_boolean_member (get (second, "approach"), "is-reminder"));
  g_assert_cmpstr (get_text (get (second, "approach"), "date"), ==, "2 June 2026");
}

static guint
count_carry (VgCase *subject, const char *reader)
{
  g_autoptr (JsonNode) data = make (subject, reader);

  return json_array_get_length (vg_json_get_array (vg_json_peek_object (data), "carry"));
}

static void
test_only_what_may_go_and_was_not_told_is_to_be_carried (void)
{
  const VgTelling telling = { .to = "accused" };
  g_autoptr (VgCase) subject = vg_case_new ();

  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 0);
  given_release (subject, "goal/harmed/g1", "no", NULL, "accused");
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 0);
  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 1);
  g_assert_cmpuint (count_carry (subject, "accused"), ==, 0);
  g_assert_true (vg_told_add (subject, "goal/harmed/g1", &telling, NULL));
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 0);
  given_put (subject, "goal/harmed/g1", "{'words':'Stilte'}");
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 0);
  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  g_assert_cmpuint (count_carry (subject, "mediator"), ==, 1);
}

static void
test_aftercare_is_each_persons_own (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (JsonNode) own = NULL;
  g_autoptr (JsonNode) other = NULL;
  JsonArray *moments = NULL;

  given_put (subject, "aftercare/harmed/weeks", "{'moment':'weeks','on':'2026-05-26'}");
  own = make (subject, "harmed");
  moments = vg_json_get_array (vg_json_peek_object (own), "moments");
  g_assert_cmpuint (json_array_get_length (moments), ==, 1);
  g_assert_cmpstr (get_text (json_array_get_object_element (moments, 0), "title"), ==,
                   "After one or two weeks");
  other = make (subject, "accused");
  g_assert_cmpuint (
      json_array_get_length (vg_json_get_array (vg_json_peek_object (other), "moments")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("nl");
  vg_clock_hold ("2026-05-12T09:00:00Z");
  g_test_add_func ("/paper-way/each-end-is-said-as-its-reader-may-know-it",
                   test_each_end_is_said_as_its_reader_may_know_it);
  g_test_add_func ("/paper-way/why-there-was-no-contact-cannot-be-concluded",
                   test_why_there_was_no_contact_cannot_be_concluded);
  g_test_add_func ("/paper-way/who-said-no-reads-that-it-was-their-choice",
                   test_who_said_no_reads_that_it_was_their_choice);
  g_test_add_func ("/paper-way/who-refused-reads-when-their-own-data-go",
                   test_who_refused_reads_when_their_own_data_go);
  g_test_add_func ("/paper-way/what-was-done-is-not-to-come", test_what_was_done_is_not_to_come);
  g_test_add_func ("/paper-way/a-refusal-is-told-back-as-permitted",
                   test_a_refusal_is_told_back_as_permitted);
  g_test_add_func ("/paper-way/a-second-letter-is-the-reminder",
                   test_a_second_letter_is_the_reminder);
  g_test_add_func ("/paper-way/only-what-may-go-and-was-not-told-is-to-be-carried",
                   test_only_what_may_go_and_was_not_told_is_to_be_carried);
  g_test_add_func ("/paper-way/aftercare-is-each-persons-own", test_aftercare_is_each_persons_own);

  return g_test_run ();
}
