/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/print.h"

#include "document/document-read.h"
#include "document/pdf.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static VgDocument *
make_document (void)
{
  g_autoptr (GString) text = g_string_new ("# Herons\n\n");

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "- The herons stand still in the ditch.\n");

  return vg_document_from_markdown (text->str, "en", "Herons");
}

static void
drawn_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, guint *n_drawn)
{
  g_assert_cmpint (page, ==, *n_drawn);
  (*n_drawn)++;
}

static void
test_a_paper_is_printed_page_by_page (void)
{
  g_autoptr (VgDocument) document = make_document ();
  g_autoptr (GtkPrintOperation) operation = vg_print_new (document, "doelenoverzicht-a");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "print.pdf", NULL);
  g_autofree char *bytes = NULL;
  guint n_drawn = 0;

  g_signal_connect (operation, "draw-page", G_CALLBACK (drawn_cb), &n_drawn);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpuint (n_drawn, ==, 2);
  g_assert_cmpuint (vg_pdf_count_pages (document), ==, n_drawn);

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/print/a-paper-is-printed-page-by-page",
                   test_a_paper_is_printed_page_by_page);

  return g_test_run ();
}
