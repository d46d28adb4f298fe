/* SPDX-License-Identifier: GPL-3.0-or-later */

/* side-panes.h - something in the middle, and a pane at each side that gives way to it.
 *
 * The one at the start folds away in a narrow window, and where both sides would leave the
 * middle too little; the one at the end shows when it is asked for, which the settings
 * remember. In a narrow window both lie over the middle, and only when asked for.
 *
 * Properties: "start", "middle", "end" (GtkWidget), "start-shown", "end-shown" (boolean),
 * "is-narrow", "is-tight" (boolean, read only).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VG_TYPE_SIDE_PANES (vg_side_panes_get_type ())
G_DECLARE_FINAL_TYPE (VgSidePanes, vg_side_panes, VG, SIDE_PANES, GtkBox)

GtkWidget *vg_side_panes_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean vg_side_panes_get_is_narrow (VgSidePanes *self);

/* So narrow that a name does not fit between the buttons of a header bar. */
gboolean vg_side_panes_get_is_tight (VgSidePanes *self);

G_END_DECLS
