/* SPDX-License-Identifier: GPL-3.0-or-later */

/* markdown.h - a document as Markdown that anyone can edit.
 *
 * Read again, it gives the same words: whatever a run holds is escaped. Styles are kept
 * where Markdown can say them; between letters and quotation marks it sometimes cannot.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* @n_pages: (nullable): set to 0, for Markdown has no pages.
 *
 * Returns: (transfer full): UTF-8, ending in a line end
 */
GBytes *
vg_markdown_write (VgDocument *document, guint *n_pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
