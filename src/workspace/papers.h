/* SPDX-License-Identifier: GPL-3.0-or-later */

/* papers.h - the papers of a case: from the answers, by a template, to bytes. */
#pragma once

#include "derive/summary.h"
#include "document/document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The goals summary of @party as a document: text that knows the places it came from.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the case has no such
 *   party or the template is wrong
 */
VgDocument *vg_papers_build_summary (VgCase *subject,
                                     VgShelf *shelf,
                                     const char *party,
                                     VgCopy copy,
                                     const char *language,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The document as bytes. @format: an id of the table of formats (document/formats.h).
 * @n_pages: (nullable): 0 where the format has no pages
 *
 * Returns: (transfer full) (nullable)
 */
GBytes *vg_papers_write (VgDocument *document, const char *format, guint *n_pages, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* Writes the document to a file, in a thread. A document never changes, so the thread
 * may read it.
 */
void vg_papers_export_async (VgDocument *document,
                             const char *format,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean vg_papers_export_finish (GAsyncResult *result, GError **error);

/* A file name that tells nothing of the case: the kind of paper, the side, the copy:
 * "doelenoverzicht-a-partij.pdf". Harmed is a, accused is b: a file list says no more.
 *
 * Returns: (transfer full)
 */
char *vg_papers_suggest_name (VgCase *subject,
                              const char *party,
                              VgCopy copy,
                              const char *language,
                              const char *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
