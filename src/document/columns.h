/* SPDX-License-Identifier: GPL-3.0-or-later */

/* columns.h - how the columns of a table share the width of a paper. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* VgColumn: widths in any one unit.
 * @natural: with no line broken
 * @least: with a line for every word
 * @width: what it gets
 */
typedef struct {
  double natural;
  double least;
  double width;
} VgColumn;

/* Each column gets what it needs at least; the rest goes where the most is wanted, and what
 * nobody wants to all alike. No text may ask for more than @total, no word for more than an
 * equal share of it. @natural and @least must be above 0.
 */
void vg_columns_share (VgColumn *columns, guint n_columns, double total);

G_END_DECLS
