/* SPDX-License-Identifier: GPL-3.0-or-later */

/* side-by-side.h - lays children out in two columns of the same width, those beside one another
 * as high as the highest of them; below one another where the columns would be too narrow to read.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SIDE_BY_SIDE (vg_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (VgSideBySide, vg_side_by_side, VG, SIDE_BY_SIDE, GtkLayoutManager)

GtkLayoutManager *vg_side_by_side_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
