/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/people.h"

#include "base/error.h"
#include "base/json.h"

#include <string.h>

static VgCase *
make_case (const char *acts)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"voorgesprek-case/1\",\"id\":\"i\",\"author\":\"a\",\"acts\":[{\"at\":\"t\","
      "\"author\":\"a\",\"clock\":1,\"set\":{%s}}]}",
      acts);
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);
  VgCase *subject = vg_case_from_json (node, NULL);

  g_assert_nonnull (subject);
  return subject;
}

static void
test_two_people_are_always_there (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (people->pdata[0], ==, "harmed");
  g_assert_cmpstr (people->pdata[1], ==, "accused");
  g_assert_true (vg_people_has (subject, "harmed"));
  g_assert_false (vg_people_has (subject, "harmed-2"));
}

static void
test_others_follow_by_their_ids (void)
{
  g_autoptr (VgCase)
      subject = make_case ("\"party/supporter-1\":{},\"party/accused-2\":{},\"party/harmed\":{},"
                           "\"party/harmed/photo\":{},\"party/gone\":null");
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  g_assert_cmpuint (people->len, ==, 4);
  g_assert_cmpstr (people->pdata[2], ==, "accused-2");
  g_assert_cmpstr (people->pdata[3], ==, "supporter-1");
  g_assert_true (vg_people_has (subject, "accused-2"));
  g_assert_false (vg_people_has (subject, "gone"));
  g_assert_false (vg_people_has (subject, "photo"));
}

/* Who was erased is nobody to talk with; who is recorded again is. */
static void
test_an_erased_first_gives_way_to_another (void)
{
  g_autoptr (VgCase) erased = make_case ("\"party/accused-2\":{\"name\":\"Gaai\"},"
                                         "\"party/accused\":{\"erased\":\"yes\"}");
  g_autoptr (VgCase) only = make_case ("\"party/accused\":{\"erased\":\"yes\"}");
  g_autoptr (VgCase) unknown = make_case ("\"party/accused-2\":{\"name\":\"Gaai\"}");
  g_autoptr (GPtrArray) people = vg_people_list (erased);
  g_autofree char *side = vg_people_dup_side_name (erased, "accused");

  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpstr (people->pdata[1], ==, "accused-2");
  g_assert_cmpstr (side, ==, "Gaai");
  g_assert_false (vg_people_has (erased, "accused"));
  g_assert_true (vg_people_has (only, "accused"));
  g_assert_true (vg_people_has (unknown, "accused"));
  g_assert_true (vg_people_set (erased, "accused", "name", "Ekster", NULL));
  g_assert_true (vg_people_has (erased, "accused"));
  g_assert_null (vg_people_get (erased, "accused", "erased"));
}

static void
test_the_record_goes_before_the_id (void)
{
  g_autoptr (VgCase)
      subject = make_case ("\"party/harmed-2\":{},\"party/supporter-1\":{\"side\":\"accused\"},"
                           "\"party/x\":{\"role\":\"parent\",\"side\":\"harmed\"},\"party/y\":{}");

  g_assert_cmpstr (vg_people_get_role (subject, "harmed-2"), ==, "harmed");
  g_assert_cmpstr (vg_people_get_side (subject, "harmed-2"), ==, "harmed");
  g_assert_cmpstr (vg_people_get_role (subject, "supporter-1"), ==, "supporter");
  g_assert_cmpstr (vg_people_get_side (subject, "supporter-1"), ==, "accused");
  g_assert_cmpstr (vg_people_get_role (subject, "x"), ==, "parent");
  g_assert_null (vg_people_get_role (subject, "y"));
  g_assert_null (vg_people_get_side (subject, "y"));
}

