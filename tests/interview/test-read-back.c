/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/read-back.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "given.h"

static VgItem *
find (void)
{
  VgItem *item = vg_read_back_find (given_guide ("harmed"));

  g_assert_cmpstr (vg_item_get_id (item), ==, "V-read-back");
  return item;
}

static void
record (VgCase *subject, const char *date, const char *corrected)
{
  const VgReadBack what = { date, corrected };
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_read_back_record (subject, find (), "harmed", &what, &error));
  g_assert_no_error (error);
}

static void
test_it_is_noted_as_in_the_talk (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autofree char *told = NULL;
  VgReadBack what = { NULL };

  given_put (subject, "answer/harmed/V-read-back", "{'none':'later','talk':'t1'}");
  record (subject, "2026-03-01", "Niet weer roeien, maar weer durven.");
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 2);
  told = vg_json_write (vg_case_get (subject, "answer/harmed/V-read-back"));
  g_assert_cmpstr (told, ==,
                   "{\"corrected\":\"Niet weer roeien, maar weer durven.\",\"talk\":\"t1\","
                   "\"value\":\"2026-03-01\"}");
  vg_read_back_look_up (subject, find (), "harmed", &what);
  g_assert_cmpstr (what.date, ==, "2026-03-01");
  g_assert_cmpstr (what.corrected, ==, "Niet weer roeien, maar weer durven.");
}

static void
test_where_all_was_right_nothing_is_left_of_before (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  VgReadBack what = { NULL };

  record (subject, "2026-03-01", "Dit.");
  record (subject, "2026-03-02", " ");
  vg_read_back_look_up (subject, find (), "harmed", &what);
  g_assert_cmpstr (what.date, ==, "2026-03-02");
  g_assert_null (what.corrected);
}

static void
test_nobody_has_read_tomorrow (void)
{
  static const char *const dates[] = { "2026-03-03", "gisteren", "", NULL };
  g_autoptr (VgCase) subject = vg_case_new ();

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    const VgReadBack what = { dates[i], NULL };
    g_autoptr (GError) error = NULL;

    g_assert_false (vg_read_back_record (subject, find (), "harmed", &what, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  }
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, 0);
}

static void
test_a_guide_about_the_case_has_none (void)
{
  g_assert_null (vg_read_back_find (given_guide ("intake")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_clock_hold ("2026-03-02T10:00:00Z");

  g_test_add_func ("/interview/read-back/it-is-noted-as-in-the-talk",
                   test_it_is_noted_as_in_the_talk);
  g_test_add_func ("/interview/read-back/where-all-was-right-nothing-is-left-of-before",
                   test_where_all_was_right_nothing_is_left_of_before);
  g_test_add_func ("/interview/read-back/nobody-has-read-tomorrow", test_nobody_has_read_tomorrow);
  g_test_add_func ("/interview/read-back/a-guide-about-the-case-has-none",
                   test_a_guide_about_the_case_has_none);

  return g_test_run ();
}
