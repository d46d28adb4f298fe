/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/sheet.h"

#include "../interview/given.h"
#include "derive/goal-list.h"
#include "guide/name.h"
#include "interview/interview.h"
#include "words/date.h"

static VgSheet *
read_sheet (void)
{
  g_autoptr (GError) error = NULL;
  VgSheet *sheet = vg_sheet_read (&error);

  g_assert_no_error (error);
  return sheet;
}

/* The open question @id of the guide for one side or the other. */
static gboolean
is_open_question (const char *id)
{
  VgItem *harmed = vg_guide_find_item (given_guide ("harmed"), id);
  VgItem *accused = vg_guide_find_item (given_guide ("accused"), id);
  VgItem *item = harmed != NULL ? harmed : accused;

  return item != NULL && vg_item_get_kind (item) == VG_ITEM_OPEN;
}

static void
test_every_id_is_an_open_question_of_a_shipped_guide (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();

  g_assert_cmpuint (vg_sheet_get_n_lines (sheet), >, 5);
  for (guint i = 0; i < vg_sheet_get_n_lines (sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (sheet, i);

    for (guint n = 0; line->items[n] != NULL; n++)
      if (!is_open_question (line->items[n]))
        g_error ("lines[%u]: %s is no open question of a guide", i, line->items[n]);
  }
}

static void
test_no_question_stands_on_two_lines (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < vg_sheet_get_n_lines (sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (sheet, i);

    for (guint n = 0; line->items[n] != NULL; n++)
      if (!g_hash_table_add (seen, line->items[n]))
        g_error ("%s stands twice", line->items[n]);
  }
}

static void
test_every_line_has_a_title_in_both_languages_and_a_copy (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();

  for (guint i = 0; i < vg_sheet_get_n_lines (sheet); i++) {
    const VgSheetLine *line = vg_sheet_get_line (sheet, i);

    g_assert_cmpstr (vg_sheet_line_get_title (line, "nl"), !=,
                     vg_sheet_line_get_title (line, "en"));
    g_assert_cmpuint (g_strv_length (line->copies_owned), >, 0);
    g_assert_cmpuint (line->most, >, 0);
    for (guint n = 0; line->copies[n] != NULL; n++)
      g_assert_true (g_str_equal (line->copies[n], "party") ||
                     g_str_equal (line->copies[n], "mediator"));
  }
}

static void
assert_said (VgSheet *sheet, const char *group, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++) {
    const char *dutch = vg_sheet_say (sheet, group, words[i], "nl");

    if (dutch == words[i] || *dutch == '\0' ||
        vg_sheet_say (sheet, group, words[i], "en") == words[i])
      g_error ("%s has no word for %s", group, words[i]);
  }
}

static void
test_every_value_that_stands_in_a_summary_has_a_word (void)
{
  static const char *const others[] = { "self",     "other",       "arrangement", "regardless",
                                        "not-here", "needs-other", "as-is",       "other-words",
                                        "lapsed",   "no",          NULL };
  static const char *const open[] = { "goal", "looks-like", "importance", "read-back", NULL };
  g_autoptr (VgSheet) sheet = read_sheet ();

  assert_said (sheet, "consents", vg_name_consents);
  assert_said (sheet, "facets", vg_name_facets);
  assert_said (sheet, "values", vg_name_facet_values);
  assert_said (sheet, "values", vg_name_regret_values);
  assert_said (sheet, "values", vg_name_consent_states);
  assert_said (sheet, "values", others);
  assert_said (sheet, "open", open);
  g_assert_cmpstr (vg_sheet_say (sheet, "values", "declined", "nl"), !=, "declined");
  g_assert_cmpstr (vg_sheet_say (sheet, "values", "does-not-know", "nl"), !=, "does-not-know");
}

static void
test_a_word_nobody_knows_is_said_as_it_stands (void)
{
  g_autoptr (VgSheet) sheet = read_sheet ();

  g_assert_cmpstr (vg_sheet_say (sheet, "values", "shouts", "nl"), ==, "shouts");
  g_assert_cmpstr (vg_sheet_say (sheet, "nothing", "yes", "nl"), ==, "yes");
  g_assert_null (vg_sheet_say (sheet, "values", NULL, "nl"));
  g_assert_cmpstr (vg_sheet_say_goal (sheet, "XX9", "nl"), ==, "XX9");
}

static void
test_dates_are_said_whatever_the_locale (void)
{
  static const struct {
    const char *date;
    const char *dutch;
    const char *english;
  } rows[] = {
    { "2026-03-02", "2 maart 2026", "2 March 2026" },
    { "2026-12-31", "31 december 2026", "31 December 2026" },
    { "2026-01-10T23:59:00Z", "10 januari 2026", "10 January 2026" },
    { "2026-02-30", NULL, NULL },
    { "soon", NULL, NULL },
    { "", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *dutch = vg_date_say (rows[i].date, "nl");
    g_autofree char *english = vg_date_say (rows[i].date, "en");

    g_assert_cmpstr (dutch, ==, rows[i].dutch);
    g_assert_cmpstr (english, ==, rows[i].english);
  }
}

static void
test_goals_have_a_code_a_side_and_a_label (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgGoalList) goals = vg_goal_list_read (&error);
  g_autoptr (VgSheet) sheet = read_sheet ();
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (vg_goal_list_get_n (goals), >, 10);
  for (guint i = 0; i < vg_goal_list_get_n (goals); i++) {
    const char *code = vg_goal_list_get_code (goals, i);
    const char *label = vg_goal_list_get_label (goals, i, "nl");

    g_assert_true (g_hash_table_add (codes, (gpointer) code));
    g_assert_true (g_strv_contains (vg_name_sides, vg_goal_list_get_role (goals, i)));
    g_assert_cmpstr (label, !=, vg_goal_list_get_label (goals, i, "en"));
    g_assert_cmpstr (vg_sheet_say_goal (sheet, code, "nl"), ==, label);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/every-id-is-an-open-question-of-a-shipped-guide",
                   test_every_id_is_an_open_question_of_a_shipped_guide);
  g_test_add_func ("/sheet/no-question-stands-on-two-lines", test_no_question_stands_on_two_lines);
  g_test_add_func ("/sheet/every-line-has-a-title-in-both-languages-and-a-copy",
                   test_every_line_has_a_title_in_both_languages_and_a_copy);
  g_test_add_func ("/sheet/every-value-that-stands-in-a-summary-has-a-word",
                   test_every_value_that_stands_in_a_summary_has_a_word);
  g_test_add_func ("/sheet/a-word-nobody-knows-is-said-as-it-stands",
                   test_a_word_nobody_knows_is_said_as_it_stands);
  g_test_add_func ("/sheet/dates-are-said-whatever-the-locale",
                   test_dates_are_said_whatever_the_locale);
  g_test_add_func ("/sheet/goals-have-a-code-a-side-and-a-label",
                   test_goals_have_a_code_a_side_and_a_label);

  return g_test_run ();
}
