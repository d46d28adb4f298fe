/* SPDX-License-Identifier: GPL-3.0-or-later */

/* papers.h - the papers of a case: from the answers, by a template, to bytes. */
#pragma once

#include "derive/summary.h"
#include "document/draft-check.h"
#include "workspace/paper-list.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One paper alone; see vg_paper_maker_open(), which is quicker for several.
 *
 * Returns: (transfer full) (nullable): NULL with @error set where the template is wrong
 */
VgDraft *vg_papers_open (VgCase *subject, VgShelf *shelf, const VgPaper *paper, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* The goals summary of @party, a paper like the others. Returns: (transfer full) */
VgPaper *vg_papers_find_summary (VgCase *subject,
                                 const char *party,
                                 VgCopy copy,
                                 const char *language,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The goals summary of @party as a document.
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

/* The document as bytes, unchecked. @format: an id of the table of formats
 * (document/formats.h). @n_pages: (nullable): 0 where the format has no pages
 *
 * Returns: (transfer full) (nullable)
 */
GBytes *vg_papers_write (VgDocument *document, const char *format, guint *n_pages, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

/* FALSE with VG_ERROR_FINDINGS while something in the paper may not reach its reader; the
 * message says what. Chips do not block: the paper leaves as CONCEPT.
 */
gboolean vg_papers_may_leave (VgDraft *draft, const VgPaper *paper, GError **error);

/* Writes the paper to a file, in a thread; a paper that may not leave is not written. A
 * document never changes, so the thread may read it.
 */
void vg_papers_export_async (VgDraft *draft,
                             const VgPaper *paper,
                             const char *format,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean vg_papers_export_finish (GAsyncResult *result, GError **error);

/* "doelenoverzicht-a.pdf". Returns: (transfer full) */
char *vg_papers_suggest_name (const VgPaper *paper, const char *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
