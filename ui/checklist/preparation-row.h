/* SPDX-License-Identifier: GPL-3.0-or-later */

/* preparation-row.h - one thing to prepare: ticked or not, what was arranged, by when and by
 * whom.
 *
 * Each change is one act, at once; words when one leaves their field. Ctrl+Enter in a row
 * keeps its words and ticks it.
 */
#pragma once

#include "derive/preparation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_PREPARATION_ROW (vg_preparation_row_get_type ())
G_DECLARE_FINAL_TYPE (VgPreparationRow, vg_preparation_row, VG, PREPARATION_ROW, GtkListBoxRow)

/* Of one check for good; vg_preparation_row_show() says how it stands. */
GtkWidget *vg_preparation_row_new (VgCase *subject,
                                   const VgPreparationLine *line) G_GNUC_WARN_UNUSED_RESULT;

/* As it stands now, at @position of its list. Words typed and not saved yet stay. */
void
vg_preparation_row_show (VgPreparationRow *self, const VgPreparationLine *line, guint position);

guint vg_preparation_row_get_position (VgPreparationRow *self);

/* Whether the form of the case asks for it. */
gboolean vg_preparation_row_is_needed (VgPreparationRow *self);

G_END_DECLS
