/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pdf.h - a document as PDF, and as pages for a printer: A4, tagged, its typeface embedded.
 *
 * The same document gives the same bytes on one machine, whatever the locale, the time
 * and the time zone. Nothing in it tells who or which machine made it. The text is set in
 * 11.5 points; a document that then goes a little over one page in at least 10.1, on one.
 */
#pragma once

#include "document/document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* @n_pages: (nullable): how many pages it became.
 *
 * Returns: (transfer full) (nullable): NULL with @error set
 */
GBytes *
vg_pdf_write (VgDocument *document, guint *n_pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many pages it becomes. */
guint vg_pdf_count_pages (VgDocument *document);

/* Draws page @page, from 1, as the PDF has it: on A4 in points, from its top left. What is
 * drawn on keeps its state, and shows the page itself.
 */
void vg_pdf_draw_page (VgDocument *document, guint page, cairo_t *cairo);

G_END_DECLS
