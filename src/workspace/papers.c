/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/papers.h"

#include "base/error.h"
#include "base/file.h"
#include "document/formats.h"
#include "model/people.h"
#include "workspace/paper-maker.h"

#include <glib/gi18n-lib.h>

VgDraft *
vg_papers_open (VgCase *subject, VgShelf *shelf, const VgPaper *paper, GError **error)
{
  g_autoptr (VgPaperMaker) maker = vg_paper_maker_new (subject, shelf);

  return vg_paper_maker_open (maker, paper, error);
}

VgPaper *
vg_papers_find_summary (VgCase *subject,
                        const char *party,
                        VgCopy copy,
                        const char *language,
                        GError **error)
{
  const char *template = copy == VG_COPY_PARTY ? "goals-summary-party" : "goals-summary-mediator";
  g_autofree char *id = g_strjoin (".", template, party, language, NULL);

  if (!vg_people_has (subject, party)) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no party “%s” in this case; try harmed or accused"), party);
    return NULL;
  }

  return vg_paper_list_find (subject, id, error);
}

VgDocument *
vg_papers_build_summary (VgCase *subject,
                         VgShelf *shelf,
                         const char *party,
                         VgCopy copy,
                         const char *language,
                         GError **error)
{
  g_autoptr (VgPaper) paper = vg_papers_find_summary (subject, party, copy, language, error);
  g_autoptr (VgDraft) draft = paper != NULL ? vg_papers_open (subject, shelf, paper, error) : NULL;

  return draft != NULL ? vg_document_ref (vg_draft_get_document (draft)) : NULL;
}

GBytes *
vg_papers_write (VgDocument *document, const char *format, guint *n_pages, GError **error)
{
  const VgFormat *writer = vg_formats_find (format);

  if (writer == NULL) {
    g_autofree char *ids = vg_formats_dup_ids ();

    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("there is no format “%s”; try %s"), format,
                 ids);
    return NULL;
  }

  return writer->write (document, n_pages, error);
}

typedef struct {
  VgDocument *document;
  char *format;
  char *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  vg_document_unref (export->document);
  g_free (export->format);
  g_free (export->path);
  g_free (export);
}

/* In a worker thread: reads the job, writes the file, touches nothing else. */
static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = vg_papers_write (export->document, export->format, NULL, &error);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes != NULL && vg_file_write (export->path, text, length, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

gboolean
vg_papers_may_leave (VgDraft *draft, const VgPaper *paper, GError **error)
{
  g_autoptr (GPtrArray) faults = vg_draft_check (draft, paper->reader);

  for (guint i = 0; i < faults->len; i++) {
    const VgFault *fault = g_ptr_array_index (faults, i);

    if (fault->blocks) {
      /* Translators: the name of a paper, then why it may not leave. */
      g_set_error (error, VG_ERROR, VG_ERROR_FINDINGS, _ ("%s: %s"), paper->title, fault->what);
      return FALSE;
    }
  }

  return TRUE;
}

void
vg_papers_export_async (VgDraft *draft,
                        const VgPaper *paper,
                        const char *format,
                        const char *path,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  GError *error = NULL;
  Export *export = NULL;

  if (!vg_papers_may_leave (draft, paper, &error)) {
    g_task_return_error (task, error);
    return;
  }

  export = g_new0 (Export, 1);
  export->document = vg_document_ref (vg_draft_get_document (draft));
  export->format = g_strdup (format);
  export->path = g_strdup (path);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
vg_papers_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

char *
vg_papers_suggest_name (const VgPaper *paper, const char *format)
{
  return g_strdup_printf ("%s.%s", paper->file, format);
}
