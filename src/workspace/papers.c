/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/papers.h"

#include "base/error.h"
#include "base/file.h"
#include "base/paths.h"
#include "document/formats.h"
#include "document/template.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>

static VgTemplate *
read_template (const char *id, const char *language, GError **error)
{
  g_autofree char *name = g_strconcat (id, ".md", NULL);
  g_autofree char *path = vg_paths_dup_data ("templates", language, name, NULL);

  return vg_template_read (path, error);
}

VgDocument *
vg_papers_build_summary (VgCase *subject,
                         VgShelf *shelf,
                         const char *party,
                         VgCopy copy,
                         const char *language,
                         GError **error)
{
  const char *id = copy == VG_COPY_PARTY ? "goals-summary-party" : "goals-summary-mediator";
  g_autoptr (JsonNode) data = vg_summary_new (subject, shelf, party, copy, language, error);
  g_autoptr (VgTemplate) template = NULL;

  if (data == NULL)
    return NULL;

  template = read_template (id, language, error);
  return template != NULL ? vg_template_render (template, data, error) : NULL;
}

GBytes *
vg_papers_write (VgDocument *document, const char *format, guint *n_pages, GError **error)
{
  const VgFormat *writer = vg_formats_find (format);

  if (writer == NULL) {
    g_autofree char *ids = vg_formats_dup_ids ();

    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no format “%s”; try %s"), format, ids);
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

void
vg_papers_export_async (VgDocument *document,
                        const char *format,
                        const char *path,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->document = vg_document_ref (document);
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
vg_papers_suggest_name (VgCase *subject,
                        const char *party,
                        VgCopy copy,
                        const char *language,
                        const char *format)
{
  gboolean is_dutch = g_str_equal (language, "nl");
  const char *paper = is_dutch ? "doelenoverzicht" : "goals-summary";
  const char *reader = is_dutch ? "bemiddelaar" : "mediator";
  gboolean is_harmed = g_strcmp0 (vg_people_get_side (subject, party), "harmed") == 0;

  if (copy == VG_COPY_PARTY)
    reader = is_dutch ? "partij" : "party";

  return g_strdup_printf ("%s-%s-%s.%s", paper, is_harmed ? "a" : "b", reader, format);
}
