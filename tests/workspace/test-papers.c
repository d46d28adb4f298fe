/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/papers.h"

#include "../interview/given.h"
#include "base/error.h"
#include "base/json.h"
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

/* The paper with this id of the practice case goes to a file. */
static GAsyncResult *
export_and_wait (Fixture *fixture, const char *id, const char *format, const char *path)
{
  VgCase *subject = vg_case_file_get_case (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPaper) paper = vg_paper_list_find (subject, id, &error);
  g_autoptr (VgDraft) draft = NULL;
  GAsyncResult *result = NULL;

  g_assert_no_error (error);
  draft = vg_papers_open (subject, fixture->shelf, paper, &error);
  g_assert_no_error (error);
  vg_papers_export_async (draft, paper, format, path, written_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return result;
}

static void
test_an_export_is_the_same_bytes (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (VgDocument) document = build (fixture, "accused", VG_COPY_MEDIATOR, "nl");
  g_autoptr (GBytes) bytes = vg_papers_write (document, "md", NULL, NULL);
  g_autoptr (GAsyncResult)
      result = export_and_wait (fixture, "goals-summary-mediator.accused.nl", "md", fixture->path);
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
  g_autofree char *path = g_build_filename (fixture->folder, "none", "paper.md", NULL);
  g_autoptr (GAsyncResult)
      result = export_and_wait (fixture, "goals-summary-party.harmed.nl", "md", path);
  g_autoptr (GError) error = NULL;

  g_assert_false (vg_papers_export_finish (result, &error));
  g_assert_true (g_str_has_prefix (error->message, path));
}

static void
edit_title (Fixture *fixture, const char *from)
{
  g_autofree char *json = g_strdup_printf (
      "{\"text\":\"Mijn eigen kop\",\"digest\":\"00\",\"from\":[%s]}", from);
  g_autoptr (GError) error = NULL;

  vg_case_set (vg_case_file_get_case (fixture->file),
               "document/goals-summary-party.harmed.nl/edit/title",
               vg_json_parse (json, strlen (json), "value", NULL), &error);
  g_assert_no_error (error);
}

static void
test_an_edit_goes_along_and_a_lost_source_stops_it (Fixture *fixture, gconstpointer unused)
{
  static const char id[] = "goals-summary-party.harmed.nl";
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GAsyncResult) stopped = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;

  edit_title (fixture, "");
  written = export_and_wait (fixture, id, "md", fixture->path);
  g_assert_true (vg_papers_export_finish (written, NULL));
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "# Mijn eigen kop\n"));

  edit_title (fixture, "\"answer/accused/A05/1\"");
  stopped = export_and_wait (fixture, id, "md", fixture->path);
  g_assert_false (vg_papers_export_finish (stopped, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FINDINGS);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, content);
}

