/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/check.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
dup_fixture (const char *folder, const char *name)
{
  return g_build_filename (g_getenv ("VG_TEST_DATA"), "fixtures", "guides", folder, name, NULL);
}

static GPtrArray *
check_one (const char *path, const char *shelf)
{
  const char *paths[] = { path, NULL };

  return vg_guide_check_files (paths, shelf);
}

/* One row of expected.tsv: file, line, column, rule, id. */
static void
assert_row (const char *folder, const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "\t", -1);
  g_autofree char *path = dup_fixture (folder, cells[0]);
  g_autofree char *shelf = dup_fixture ("good", NULL);
  g_autoptr (GPtrArray) findings = check_one (path, shelf);
  VgFinding *finding = NULL;
  g_autofree char *found = NULL;

  g_assert_cmpuint (g_strv_length (cells), ==, 5);
  for (guint i = 1; i < findings->len; i++) {
    g_autofree char *more = vg_finding_say (g_ptr_array_index (findings, i));

    g_test_message ("and: %s", more);
  }
  g_assert_cmpuint (findings->len, ==, 1);

  finding = g_ptr_array_index (findings, 0);
  found = g_strdup_printf ("%s\t%u\t%u\t%s\t%s", cells[0], finding->line, finding->column,
                           finding->rule, finding->id != NULL ? finding->id : "");
  g_assert_cmpstr (found, ==, row);
  g_assert_cmpstr (finding->file, ==, path);
  g_assert_cmpuint (strlen (finding->what), >, 0);
  g_assert_cmpint (finding->is_note, ==, g_str_equal (folder, "notes"));
  g_assert_cmpint (vg_findings_are_faults (findings), ==, g_str_equal (folder, "bad"));
}

/* Also sees that no file of the folder is forgotten. */
static void
assert_folder (const char *folder)
{
  g_autofree char *table = dup_fixture (folder, "expected.tsv");
  g_autofree char *place = dup_fixture (folder, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  g_autoptr (GError) error = NULL;
  guint n_files = 0;
  guint n_rows = 0;

  g_file_get_contents (table, &text, NULL, &error);
  g_assert_no_error (error);
  rows = g_strsplit (g_strchomp (text), "\n", -1);
  for (char **row = rows + 1; *row != NULL; row++, n_rows++)
    assert_row (folder, *row);

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (n_files, ==, n_rows + 1);
}

static void
test_every_bad_guide_has_exactly_its_finding (void)
{
  assert_folder ("bad");
}

static void
test_what_is_worth_knowing_is_a_note_and_no_fault (void)
{
  assert_folder ("notes");
}

static void
assert_clean (const char *folder)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (paths->len, >=, 3);
  g_ptr_array_add (paths, NULL);

  findings = vg_guide_check_files ((const char *const *) paths->pdata, NULL);
  for (guint i = 0; i < findings->len; i++) {
    g_autofree char *said = vg_finding_say (g_ptr_array_index (findings, i));

    g_test_message ("%s", said);
  }
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_good_guides_have_no_findings (void)
{
  g_autofree char *folder = dup_fixture ("good", NULL);

  assert_clean (folder);
}

static void
test_shipped_guides_have_no_findings (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("VG_TEST_DATA"), "..", "data", "guides",
                                              NULL);

  assert_clean (folder);
}

static void
test_all_findings_come_at_once_in_the_order_of_files_and_lines (void)
{
  g_autofree char *first = dup_fixture ("bad", "scale-bounds.json");
  g_autofree char *second = dup_fixture ("bad", "empty-text.json");
  const char *paths[] = { first, second, NULL };
  const char *text = "{\"format\":\"voorgesprek-guide/1\",\n \"version\":1,\n \"titel\":2,\n"
                     " \"role\":\"judge\"}";
  const char *rules[] = { "missing-key", "missing-key", "missing-key",
                          "wrong-type",  "unknown-key", "unknown-word" };
  g_autoptr (GPtrArray) findings = vg_guide_check_text ("text", text, strlen (text), NULL);
  g_autoptr (GPtrArray) both = vg_guide_check_files (paths, NULL);
  guint line = 0;

  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (rules));
  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = g_ptr_array_index (findings, i);

    g_assert_cmpstr (finding->rule, ==, rules[i]);
    g_assert_cmpuint (finding->line, >=, line);
    line = finding->line;
  }

  g_assert_cmpstr (((VgFinding *) g_ptr_array_index (both, 0))->rule, ==, "bad-scale");
  g_assert_cmpstr (((VgFinding *) g_ptr_array_index (both, both->len - 1))->rule, ==, "empty-text");
}

static void
test_two_files_with_one_id_are_a_finding (void)
{
  g_autofree char *first = dup_fixture ("good", "harmed.json");
  g_autofree char *other = dup_fixture ("good", "accused.json");
  const char *paths[] = { first, other, first, NULL };
  g_autoptr (GPtrArray) findings = vg_guide_check_files (paths, NULL);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((VgFinding *) g_ptr_array_index (findings, 0))->rule, ==, "duplicate-guide");
}

