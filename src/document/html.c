/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/html.h"

#include "document/html-style.h"
#include "document/xml-lists.h"

#include <string.h>

#define MOST_LEVEL 6 /* of a heading */

typedef struct {
  VgXml *xml;
  VgXmlLists *lists;
} Writer;

static void
begin_list (VgXml *xml, gboolean is_ordered)
{
  vg_xml_add_line_end (xml);
  vg_xml_begin (xml, is_ordered ? "ol" : "ul");
}

static void
begin_item (VgXml *xml, const VgBlock *block, gboolean is_next)
{
  vg_xml_add_line_end (xml);
  vg_xml_begin (xml, "li");
  if (block == NULL)
    vg_xml_set (xml, "class", "bare");
  else if (!is_next)
    vg_xml_set_count (xml, "value", block->number);
}

static const VgXmlListForm list_form = { begin_list, begin_item };

static void
put_text (VgXml *xml, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (i > 0) {
      vg_xml_begin (xml, "br");
      vg_xml_end_empty (xml);
    }
    vg_xml_add_text (xml, lines[i]);
  }
}

/* A run may have several styles; each is an element of its own, one inside the other. */
static void
put_run (VgXml *xml, const VgRun *run)
{
  const char *const elements[] = {
    run->style & VG_STYLE_STRONG ? "strong" : NULL,
    run->style & VG_STYLE_EMPHASIS ? "em" : NULL,
    run->style & VG_STYLE_CODE ? "code" : NULL,
    run->open != NULL ? "mark" : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i] != NULL)
      vg_xml_begin (xml, elements[i]);
  put_text (xml, run->text);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i] != NULL)
      vg_xml_end (xml);
}

static void
put_runs (VgXml *xml, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    put_run (xml, g_ptr_array_index (runs, i));
}

static void
put_paragraphs (VgXml *xml, const VgBlock *block)
{
  g_autoptr (GPtrArray) paragraphs = vg_runs_split_paragraphs (block->runs);

  for (guint i = 0; i < paragraphs->len; i++) {
    vg_xml_begin (xml, "p");
    put_runs (xml, g_ptr_array_index (paragraphs, i));
    vg_xml_end (xml);
  }
}

static void
put_heading (VgXml *xml, const VgBlock *block)
{
  static const char *const elements[MOST_LEVEL] = { "h1", "h2", "h3", "h4", "h5", "h6" };

  vg_xml_begin (xml, elements[CLAMP (block->level, 1, MOST_LEVEL) - 1]);
  put_runs (xml, block->runs);
  vg_xml_end (xml);
}

static void
put_cell (VgXml *xml, const VgBlock *block, guint row, guint column)
{
  static const char *const classes[] = { [VG_ALIGN_CENTRE] = "centre", [VG_ALIGN_END] = "end" };
  VgAlign align = vg_block_get_align (block, column);

  vg_xml_begin (xml, row == 0 ? "th" : "td");
  if (row == 0)
    vg_xml_set (xml, "scope", "col");
  if (classes[align] != NULL)
    vg_xml_set (xml, "class", classes[align]);
  put_runs (xml, vg_block_get_cell (block, row, column));
  vg_xml_end (xml);
}

