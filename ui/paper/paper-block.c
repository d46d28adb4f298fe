/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/paper-block.h"

#include "ui/paper/paper-text.h"

#define INDENT 22 /* pixels a list moves in */
#define SPACE  6  /* between a number and its words, however large these are */

static const char *
style_heading (guint level)
{
  if (level <= 1)
    return "paper-title";

  return level == 2 ? "paper-heading" : "paper-subheading";
}

static GtkWidget *
new_heading (const VgBlock *block, const char *language)
{
  GtkWidget *label = vg_paper_text_new (block->runs, language);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                 NULL);

  gtk_widget_add_css_class (label, style_heading (block->level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) block->level, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
new_sign (const VgBlock *block)
{
  g_autofree char *number = g_strdup_printf ("%u.", block->number);
  GtkWidget *sign = gtk_label_new (block->number > 0 ? number : "•");

  gtk_label_set_xalign (GTK_LABEL (sign), 0);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_size_request (sign, INDENT - SPACE, -1);
  gtk_widget_set_margin_end (sign, SPACE);
  return sign;
}

static GtkWidget *
new_item (const VgBlock *block, const char *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_margin_start (box, INDENT * (block->depth - 1));
  gtk_box_append (GTK_BOX (box), new_sign (block));
  gtk_box_append (GTK_BOX (box), vg_paper_text_new (block->runs, language));
  return box;
}

static GtkWidget *
new_cell (const VgBlock *block, guint row, guint column, const char *language)
{
  static const float xaligns[] = { 0, 0.5, 1 };
  GtkWidget *cell = vg_paper_text_new (vg_block_get_cell (block, row, column), language);

  gtk_label_set_xalign (GTK_LABEL (cell), xaligns[vg_block_get_align (block, column)]);
  gtk_widget_add_css_class (cell, row == 0 ? "paper-table-head" : "paper-cell");
  return cell;
}

static GtkWidget *
new_table (const VgBlock *block, const char *language)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_columns = vg_block_get_n_columns (block);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 20);
  for (guint row = vg_block_has_header (block) ? 0 : 1; row < block->rows->len; row++) {
    GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

    for (guint column = 0; column < n_columns; column++)
      gtk_grid_attach (GTK_GRID (grid), new_cell (block, row, column, language), column, 2 * row, 1,
                       1);
    if (row + 1 < block->rows->len)
      gtk_grid_attach (GTK_GRID (grid), line, 0, 2 * row + 1, n_columns, 1);
    else
      g_object_unref (g_object_ref_sink (line));
  }

  return grid;
}

GtkWidget *
vg_paper_block_new (const VgBlock *block, const char *language)
{
  GtkWidget *widget = NULL;

  switch (block->kind) {
  case VG_BLOCK_HEADING:
    return new_heading (block, language);
  case VG_BLOCK_ITEM:
    return new_item (block, language);
  case VG_BLOCK_TABLE:
    return new_table (block, language);
  case VG_BLOCK_RULE:
    widget = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);
    gtk_widget_set_hexpand (widget, TRUE);
    gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
    return widget;
  case VG_BLOCK_QUOTE:
    widget = vg_paper_text_new (block->runs, language);
    gtk_widget_add_css_class (widget, "paper-quote");
    return widget;
  case VG_BLOCK_CODE:
  case VG_BLOCK_PARAGRAPH:
  default:
    widget = vg_paper_text_new (block->runs, language);
    gtk_widget_set_margin_start (widget, INDENT * block->depth);
    return widget;
  }
}
