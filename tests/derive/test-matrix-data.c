/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/matrix-data.h"

#include "base/error.h"
#include "guide/name.h"

#include <glib/gstdio.h>
#include <string.h>

static VgMatrixData *
read_data (void)
{
  g_autoptr (GError) error = NULL;
  VgMatrixData *data = vg_matrix_data_read (&error);

  g_assert_no_error (error);
  return data;
}

/* Each line of the fixture, as typed from the domain report by other hands than the data. */
static char **
read_lines (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "goals",
                                            "matrix.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
test_every_pair_has_the_two_signs_of_the_report (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  g_auto (GStrv) lines = read_lines ();

  g_assert_cmpuint (g_strv_length (lines), ==, 12 * 10);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 4);
    const VgMatrixPair *pair = vg_matrix_data_find (data, parts[0], parts[1]);

    g_test_message ("%s", lines[i]);
    g_assert_nonnull (pair);
    g_assert_cmpstr (vg_sign_get_word (pair->acknowledged), ==, parts[2]);
    g_assert_cmpstr (vg_sign_get_word (pair->denied), ==, parts[3]);
  }
}

static gboolean
is_in_report (char **lines, const char *harmed, const char *accused)
{
  g_autofree char *start = g_strdup_printf ("%s\t%s\t", harmed, accused);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return TRUE;

  return FALSE;
}

static void
test_a_pair_the_report_does_not_have_has_not_been_looked_at (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  VgGoalList *goals = vg_matrix_data_get_goals (data);
  g_auto (GStrv) lines = read_lines ();
  guint n_unseen = 0;

  for (guint i = 0; i < vg_goal_list_get_n (goals); i++)
    for (guint n = 0; n < vg_goal_list_get_n (goals); n++) {
      const char *one = vg_goal_list_get_code (goals, i);
      const char *other = vg_goal_list_get_code (goals, n);

      if (!is_in_report (lines, one, other)) {
        g_assert_null (vg_matrix_data_find (data, one, other));
        n_unseen++;
      }
    }

  g_assert_cmpuint (n_unseen, ==, 31 * 31 - 120);
  g_assert_null (vg_matrix_data_find (data, "VG1", NULL));
  g_assert_null (vg_matrix_data_find (data, NULL, "AG1"));
}

static void
test_the_list_of_goals_is_whole (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  VgGoalList *goals = vg_matrix_data_get_goals (data);
  guint n_harmed = 0;

  g_assert_cmpuint (vg_goal_list_get_n (goals), ==, 17 + 14);
  for (guint i = 0; i < vg_goal_list_get_n (goals); i++) {
    gboolean has_facets = vg_goal_list_get_facets (goals, i)[0] != NULL;

    n_harmed += g_str_equal (vg_goal_list_get_role (goals, i), "harmed");
    g_assert_nonnull (vg_goal_list_get_needs_other (goals, i));
    g_assert_nonnull (vg_goal_list_get_with_denial (goals, i));
    g_assert_cmpint (vg_goal_list_get_facets_why (goals, i, "nl") != NULL, ==, has_facets);
  }
  g_assert_cmpuint (n_harmed, ==, 17);
  g_assert_cmpstr (vg_goal_list_get_rehearsal (goals, "nl", "u"), !=,
                   vg_goal_list_get_rehearsal (goals, "nl", "je"));
  g_assert_nonnull (vg_goal_list_get_rehearsal (goals, "en", "je"));
}

static gboolean
goal_has_facet (VgGoalList *goals, const char *code, const char *facet)
{
  guint index = 0;

  g_assert_true (vg_goal_list_find (goals, code, &index));
  return g_strv_contains (vg_goal_list_get_facets (goals, index), facet);
}

static void
test_a_pair_hangs_on_facets_of_its_two_goals (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  g_auto (GStrv) lines = read_lines ();

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 4);
    const VgMatrixPair *pair = vg_matrix_data_find (data, parts[0], parts[1]);

    g_assert_cmpint (pair->acknowledged == pair->denied, ==, pair->facets[0] == NULL);
    for (guint n = 0; pair->facets[n] != NULL; n++)
      g_assert_true (goal_has_facet (vg_matrix_data_get_goals (data), parts[0], pair->facets[n]) ||
                     goal_has_facet (vg_matrix_data_get_goals (data), parts[1], pair->facets[n]));
  }
}

static void
assert_talk (const char *text, VgSign sign)
{
  static const char *const never[] = { "dader",       "pleger",   "slachtoffer", "ontschuldiging",
                                       "perpetrator", "offender", "victim",      NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; never[i] != NULL; i++)
    g_assert_null (strstr (lower, never[i]));
  if (vg_sign_needs_talk (sign))
    g_assert_true (g_str_has_prefix (text, "Bespreek met beiden apart: ") ||
                   g_str_has_prefix (text, "Talk with each apart: "));
}

static void
test_every_pair_has_something_to_talk_about_for_both_signs (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  g_auto (GStrv) lines = read_lines ();

  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 4);
    const VgMatrixPair *pair = vg_matrix_data_find (data, parts[0], parts[1]);
    const char *first = vg_matrix_data_say_talk (data, pair, pair->acknowledged, "nl");
    const char *second = vg_matrix_data_say_talk (data, pair, pair->denied, "nl");

    g_assert_cmpint (g_str_equal (first, second), ==, pair->acknowledged == pair->denied);
    assert_talk (first, pair->acknowledged);
    assert_talk (second, pair->denied);
    assert_talk (vg_matrix_data_say_talk (data, pair, pair->denied, "en"), pair->denied);
    assert_talk (vg_matrix_data_say_talk (data, pair, pair->acknowledged, "en"),
                 pair->acknowledged);
  }
}

