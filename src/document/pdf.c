/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/pdf.h"

#include "base/error.h"
#include "document/pdf-page.h"
#include "document/pdf-table.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define GAP          6.0  /* between paragraphs */
#define ITEM_GAP     2.5  /* between list items */
#define INDENT       18.0 /* of a list */
#define MOST_DEPTH   8
#define KEEP         40.0 /* what must still fit below a heading */
#define WRITING_ROOM 25.0 /* above a line to write on, by hand */

#define INK      0x21262A
#define HEAD_INK 0x1B3A4B

/* The smallest type is then 10.1 points. */
static const double smaller[] = { 0.95, 0.91, 0.88 };

static const VgLook text_look = { 11.5, 15.8, FALSE, INK, PANGO_ALIGN_LEFT };
static const VgLook code_look = { 11.5, 14.5, FALSE, INK, PANGO_ALIGN_LEFT };

/* Heading: @before and @after are the white around it. */
typedef struct {
  VgLook look;
  const char *tag;
  double before;
  double after;
} Heading;

static const Heading headings[] = {
  { { 21, 27, TRUE, HEAD_INK, PANGO_ALIGN_LEFT }, "H1", 18, 7 },
  { { 13.5, 18, TRUE, HEAD_INK, PANGO_ALIGN_LEFT }, "H2", 13, 3 },
  { { 11.5, 15.8, TRUE, HEAD_INK, PANGO_ALIGN_LEFT }, "H3", 9, 2 },
};

/* Paper: what is being written.
 * @lists: the lists now open, outermost first
 * @after: white that the last block leaves, if anything follows
 * @is_inside_item: whether the last block went on in a list item
 */
typedef struct {
  VgPages *pages;
  guint lists[MOST_DEPTH];
  guint n_lists;
  double after;
  gboolean is_inside_item;
} Paper;

static double
get_indent (const VgBlock *block)
{
  return MIN (block->depth, MOST_DEPTH) * INDENT;
}

static void
close_lists (Paper *self, guint depth)
{
  for (; self->n_lists > depth; self->n_lists--) {
    vg_pages_end_tag (self->pages, "LBody");
    vg_pages_end_tag (self->pages, "LI");
    vg_pages_end_tag (self->pages, "L");
  }
}

/* Opens what is needed for the label of an item: lists inside lists, then the item. */
static void
open_item (Paper *self, const VgBlock *block)
{
  guint depth = MIN (block->depth, MOST_DEPTH);
  gboolean goes_on = FALSE;

  close_lists (self, depth);
  goes_on = self->n_lists == depth && self->lists[depth - 1] == block->list;
  if (goes_on) {
    vg_pages_end_tag (self->pages, "LBody");
    vg_pages_end_tag (self->pages, "LI");
  } else {
    close_lists (self, depth - 1);
  }

  while (self->n_lists < depth) {
    vg_pages_begin_tag (self->pages, "L");
    self->lists[self->n_lists++] = block->list;
    if (self->n_lists < depth) {
      vg_pages_begin_tag (self->pages, "LI");
      vg_pages_begin_tag (self->pages, "LBody");
    }
  }
  vg_pages_begin_tag (self->pages, "LI");
}

/* Numbers end at the same place; bullets begin there. */
static void
put_label (Paper *self, const VgBlock *block)
{
  const guint lines[2] = { 0, 1 };
  double x = vg_pages_get_left (self->pages) + get_indent (block) - INDENT + 5;
  g_autofree char *sign = NULL;
  g_autoptr (VgPdfText) label = NULL;

  sign = block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  label = vg_pdf_text_new_plain (vg_pages_get_context (self->pages), sign, &text_look, -1);
  if (block->number > 0)
    x += INDENT - 10 - vg_pdf_text_get_width (label);

  vg_pages_begin_tag (self->pages, "Lbl");
  vg_pages_draw (self->pages, label, lines, x);
  vg_pages_end_tag (self->pages, "Lbl");
  vg_pages_begin_tag (self->pages, "LBody");
}

/* The paragraphs of a block, one below the other. */
static void
put_paragraphs (Paper *self, const VgBlock *block, const VgLook *look, double indent)
{
  g_autoptr (GPtrArray) paragraphs = vg_runs_split_paragraphs (block->runs);
  double x = vg_pages_get_left (self->pages) + indent;

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autoptr (VgPdfText) text = vg_pdf_text_new (vg_pages_get_context (self->pages),
                                                  g_ptr_array_index (paragraphs, i), look,
                                                  vg_pages_get_width (self->pages) - indent);

    vg_pages_skip (self->pages, i > 0 ? GAP * 0.6 : 0);
    vg_pages_ensure (self->pages, vg_pages_measure_start (text));
    if (i == 0 && block->kind == VG_BLOCK_ITEM) {
      open_item (self, block);
      put_label (self, block);
    }
    vg_pages_put (self->pages, text, x, "P");
  }
}

