/* SPDX-License-Identifier: GPL-3.0-or-later */

/* pdf-table.h - a table on paper: calm, without upright lines, its header on each page. */
#pragma once

#include "document/block.h"
#include "document/pdf-page.h"

G_BEGIN_DECLS

/* Draws a TABLE over the whole width from here on. A row goes to the next page whole,
 * unless it is too high for that.
 */
void vg_pdf_table_put (VgPages *pages, const VgBlock *block);

G_END_DECLS