static void
test_every_paper_has_an_id_of_its_own_and_opens (Fixture *fixture, gconstpointer unused)
{
  VgCase *subject = vg_case_file_get_case (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = vg_paper_list_new (subject, fixture->shelf, NULL, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) files = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_no_error (error);
  g_assert_cmpuint (papers->len, >=, 4);
  for (guint i = 0; i < papers->len; i++) {
    VgPaper *paper = papers->pdata[i];
    g_autoptr (VgPaper) found = vg_paper_list_find (subject, paper->id, &error);
    g_autoptr (VgDraft) draft = NULL;

    g_assert_no_error (error);
    g_assert_cmpstr (found->title, ==, paper->title);
    g_assert_cmpstr (found->reader, ==, paper->reader);
    draft = vg_papers_open (subject, fixture->shelf, paper, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (vg_draft_get_n_paragraphs (draft), >, 2);
    g_assert_true (g_hash_table_add (ids, paper->id));
    g_assert_true (g_hash_table_add (files, paper->file));
  }
}

static void
test_a_paper_nobody_has_is_refused (Fixture *fixture, gconstpointer unused)
{
  static const char *const ids[] = { "",
                                     "x",
                                     "goals-summary-party.harmed",
                                     "x.harmed.nl",
                                     "goals-summary-party.nobody.nl",
                                     "goals-summary-party.harmed.fr",
                                     "goals-summary-party.harmed.nl.x" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (vg_paper_list_find (vg_case_file_get_case (fixture->file), ids[i], &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_NOT_FOUND);
  }
}

static void
assert_name (Fixture *fixture, const char *id, const char *format, const char *expected)
{
  g_autoptr (VgPaper) paper = vg_paper_list_find (vg_case_file_get_case (fixture->file), id, NULL);
  g_autofree char *name = vg_papers_suggest_name (paper, format);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_a_suggested_name_tells_nothing_of_the_case (Fixture *fixture, gconstpointer unused)
{
  assert_name (fixture, "goals-summary-party.harmed.nl", "pdf", "doelenoverzicht-a.pdf");
  assert_name (fixture, "goals-summary-mediator.accused.en", "md", "goals-summary-mediator-b.md");
}

/* --- Messages at the closing --- */

/* What @reader gets of it in one format, with what another did just now. */
static GBytes *
write_message (VgCase *subject, const char *reader, const char *language, const char *format)
{
  g_autofree char *id = g_strjoin (".", "closing-message", reader, language, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgPaper) paper = vg_paper_list_find (subject, id, &error);
  g_autoptr (VgDraft) draft = NULL;
  GBytes *bytes = NULL;

  g_assert_no_error (error);
  draft = vg_papers_open (subject, given_shelf (), paper, &error);
  g_assert_no_error (error);
  bytes = vg_papers_write (vg_draft_get_document (draft), format, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

/* @place, @values: what the other did, one way or another; NULL for nothing.
 * @hows: how it ended; all of these read the same to @reader
 */
typedef struct {
  const char *reader;
  const char *place;
  const char *values[6];
  const char *hows[5];
} Ending;

static void
check_same_message (VgCase *subject, const Ending *ending, const char *language, const char *format)
{
  g_autoptr (GBytes) first = NULL;

  for (guint h = 0; ending->hows[h] != NULL; h++)
    for (guint i = 0; i < G_N_ELEMENTS (ending->values); i++) {
      g_autofree char *end = g_strdup_printf (
          "{'how':'%s','date':'2026-05-12','until':'2031-05-12'}", ending->hows[h]);
      g_autoptr (GBytes) message = NULL;

      given_put (subject, "closing/end", end);
      given_put (subject, ending->place, ending->values[i]);
      message = write_message (subject, ending->reader, language, format);
      if (first == NULL)
        first = g_bytes_ref (message);
      g_assert_true (g_bytes_equal (message, first));
    }
}

/* Whether it was silence, a no, or a yes taken back, nobody can read out of it (domain
 * report 1.3, P2).
 */
static void
test_why_it_ended_without_contact_reads_the_same_byte_for_byte (Fixture *fixture,
                                                                gconstpointer unused)
{
  static const Ending endings[] = {
    { "harmed",
      "approach/accused",
      { NULL, "{'state':'silent'}", "{'state':'refused'}",
        "{'state':'refused','may-tell':'nothing','words':'Nooit','delete-on':'2026-05-26'}",
        "{'state':'refused','do-not-contact':'yes'}", "{'state':'not-wanted','words':'Nooit'}" },
      { "well-without-contact", "referred", "not-reached", "accused-stopped" } },
    { "harmed",
      "consent/accused/take-part",
      { NULL, "{'state':'refused'}", "{'state':'refused','words':'Nooit'}", "{'state':'withdrawn'}",
        "{'state':'given'}", "{'state':'withdrawn','date':'2026-05-11'}" },
      { "well-without-contact", "referred", "not-reached", "accused-stopped" } },
    { "accused",
      "consent/harmed/take-part",
      { NULL, "{'state':'refused'}", "{'state':'refused','words':'Nooit'}", "{'state':'withdrawn'}",
        "{'state':'given'}", "{'state':'withdrawn','date':'2026-05-11'}" },
      { "well-without-contact", "referred", "not-reached", "harmed-stopped" } },
  };
  static const char *const languages[] = { "nl", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    for (guint n = 0; n < G_N_ELEMENTS (languages); n++) {
      g_autoptr (VgCase) subject = given_practice_case ();

      check_same_message (subject, &endings[i], languages[n], "md");
      check_same_message (subject, &endings[i], languages[n], "html");
    }
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
  ADD ("an-edit-goes-along-and-a-lost-source-stops-it",
       test_an_edit_goes_along_and_a_lost_source_stops_it);
  ADD ("every-paper-has-an-id-of-its-own-and-opens",
       test_every_paper_has_an_id_of_its_own_and_opens);
  ADD ("a-paper-nobody-has-is-refused", test_a_paper_nobody_has_is_refused);
  ADD ("a-suggested-name-tells-nothing-of-the-case",
       test_a_suggested_name_tells_nothing_of_the_case);
  ADD ("why-it-ended-without-contact-reads-the-same-byte-for-byte",
       test_why_it_ended_without_contact_reads_the_same_byte_for_byte);

  return g_test_run ();
}