static void
test_a_person_is_called_as_they_wish (void)
{
  g_autoptr (VgCase) subject = make_case (
      "\"party/harmed\":{\"name\":\"Sanne\"},\"party/accused\":{\"name\":\" \"}");
  g_autofree char *harmed = vg_people_dup_name (subject, "harmed");
  g_autofree char *accused = vg_people_dup_name (subject, "accused");
  g_autofree char *unknown = vg_people_dup_name (subject, "y");

  g_assert_cmpstr (harmed, ==, "Sanne");
  g_assert_cmpstr (accused, ==, "the accused");
  g_assert_cmpstr (unknown, ==, "Person");
  g_assert_cmpstr (vg_people_get (subject, "harmed", "name"), ==, "Sanne");
  g_assert_null (vg_people_get (subject, "harmed", "channel"));
}

static void
test_a_minor_is_addressed_as_je_unless_they_wish_otherwise (void)
{
  g_autoptr (VgCase) subject = make_case (
      "\"party/harmed\":{\"minor\":\"yes\"},"
      "\"party/accused\":{\"minor\":\"yes\",\"address\":\"u\"},"
      "\"party/accused-2\":{\"minor\":\"unknown\"},\"party/accused-3\":{\"address\":\"je\"}");

  g_assert_cmpstr (vg_people_get_address (subject, "harmed"), ==, "je");
  g_assert_cmpstr (vg_people_get_address (subject, "accused"), ==, "u");
  g_assert_cmpstr (vg_people_get_address (subject, "accused-2"), ==, "u");
  g_assert_cmpstr (vg_people_get_address (subject, "accused-3"), ==, "je");
  g_assert_cmpstr (vg_people_get_address (subject, "nobody"), ==, "u");
}

static void
test_the_contact_is_between_the_harmed_and_the_accused (void)
{
  g_autoptr (VgCase) subject = make_case ("\"party/accused-2\":{},\"party/supporter-1\":{},"
                                          "\"party/x\":{\"role\":\"harmed\"}");

  g_assert_true (vg_people_is_principal (subject, "harmed"));
  g_assert_true (vg_people_is_principal (subject, "accused-2"));
  g_assert_true (vg_people_is_principal (subject, "x"));
  g_assert_false (vg_people_is_principal (subject, "supporter-1"));
  g_assert_false (vg_people_is_principal (subject, "nobody"));
}

static void
test_one_word_of_a_person_changes_and_the_rest_stays (void)
{
  g_autoptr (VgCase)
      subject = make_case ("\"party/harmed\":{\"name\":\"Sanne\",\"address\":\"u\"}");
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_people_set (subject, "harmed", "address", "je", &error));
  g_assert_cmpstr (vg_people_get (subject, "harmed", "address"), ==, "je");
  g_assert_cmpstr (vg_people_get (subject, "harmed", "name"), ==, "Sanne");
  g_assert_true (vg_people_set (subject, "harmed", "address", NULL, &error));
  g_assert_null (vg_people_get (subject, "harmed", "address"));
  g_assert_no_error (error);
  g_assert_false (vg_people_set (subject, "harmed", "language", "xx", &error));
  g_assert_nonnull (error);
}

static void
test_a_person_who_comes_gets_an_id_that_nobody_had (void)
{
  g_autoptr (VgCase) subject = make_case ("\"party/supporter-1\":{\"name\":\"Ooievaar\"}");
  g_autoptr (GError) error = NULL;
  g_autofree char *second = vg_people_add (subject, "supporter", "accused", "Kwartel", &error);
  g_autofree char *other = vg_people_add (subject, "harmed", "accused", "Sanne", &error);
  g_autofree char *third = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (second, ==, "supporter-2");
  g_assert_cmpstr (vg_people_get_side (subject, second), ==, "accused");
  g_assert_cmpstr (other, ==, "harmed-2");
  g_assert_cmpstr (vg_people_get_side (subject, other), ==, "harmed");

  g_assert_true (vg_people_remove (subject, second, &error));
  g_assert_false (vg_people_has (subject, second));
  third = vg_people_add (subject, "supporter", NULL, "Specht", &error);
  g_assert_cmpstr (third, ==, "supporter-3");
  g_assert_null (vg_people_get_side (subject, third));
}

