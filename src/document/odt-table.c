/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt-table.h"

#include "document/columns.h"
#include "document/odt-part.h"
#include "document/odt-text.h"
#include "document/xml-lists.h"

#include <string.h>

#define LETTER   5.6 /* points that a letter takes, about, in the middle of a text */
#define WIDE     7.2 /* the same in a short word in heavy type, which must not break */
#define PADDING  13.0
#define HEAD_ROW "HeadCell"
#define ROW      "Cell"

static const char *const head_styles[] = {
  [VG_ALIGN_START] = VG_ODT_HEAD,
  [VG_ALIGN_CENTRE] = "HeadCentre",
  [VG_ALIGN_END] = "HeadEnd",
};

static const char *const text_styles[] = {
  [VG_ALIGN_START] = VG_ODT_CELL,
  [VG_ALIGN_CENTRE] = "TextCentre",
  [VG_ALIGN_END] = "TextEnd",
};

static void
put_cell_style (VgXml *xml, const char *name, const char *line)
{
  vg_xml_begin (xml, "style:style");
  vg_xml_set (xml, "style:name", name);
  vg_xml_set (xml, "style:family", "table-cell");
  vg_xml_begin (xml, "style:table-cell-properties");
  vg_odt_part_set_all (xml, "fo:padding-left=6pt;fo:padding-right=6pt;fo:padding-top=2pt;"
                            "fo:padding-bottom=3pt;fo:border-left=none;fo:border-right=none;"
                            "fo:border-top=none");
  vg_xml_set (xml, "fo:border-bottom", line);
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
}

static void
put_aligned_style (VgXml *xml, const char *name, const char *parent, const char *align)
{
  vg_xml_begin (xml, "style:style");
  vg_xml_set (xml, "style:name", name);
  vg_xml_set (xml, "style:family", "paragraph");
  vg_xml_set (xml, "style:parent-style-name", parent);
  vg_xml_begin (xml, "style:paragraph-properties");
  vg_xml_set (xml, "fo:text-align", align);
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
}

void
vg_odt_table_put_shared_styles (VgXml *xml)
{
  put_cell_style (xml, HEAD_ROW, "0.8pt solid #738591");
  put_cell_style (xml, ROW, "0.5pt solid #ccd3d9");
  put_aligned_style (xml, head_styles[VG_ALIGN_CENTRE], VG_ODT_HEAD, "center");
  put_aligned_style (xml, head_styles[VG_ALIGN_END], VG_ODT_HEAD, "end");
  put_aligned_style (xml, text_styles[VG_ALIGN_CENTRE], VG_ODT_CELL, "center");
  put_aligned_style (xml, text_styles[VG_ALIGN_END], VG_ODT_CELL, "end");
}

/* The length of the longest piece of @text between any of @separators, in letters. */
static glong
measure_longest (const char *text, const char *separators)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, separators, -1);
  glong longest = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (pieces[i], -1));

  return longest;
}

static void
measure_column (const VgBlock *block, guint index, VgColumn *column)
{
  for (guint row = 0; row < block->rows->len; row++) {
    g_autofree char *text = vg_runs_dup_text (vg_block_get_cell (block, row, index));
    double line = LETTER * (double) measure_longest (text, "\n");
    double word = WIDE * (double) measure_longest (text, " \n");

    column->natural = MAX (column->natural, MAX (line, word) + PADDING);
    column->least = MAX (column->least, word + PADDING);
  }
}

static guint
get_indent (const VgBlock *block)
{
  return MIN (block->depth, VG_XML_LISTS_DEPTH) * VG_ODT_INDENT;
}

static void
begin_style (VgXml *xml, const char *name, const char *family)
{
  vg_xml_begin (xml, "style:style");
  vg_xml_set (xml, "style:name", name);
  vg_xml_set (xml, "style:family", family);
}

static void
put_table_style (VgXml *xml, const VgBlock *block, const char *name)
{
  g_autofree char *left = g_strdup_printf ("%upt", get_indent (block));
  g_autofree char *width = g_strdup_printf ("%upt", VG_ODT_TEXT_WIDTH - get_indent (block));

  begin_style (xml, name, "table");
  vg_xml_begin (xml, "style:table-properties");
  vg_odt_part_set_all (xml, "table:align=left;fo:margin-top=3pt;fo:margin-bottom=9pt");
  vg_xml_set (xml, "fo:margin-left", left);
  vg_xml_set (xml, "style:width", width);
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
}

static void
put_column_style (VgXml *xml, const char *table, guint index, double width)
{
  g_autofree char *name = g_strdup_printf ("%s.%u", table, index + 1);
  g_autofree char *length = g_strdup_printf ("%upt", (guint) width);

  begin_style (xml, name, "table-column");
  vg_xml_begin (xml, "style:table-column-properties");
  vg_xml_set (xml, "style:column-width", length);
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
}

void
vg_odt_table_put_styles (VgXml *xml, const VgBlock *block, guint index)
{
  guint n_columns = vg_block_get_n_columns (block);
  g_autofree VgColumn *columns = g_new0 (VgColumn, n_columns);
  g_autofree char *name = g_strdup_printf ("Table%u", index + 1);

  for (guint i = 0; i < n_columns; i++)
    measure_column (block, i, &columns[i]);
  vg_columns_share (columns, n_columns, VG_ODT_TEXT_WIDTH - get_indent (block));
  put_table_style (xml, block, name);
  for (guint i = 0; i < n_columns; i++)
    put_column_style (xml, name, i, columns[i].width);
  vg_xml_add_line_end (xml);
}

static void
put_cell (VgXml *xml, const VgBlock *block, guint row, guint column)
{
  VgAlign align = vg_block_get_align (block, column);
  g_autoptr (GPtrArray)
      paragraphs = vg_runs_split_paragraphs (vg_block_get_cell (block, row, column));

  vg_xml_begin (xml, "table:table-cell");
  vg_xml_set (xml, "table:style-name", row == 0 ? HEAD_ROW : ROW);
  vg_xml_set (xml, "office:value-type", "string");
  for (guint i = 0; i < paragraphs->len; i++)
    vg_odt_text_put (xml, g_ptr_array_index (paragraphs, i),
                     row == 0 ? head_styles[align] : text_styles[align]);
  vg_xml_end (xml);
}

static void
put_row (VgXml *xml, const VgBlock *block, guint row)
{
  vg_xml_begin (xml, "table:table-row");
  for (guint i = 0; i < vg_block_get_n_columns (block); i++)
    put_cell (xml, block, row, i);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

static void
put_columns (VgXml *xml, const char *table, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++) {
    g_autofree char *name = g_strdup_printf ("%s.%u", table, i + 1);

    vg_xml_begin (xml, "table:table-column");
    vg_xml_set (xml, "table:style-name", name);
    vg_xml_end_empty (xml);
  }
}

void
vg_odt_table_put (VgXml *xml, const VgBlock *block, guint index)
{
  g_autofree char *name = g_strdup_printf ("Table%u", index + 1);

  vg_xml_begin (xml, "table:table");
  vg_xml_set (xml, "table:name", name);
  vg_xml_set (xml, "table:style-name", name);
  put_columns (xml, name, vg_block_get_n_columns (block));
  if (vg_block_has_header (block)) {
    vg_xml_begin (xml, "table:table-header-rows");
    put_row (xml, block, 0);
    vg_xml_end (xml);
  }
  for (guint row = 1; row < block->rows->len; row++)
    put_row (xml, block, row);
  vg_xml_end (xml);
}
