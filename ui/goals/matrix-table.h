/* SPDX-License-Identifier: GPL-3.0-or-later */

/* matrix-table.h - the goals of both against one another, as a table of signs.
 *
 * Each cell is a button that asks for goals.pair (ss harmed, accused: places of goals). The
 * arrows, Home and End go from cell to cell; Tab leaves the table. What a sign means stands
 * below the table for the cell one is at. A wide table scrolls by itself.
 */
#pragma once

#include "derive/matrix.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_MATRIX_TABLE (vg_matrix_table_get_type ())
G_DECLARE_FINAL_TYPE (VgMatrixTable, vg_matrix_table, VG, MATRIX_TABLE, GtkBox)

GtkWidget *vg_matrix_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the signs as they are now. The cell one is at stays the same, with the focus where
 * it had it.
 */
void vg_matrix_table_show (VgMatrixTable *self, VgMatrix *matrix);

/* Marks the cell whose pair is open. @harmed, @accused: (nullable): none */
void vg_matrix_table_set_open (VgMatrixTable *self, const char *harmed, const char *accused);

/* Puts the focus on the cell that is open, else on the one that had it last. */
gboolean vg_matrix_table_grab_cell (VgMatrixTable *self);

G_END_DECLS
