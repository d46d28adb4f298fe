/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-block.h - one block of a document as widgets: labels, and a grid for a table. */
#pragma once

#include "document/block.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vg_paper_block_new (const VgBlock *block,
                               const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
