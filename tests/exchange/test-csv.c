/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/csv.h"

#include "base/error.h"

#include <string.h>

static VgCsv *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  VgCsv *table = vg_csv_parse (text, strlen (text), "t", &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);
  return table;
}

static void
assert_refused (const char *text, gsize length, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCsv) table = vg_csv_parse (text, length, "t", &error);

  g_assert_null (table);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  if (!g_str_has_prefix (error->message, where))
    g_error ("“%s” does not begin with “%s”", error->message, where);
}

static void
test_rows_are_named_by_the_first_one (void)
{
  g_autoptr (VgCsv) table = parse ("name,age\r\nOtter,30\r\nDas,40");

  g_assert_cmpuint (vg_csv_get_n_columns (table), ==, 2);
  g_assert_cmpuint (vg_csv_get_n_rows (table), ==, 2);
  g_assert_cmpstr (vg_csv_get_name (table, 1), ==, "age");
  g_assert_cmpstr (vg_csv_get (table, 0, 0), ==, "Otter");
  g_assert_cmpstr (vg_csv_get (table, 1, 1), ==, "40");
}

static void
test_the_first_row_tells_what_parts_values (void)
{
  g_autoptr (VgCsv) semicolons = parse ("\xef\xbb\xbfname;born, where;x\nOtter;1,5;y\n");
  g_autoptr (VgCsv) tabs = parse ("a\tb\tc\n1,2\t3\t4\n");
  g_autoptr (VgCsv) quoted = parse ("\"a,b,c\";d\n1;2\n");
  g_autoptr (VgCsv) single = parse ("name\nOtter\n");

  g_assert_cmpstr (vg_csv_get_name (semicolons, 0), ==, "name");
  g_assert_cmpstr (vg_csv_get (semicolons, 0, 1), ==, "1,5");
  g_assert_cmpstr (vg_csv_get (tabs, 0, 0), ==, "1,2");
  g_assert_cmpstr (vg_csv_get_name (quoted, 0), ==, "a,b,c");
  g_assert_cmpuint (vg_csv_get_n_columns (single), ==, 1);
}

static void
test_quoted_values_hold_commas_lines_and_marks (void)
{
  g_autoptr (VgCsv) table = parse ("a,b\r\n\"x, \"\"y\"\"\r\nz\",\"\"\r\n");

  g_assert_cmpstr (vg_csv_get (table, 0, 0), ==, "x, \"y\"\nz");
  g_assert_cmpstr (vg_csv_get (table, 0, 1), ==, "");
}

static void
test_rows_without_anything_are_passed_over (void)
{
  g_autoptr (VgCsv) table = parse ("a,b\n\n1,2\n,\n  \n3,4\n");

  g_assert_cmpuint (vg_csv_get_n_rows (table), ==, 2);
  g_assert_cmpstr (vg_csv_get (table, 1, 0), ==, "3");
}

static void
test_what_would_be_guessed_is_refused_with_its_place (void)
{
  static const struct {
    const char *text;
    const char *where;
  } bad[] = {
    { "a,b\n1\n", "t:2:1: " },
    { "a,b\n1,2\n1,2,3\n", "t:3:1: " },
    { "a,b\n1,x\"y\"\n", "t:2:4: " },
    { "a,b\n\"1\"x,2\n", "t:2:4: " },
    { "a,b\n1,\"2\n3,4", "t:2:3: " },
    { "a,,b\n1,2,3\n", "t:1:1: " },
    { "", "t:1:1: " },
    { "a,b\n1,\xe9\n", "t:2:3: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i].text, strlen (bad[i].text), bad[i].where);
  assert_refused ("a\nx\0y", strlen ("a\n") + 3, "t:2:2: ");
}

static void
test_there_is_an_end_to_rows_and_columns (void)
{
  g_autoptr (GString) rows = g_string_new ("a\n");
  g_autoptr (GString) columns = g_string_new ("a");

  for (guint i = 0; i < VG_CSV_ROWS; i++)
    g_string_append (rows, "1\n");
  for (guint i = 1; i < VG_CSV_COLUMNS; i++)
    g_string_append (columns, ",a");
  vg_csv_free (parse (rows->str));
  vg_csv_free (parse (columns->str));

  g_string_append (rows, "1\n");
  g_string_append (columns, ",a");
  assert_refused (rows->str, rows->len, "t:1002:1: ");
  assert_refused (columns->str, columns->len, "t:1:401: ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/rows-are-named-by-the-first-one", test_rows_are_named_by_the_first_one);
  g_test_add_func ("/csv/the-first-row-tells-what-parts-values",
                   test_the_first_row_tells_what_parts_values);
  g_test_add_func ("/csv/quoted-values-hold-commas-lines-and-marks",
                   test_quoted_values_hold_commas_lines_and_marks);
  g_test_add_func ("/csv/rows-without-anything-are-passed-over",
                   test_rows_without_anything_are_passed_over);
  g_test_add_func ("/csv/what-would-be-guessed-is-refused-with-its-place",
                   test_what_would_be_guessed_is_refused_with_its_place);
  g_test_add_func ("/csv/there-is-an-end-to-rows-and-columns",
                   test_there_is_an_end_to_rows_and_columns);

  return g_test_run ();
}
