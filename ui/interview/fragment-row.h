/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fragment-row.h - one thing that was said or seen, as it was noted: told apart by form.
 *
 * Click or Enter changes it in place; a button takes it away, which undo brings back.
 */
#pragma once

#include "interview/interview.h"
#include "ui/common/words-field.h"

G_BEGIN_DECLS

#define VG_TYPE_FRAGMENT_ROW (vg_fragment_row_get_type ())
G_DECLARE_FINAL_TYPE (VgFragmentRow, vg_fragment_row, VG, FRAGMENT_ROW, GtkBox)

/* @item: lent by the guide of @interview */
GtkWidget *vg_fragment_row_new (VgInterview *interview,
                                VgItem *item,
                                const char *place) G_GNUC_WARN_UNUSED_RESULT;

const char *vg_fragment_row_get_place (VgFragmentRow *self);
VgWordsField *vg_fragment_row_get_field (VgFragmentRow *self);

/* Shows what stands at the place now. */
void vg_fragment_row_show (VgFragmentRow *self);

/* Whether it is being changed. */
gboolean vg_fragment_row_is_open (VgFragmentRow *self);
gboolean vg_fragment_row_set_form (VgFragmentRow *self, const char *as, GError **error);

G_END_DECLS
