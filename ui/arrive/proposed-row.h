/* SPDX-License-Identifier: GPL-3.0-or-later */

/* proposed-row.h - one thing that a form says, and what a case would take over of it. */
#pragma once

#include "exchange/proposal.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: (transfer floating): a row of a GtkListBox */
GtkWidget *vg_proposed_row_new (const VgProposed *proposed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
