/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/odt-content.h"

#include "document/odt-part.h"
#include "document/odt-table.h"
#include "document/odt-text.h"
#include "document/xml-lists.h"

#define MOST_LEVEL 3 /* of a heading */

/* Writer: @has_title: whether the first heading was met */
typedef struct {
  VgXml *xml;
  VgXmlLists *lists;
  gboolean has_title;
} Writer;

static void
begin_list (VgXml *xml, gboolean is_ordered)
{
  vg_xml_begin (xml, "text:list");
  vg_xml_set (xml, "text:style-name", is_ordered ? VG_ODT_NUMBERS : VG_ODT_BULLETS);
}

/* A number of our own only where it is needed: numbers then follow when items come or go. */
static void
begin_item (VgXml *xml, const VgBlock *block, gboolean is_next)
{
  vg_xml_begin (xml, block != NULL ? "text:list-item" : "text:list-header");
  if (block != NULL && !is_next)
    vg_xml_set_count (xml, "text:start-value", block->number);
}

static const VgXmlListForm list_form = { begin_list, begin_item };

/* Inside a list a quotation or code is set in by a style of its own. */
static char *
dup_deep_style (const char *style, guint depth)
{
  return depth > 0 ? g_strdup_printf ("%s%u", style, MIN (depth, VG_XML_LISTS_DEPTH))
                   : g_strdup (style);
}

static void
put_paragraphs (Writer *self, const VgBlock *block, const char *first, const char *further)
{
  g_autoptr (GPtrArray) paragraphs = vg_runs_split_paragraphs (block->runs);

  for (guint i = 0; i < paragraphs->len; i++)
    vg_odt_text_put (self->xml, g_ptr_array_index (paragraphs, i), i == 0 ? first : further);
}

static void
put_deep (Writer *self, const VgBlock *block, const char *style)
{
  g_autofree char *deep = dup_deep_style (style, block->depth);

  if (block->kind == VG_BLOCK_CODE)
    vg_odt_text_put (self->xml, block->runs, deep);
  else
    put_paragraphs (self, block, deep, deep);
}

/* The first heading of a paper is its title, which has its own style in every program. */
static void
put_heading (Writer *self, const VgBlock *block)
{
  guint level = CLAMP (block->level, 1, MOST_LEVEL);
  g_autofree char *style = g_strdup_printf ("Heading_20_%u", level);
  gboolean is_title = !self->has_title && level == 1;

  vg_odt_text_put_heading (self->xml, block->runs, is_title ? VG_ODT_TITLE : style, level);
  self->has_title = TRUE;
}

static void
put_line (Writer *self, const char *style)
{
  vg_xml_begin (self->xml, "text:p");
  vg_xml_set (self->xml, "text:style-name", style);
  vg_xml_end_empty (self->xml);
}

static void
put_rule (Writer *self, const VgBlock *block)
{
  for (guint i = 0; i < block->level; i++)
    put_line (self, VG_ODT_WRITING);
  if (block->level == 0)
    put_line (self, VG_ODT_RULE);
}

static void
put_draft (Writer *self, const char *draft)
{
  vg_xml_begin (self->xml, "text:p");
  vg_xml_set (self->xml, "text:style-name", VG_ODT_DRAFT);
  vg_xml_add_text (self->xml, draft);
  vg_xml_end (self->xml);
  vg_xml_add_line_end (self->xml);
}

/* A list of this format holds no tables: its items come back after one, number and all. */
static void
put_table (Writer *self, const VgBlock *block, guint index)
{
  vg_xml_lists_close (self->lists);
  vg_odt_table_put (self->xml, block, index);
}

static void
put_text_block (Writer *self, const VgBlock *block)
{
  vg_xml_lists_place (self->lists, block);
  switch (block->kind) {
  case VG_BLOCK_HEADING:
    put_heading (self, block);
    break;
  case VG_BLOCK_ITEM:
    put_paragraphs (self, block, block->number > 0 ? VG_ODT_NUMBERS : VG_ODT_BULLETS,
                    VG_ODT_CONTINUES);
    break;
  case VG_BLOCK_QUOTE:
    put_deep (self, block, VG_ODT_QUOTE);
    break;
  case VG_BLOCK_CODE:
    put_deep (self, block, VG_ODT_CODE);
    break;
  case VG_BLOCK_RULE:
    put_rule (self, block);
    break;
  case VG_BLOCK_TABLE:
  case VG_BLOCK_PARAGRAPH:
  default:
    put_paragraphs (self, block, block->depth > 0 ? VG_ODT_CONTINUES : VG_ODT_TEXT,
                    block->depth > 0 ? VG_ODT_CONTINUES : VG_ODT_TEXT);
    break;
  }
}

static gboolean
is_table (const VgBlock *block)
{
  return block->kind == VG_BLOCK_TABLE && vg_block_get_n_columns (block) > 0;
}

/* The mark of a draft stands under the title, or at the top where there is none. */
static void
put_blocks (Writer *self, VgDocument *document)
{
  const char *draft = vg_document_get_draft_word (document);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    if (draft != NULL && (i > 0 || block->kind != VG_BLOCK_HEADING)) {
      put_draft (self, draft);
      draft = NULL;
    }
    if (is_table (block))
      put_table (self, block, i);
    else if (block->kind != VG_BLOCK_TABLE)
      put_text_block (self, block);
    vg_xml_add_line_end (self->xml);
  }
  vg_xml_lists_close (self->lists);
  if (draft != NULL)
    put_draft (self, draft);
}

static void
put_deep_style (VgXml *xml, const char *style, guint depth)
{
  g_autofree char *name = dup_deep_style (style, depth);
  g_autofree char *indent = g_strdup_printf ("%upt", (depth + 1) * VG_ODT_INDENT);

  vg_xml_begin (xml, "style:style");
  vg_xml_set (xml, "style:name", name);
  vg_xml_set (xml, "style:family", "paragraph");
  vg_xml_set (xml, "style:parent-style-name", style);
  vg_xml_begin (xml, "style:paragraph-properties");
  vg_xml_set (xml, "fo:margin-left", indent);
  vg_xml_set (xml, "fo:text-indent", "0pt");
  vg_xml_end_empty (xml);
  vg_xml_end (xml);
}

static void
put_styles (VgXml *xml, VgDocument *document)
{
  vg_xml_begin (xml, "office:automatic-styles");
  for (guint depth = 1; depth <= VG_XML_LISTS_DEPTH; depth++) {
    put_deep_style (xml, VG_ODT_QUOTE, depth);
    put_deep_style (xml, VG_ODT_CODE, depth);
  }
  vg_odt_table_put_shared_styles (xml);
  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    if (is_table (block))
      vg_odt_table_put_styles (xml, block, i);
  }
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

GBytes *
vg_odt_content_write (VgDocument *document)
{
  VgXml *xml = vg_odt_part_new ("office:document-content");
  g_autoptr (VgXmlLists) lists = vg_xml_lists_new (xml, &list_form);
  Writer writer = { xml, lists, FALSE };

  put_styles (xml, document);
  vg_xml_begin (xml, "office:body");
  vg_xml_begin (xml, "office:text");
  put_blocks (&writer, document);

  return vg_xml_free_to_bytes (xml);
}
