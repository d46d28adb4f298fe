/* SPDX-License-Identifier: GPL-3.0-or-later */

/* document-read.h - Markdown becomes the blocks of a document.
 *
 * CommonMark with tables, without indented code. Links print as their text and address.
 */
#pragma once

#include "document/document.h"
#include "document/rendering.h"

G_BEGIN_DECLS

/* Reads what vg_mustache_render_marked() wrote; each value comes in as text in one run
 * with its origin, whatever it holds. Raw HTML, pictures, a block without a name and a
 * name used twice are VG_ERROR_PARSE, "name:line: what". Blocks in which nothing stands
 * are left out, and those that presuppose another facet than the @acknowledged ones are
 * withheld. Moves names behind Markdown's signs in @rendering.
 *
 * @acknowledged: facets, NULL-terminated
 * Returns: (transfer full) (nullable)
 */
VgDocument *vg_document_read_rendering (VgRendering *rendering,
                                        const char *language,
                                        const char *title,
                                        const char *const *acknowledged,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Everything wrong with the blocks at once. Returns: (transfer full) (element-type utf8) */
GPtrArray *vg_document_check_rendering (VgRendering *rendering) G_GNUC_WARN_UNUSED_RESULT;

/* Reads any Markdown in UTF-8; blocks have no names, HTML is text (but for a <br> in a cell).
 *
 * Returns: (transfer full)
 */
VgDocument *vg_document_from_markdown (const char *markdown,
                                       const char *language,
                                       const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
