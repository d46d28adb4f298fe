/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many papers a second each of our writers makes of the mediator's copy, against two
 * others in the same run: Pango and Cairo alone with the same words, without structure,
 * tables or page numbers; and LibreOffice making a PDF of our ODT, one call for N_COPIES.
 */

#include "../interview/given.h"
#include "base/language.h"
#include "clocking.h"
#include "document/formats.h"
#include "workspace/papers.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

#define N_RUNS      25
#define N_CALLS     3
#define N_COPIES    40
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.890
#define MARGIN      62.362

typedef struct {
  const VgFormat *format;
  VgDocument *document;
} Paper;

static void
write_paper (gpointer data)
{
  Paper *paper = data;
  g_autoptr (GBytes) bytes = paper->format->write (paper->document, NULL, NULL);

  g_assert_nonnull (bytes);
}

static cairo_status_t
count_cb (void *user_data, const unsigned char *data, unsigned int length)
{
  *(gsize *) user_data += length;
  return CAIRO_STATUS_SUCCESS;
}

static double
put_lines (cairo_t *cairo, PangoLayout *layout, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoRectangle extents = { 0 };

    pango_layout_iter_get_line_extents (iter, NULL, &extents);
    if (y + (double) extents.height / PANGO_SCALE > PAGE_HEIGHT - MARGIN) {
      cairo_show_page (cairo);
      y = MARGIN;
    }
    y += (double) extents.height / PANGO_SCALE;
    cairo_move_to (cairo, MARGIN, y);
    pango_cairo_show_layout_line (cairo, pango_layout_iter_get_line_readonly (iter));
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return y;
}

/* The same words, a block below the other. */
static void
write_bare (gpointer data)
{
  Paper *paper = data;
  gsize length = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, &length, PAGE_WIDTH,
                                                                  PAGE_HEIGHT);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);
  PangoFontDescription *font = pango_font_description_from_string ("Charis SIL 11.5");
  double y = MARGIN;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE));
  for (guint i = 0; i < vg_document_get_n_blocks (paper->document); i++) {
    g_autofree char *text = vg_block_dup_text (vg_document_get_block (paper->document, i));

    pango_layout_set_text (layout, text, -1);
    y = put_lines (cairo, layout, y);
  }
  cairo_show_page (cairo);
  cairo_destroy (cairo);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (length, >, 1000);
}

static void
put_copies (const char *folder, VgDocument *document)
{
  g_autoptr (GBytes) bytes = vg_formats_find ("odt")->write (document, NULL, NULL);

  for (guint i = 0; i < N_COPIES; i++) {
    g_autofree char *name = g_strdup_printf ("%u.odt", i);
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                        (gssize) g_bytes_get_size (bytes), NULL));
  }
}

/* Returns: (transfer full): soffice converting the first @n_copies in @folder */
static GPtrArray *
new_call (const char *program, const char *folder, guint n_copies)
{
  GPtrArray *call = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (call, g_strdup (program));
  g_ptr_array_add (call, g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder));
  g_ptr_array_add (call, g_strdup ("--headless"));
  g_ptr_array_add (call, g_strdup ("--convert-to"));
  g_ptr_array_add (call, g_strdup ("pdf"));
  g_ptr_array_add (call, g_strdup ("--outdir"));
  g_ptr_array_add (call, g_build_filename (folder, "pdf", NULL));
  for (guint i = 0; i < n_copies; i++)
    g_ptr_array_add (call, g_strdup_printf ("%s/%u.odt", folder, i));
  g_ptr_array_add (call, NULL);

  return call;
}

static double
convert (const char *program, const char *folder, guint n_copies)
{
  g_autoptr (GPtrArray) call = new_call (program, folder, n_copies);
  g_autofree char *told = NULL;
  int status = 0;
  gint64 start = g_get_monotonic_time ();

  g_assert_true (g_spawn_sync (NULL, (char **) call->pdata, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                               NULL, &told, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Seconds a paper; the first call, which makes a profile, does not count, starting up does. */
static double
measure_office (const char *program, VgDocument *document)
{
  g_autofree char *folder = g_dir_make_tmp ("vg-bench-XXXXXX", NULL);
  const char *const remove[] = { "rm", "-r", folder, NULL };
  double seconds = G_MAXDOUBLE;

  put_copies (folder, document);
  convert (program, folder, 1);
  for (guint i = 0; i < N_CALLS; i++)
    seconds = MIN (seconds, convert (program, folder, N_COPIES));
  g_spawn_sync (NULL, (char **) remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);

  return seconds / N_COPIES;
}

static void
print (const char *what, double seconds, double ours)
{
  g_print ("%-30s %8.1f papers a second, our PDF %5.1f: it takes %.2f times as long\n", what,
           1 / seconds, 1 / ours, ours / seconds);
}

/* Side by side with our PDF, so that what disturbs the machine disturbs both. */
static void
print_beside (const char *what, Work work, Paper *paper)
{
  Paper pdf = { vg_formats_find ("pdf"), paper->document };
  double seconds = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;

  for (guint i = 0; i < N_RUNS; i++) {
    seconds = MIN (seconds, clocking_best (work, paper, 1));
    ours = MIN (ours, clocking_best (write_paper, &pdf, 1));
  }
  print (what, seconds, ours);
}

static void
print_office (VgDocument *document)
{
  Paper pdf = { vg_formats_find ("pdf"), document };
  g_autofree char *program = g_find_program_in_path ("soffice");
  double seconds = 0;

  if (program == NULL) {
    g_print ("LibreOffice is not here (libreoffice-writer-nogui): not measured\n");
    return;
  }

  seconds = measure_office (program, document);
  print ("LibreOffice, our ODT to PDF", seconds, clocking_best (write_paper, &pdf, N_RUNS));
}

int
main (void)
{
  g_autoptr (VgCase) subject = given_practice_case ();
  g_autoptr (VgDocument) document = NULL;
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);
  Paper paper = { NULL };

  vg_language_start ("en");
  document = vg_papers_build_summary (subject, given_shelf (), "harmed", VG_COPY_MEDIATOR, "nl",
                                      NULL);
  paper.document = document;
  for (guint i = 0; i < n_formats; i++) {
    paper.format = &formats[i];
    print_beside (formats[i].name, write_paper, &paper);
  }
  print_beside ("Pango and Cairo alone, PDF", write_bare, &paper);
  print_office (document);

  return 0;
}
