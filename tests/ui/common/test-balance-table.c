/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/balance-table.h"

#include "base/language.h"

static const char *
get_cell (GtkWidget *table, int column, int row)
{
  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (table), column, row)));
}

static GtkWidget *
new_table (void)
{
  static VgIndicator talks = { .title = "Talks", .harmed = 3, .accused = 3 };
  static VgIndicator goals = {
    .title = "Goals", .harmed = 4, .accused = 0, .needs_attention = TRUE
  };
  const char *const names[] = { "mevrouw Vlinder", "de heer Kei" };
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();

  g_ptr_array_add (indicators, &talks);
  g_ptr_array_add (indicators, &goals);
  return g_object_ref_sink (vg_balance_table_new (indicators, names));
}

static void
test_both_sides_stand_side_by_side_without_a_total (void)
{
  GtkWidget *table = new_table ();

  g_assert_cmpstr (get_cell (table, 1, 0), ==, "mevrouw Vlinder");
  g_assert_cmpstr (get_cell (table, 2, 0), ==, "de heer Kei");
  g_assert_cmpstr (get_cell (table, 1, 2), ==, "4");
  g_assert_cmpstr (get_cell (table, 2, 2), ==, "0");
  g_assert_null (gtk_grid_get_child_at (GTK_GRID (table), 0, 3));
  g_assert_finalize_object (table);
}

static void
test_both_columns_have_the_same_width (void)
{
  GtkWidget *table = new_table ();
  GtkLabel *harmed = GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (table), 1, 0));
  GtkLabel *accused = GTK_LABEL (gtk_grid_get_child_at (GTK_GRID (table), 2, 0));

  g_assert_cmpint (gtk_label_get_width_chars (harmed), ==, gtk_label_get_width_chars (accused));
  g_assert_cmpint (gtk_label_get_max_width_chars (harmed), ==,
                   gtk_label_get_max_width_chars (accused));
  g_assert_finalize_object (table);
}

static void
test_a_look_is_asked_for_in_words (void)
{
  GtkWidget *table = new_table ();

  g_assert_cmpstr (get_cell (table, 0, 1), ==, "Talks");
  g_assert_cmpstr (get_cell (table, 0, 2), ==, "Goals\n◦ is a look worth it?");
  g_assert_finalize_object (table);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  vg_language_start ("en");

  g_test_add_func ("/ui/balance-table/both-sides-stand-side-by-side-without-a-total",
                   test_both_sides_stand_side_by_side_without_a_total);
  g_test_add_func ("/ui/balance-table/both-columns-have-the-same-width",
                   test_both_columns_have_the_same_width);
  g_test_add_func ("/ui/balance-table/a-look-is-asked-for-in-words",
                   test_a_look_is_asked_for_in_words);

  return g_test_run ();
}
