/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/filter.h"

#include "given.h"

static void
test_what_waits_at_a_question_flags_it (void)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  g_autoptr (VgFlags) flags = NULL;
  g_autoptr (VgFlags) of_other = NULL;
  g_autoptr (VgFlags) of_nobody = NULL;

  given_put (subject, "signal/a", "{'text':'x','party':'harmed','question':'V1'}");
  given_put (subject, "signal/b",
             "{'text':'x','party':'harmed','question':'V2','discussed':'yes'}");
  given_put (subject, "signal/c", "{'text':'x','party':'harmed','question':'V3'}");
  given_put (subject, "note/a", "{'text':'x','party':'harmed','question':'V3'}");
  given_put (subject, "note/b", "{'text':'x','question':'V4'}");
  given_put (subject, "answer/harmed/V5/1", "{'as':'quotation','text':'x'}");
  given_put (subject, "note/c",
             "{'text':'x','party':'harmed','question':'V5','filed':'answer/harmed/V5/1'}");
  flags = vg_flags_new (subject, "harmed");
  of_other = vg_flags_new (subject, "accused");
  of_nobody = vg_flags_new (subject, NULL);

  g_assert_cmpint (vg_flags_get (flags, "V1"), ==, VG_FLAG_SIGNAL);
  g_assert_cmpint (vg_flags_get (flags, "V2"), ==, VG_FLAG_NONE);
  g_assert_cmpint (vg_flags_get (flags, "V3"), ==, VG_FLAG_SIGNAL | VG_FLAG_NOTE);
  g_assert_cmpint (vg_flags_get (flags, "V4"), ==, VG_FLAG_NOTE);
  g_assert_cmpint (vg_flags_get (flags, "V5"), ==, VG_FLAG_NONE);
  g_assert_cmpuint (vg_flags_get_n_signals (flags), ==, 2);
  g_assert_cmpuint (vg_flags_get_n_notes (flags), ==, 2);
  g_assert_cmpint (vg_flags_get (of_other, "V1"), ==, VG_FLAG_NONE);
  g_assert_cmpuint (vg_flags_get_n_notes (of_nobody), ==, 1);
}

static void
test_each_filter_shows_what_it_says (void)
{
  static const struct {
    VgItemState state;
    VgFlag flag;
    const char *shown_by; /* all, open, flagged, declined, parked */
  } rows[] = {
    { VG_STATE_ABSENT, VG_FLAG_NONE, "-----" },
    { VG_STATE_PARKED, VG_FLAG_NONE, "----x" },
    { VG_STATE_PARKED, VG_FLAG_SIGNAL, "--x-x" },
    { VG_STATE_NOT_YET, VG_FLAG_NONE, "-----" },
    { VG_STATE_NOTE, VG_FLAG_NONE, "x----" },
    { VG_STATE_OPEN, VG_FLAG_NONE, "xx---" },
    { VG_STATE_OPEN, VG_FLAG_NOTE, "xxx--" },
    { VG_STATE_LATER, VG_FLAG_NONE, "xx---" },
    { VG_STATE_DECLINED, VG_FLAG_NONE, "x--x-" },
    { VG_STATE_DOES_NOT_KNOW, VG_FLAG_NONE, "x----" },
    { VG_STATE_NOT_APPLICABLE, VG_FLAG_NONE, "x----" },
    { VG_STATE_ANSWERED, VG_FLAG_SIGNAL | VG_FLAG_NOTE, "x-x--" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint filter = 0; filter < VG_N_FILTERS; filter++)
      g_assert_cmpint (vg_filter_fits (filter, rows[i].state, rows[i].flag), ==,
                       rows[i].shown_by[filter] == 'x');
}

static void
test_every_filter_and_flag_has_its_words (void)
{
  for (guint filter = 0; filter < VG_N_FILTERS; filter++) {
    g_assert_cmpstr (vg_filter_say (filter), !=, "");
    g_assert_cmpstr (vg_filter_say_empty (filter), !=, "");
  }
  g_assert_null (vg_flag_say (VG_FLAG_NONE));
  for (guint flag = VG_FLAG_SIGNAL; flag <= (VG_FLAG_SIGNAL | VG_FLAG_NOTE); flag++) {
    g_assert_nonnull (vg_flag_say (flag));
    g_assert_cmpstr (vg_flag_get_sign (flag), !=, "");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/what-waits-at-a-question-flags-it",
                   test_what_waits_at_a_question_flags_it);
  g_test_add_func ("/filter/each-filter-shows-what-it-says", test_each_filter_shows_what_it_says);
  g_test_add_func ("/filter/every-filter-and-flag-has-its-words",
                   test_every_filter_and_flag_has_its_words);

  return g_test_run ();
}
