/* SPDX-License-Identifier: GPL-3.0-or-later */

/* print.h - a paper to a printer, page by page as the PDF has it. */
#pragma once

#include "document/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @job: what the printer's queue calls it: neutral, since others see it.
 *
 * Returns: (transfer full): to be run
 */
GtkPrintOperation *vg_print_new (VgDocument *document, const char *job) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
