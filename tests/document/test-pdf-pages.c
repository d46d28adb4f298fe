/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages a printer gets are those of the PDF. */

#include "document/document-read.h"
#include "document/pdf-page.h"
#include "document/pdf.h"

#include <locale.h>

#define N_PARAGRAPHS 60

static VgDocument *
make_document (void)
{
  g_autoptr (GString) text = g_string_new ("# Heading\n\n> A quotation that stands first.\n\n");

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    g_string_append_printf (text, "- Paragraph %u: the herons stand still in the ditch.\n", i);
  g_string_append (text, "\n| a | b |\n|---|---|\n| 1 | 2 |\n");

  return vg_document_from_markdown (text->str, "en", "Herons");
}

/* What the page looks like. Returns: (transfer full) */
static GBytes *
draw (VgDocument *document, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) VG_PAGE_WIDTH,
                                                         (int) VG_PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  cairo_matrix_t matrix;
  GBytes *pixels = NULL;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  vg_pdf_draw_page (document, page, cairo);
  cairo_get_matrix (cairo, &matrix);
  g_assert_cmpfloat (matrix.xx, ==, 1);
  g_assert_cmpint (cairo_status (cairo), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        cairo_image_surface_get_stride (surface) *
                            cairo_image_surface_get_height (surface));
  cairo_surface_destroy (surface);

  return pixels;
}

static gboolean
is_blank (GBytes *pixels)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (pixels, &length);

  for (gsize i = 0; i < length; i++)
    if (data[i] != 0xff && i % 4 != 3)
      return FALSE;

  return TRUE;
}

static void
test_as_many_pages_as_the_pdf_has (void)
{
  g_autoptr (VgDocument) document = make_document ();
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;
  g_autoptr (GBytes) bytes = vg_pdf_write (document, &n_pages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpuint (vg_pdf_count_pages (document), ==, n_pages);
}

static void
test_each_page_is_drawn_alone (void)
{
  g_autoptr (VgDocument) document = make_document ();
  g_autoptr (GBytes) first = draw (document, 1);
  g_autoptr (GBytes) second = draw (document, 2);
  g_autoptr (GBytes) again = draw (document, 1);
  g_autoptr (GBytes) beyond = draw (document, 3);

  g_assert_false (is_blank (first));
  g_assert_false (is_blank (second));
  g_assert_false (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, again));
  g_assert_true (is_blank (beyond));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-pages/as-many-pages-as-the-pdf-has", test_as_many_pages_as_the_pdf_has);
  g_test_add_func ("/pdf-pages/each-page-is-drawn-alone", test_each_page_is_drawn_alone);

  return g_test_run ();
}
