/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/pdf-table.h"

#include "document/columns.h"

#define PAD_X       6.0
#define PAD_Y       3.2
#define MOST_PARTED 0.4 /* of a page: a higher row may be parted */

static const VgLook cell_look = { 10.5, 14.2, FALSE, 0x21262A, PANGO_ALIGN_LEFT };
static const VgLook head_look = { 10.5, 14.2, TRUE, 0x1B3A4B, PANGO_ALIGN_LEFT };

/* Table: @lefts: where each column begins, its padding included. */
typedef struct {
  VgPages *pages;
  const VgBlock *block;
  guint n_columns;
  VgColumn *columns;
  double *lefts;
} Table;

static VgPdfText *
set_cell (Table *self, guint row, guint column, double width)
{
  static const PangoAlignment aligns[] = {
    [VG_ALIGN_START] = PANGO_ALIGN_LEFT,
    [VG_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [VG_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  VgLook look = row == 0 ? head_look : cell_look;

  look.align = aligns[vg_block_get_align (self->block, column)];

  return vg_pdf_text_new (vg_pages_get_context (self->pages),
                          vg_block_get_cell (self->block, row, column), &look, width);
}

static void
measure_column (Table *self, guint index)
{
  VgColumn *column = &self->columns[index];

  column->natural = 2 * PAD_X;
  column->least = 2 * PAD_X;
  for (guint row = 0; row < self->block->rows->len; row++) {
    g_autoptr (VgPdfText) natural = set_cell (self, row, index, -1);
    g_autoptr (VgPdfText) least = set_cell (self, row, index, 0);

    column->natural = MAX (column->natural, vg_pdf_text_get_width (natural) + 2 * PAD_X + 0.5);
    column->least = MAX (column->least, vg_pdf_text_get_width (least) + 2 * PAD_X + 0.5);
  }
}

static void
share_width (Table *self)
{
  double left = vg_pages_get_left (self->pages);

  for (guint i = 0; i < self->n_columns; i++)
    measure_column (self, i);
  vg_columns_share (self->columns, self->n_columns, vg_pages_get_width (self->pages));
  for (guint i = 0; i < self->n_columns; i++) {
    self->lefts[i] = left;
    left += self->columns[i].width;
  }
}

static GPtrArray *
set_row (Table *self, guint row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_pdf_text_free);

  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (cells, set_cell (self, row, i, self->columns[i].width - 2 * PAD_X));

  return cells;
}

static double
measure_row (GPtrArray *cells)
{
  double height = 0;

  for (guint i = 0; i < cells->len; i++)
    height = MAX (height, vg_pdf_text_get_height (g_ptr_array_index (cells, i)));

  return height + 2 * PAD_Y;
}

/* Draws lines @lines[0] to before @lines[1] of each cell; all cells have one pitch. */
static void
draw_cells (Table *self, GPtrArray *cells, guint row, const guint lines[2])
{
  const char *tag = row == 0 ? "TH" : "TD";

  vg_pages_begin_tag (self->pages, "TR");
  vg_pages_advance (self->pages, PAD_Y);
  for (guint i = 0; i < cells->len; i++) {
    VgPdfText *text = g_ptr_array_index (cells, i);

    vg_pages_begin_tag (self->pages, tag);
    vg_pages_draw (self->pages, text, lines, self->lefts[i] + PAD_X);
    vg_pages_end_tag (self->pages, tag);
  }
  vg_pages_end_tag (self->pages, "TR");
  vg_pages_advance (self->pages, (lines[1] - lines[0]) * cell_look.pitch + PAD_Y);
  vg_pages_draw_rule (self->pages, row == 0);
}

static void
put_header (Table *self)
{
  g_autoptr (GPtrArray) cells = NULL;
  guint lines[2] = { 0, 0 };

  if (!vg_block_has_header (self->block))
    return;

  cells = set_row (self, 0);
  lines[1] = (guint) ((measure_row (cells) - 2 * PAD_Y) / cell_look.pitch + 0.5);
  draw_cells (self, cells, 0, lines);
}

static guint
count_fitting (Table *self)
{
  double lines = (vg_pages_get_room (self->pages) - 2 * PAD_Y) / cell_look.pitch;

  return lines < 1 ? 1 : (guint) lines;
}

static void
put_row (Table *self, guint row)
{
  g_autoptr (GPtrArray) cells = set_row (self, row);
  double height = measure_row (cells);
  guint n_lines = (guint) ((height - 2 * PAD_Y) / cell_look.pitch + 0.5);
  guint lines[2] = { 0, 0 };
  double least = 2 * PAD_Y + 2 * cell_look.pitch;

  if (height > MOST_PARTED * vg_pages_get_height (self->pages)
          ? least > vg_pages_get_room (self->pages)
          : height > vg_pages_get_room (self->pages)) {
    vg_pages_break (self->pages);
    put_header (self);
  }

  while (lines[0] < n_lines) {
    lines[1] = MIN (n_lines, lines[0] + count_fitting (self));
    draw_cells (self, cells, row, lines);
    lines[0] = lines[1];
    if (lines[0] < n_lines) {
      vg_pages_break (self->pages);
      put_header (self);
    }
  }
}

void
vg_pdf_table_put (VgPages *pages, const VgBlock *block)
{
  Table table = { pages, block, vg_block_get_n_columns (block) };
  g_autofree VgColumn *columns = g_new0 (VgColumn, table.n_columns);
  g_autofree double *lefts = g_new0 (double, table.n_columns);

  table.columns = columns;
  table.lefts = lefts;
  share_width (&table);

  vg_pages_ensure (pages, 4 * (cell_look.pitch + PAD_Y));
  vg_pages_begin_tag (pages, "Table");
  if (!vg_block_has_header (block))
    vg_pages_draw_rule (pages, TRUE);
  put_header (&table);
  for (guint row = 1; row < block->rows->len; row++)
    put_row (&table, row);
  vg_pages_end_tag (pages, "Table");
}
