/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pdf.h - a document as PDF: A4, tagged, its typeface embedded.
 *
 * The same document gives the same bytes on one machine, whatever the locale, the time
 * and the time zone. Nothing in it tells who or which machine made it. The text is set in
 * 11.5 points; a document that then goes a little over one page in at least 10.1, on one.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* @n_pages: (nullable): how many pages it became.
 *
 * Returns: (transfer full) (nullable): NULL with @error set
 */
GBytes *
vg_pdf_write (VgDocument *document, guint *n_pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
