/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/balance-table.h"

#include <glib/gi18n-lib.h>

#define SIDE_CHARS 9 /* as wide for both, whatever they are called */

static void
add_cell (GtkGrid *grid, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (column == 0)
    gtk_widget_set_hexpand (label, TRUE);
  else
    gtk_label_set_width_chars (GTK_LABEL (label), SIDE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column == 0 ? 30 : SIDE_CHARS);
  if (row == 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

/* Below the counts, in the column of what is counted: a word needs more room than a number. */
static char *
say_title (const VgIndicator *indicator)
{
  if (!indicator->needs_attention)
    return g_strdup (indicator->title);

  /* Translators: %s is a count for both sides that differs much. */
  return g_strdup_printf (_ ("%s\n◦ is a look worth it?"), indicator->title);
}

static void
add_indicator (GtkGrid *grid, const VgIndicator *indicator, int row)
{
  g_autofree char *title = say_title (indicator);
  g_autofree char *harmed = g_strdup_printf ("%u", indicator->harmed);
  g_autofree char *accused = g_strdup_printf ("%u", indicator->accused);

  add_cell (grid, title, 0, row);
  add_cell (grid, harmed, 1, row);
  add_cell (grid, accused, 2, row);
}

GtkWidget *
vg_balance_table_new (GPtrArray *indicators, const char *const *names)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, 8);
  add_cell (grid, "", 0, 0);
  add_cell (grid, names[0], 1, 0);
  add_cell (grid, names[1], 2, 0);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (grid, indicators->pdata[i], (int) i + 1);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "balance");
  return GTK_WIDGET (grid);
}