static void
put_row (VgXml *xml, const VgBlock *block, guint row)
{
  vg_xml_begin (xml, "tr");
  for (guint i = 0; i < vg_block_get_n_columns (block); i++)
    put_cell (xml, block, row, i);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

static void
put_table (VgXml *xml, const VgBlock *block)
{
  vg_xml_begin (xml, "table");
  vg_xml_add_line_end (xml);
  if (vg_block_has_header (block)) {
    vg_xml_begin (xml, "thead");
    put_row (xml, block, 0);
    vg_xml_end (xml);
    vg_xml_add_line_end (xml);
  }
  vg_xml_begin (xml, "tbody");
  vg_xml_add_line_end (xml);
  for (guint row = 1; row < block->rows->len; row++)
    put_row (xml, block, row);
  vg_xml_end (xml);
  vg_xml_end (xml);
}

/* Line ends of code are its own: within this element they stay as they are. */
static void
put_code (VgXml *xml, const VgBlock *block)
{
  g_autofree char *text = vg_block_dup_text (block);

  vg_xml_begin (xml, "pre");
  vg_xml_add_element (xml, "code", text);
  vg_xml_end (xml);
}

static void
put_rule (VgXml *xml, const VgBlock *block)
{
  for (guint i = 0; i < MAX (block->level, 1); i++) {
    vg_xml_begin (xml, "hr");
    if (block->level > 0)
      vg_xml_set (xml, "class", "write");
    vg_xml_end_empty (xml);
  }
}

static void
put_block (Writer *self, const VgBlock *block)
{
  vg_xml_lists_place (self->lists, block);
  if (block->kind != VG_BLOCK_ITEM)
    vg_xml_add_line_end (self->xml);

  switch (block->kind) {
  case VG_BLOCK_HEADING:
    put_heading (self->xml, block);
    break;
  case VG_BLOCK_QUOTE:
    vg_xml_begin (self->xml, "blockquote");
    put_paragraphs (self->xml, block);
    vg_xml_end (self->xml);
    break;
  case VG_BLOCK_TABLE:
    put_table (self->xml, block);
    break;
  case VG_BLOCK_RULE:
    put_rule (self->xml, block);
    break;
  case VG_BLOCK_CODE:
    put_code (self->xml, block);
    break;
  case VG_BLOCK_PARAGRAPH:
  case VG_BLOCK_ITEM:
  default:
    put_paragraphs (self->xml, block);
    break;
  }
}

static void
put_draft (VgXml *xml, const char *draft)
{
  vg_xml_add_line_end (xml);
  vg_xml_begin (xml, "p");
  vg_xml_set (xml, "class", "draft");
  vg_xml_add_element (xml, "strong", draft);
  vg_xml_end (xml);
}

/* The mark of a draft stands under the title, or at the top where there is none. */
static void
put_blocks (Writer *self, VgDocument *document)
{
  const char *draft = vg_document_get_draft_word (document);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    if (draft != NULL && (i > 0 || block->kind != VG_BLOCK_HEADING)) {
      put_draft (self->xml, draft);
      draft = NULL;
    }
    put_block (self, block);
  }
  vg_xml_lists_close (self->lists);
  if (draft != NULL)
    put_draft (self->xml, draft);
  vg_xml_add_line_end (self->xml);
}

static void
put_meta (VgXml *xml, const char *name, const char *value, const char *content)
{
  vg_xml_begin (xml, "meta");
  vg_xml_set (xml, name, value);
  if (content != NULL)
    vg_xml_set (xml, "content", content);
  vg_xml_end_empty (xml);
  vg_xml_add_line_end (xml);
}

static void
put_head (VgXml *xml, VgDocument *document)
{
  g_autofree char *policy = vg_html_style_new_policy ();

  vg_xml_begin (xml, "head");
  vg_xml_add_line_end (xml);
  put_meta (xml, "charset", "utf-8", NULL);
  put_meta (xml, "http-equiv", "Content-Security-Policy", policy);
  put_meta (xml, "name", "viewport", "width=device-width, initial-scale=1");
  vg_xml_add_element (xml, "title", vg_document_get_title (document));
  vg_xml_add_line_end (xml);
  vg_xml_add_element (xml, "style", vg_html_style_get ());
  vg_xml_add_line_end (xml);
  vg_xml_end (xml);
  vg_xml_add_line_end (xml);
}

GBytes *
vg_html_write (VgDocument *document, guint *n_pages, GError **error)
{
  VgXml *xml = NULL;
  g_autoptr (VgXmlLists) lists = NULL;
  Writer writer = { NULL };

  g_return_val_if_fail (document != NULL, NULL);

  xml = vg_xml_new ("<!DOCTYPE html>\n");
  lists = vg_xml_lists_new (xml, &list_form);
  writer = (Writer){ xml, lists };
  vg_xml_begin (xml, "html");
  vg_xml_set (xml, "lang", vg_document_get_language (document));
  vg_xml_add_line_end (xml);
  put_head (xml, document);
  vg_xml_begin (xml, "body");
  vg_xml_add_line_end (xml);
  vg_xml_begin (xml, "main");
  put_blocks (&writer, document);
  if (n_pages != NULL)
    *n_pages = 0;

  return vg_xml_free_to_bytes (xml);
}
