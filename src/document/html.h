/* SPDX-License-Identifier: GPL-3.0-or-later */

/* html.h - a document as one web page, for any screen and for a printer.
 *
 * HTML 5 that an XML reader reads as well. It fetches nothing and runs nothing: a policy in
 * the page forbids all but its own style. The same document gives the same bytes.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* @n_pages: (nullable): set to 0, for a web page has none.
 *
 * Returns: (transfer full): UTF-8, ending in a line end
 */
GBytes *
vg_html_write (VgDocument *document, guint *n_pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
