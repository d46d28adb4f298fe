/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/release-words.h"

#include "base/language.h"

static VgReleaseRow
given_row (VgRelease state, const char *how)
{
  VgReleaseRow row = { .title = (char *) "What happened?",
                       .words = (char *) "Het was donker.",
                       .as = (char *) "quotation",
                       .state = state,
                       .how = (char *) how,
                       .released = (char *) "Zij zag weinig.",
                       .date = (char *) "2026-04-16" };

  return row;
}

static void
assert_state (VgRelease state, const char *how, const char *expected)
{
  const VgReleaseRow row = given_row (state, how);
  g_autofree char *said = vg_release_say_state (&row);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_a_state_says_since_when_and_in_whose_words (void)
{
  assert_state (VG_RELEASE_NONE, NULL, "not asked yet");
  assert_state (VG_RELEASE_GIVEN, "as-is", "may go as it is since 16 April 2026");
  assert_state (VG_RELEASE_GIVEN, "other-words",
                "may go in other words since 16 April 2026: “Zij zag weinig.”");
  assert_state (VG_RELEASE_NO, "no", "may not be passed on, asked on 16 April 2026");
  assert_state (VG_RELEASE_LAPSED, "as-is", "lapsed: the words have changed since. Ask again");
}

static void
test_every_state_has_a_sign_of_its_own (void)
{
  g_autoptr (GHashTable) signs = g_hash_table_new (g_str_hash, g_str_equal);

  for (VgRelease state = VG_RELEASE_NONE; state <= VG_RELEASE_GIVEN; state++) {
    const VgReleaseRow row = given_row (state, "as-is");

    g_assert_true (g_hash_table_add (signs, (gpointer) vg_release_get_sign (&row)));
  }
}

/* What has lapsed is not among what may go. */
static void
test_every_row_is_among_all_and_in_one_more_filter (void)
{
  for (VgRelease state = VG_RELEASE_NONE; state <= VG_RELEASE_GIVEN; state++) {
    const VgReleaseRow row = given_row (state, "as-is");
    guint n = 0;

    for (guint filter = 0; filter < VG_RELEASE_N_FILTERS; filter++)
      n += vg_release_row_fits (&row, (VgReleaseFilter) filter, "") ? 1 : 0;
    g_assert_cmpuint (n, ==, 2);
    g_assert_true (vg_release_row_fits (&row, VG_RELEASE_FILTER_ALL, ""));
    g_assert_cmpint (vg_release_row_fits (&row, VG_RELEASE_FILTER_MAY_GO, ""), ==,
                     state == VG_RELEASE_GIVEN);
  }
}

static void
assert_filter (VgReleaseFilter filter, guint n, const char *words, const char *count)
{
  g_autofree char *said = vg_release_say_filter (filter, n);
  g_autofree char *how_many = vg_release_say_count (filter, n);

  g_assert_cmpstr (said, ==, words);
  g_assert_cmpstr (how_many, ==, count);
}

static void
test_a_figure_is_said_where_it_tells_something (void)
{
  assert_filter (VG_RELEASE_FILTER_MAY_GO, 12, "May go · 12", "12 lines");
  assert_filter (VG_RELEASE_FILTER_LAPSED, 1, "Lapsed · 1", "1 line");
  assert_filter (VG_RELEASE_FILTER_LAPSED, 0, "Lapsed", "0 lines");
  assert_filter (VG_RELEASE_FILTER_ALL, 287, "All", "287 lines");
  assert_filter (VG_RELEASE_FILTER_NOT_ASKED, 268, "Not asked",
                 "268 lines. You only ask about what should go to somebody.");
}

static void
test_one_finds_what_was_asked_said_and_agreed_on (void)
{
  const VgReleaseRow row = given_row (VG_RELEASE_GIVEN, "other-words");

  g_assert_true (vg_release_row_fits (&row, VG_RELEASE_FILTER_ALL, "DONK"));
  g_assert_true (vg_release_row_fits (&row, VG_RELEASE_FILTER_ALL, "happ"));
  g_assert_true (vg_release_row_fits (&row, VG_RELEASE_FILTER_ALL, "weinig"));
  g_assert_false (vg_release_row_fits (&row, VG_RELEASE_FILTER_ALL, "licht"));
}

static void
test_only_what_was_said_has_quotation_marks (void)
{
  VgReleaseRow row = given_row (VG_RELEASE_NONE, NULL);
  g_autofree char *quotation = vg_release_say_said (&row);
  g_autofree char *paraphrase = NULL;

  g_assert_cmpstr (quotation, ==, "“Het was donker.”");
  row.as = (char *) "paraphrase";
  paraphrase = vg_release_say_said (&row);
  g_assert_cmpstr (paraphrase, ==, "Het was donker.");
}

static void
test_what_is_no_date_stays_as_it_is (void)
{
  g_autofree char *odd = vg_release_say_date ("in the spring");
  g_autofree char *none = vg_release_say_date (NULL);

  g_assert_cmpstr (odd, ==, "in the spring");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/release-words/a-figure-is-said-where-it-tells-something",
                   test_a_figure_is_said_where_it_tells_something);
  g_test_add_func ("/ui/release-words/a-state-says-since-when-and-in-whose-words",
                   test_a_state_says_since_when_and_in_whose_words);
  g_test_add_func ("/ui/release-words/every-state-has-a-sign-of-its-own",
                   test_every_state_has_a_sign_of_its_own);
  g_test_add_func ("/ui/release-words/every-row-is-among-all-and-in-one-more-filter",
                   test_every_row_is_among_all_and_in_one_more_filter);
  g_test_add_func ("/ui/release-words/one-finds-what-was-asked-said-and-agreed-on",
                   test_one_finds_what_was_asked_said_and_agreed_on);
  g_test_add_func ("/ui/release-words/only-what-was-said-has-quotation-marks",
                   test_only_what_was_said_has_quotation_marks);
  g_test_add_func ("/ui/release-words/what-is-no-date-stays-as-it-is",
                   test_what_is_no_date_stays_as_it_is);

  return g_test_run ();
}