static void
test_a_file_that_is_not_there_is_a_finding_without_a_line (void)
{
  g_autoptr (GPtrArray) findings = check_one ("/nowhere/guide.json", NULL);
  VgFinding *finding = g_ptr_array_index (findings, 0);
  g_autofree char *said = vg_finding_say (finding);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (finding->rule, ==, "unreadable");
  g_assert_cmpuint (finding->line, ==, 0);
  g_assert_true (g_str_has_prefix (said, "/nowhere/guide.json: "));
  g_assert_false (g_str_has_prefix (finding->what, "/nowhere"));
}

static char *
repeat (const char *before, const char *each, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (text, each);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

static void
test_thousands_of_faults_are_cut_off_and_the_rest_is_counted (void)
{
  g_autofree char *text = repeat ("{\"format\":\"voorgesprek-guide/1\",\"sections\":[", "1,\n",
                                  20000, "1]}");
  g_autoptr (GPtrArray) findings = vg_guide_check_text ("text", text, strlen (text), NULL);
  VgFinding *last = g_ptr_array_index (findings, findings->len - 1);

  g_assert_cmpuint (findings->len, ==, 1001);
  g_assert_cmpstr (last->rule, ==, "more-findings");
  g_assert_false (last->is_note);
}

/* Questions that all wait for the one before: no recursion, no squares of their number. */
static void
test_a_chain_of_thousands_is_checked_without_trouble (void)
{
  GString *text = g_string_new (
      "{\"format\":\"voorgesprek-guide/1\",\"id\":\"g\",\"version\":\"1\","
      "\"role\":\"parent\",\"title\":{\"nl\":\"a\",\"en\":\"a\"},"
      "\"sections\":[{\"id\":\"s\",\"title\":{\"nl\":\"a\",\"en\":\"a\"},"
      "\"items\":[");
  g_autofree char *whole = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (
        text,
        "%s{\"id\":\"q%u\",\"kind\":\"open\",\"ask\":{\"nl\":\"a\",\"en\":\"a\"},"
        "\"je\":{\"nl\":\"a\"},\"plain\":{\"nl\":\"a\"},"
        "\"when\":{\"answered\":\"self.answer.q%u\"}}",
        i > 0 ? "," : "", i, (i + 1) % 6000);
  g_string_append (text, "]}]}");
  whole = g_string_free (text, FALSE);
  findings = vg_guide_check_text ("text", whole, strlen (whole), NULL);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((VgFinding *) g_ptr_array_index (findings, 0))->rule, ==, "loop");
}

static void
test_a_message_shows_no_control_character_of_the_file (void)
{
  const char *text = "{\"format\":\"voorgesprek-guide/1\",\"\\u001b[2J\":1}";
  g_autoptr (GPtrArray) findings = vg_guide_check_text ("text", text, strlen (text), NULL);
  gboolean is_met = FALSE;

  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = g_ptr_array_index (findings, i);

    g_assert_null (strchr (finding->what, '\033'));
    is_met |= g_str_equal (finding->rule, "unknown-key");
  }
  g_assert_true (is_met);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/check/every-bad-guide-has-exactly-its-finding",
                   test_every_bad_guide_has_exactly_its_finding);
  g_test_add_func ("/guide/check/what-is-worth-knowing-is-a-note-and-no-fault",
                   test_what_is_worth_knowing_is_a_note_and_no_fault);
  g_test_add_func ("/guide/check/good-guides-have-no-findings", test_good_guides_have_no_findings);
  g_test_add_func ("/guide/check/shipped-guides-have-no-findings",
                   test_shipped_guides_have_no_findings);
  g_test_add_func ("/guide/check/all-findings-come-at-once-in-the-order-of-files-and-lines",
                   test_all_findings_come_at_once_in_the_order_of_files_and_lines);
  g_test_add_func ("/guide/check/two-files-with-one-id-are-a-finding",
                   test_two_files_with_one_id_are_a_finding);
  g_test_add_func ("/guide/check/a-file-that-is-not-there-is-a-finding-without-a-line",
                   test_a_file_that_is_not_there_is_a_finding_without_a_line);
  g_test_add_func ("/guide/check/thousands-of-faults-are-cut-off-and-the-rest-is-counted",
                   test_thousands_of_faults_are_cut_off_and_the_rest_is_counted);
  g_test_add_func ("/guide/check/a-chain-of-thousands-is-checked-without-trouble",
                   test_a_chain_of_thousands_is_checked_without_trouble);
  g_test_add_func ("/guide/check/a-message-shows-no-control-character-of-the-file",
                   test_a_message_shows_no_control_character_of_the_file);

  return g_test_run ();
}
