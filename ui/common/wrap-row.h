/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wrap-row.h - lays children out one after another, as wide as they like to be, going on
 * in the next row where there is no room; like the words of a text.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_WRAP_ROW (vg_wrap_row_get_type ())
G_DECLARE_FINAL_TYPE (VgWrapRow, vg_wrap_row, VG, WRAP_ROW, GtkLayoutManager)

GtkLayoutManager *vg_wrap_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
