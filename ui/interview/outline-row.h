/* SPDX-License-Identifier: GPL-3.0-or-later */

/* outline-row.h - one item in the outline: its sign, its first words and whether something waits
 * there. Pressing it activates "interview.go" with its number.
 */
#pragma once

#include "interview/flags.h"
#include "interview/interview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_OUTLINE_ROW (vg_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (VgOutlineRow, vg_outline_row, VG, OUTLINE_ROW, GtkButton)

GtkWidget *vg_outline_row_new (VgItem *item, const char *question) G_GNUC_WARN_UNUSED_RESULT;

void vg_outline_row_show (VgOutlineRow *self, VgItemState state, VgFlag flag, gboolean is_current);

G_END_DECLS