static void
put_quote (Paper *self, const VgBlock *block)
{
  g_autoptr (GPtrArray) paragraphs = vg_runs_split_paragraphs (block->runs);
  double indent = get_indent (block);

  for (guint i = 0; i < paragraphs->len; i++) {
    g_autoptr (VgPdfText) text = vg_pdf_text_new (
        vg_pages_get_context (self->pages), g_ptr_array_index (paragraphs, i), &text_look,
        vg_pages_get_width (self->pages) - indent - 2 * INDENT);

    vg_pages_skip (self->pages, i > 0 ? GAP * 0.6 : 0);
    vg_pages_ensure (self->pages, vg_pages_measure_start (text));
    if (i == 0) {
      vg_pages_begin_tag (self->pages, "BlockQuote");
      vg_pages_begin_bar (self->pages, vg_pages_get_left (self->pages) + indent + 4);
    }
    vg_pages_put (self->pages, text, vg_pages_get_left (self->pages) + indent + INDENT, "P");
  }
  vg_pages_end_bar (self->pages);
  vg_pages_end_tag (self->pages, "BlockQuote");
}

static void
put_heading (Paper *self, const VgBlock *block)
{
  const Heading *heading = &headings[CLAMP (block->level, 1, G_N_ELEMENTS (headings)) - 1];
  g_autoptr (VgPdfText) text = vg_pdf_text_new (vg_pages_get_context (self->pages), block->runs,
                                                &heading->look, vg_pages_get_width (self->pages));

  vg_pages_skip (self->pages, MAX (heading->before, self->after));
  vg_pages_ensure (self->pages,
                   MIN (vg_pdf_text_get_height (text) + KEEP, vg_pages_get_height (self->pages)));
  vg_pages_put (self->pages, text, vg_pages_get_left (self->pages), heading->tag);
  self->after = heading->after;
  self->is_inside_item = FALSE;
}

static void
put_code (Paper *self, const VgBlock *block)
{
  g_autoptr (GPtrArray) runs = vg_runs_new ();
  g_autofree char *text = vg_block_dup_text (block);
  g_autoptr (VgPdfText) lines = NULL;

  g_ptr_array_add (runs, vg_run_new (text, VG_STYLE_CODE));
  lines = vg_pdf_text_new (vg_pages_get_context (self->pages), runs, &code_look,
                           vg_pages_get_width (self->pages) - get_indent (block) - INDENT);
  vg_pages_ensure (self->pages, vg_pages_measure_start (lines));
  vg_pages_put (self->pages, lines, vg_pages_get_left (self->pages) + get_indent (block) + INDENT,
                "Code");
}

/* No line stands alone below the foot of a page, nor without room to write above it. */
static void
put_lines (Paper *self, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++) {
    vg_pages_ensure (self->pages, WRITING_ROOM);
    vg_pages_advance (self->pages, WRITING_ROOM);
    vg_pages_draw_rule (self->pages, TRUE);
  }
}

static void
put_rule (Paper *self, const VgBlock *block)
{
  if (block->level > 0) {
    put_lines (self, block->level);
    return;
  }

  vg_pages_skip (self->pages, GAP);
  vg_pages_draw_rule (self->pages, FALSE);
  vg_pages_skip (self->pages, GAP);
}

static void
put_block (Paper *self, const VgBlock *block)
{
  if (block->kind != VG_BLOCK_ITEM)
    close_lists (self, MIN (block->depth, MOST_DEPTH));
  if (block->kind == VG_BLOCK_HEADING) {
    put_heading (self, block);
    return;
  }

  if (block->kind == VG_BLOCK_ITEM && self->is_inside_item)
    self->after = GAP;
  vg_pages_skip (self->pages, self->after);
  self->is_inside_item = block->kind != VG_BLOCK_ITEM && block->depth > 0;
  self->after = block->depth > 0 ? ITEM_GAP : GAP;
  switch (block->kind) {
  case VG_BLOCK_QUOTE:
    put_quote (self, block);
    break;
  case VG_BLOCK_TABLE:
    vg_pdf_table_put (self->pages, block);
    self->after = GAP + 3;
    break;
  case VG_BLOCK_RULE:
    put_rule (self, block);
    break;
  case VG_BLOCK_CODE:
    put_code (self, block);
    break;
  case VG_BLOCK_HEADING:
  case VG_BLOCK_PARAGRAPH:
  case VG_BLOCK_ITEM:
  default:
    put_paragraphs (self, block, &text_look, get_indent (block));
    break;
  }
}

