/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/contact.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "base/language.h"
#include "given.h"
#include "interview/told.h"

static char *
add (VgCase *subject, const VgContactSaid *said)
{
  g_autoptr (GError) error = NULL;
  char *place = vg_contact_add (subject, said, &error);

  g_assert_no_error (error);
  return place;
}

static void
refuse (VgCase *subject, const VgContactSaid *said)
{
  g_autoptr (GError) error = NULL;
  guint n = vg_case_get_n_acts (subject);
  g_autofree char *place = vg_contact_add (subject, said, &error);

  g_assert_null (place);
  g_assert_nonnull (error);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n);
}

/* "Letter, to the accused; Answer, from the accused" */
static char *
tell (VgCase *subject, const char *with)
{
  g_autoptr (GPtrArray) contacts = vg_contact_list (subject, with);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < contacts->len; i++) {
    g_autofree char *said = vg_contact_say (subject, contacts->pdata[i]);

    g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", said);
  }

  return g_string_free (told, FALSE);
}

static void
test_contacts_are_listed_by_day_then_as_they_were_written (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgContactSaid letter = { .with = "accused", .kind = "letter", .date = "2026-02-20" };
  const VgContactSaid answer = { .with = "accused", .kind = "answer" };
  const VgContactSaid call = { .with = "harmed", .kind = "call" };
  g_autofree char *first = add (subject, &answer);
  g_autofree char *second = add (subject, &call);
  g_autofree char *third = add (subject, &letter);
  g_autofree char *all = tell (subject, NULL);
  g_autofree char *own = tell (subject, "harmed");

  g_assert_cmpstr (all, ==,
                   "Letter, to the accused; Answer, from the accused; Call, to the harmed party");
  g_assert_cmpstr (own, ==, "Call, to the harmed party");
  g_assert_cmpstr (first, ==, "contact/c1");
  g_assert_cmpstr (second, ==, "contact/c2");
  g_assert_cmpstr (third, ==, "contact/c3");
}

static void
test_each_kind_has_its_usual_direction_and_asks_for_its_way (void)
{
  g_assert_cmpstr (vg_contact_get_usual_direction ("answer"), ==, "from");
  g_assert_cmpstr (vg_contact_get_usual_direction ("letter"), ==, "to");
  g_assert_cmpstr (vg_contact_get_usual_direction ("call"), ==, "to");
  g_assert_cmpstr (vg_contact_get_usual_direction (NULL), ==, "to");
  g_assert_cmpstr (vg_contact_ask_way ("call"), ==, "which number");
  g_assert_cmpstr (vg_contact_ask_way ("refusal"), ==, "by telephone, by post, through whom");
}

static void
test_a_direction_that_nobody_noted_is_not_made_up (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *told = NULL;

  given_put (subject, "contact/c1", "{'with':'accused','kind':'call','date':'2026-03-01'}");
  told = tell (subject, NULL);
  g_assert_cmpstr (told, ==, "Call, with the accused");
}

static void
test_an_act_is_about_the_person_and_whose_words_went_along (void)
{
  static const char *const released[] = { "goal/harmed/g1", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgContactSaid said = { .with = "accused", .kind = "call", .released = released };
  const VgContactSaid plain = { .with = "accused", .kind = "call" };
  g_autofree char *place = add (subject, &plain);
  g_autofree char *more = NULL;
  g_auto (GStrv) one = NULL;
  g_auto (GStrv) both = NULL;

  g_assert_cmpstr (place, ==, "contact/c1");
  one = vg_act_list_people (vg_case_get_act (subject, 0));
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  more = add (subject, &said);
  both = vg_act_list_people (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1));
  g_assert_cmpuint (g_strv_length (both), ==, 2);
}

static void
test_released_words_that_went_along_are_in_the_register_by_the_same_act (void)
{
  static const char *const released[] = { "goal/harmed/g1", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgContactSaid said = {
    .with = "accused", .kind = "call", .date = "2026-03-01", .released = released, .words = "Goed."
  };
  g_autofree char *place = NULL;
  g_autoptr (GPtrArray) told = NULL;
  const VgTold *entry = NULL;
  guint n = 0;

  given_put (subject, "goal/harmed/g1", "{'words':'Rust'}");
  refuse (subject, &said);
  given_release (subject, "goal/harmed/g1", "as-is", NULL, "accused");
  n = vg_case_get_n_acts (subject);
  place = add (subject, &said);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n + 1);
  told = vg_told_list (subject, NULL);
  g_assert_cmpuint (told->len, ==, 1);
  entry = told->pdata[0];
  g_assert_cmpstr (entry->words, ==, "Rust");
  g_assert_cmpstr (entry->date, ==, "2026-03-01");
  g_assert_cmpstr (entry->how, ==, "Call");
  g_assert_cmpstr (entry->received, ==, "Goed.");
}

static void
test_what_was_no_contact_is_refused (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgContactSaid wrong[] = {
    { .with = "accused" },
    { .with = "accused", .kind = "pigeon" },
    { .with = "nobody", .kind = "call" },
    { .with = "accused", .kind = "call", .date = "2026-03-03" },
    { .with = "accused", .kind = "call", .date = "yesterday" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    refuse (subject, &wrong[i]);
}

static void
test_a_contact_is_corrected_member_by_member (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgContactSaid said = { .with = "accused", .kind = "call", .result = "Belt terug." };
  g_autofree char *place = add (subject, &said);
  g_autoptr (GError) error = NULL;
  JsonObject *record = NULL;

  g_assert_true (vg_contact_set (subject, place, "kind", "letter", NULL));
  g_assert_true (vg_contact_set (subject, place, "result", "", NULL));
  record = vg_case_get_object (subject, place);
  g_assert_cmpstr (vg_json_get_string (record, "kind"), ==, "letter");
  g_assert_null (vg_json_get_string (record, "result"));
  g_assert_false (vg_contact_set (subject, place, "kind", "", NULL));
  g_assert_false (vg_contact_set (subject, place, "with", "harmed", NULL));
  g_assert_true (vg_contact_remove (subject, place, NULL));
  g_assert_false (vg_contact_remove (subject, place, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  vg_clock_hold ("2026-03-02T14:03:22Z");
  g_test_add_func ("/contact/contacts-are-listed-by-day-then-as-they-were-written",
                   test_contacts_are_listed_by_day_then_as_they_were_written);
  g_test_add_func ("/contact/each-kind-has-its-usual-direction-and-asks-for-its-way",
                   test_each_kind_has_its_usual_direction_and_asks_for_its_way);
  g_test_add_func ("/contact/a-direction-that-nobody-noted-is-not-made-up",
                   test_a_direction_that_nobody_noted_is_not_made_up);
  g_test_add_func ("/contact/an-act-is-about-the-person-and-whose-words-went-along",
                   test_an_act_is_about_the_person_and_whose_words_went_along);
  g_test_add_func ("/contact/released-words-that-went-along-are-in-the-register-by-the-same-act",
                   test_released_words_that_went_along_are_in_the_register_by_the_same_act);
  g_test_add_func ("/contact/what-was-no-contact-is-refused", test_what_was_no_contact_is_refused);
  g_test_add_func ("/contact/a-contact-is-corrected-member-by-member",
                   test_a_contact_is_corrected_member_by_member);

  return g_test_run ();
}
