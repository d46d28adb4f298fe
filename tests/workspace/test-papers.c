/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/papers.h"

#include "base/error.h"
#include "base/paths.h"
#include "workspace/case-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  VgCaseFile *file;
  VgShelf *shelf;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *practice = vg_paths_dup_data ("practice", "coach-denied.voorgesprek.json", NULL);
  g_autofree char *guides = vg_paths_dup_data ("guides", NULL);

  fixture->folder = g_dir_make_tmp ("vg-papers-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "paper", NULL);
  fixture->file = vg_case_file_open (practice, NULL);
  fixture->shelf = vg_shelf_read (guides, NULL);
  g_assert_nonnull (fixture->file);
  g_assert_nonnull (fixture->shelf);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  vg_shelf_unref (fixture->shelf);
}

static VgDocument *
build (Fixture *fixture, const char *party, VgCopy copy, const char *language)
{
  g_autoptr (GError) error = NULL;
  VgDocument *document = vg_papers_build_summary (vg_case_file_get_case (fixture->file),
                                                  fixture->shelf, party, copy, language, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_each_party_copy_and_language_has_a_summary (Fixture *fixture, gconstpointer unused)
{
  static const char *const parties[] = { "harmed", "accused" };
  static const char *const languages[] = { "nl", "en" };

  for (guint i = 0; i < 8; i++) {
    g_autoptr (VgDocument) document = build (
        fixture, parties[i & 1], i & 2 ? VG_COPY_PARTY : VG_COPY_MEDIATOR, languages[i >> 2]);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) text = vg_papers_write (document, "md", NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (text), >, 200);
    g_assert_true (
        g_utf8_validate (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
  }
}

static void
test_a_pdf_tells_its_pages (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgDocument) document = build (fixture, "harmed", VG_COPY_PARTY, "nl");
  g_autoptr (GError) error = NULL;
  guint n_pages = 0;
  g_autoptr (GBytes) pdf = vg_papers_write (document, "pdf", &n_pages, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  g_assert_cmpuint (n_pages, ==, 1);
}

static void
test_nobody_and_no_format_are_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgDocument) document = build (fixture, "harmed", VG_COPY_PARTY, "nl");
  g_autoptr (GError) format = NULL;
  g_autoptr (GError) party = NULL;

  g_assert_null (vg_papers_write (document, "doc", NULL, &format));
  g_assert_error (format, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_suffix (format->message, "html"));
  g_assert_null (vg_papers_build_summary (vg_case_file_get_case (fixture->file), fixture->shelf,
                                          "nobody", VG_COPY_PARTY, "nl", &party));
  g_assert_error (party, VG_ERROR, VG_ERROR_NOT_FOUND);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
export_and_wait (VgDocument *document, const char *format, const char *path)
{
  GAsyncResult *result = NULL;

  vg_papers_export_async (document, format, path, written_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_an_export_is_the_same_bytes (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgDocument) document = build (fixture, "accused", VG_COPY_MEDIATOR, "nl");
  g_autoptr (GBytes) bytes = vg_papers_write (document, "md", NULL, NULL);
  g_autoptr (GAsyncResult) result = export_and_wait (document, "md", fixture->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (vg_papers_export_finish (result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_a_failed_export_names_the_file (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgDocument) document = build (fixture, "harmed", VG_COPY_PARTY, "nl");
  g_autofree char *path = g_build_filename (fixture->folder, "none", "paper.md", NULL);
  g_autoptr (GAsyncResult) result = export_and_wait (document, "md", path);
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_papers_export_finish (result, &error));
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
test_a_suggested_name_tells_nothing_of_the_case (Fixture *fixture, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (fixture->file);
  g_autofree char *harmed = vg_papers_suggest_name (subject, "harmed", VG_COPY_PARTY, "nl", "pdf");
  g_autofree char *accused = vg_papers_suggest_name (subject, "accused", VG_COPY_MEDIATOR, "en",
                                                     "md");

  g_assert_cmpstr (harmed, ==, "doelenoverzicht-a-partij.pdf");
  g_assert_cmpstr (accused, ==, "goals-summary-b-mediator.md");
}

#define ADD(name, test) g_test_add ("/papers/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-party-copy-and-language-has-a-summary",
       test_each_party_copy_and_language_has_a_summary);
  ADD ("a-pdf-tells-its-pages", test_a_pdf_tells_its_pages);
  ADD ("nobody-and-no-format-are-refused", test_nobody_and_no_format_are_refused);
  ADD ("an-export-is-the-same-bytes", test_an_export_is_the_same_bytes);
  ADD ("a-failed-export-names-the-file", test_a_failed_export_names_the_file);
  ADD ("a-suggested-name-tells-nothing-of-the-case",
       test_a_suggested_name_tells_nothing_of_the_case);

  return g_test_run ();
}