static void
test_nobody_comes_without_a_name_or_a_role (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (GError) unnamed = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_null (vg_people_add (subject, "supporter", NULL, " ", &unnamed));
  g_assert_error (unnamed, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_null (vg_people_add (subject, "friend", NULL, "Sanne", &unknown));
  g_assert_error (unknown, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

static void
test_only_who_has_nothing_but_a_record_is_removed (void)
{
  g_autoptr (VgCase)
      subject = make_case ("\"party/supporter-1\":{\"name\":\"Ooievaar\"},\"party/harmed\":{}");
  g_autoptr (GError) error = NULL;
  JsonNode *value = vg_json_parse ("{\"state\":\"given\"}", 17, "in", NULL);

  g_assert_false (vg_people_can_remove (subject, "harmed"));
  g_assert_false (vg_people_can_remove (subject, "supporter-2"));
  g_assert_true (vg_people_set (subject, "supporter-1", "channel", "post", &error));
  g_assert_true (vg_case_set (subject, "consent/supporter-1/talk", value, &error));
  g_assert_false (vg_people_can_remove (subject, "supporter-1"));
  g_assert_false (vg_people_remove (subject, "supporter-1", &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_true (vg_people_has (subject, "supporter-1"));

  g_clear_error (&error);
  g_assert_true (vg_case_set (subject, "consent/supporter-1/talk", NULL, &error));
  g_assert_true (vg_people_remove (subject, "supporter-1", &error));
  g_assert_no_error (error);
}

static void
assert_accused (VgCase *subject, const char *expected)
{
  g_autofree char *said = vg_people_dup_side_name (subject, "accused");

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_side_is_named_whole (void)
{
  g_autoptr (VgCase) subject = make_case ("\"party/accused\":{\"name\":\"Kei\"}");
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *supporter = NULL;
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autofree char *of_some = NULL;

  assert_accused (subject, "Kei");
  second = vg_people_add (subject, "accused", NULL, "Basalt", NULL);
  assert_accused (subject, "Kei and Basalt");
  third = vg_people_add (subject, "accused", NULL, "Leisteen", NULL);
  supporter = vg_people_add (subject, "supporter", "accused", "Ooievaar", NULL);
  assert_accused (subject, "Kei, Basalt and Leisteen");
  g_ptr_array_add (some, (gpointer) "harmed");
  g_ptr_array_add (some, third);
  of_some = vg_people_dup_side_name_of (subject, some, "accused");
  g_assert_cmpstr (of_some, ==, "Leisteen");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people/two-people-are-always-there", test_two_people_are_always_there);
  g_test_add_func ("/people/others-follow-by-their-ids", test_others_follow_by_their_ids);
  g_test_add_func ("/people/an-erased-first-gives-way-to-another",
                   test_an_erased_first_gives_way_to_another);
  g_test_add_func ("/people/the-record-goes-before-the-id", test_the_record_goes_before_the_id);
  g_test_add_func ("/people/a-person-is-called-as-they-wish", test_a_person_is_called_as_they_wish);
  g_test_add_func ("/people/a-minor-is-addressed-as-je-unless-they-wish-otherwise",
                   test_a_minor_is_addressed_as_je_unless_they_wish_otherwise);
  g_test_add_func ("/people/the-contact-is-between-the-harmed-and-the-accused",
                   test_the_contact_is_between_the_harmed_and_the_accused);

  g_test_add_func ("/people/one-word-of-a-person-changes-and-the-rest-stays",
                   test_one_word_of_a_person_changes_and_the_rest_stays);
  g_test_add_func ("/people/a-person-who-comes-gets-an-id-that-nobody-had",
                   test_a_person_who_comes_gets_an_id_that_nobody_had);
  g_test_add_func ("/people/nobody-comes-without-a-name-or-a-role",
                   test_nobody_comes_without_a_name_or_a_role);
  g_test_add_func ("/people/a-side-is-named-whole", test_a_side_is_named_whole);
  g_test_add_func ("/people/only-who-has-nothing-but-a-record-is-removed",
                   test_only_who_has_nothing_but_a_record_is_removed);

  return g_test_run ();
}
