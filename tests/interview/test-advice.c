/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/advice.h"

#include "base/clock.h"
#include "base/error.h"
#include "given.h"

static char *
ask (VgCase *subject, const VgAdvice *advice)
{
  g_autoptr (GError) error = NULL;
  char *place = vg_advice_add (subject, advice, &error);

  g_assert_no_error (error);
  return place;
}

static char **
list_people_of_last (VgCase *subject)
{
  return vg_act_list_people (vg_case_get_act (subject, vg_case_get_n_acts (subject) - 1));
}

static void
test_advice_stands_in_the_order_of_its_days (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgAdvice later = { .whom = "Collega Linde", .about = "harmed" };
  const VgAdvice earlier = { .whom = "Veilig Thuis", .anonymous = "yes", .on = "2026-03-01" };
  g_autofree char *first = ask (subject, &later);
  g_autofree char *second = ask (subject, &earlier);
  g_autoptr (GPtrArray) places = vg_advice_list (subject);
  VgAdvice advice = { NULL };

  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpstr (places->pdata[0], ==, second);
  g_assert_true (vg_advice_get (subject, first, &advice));
  g_assert_cmpstr (advice.on, ==, "2026-03-12");
  g_assert_null (advice.anonymous);
}

static void
test_advice_on_the_case_is_the_data_of_everybody (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgAdvice whole = { .whom = "Collega Linde" };
  const VgAdvice of_one = { .whom = "Collega Linde", .about = "accused" };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (GStrv) everybody = NULL;
  g_auto (GStrv) one = NULL;

  given_put (subject, "party/harmed", "{'role':'harmed'}");
  given_put (subject, "party/accused", "{'role':'accused'}");
  first = ask (subject, &whole);
  everybody = list_people_of_last (subject);
  second = ask (subject, &of_one);
  one = list_people_of_last (subject);
  g_assert_cmpuint (g_strv_length (everybody), ==, 2);
  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpstr (one[0], ==, "accused");
}

static void
test_advice_of_nobody_is_none (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgAdvice advice = { .whom = " ", .question = "Wat nu?" };
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_advice_add (subject, &advice, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

static void
test_what_came_of_it_is_noted_later (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  const VgAdvice asked = { .whom = "Veilig Thuis", .about = "harmed" };
  g_autofree char *place = ask (subject, &asked);
  VgAdvice advice = { NULL };

  g_assert_true (vg_advice_set (subject, place, "outcome", "Eerst met haar praten.", NULL));
  g_assert_false (vg_advice_set (subject, place, "whom", "", NULL));
  g_assert_false (vg_advice_set (subject, "advice/none", "outcome", "Iets", NULL));
  g_assert_true (vg_advice_get (subject, place, &advice));
  g_assert_cmpstr (advice.outcome, ==, "Eerst met haar praten.");
  g_assert_true (vg_advice_remove (subject, place, NULL));
  g_assert_false (vg_advice_get (subject, place, &advice));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-12T12:00:00Z");
  g_test_add_func ("/advice/advice-stands-in-the-order-of-its-days",
                   test_advice_stands_in_the_order_of_its_days);
  g_test_add_func ("/advice/advice-on-the-case-is-the-data-of-everybody",
                   test_advice_on_the_case_is_the_data_of_everybody);
  g_test_add_func ("/advice/advice-of-nobody-is-none", test_advice_of_nobody_is_none);
  g_test_add_func ("/advice/what-came-of-it-is-noted-later", test_what_came_of_it_is_noted_later);

  return g_test_run ();
}
