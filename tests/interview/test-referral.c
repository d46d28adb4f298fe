/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/referral.h"

#include "base/clock.h"
#include "base/error.h"
#include "given.h"

static void
test_a_referral_is_the_data_of_who_was_referred (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgReferral made = { .party = "accused", .whom = "De huisarts", .consent = "given" };
  g_autofree char *place = vg_referral_add (subject, &made, NULL);
  g_auto (GStrv) people = NULL;
  VgReferral referral = { NULL };

  g_assert_nonnull (place);
  people = vg_act_list_people (vg_case_get_act (subject, 0));
  g_assert_cmpuint (g_strv_length (people), ==, 1);
  g_assert_cmpstr (people[0], ==, "accused");
  g_assert_true (vg_referral_get (subject, place, &referral));
  g_assert_cmpstr (referral.on, ==, "2026-03-12");
  g_assert_null (referral.taken_up);
}

static void
test_it_says_who_and_to_whom (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgReferral nobody = { .whom = "De huisarts" };
  const VgReferral nowhere = { .party = "harmed" };
  g_autoptr (GError) no_person = NULL;
  g_autoptr (GError) no_place = NULL;

  g_assert_null (vg_referral_add (subject, &nobody, &no_person));
  g_assert_error (no_person, VG_ERROR, VG_ERROR_FAILED);
  g_assert_null (vg_referral_add (subject, &nowhere, &no_place));
  g_assert_error (no_place, VG_ERROR, VG_ERROR_FAILED);
}

static void
test_a_consent_is_one_of_three (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgReferral made = { .party = "harmed", .whom = "De huisarts", .consent = "maybe" };
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_referral_add (subject, &made, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_whether_it_was_taken_up_is_noted_later (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgReferral made = { .party = "harmed", .whom = "De huisarts" };
  g_autofree char *place = vg_referral_add (subject, &made, NULL);
  g_autoptr (GPtrArray) places = NULL;
  VgReferral referral = { NULL };

  g_assert_true (vg_referral_set (subject, place, "taken-up", "yes", NULL));
  g_assert_false (vg_referral_set (subject, place, "whom", NULL, NULL));
  g_assert_true (vg_referral_get (subject, place, &referral));
  g_assert_cmpstr (referral.taken_up, ==, "yes");
  g_assert_true (vg_referral_remove (subject, place, NULL));
  places = vg_referral_list (subject);
  g_assert_cmpuint (places->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  g_test_add_func ("/referral/a-referral-is-the-data-of-who-was-referred",
                   test_a_referral_is_the_data_of_who_was_referred);
  g_test_add_func ("/referral/it-says-who-and-to-whom", test_it_says_who_and_to_whom);
  g_test_add_func ("/referral/a-consent-is-one-of-three", test_a_consent_is_one_of_three);
  g_test_add_func ("/referral/whether-it-was-taken-up-is-noted-later",
                   test_whether_it_was_taken_up_is_noted_later);

  return g_test_run ();
}