/* Writes the whole document; returns how many pages that took. */
static guint
put_document (VgDocument *document, VgPages *pages)
{
  const char *draft = vg_document_get_draft_word (document);
  Paper paper = { pages };

  vg_pages_begin_tag (pages, "Document");
  if (draft != NULL)
    vg_pages_draw_corner (pages, draft);
  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    if (block->depth == 0 && paper.n_lists > 0)
      paper.after = GAP;
    put_block (&paper, block);
  }
  close_lists (&paper, 0);
  vg_pages_end_tag (pages, "Document");
  vg_pages_finish (pages);

  return vg_pages_get_number (pages);
}

static guint
count_pages (VgDocument *document, PangoContext *context, double scale)
{
  g_autoptr (VgPages) pages = vg_pages_new (context, "", scale);

  return put_document (document, pages);
}

/* A paper that goes a little over its last page is set a little smaller if that saves one: as
 * little as does. The smallest is tried first: where it saves none, none does, and each try
 * sets the whole paper.
 */
static double
choose_scale (VgDocument *document, PangoContext *context, guint *out_n_pages)
{
  const double smallest = smaller[G_N_ELEMENTS (smaller) - 1];
  guint n_pages = count_pages (document, context, 1);

  *out_n_pages = n_pages;
  if (n_pages < 2 || n_pages > 5 || count_pages (document, context, smallest) >= n_pages)
    return 1;

  *out_n_pages = n_pages - 1;
  for (guint i = 0; i + 1 < G_N_ELEMENTS (smaller); i++)
    if (count_pages (document, context, smaller[i]) < n_pages)
      return smaller[i];

  return smallest;
}

static cairo_status_t
write_cb (void *user_data, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (user_data, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The surface belongs to the drawing; both are finished here. */
static cairo_status_t
finish (cairo_t *taken_cairo)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (taken_cairo));
  cairo_status_t status = cairo_status (taken_cairo);

  cairo_destroy (taken_cairo);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

static cairo_t *
new_cairo (VgDocument *document, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, VG_PAGE_WIDTH,
                                                                  VG_PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);

  /* Without a date of ours Cairo takes the clock's. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  vg_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "1980-01-01T00:00:00Z");
  cairo_surface_destroy (surface);

  return cairo;
}

/* Pages of the right size for the document. Returns: (transfer full) */
static VgPages *
new_pages (VgDocument *document, guint *out_n_pages)
{
  PangoContext *context = vg_pdf_text_new_context (vg_document_get_language (document));
  double scale = choose_scale (document, context, out_n_pages);
  VgPages *pages = vg_pages_new (context, vg_document_get_title (document), scale);

  g_object_unref (context);
  return pages;
}

GBytes *
vg_pdf_write (VgDocument *document, guint *n_pages, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (VgPages) pages = NULL;
  cairo_t *cairo = NULL;
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  guint count = 0;

  g_return_val_if_fail (document != NULL, NULL);

  pages = new_pages (document, &count);
  cairo = new_cairo (document, bytes);
  vg_pages_draw_on (pages, cairo, count);
  put_document (document, pages);
  status = finish (cairo);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("the PDF could not be made: %s"),
                 cairo_status_to_string (status));
    return NULL;
  }
  if (n_pages != NULL)
    *n_pages = count;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

guint
vg_pdf_count_pages (VgDocument *document)
{
  g_autoptr (VgPages) pages = NULL;
  guint count = 0;

  g_return_val_if_fail (document != NULL, 0);

  pages = new_pages (document, &count);
  return count;
}

void
vg_pdf_draw_page (VgDocument *document, guint page, cairo_t *cairo)
{
  g_autoptr (VgPages) pages = NULL;
  guint count = 0;

  g_return_if_fail (document != NULL && page > 0 && cairo != NULL);

  pages = new_pages (document, &count);
  cairo_save (cairo);
  vg_pages_draw_only (pages, page, cairo, count);
  put_document (document, pages);
  cairo_restore (cairo);
}
