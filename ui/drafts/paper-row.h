/* SPDX-License-Identifier: GPL-3.0-or-later */

/* paper-row.h - one paper in the list: what it is, for whom, and its marks. */
#pragma once

#include "document/draft-state.h"
#include "workspace/paper-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PAPER_ROW (vg_paper_row_get_type ())
G_DECLARE_FINAL_TYPE (VgPaperRow, vg_paper_row, VG, PAPER_ROW, GtkListBoxRow)

GtkWidget *vg_paper_row_new (VgCase *subject, const VgPaper *paper) G_GNUC_WARN_UNUSED_RESULT;

/* The id of its paper. Lends. */
const char *vg_paper_row_get_id (VgPaperRow *self);

/* One line each. */
void vg_paper_row_set_marks (VgPaperRow *self, const char *const *marks);

G_END_DECLS
