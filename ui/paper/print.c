/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/print.h"

#include "document/pdf.h"

#define A4_WIDTH  595.276
#define A4_HEIGHT 841.890

/* Where the printer holds other paper, the whole page still fits on it. */
static void
fit (GtkPrintContext *context, cairo_t *cairo)
{
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (MIN (width / A4_WIDTH, height / A4_HEIGHT), 1);

  cairo_translate (cairo, (width - scale * A4_WIDTH) / 2, 0);
  cairo_scale (cairo, scale, scale);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer document)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);

  cairo_save (cairo);
  fit (context, cairo);
  vg_pdf_draw_page (document, page + 1, cairo);
  cairo_restore (cairo);
}

static void
drop_document (gpointer document, GClosure *closure)
{
  vg_document_unref (document);
}

static GtkPageSetup *
new_a4 (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

GtkPrintOperation *
vg_print_new (VgDocument *document, const char *job)
{
  GtkPrintOperation *operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (document != NULL && job != NULL, NULL);

  operation = gtk_print_operation_new ();
  setup = new_a4 ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, job);
  gtk_print_operation_set_n_pages (operation, vg_pdf_count_pages (document));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb),
                         vg_document_ref (document), drop_document, 0);

  return operation;
}
