/* SPDX-License-Identifier: GPL-3.0-or-later */

/* odt.h - a document as OpenDocument text, for those who want to go on writing in it.
 *
 * Headings, lists, tables and quotations are what they look like, each in a style with a
 * name of its own, so that one change of style changes them all. The same document gives
 * the same bytes everywhere; nothing in it tells who or which machine made it, or when.
 */
#pragma once

#include "document/document.h"

G_BEGIN_DECLS

/* @n_pages: (nullable): set to 0: how many pages it takes is up to the reader's program.
 *
 * Returns: (transfer full) (nullable): NULL with @error set
 */
GBytes *
vg_odt_write (VgDocument *document, guint *n_pages, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
