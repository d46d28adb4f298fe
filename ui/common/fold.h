/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fold.h - tells how wide it is where it stands, and folds a flap away where that is too
 * narrow for what lies beside it. A box has a layout of its own and never says so.
 *
 * Property: "flap" (AdwFlap).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_FOLD (vg_fold_get_type ())
G_DECLARE_FINAL_TYPE (VgFold, vg_fold, VG, FOLD, GtkDrawingArea)

GtkWidget *vg_fold_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