static void
test_signs_have_marks_and_words_that_differ (void)
{
  g_autoptr (VgMatrixData) data = read_data ();
  g_autoptr (GHashTable) marks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint sign = 0; sign < VG_N_SIGNS; sign++) {
    VgSign found = VG_SIGN_NOT_LOOKED_AT;

    g_assert_true (g_hash_table_add (marks, (gpointer) vg_sign_get_mark (sign)));
    g_assert_true (g_hash_table_add (words, (gpointer) vg_matrix_data_say_sign (data, sign, "nl")));
    g_assert_cmpint (vg_sign_from_word (vg_sign_get_word (sign), &found), ==,
                     sign != VG_SIGN_NOT_LOOKED_AT);
    g_assert_cmpuint (found, ==, sign);
  }
}

static void
test_a_bad_file_is_refused_with_its_name_and_the_place (void)
{
#define SIGNS                                                                                      \
  "'signs':{'not-looked-at':{'nl':'x'},'strengthens':{'nl':'x'},'fits':{'nl':'x'},"                \
  "'apart':{'nl':'x'},'prepare':{'nl':'x'},'clashes':{'nl':'x'},'blocks':{'nl':'x'}}"
#define PAIR(members) "{'format':'voorgesprek-matrix/1'," SIGNS ",'pairs':[{" members "}]}"
#define TALK          ",'talk':{'nl':'x','en':'x'}"
  static const struct {
    const char *text;
    const char *where;
  } rows[] = {
    { "{", ":1:2: " },
    { "{}", "“format”" },
    { "{'format':'voorgesprek-matrix/2','pairs':[]}", "“format”" },
    { "{'format':'voorgesprek-matrix/1','signs':{},'pairs':[]}", "signs: “not-looked-at”" },
    { "{'format':'voorgesprek-matrix/1'," SIGNS ",'pairs':[1]}", "pairs[0]: “accused”" },
    { PAIR ("'harmed':'VG1','accused':[]"), "pairs[0]: “accused”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'nice'"), "pairs[0]: “acknowledged”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'fits','denied':'not-looked-at'"),
      "pairs[0]: “denied”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'fits','denied':'apart'" TALK),
      "pairs[0]: “facets”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'fits','denied':'apart',"
            "'facets':['mood']" TALK),
      "pairs[0]: “facets”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'fits','denied':'fits',"
            "'talk':{'nl':'x'}"),
      "pairs[0]: “talk”" },
    { PAIR ("'harmed':'VG1','accused':['AG1'],'acknowledged':'fits','denied':'fits',"
            "'talk-denied':{'en':'x'}" TALK),
      "pairs[0]: “talk-denied”" },
    { PAIR ("'harmed':'AG1','accused':['AG1'],'acknowledged':'fits','denied':'fits'" TALK),
      "pairs[0]: “harmed”" },
    { PAIR ("'harmed':'VG1','accused':['AG99'],'acknowledged':'fits','denied':'fits'" TALK),
      "pairs[0]: “accused”" },
    { PAIR ("'harmed':'VG1','accused':['AG1','AG1'],'acknowledged':'fits','denied':'fits'" TALK),
      "pairs[0]: “accused”" },
    { PAIR ("'harmed':'VG1','accused':['AG1',{}],'acknowledged':'fits','denied':'fits'" TALK),
      "pairs[0]: “accused”" },
  };
  g_autoptr (GError) none = NULL;
  g_autoptr (VgGoalList) goals = vg_goal_list_read (&none);
  g_autofree char *folder = g_dir_make_tmp ("vg-matrix-XXXXXX", &none);
  g_autofree char *path = g_build_filename (folder, "matrix.json", NULL);

  g_assert_no_error (none);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdelimit (g_strdup (rows[i].text), "'", '"');
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", rows[i].text);
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
    g_assert_null (vg_matrix_data_read_file (path, goals, &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_nonnull (strstr (error->message, path));
    g_assert_nonnull (strstr (error->message, rows[i].where));
  }

  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-data/every-pair-has-the-two-signs-of-the-report",
                   test_every_pair_has_the_two_signs_of_the_report);
  g_test_add_func ("/matrix-data/a-pair-the-report-does-not-have-has-not-been-looked-at",
                   test_a_pair_the_report_does_not_have_has_not_been_looked_at);
  g_test_add_func ("/matrix-data/the-list-of-goals-is-whole", test_the_list_of_goals_is_whole);
  g_test_add_func ("/matrix-data/a-pair-hangs-on-facets-of-its-two-goals",
                   test_a_pair_hangs_on_facets_of_its_two_goals);
  g_test_add_func ("/matrix-data/every-pair-has-something-to-talk-about-for-both-signs",
                   test_every_pair_has_something_to_talk_about_for_both_signs);
  g_test_add_func ("/matrix-data/signs-have-marks-and-words-that-differ",
                   test_signs_have_marks_and_words_that_differ);
  g_test_add_func ("/matrix-data/a-bad-file-is-refused-with-its-name-and-the-place",
                   test_a_bad_file_is_refused_with_its_name_and_the_place);

  return g_test_run ();
}
